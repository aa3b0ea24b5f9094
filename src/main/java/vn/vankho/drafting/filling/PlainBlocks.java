package vn.vankho.drafting.filling;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docx4j.wml.Body;
import org.docx4j.wml.Br;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTMarkupRange;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Text;
import org.docx4j.wml.Tr;
import org.jspecify.annotations.Nullable;

/// Writes the plain paragraphs and tables of a body as XML, past JAXB, which takes most of the time
/// of a long document.
///
/// Plain is what holds runs of text, breaks, tabs and bookmarks, in formats of the template, and a
/// table of such paragraphs. A mark is left in the place of each group of them; all else goes the
/// ordinary way.
final class PlainBlocks {

    private static final String MARK = "\uE000vk%d\uE001";

    /// The XML of the template's formats, by identity.
    private final Map<Object, String> formats;

    private final List<String> groups = new ArrayList<>();

    PlainBlocks(Map<Object, String> formats) {
        this.formats = formats;
    }

    /// @param body made for this fill
    void takeOut(Body body) {
        var kept = new ArrayList<Object>();
        var group = new StringBuilder();
        for (var item : body.getContent()) {
            int before = group.length();
            if (!block(item, group)) {
                group.setLength(before);
                flush(group, kept);
                kept.add(item);
            }
        }
        flush(group, kept);
        body.getContent().clear();
        body.getContent().addAll(kept);
    }

    private void flush(StringBuilder group, List<Object> kept) {
        if (!group.isEmpty()) {
            var text = new Text();
            text.setValue(MARK.formatted(groups.size()));
            var run = new R();
            run.getContent().add(text);
            var mark = new P();
            mark.getContent().add(run);
            kept.add(mark);
            groups.add(group.toString());
            group.setLength(0);
        }
    }

    /// The document with the groups in the place of their marks.
    String putBack(String xml) {
        var out = new StringBuilder(xml.length() + groups.stream().mapToInt(String::length).sum());
        int end = 0;
        for (int i = 0; i < groups.size(); i++) {
            var mark = "<w:p><w:r><w:t>" + MARK.formatted(i) + "</w:t></w:r></w:p>";
            int start = xml.indexOf(mark, end);
            if (start < 0) {
                throw new IllegalStateException("the mark of a group of paragraphs is gone");
            }
            out.append(xml, end, start).append(groups.get(i));
            end = start + mark.length();
        }
        return out.append(xml, end, xml.length()).toString();
    }

    private boolean block(Object item, StringBuilder out) {
        return switch (Shape.bare(item)) {
            case P paragraph when item == paragraph -> paragraph(paragraph, out);
            case Tbl table when item == table || named(item, "tbl") -> table(table, out);
            case null, default -> false;
        };
    }

    private boolean table(Tbl table, StringBuilder out) {
        out.append("<w:tbl>");
        if (!format(table.getTblPr(), out) || !format(table.getTblGrid(), out)) {
            return false;
        }
        for (var item : table.getContent()) {
            if (!(Shape.bare(item) instanceof Tr row) || !row(row, out)) {
                return false;
            }
        }
        out.append("</w:tbl>");
        return true;
    }

    private boolean row(Tr row, StringBuilder out) {
        out.append("<w:tr>");
        if (row.getTblPrEx() != null || !format(row.getTrPr(), out)) {
            return false;
        }
        for (var item : row.getContent()) {
            if (!(Shape.bare(item) instanceof Tc cell) || !cell(cell, out)) {
                return false;
            }
        }
        out.append("</w:tr>");
        return true;
    }

    private boolean cell(Tc cell, StringBuilder out) {
        out.append("<w:tc>");
        if (!format(cell.getTcPr(), out)) {
            return false;
        }
        for (var item : cell.getContent()) {
            if (!block(item, out)) {
                return false;
            }
        }
        out.append("</w:tc>");
        return true;
    }

    private boolean paragraph(P paragraph, StringBuilder out) {
        out.append("<w:p>");
        if (!format(paragraph.getPPr(), out)) {
            return false;
        }
        for (var item : paragraph.getContent()) {
            if (!inline(item, out)) {
                return false;
            }
        }
        out.append("</w:p>");
        return true;
    }

    private boolean format(@Nullable Object format, StringBuilder out) {
        if (format == null) {
            return true;
        }
        var xml = formats.get(format);
        if (xml != null) {
            out.append(xml);
        }
        return xml != null;
    }

    private boolean inline(Object item, StringBuilder out) {
        return switch (Shape.bare(item)) {
            case R run when item == run -> run(run, out);
            case CTBookmark start
                    when start.getColFirst() == null
                            && start.getDisplacedByCustomXml() == null
                            && named(item, "bookmarkStart") -> {
                out.append("<w:bookmarkStart w:name=\"").append(quoted(start.getName()));
                out.append("\" w:id=\"").append(start.getId()).append("\"/>");
                yield true;
            }
            case CTMarkupRange end
                    when end.getDisplacedByCustomXml() == null && named(item, "bookmarkEnd") -> {
                out.append("<w:bookmarkEnd w:id=\"").append(end.getId()).append("\"/>");
                yield true;
            }
            case null, default -> false;
        };
    }

    private static boolean named(Object item, String name) {
        return item instanceof JAXBElement<?> wrapped
                && wrapped.getName().getLocalPart().equals(name);
    }

    private boolean run(R run, StringBuilder out) {
        out.append("<w:r>");
        if (!format(run.getRPr(), out)) {
            return false;
        }
        for (var item : run.getContent()) {
            if (!text(item, out)) {
                return false;
            }
        }
        out.append("</w:r>");
        return true;
    }

    private static boolean text(Object item, StringBuilder out) {
        switch (Shape.bare(item)) {
            case Text words when item == words || named(item, "t") -> {
                out.append(words.getSpace() == null ? "<w:t>" : "<w:t xml:space=\"preserve\">");
                escape(words.getValue() == null ? "" : words.getValue(), out);
                out.append("</w:t>");
                return true;
            }
            case Br line when line.getType() == null && line.getClear() == null -> {
                out.append("<w:br/>");
                return true;
            }
            case R.Tab tab -> {
                out.append("<w:tab/>");
                return true;
            }
            case null, default -> {
                return false;
            }
        }
    }

    private static String quoted(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(sign);
            }
        }
    }
}
