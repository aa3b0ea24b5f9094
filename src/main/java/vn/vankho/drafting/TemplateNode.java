package vn.vankho.drafting;

import java.util.ArrayList;
import java.util.List;

/// One field or marked part of a template, in the order of the document.
///
/// @param written the field as the template has it; a part's opening mark
/// @param inside what stands within a repeated or conditional part
public record TemplateNode(
        Kind kind, String name, String written, String place, List<TemplateNode> inside) {

    public enum Kind {
        VALUE("giá trị"),
        PICTURE("ảnh"),
        LOOP("lặp lại"),
        IF("chỉ khi có"),
        UNLESS("chỉ khi không có");

        private final String vietnamese;

        Kind(String vietnamese) {
            this.vietnamese = vietnamese;
        }

        public String vietnamese() {
            return vietnamese;
        }
    }

    /// This one and all within it.
    List<TemplateNode> flat() {
        var all = new ArrayList<TemplateNode>();
        all.add(this);
        inside.forEach(node -> all.addAll(node.flat()));
        return all;
    }
}
