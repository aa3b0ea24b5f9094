package vn.vankho.drafting.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vankho.drafting.comparison.Comparison.Author;
import vn.vankho.drafting.comparison.ParagraphAlignment.Pair;

/// A document that gets tracked changes: what is new in it is marked as inserted, and what it lacks
/// is put in as deleted.
final class MarkedDocument {

    private final Map<String, byte[]> parts;
    private final org.w3c.dom.Document document;
    private final Element body;
    private final List<Element> paragraphs = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    MarkedDocument(byte[] docx) {
        this.parts = Zipped.read(docx);
        this.document = Xml.parse(Zipped.body(parts));
        this.body =
                java.util.Objects.requireNonNull(Xml.child(document.getDocumentElement(), "body"));
        for (var paragraph : Xml.outermost(body, Set.of("p"))) {
            var text = Flattened.of(paragraph).text();
            if (!text.isBlank()) {
                paragraphs.add(paragraph);
                texts.add(text);
            }
        }
    }

    /// The paragraphs that say something; those in text boxes are not among them.
    List<String> texts() {
        return List.copyOf(texts);
    }

    byte[] bytes() {
        parts.put(Zipped.BODY, Xml.bytes(document));
        return Zipped.write(parts);
    }

    void mark(List<String> old, List<Pair> pairs, Author author) {
        var marks = new Marks(document, author);
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            if (pair.after() < 0) {
                putIn(marks.deleted(old.get(pair.before()), like(pairs, i)), pairs, i);
            } else if (pair.before() < 0) {
                marks.insert(paragraphs.get(pair.after()));
            } else if (!old.get(pair.before()).equals(texts.get(pair.after()))) {
                marks.change(paragraphs.get(pair.after()), old.get(pair.before()));
            }
        }
        markRows(marks);
    }

    /// A paragraph whose look a deleted one may have: the next one, else the last.
    private @Nullable Element like(List<Pair> pairs, int at) {
        var next = next(pairs, at);
        return next != null ? next : paragraphs.isEmpty() ? null : paragraphs.getLast();
    }

    private @Nullable Element next(List<Pair> pairs, int at) {
        for (int i = at + 1; i < pairs.size(); i++) {
            if (pairs.get(i).after() >= 0) {
                return paragraphs.get(pairs.get(i).after());
            }
        }
        return null;
    }

    private @Nullable Element last(List<Pair> pairs, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (pairs.get(i).after() >= 0) {
                return paragraphs.get(pairs.get(i).after());
            }
        }
        return null;
    }

    /// Before the paragraph that follows; before the whole table, if that is where it begins.
    private void putIn(Element deleted, List<Pair> pairs, int at) {
        Node next = next(pairs, at);
        if (next == null) {
            var end = Xml.child(body, "sectPr");
            body.insertBefore(deleted, end);
            return;
        }
        var last = last(pairs, at);
        var table = Xml.around(next, "tbl");
        while (table != null && (last == null || !holds(table, last))) {
            next = table;
            table = Xml.around(table, "tbl");
        }
        java.util.Objects.requireNonNull(next.getParentNode()).insertBefore(deleted, next);
    }

    private static boolean holds(Element outer, Node inner) {
        for (Node up = inner; up != null; up = up.getParentNode()) {
            if (up.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /// A row of which every word is new goes as a row when the change is rejected.
    private void markRows(Marks marks) {
        for (var row : rows(body)) {
            var inside = Xml.outermost(row, Set.of("p"));
            var said = inside.stream().filter(paragraphs::contains).toList();
            boolean untouched =
                    inside.stream()
                            .filter(paragraph -> !paragraphs.contains(paragraph))
                            .allMatch(paragraph -> Flattened.of(paragraph).text().isBlank());
            if (!said.isEmpty() && untouched && said.stream().allMatch(marks::inserted)) {
                marks.insertRow(row);
            }
        }
    }

    private static List<Element> rows(Node parent) {
        var all = new ArrayList<Element>();
        for (var row : Xml.outermost(parent, Set.of("tr"))) {
            all.add(row);
            all.addAll(rows(row));
        }
        return all;
    }

    /// What the document has besides the paragraphs of its body.
    List<String> notCompared() {
        var left = new ArrayList<String>();
        if (parts.keySet().stream()
                .anyMatch(name -> name.matches("word/(header|footer)\\d*\\.xml"))) {
            left.add("đầu trang, cuối trang");
        }
        if (parts.containsKey("word/footnotes.xml") || parts.containsKey("word/endnotes.xml")) {
            left.add("chú thích cuối trang, cuối văn bản");
        }
        if (parts.containsKey("word/comments.xml")) {
            left.add("bình luận");
        }
        if (!Xml.outermost(body, Set.of("drawing", "pict", "object")).isEmpty()) {
            left.add("hình vẽ, khung chữ và ảnh");
        }
        left.add("kiểu chữ, cỡ chữ, căn lề và dòng trống");
        return left;
    }
}
