package vn.vankho.drafting.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Plays what Word does when all changes are accepted or rejected, to prove a comparison before it
/// is handed out.
final class TrackedChanges {

    private static final Set<String> NO_TEXT =
            Set.of("pPr", "rPr", "instrText", "sectPr", "pict", "drawing");

    private final boolean accepting;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private TrackedChanges(boolean accepting) {
        this.accepting = accepting;
    }

    /// @throws IllegalStateException if accepting all does not give the new text, or rejecting all
    ///     the old one
    static void require(byte[] docx, List<String> before, List<String> after) {
        if (!texts(docx, true).equals(after) || !texts(docx, false).equals(before)) {
            throw new IllegalStateException("a comparison does not give back the two texts");
        }
    }

    /// The paragraphs that say something once every change is accepted, or rejected.
    static List<String> texts(byte[] docx, boolean accepting) {
        var played = new TrackedChanges(accepting);
        var root = Xml.parse(Zipped.body(Zipped.read(docx))).getDocumentElement();
        for (var paragraph : Xml.outermost(root, Set.of("p"))) {
            played.paragraph(paragraph);
        }
        played.close();
        return played.texts;
    }

    private void paragraph(Element paragraph) {
        read(paragraph);
        if (!endGoes(paragraph)) {
            close();
        }
    }

    /// A paragraph whose end goes runs on into the next one.
    private boolean endGoes(Element paragraph) {
        var properties = Xml.child(paragraph, "pPr");
        var look = properties == null ? null : Xml.child(properties, "rPr");
        return look != null && Xml.child(look, accepting ? "del" : "ins") != null;
    }

    private void close() {
        if (!open.toString().isBlank()) {
            texts.add(open.toString());
        }
        open.setLength(0);
    }

    private void read(Node parent) {
        for (var node : Xml.children(parent)) {
            boolean gone = Xml.is(node, accepting ? "del" : "ins");
            if (gone || NO_TEXT.contains(String.valueOf(node.getLocalName()))) {
                continue;
            }
            if (Xml.is(node, "t") || Xml.is(node, "delText")) {
                open.append(node.getTextContent());
            } else if (Xml.is(node, "tab")) {
                open.append('\t');
            } else if (Xml.is(node, "noBreakHyphen")) {
                open.append('-');
            } else if (Xml.is(node, "cr")
                    || (Xml.is(node, "br") && !((Element) node).hasAttributeNS(Xml.W, "type"))) {
                open.append('\n');
            } else {
                read(node);
            }
        }
    }
}
