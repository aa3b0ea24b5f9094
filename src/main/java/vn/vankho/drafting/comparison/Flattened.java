package vn.vankho.drafting.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A paragraph as a text, each letter with its look, and what is no text at its place between.
final class Flattened {

    /// What holds runs and is taken away when the paragraph is written anew.
    private static final Set<String> HOLDERS =
            Set.of("hyperlink", "smartTag", "ins", "fldSimple", "sdt", "sdtContent", "customXml");

    private static final Set<String> WORTHLESS =
            Set.of("proofErr", "del", "moveFrom", "sdtPr", "sdtEndPr", "lastRenderedPageBreak");

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Element> looks = new ArrayList<>();
    private final List<Between> between = new ArrayList<>();

    /// @param at the offset in the text before which it stands
    record Between(int at, Node node) {}

    static Flattened of(Element paragraph) {
        var flat = new Flattened();
        flat.read(paragraph);
        return flat;
    }

    String text() {
        return text.toString();
    }

    /// The look of the letter, or of the one before the end.
    @Nullable Element look(int at) {
        return looks.isEmpty() ? null : looks.get(Math.min(at, looks.size() - 1));
    }

    List<Between> between() {
        return between;
    }

    private void read(Element parent) {
        for (var node : Xml.children(parent)) {
            var name = String.valueOf(node.getLocalName());
            if (Xml.is(node, "r")) {
                run((Element) node);
            } else if (node instanceof Element element && HOLDERS.contains(name)) {
                read(element);
            } else if (node instanceof Element
                    && !Xml.is(node, "pPr")
                    && !WORTHLESS.contains(name)) {
                between.add(new Between(text.length(), node));
            }
        }
    }

    private void run(Element run) {
        var look = Xml.child(run, "rPr");
        for (var node : Xml.children(run)) {
            var said = said(node);
            if (said != null) {
                text.append(said);
                for (int i = 0; i < said.length(); i++) {
                    looks.add(look);
                }
            } else if (node instanceof Element element && keeps(element)) {
                var shell = (Element) run.cloneNode(false);
                if (look != null) {
                    shell.appendChild(look.cloneNode(true));
                }
                shell.appendChild(element.cloneNode(true));
                between.add(new Between(text.length(), shell));
            }
        }
    }

    private static boolean keeps(Element element) {
        return !Xml.is(element, "rPr")
                && !Xml.is(element, "delText")
                && !WORTHLESS.contains(String.valueOf(element.getLocalName()));
    }

    /// The same words as a reader of the file finds.
    private static @Nullable String said(Node node) {
        if (Xml.is(node, "t")) {
            return node.getTextContent();
        }
        if (Xml.is(node, "tab")) {
            return "\t";
        }
        if (Xml.is(node, "noBreakHyphen")) {
            return "-";
        }
        boolean line =
                Xml.is(node, "cr")
                        || (Xml.is(node, "br") && !((Element) node).hasAttributeNS(Xml.W, "type"));
        return line ? "\n" : null;
    }
}
