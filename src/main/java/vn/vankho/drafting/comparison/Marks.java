package vn.vankho.drafting.comparison;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vankho.drafting.comparison.Comparison.Author;
import vn.vankho.drafting.comparison.WordDiff.Kind;

/// Writes `w:ins` and `w:del`, each with an id, the author and the date.
final class Marks {

    /// Above every id that a document of ours has on bookmarks and comments.
    private static final int FIRST_ID = 1_000_000;

    private final Document document;
    private final Author author;
    private final Set<Element> inserted = new HashSet<>();
    private int id = FIRST_ID;

    Marks(Document document, Author author) {
        this.document = document;
        this.author = author;
    }

    boolean inserted(Element paragraph) {
        return inserted.contains(paragraph);
    }

    private Element mark(String name) {
        var mark = Xml.make(document, name);
        mark.setAttributeNS(Xml.W, "w:id", String.valueOf(id++));
        mark.setAttributeNS(Xml.W, "w:author", author.name());
        mark.setAttributeNS(Xml.W, "w:date", author.when().toString());
        return mark;
    }

    /// A whole paragraph that the old text did not have.
    void insert(Element paragraph) {
        var flat = Flattened.of(paragraph);
        rewrite(paragraph, flat, "");
        markEnd(paragraph, "ins");
        inserted.add(paragraph);
    }

    /// A paragraph whose words changed.
    void change(Element paragraph, String before) {
        rewrite(paragraph, Flattened.of(paragraph), before);
    }

    /// A paragraph that is no more.
    ///
    /// @param like whose look it takes
    Element deleted(String text, @Nullable Element like) {
        var paragraph = Xml.make(document, "p");
        var properties = like == null ? null : Xml.child(like, "pPr");
        if (properties != null) {
            paragraph.appendChild(bare(properties));
        }
        markEnd(paragraph, "del");
        var gone = mark("del");
        gone.appendChild(run(text, like == null ? null : Flattened.of(like).look(0), true));
        paragraph.appendChild(gone);
        return paragraph;
    }

    /// Without the end of a section, the mark of a change and the number of a list.
    private static Node bare(Element properties) {
        var copy = (Element) properties.cloneNode(true);
        for (var name : new String[] {"sectPr", "rPr", "pPrChange", "numPr"}) {
            var child = Xml.child(copy, name);
            if (child != null) {
                copy.removeChild(child);
            }
        }
        return copy;
    }

    /// Says of the paragraph's own end that it came or went.
    private void markEnd(Element paragraph, String name) {
        var properties = Xml.child(paragraph, "pPr");
        if (properties == null) {
            properties = Xml.make(document, "pPr");
            paragraph.insertBefore(properties, paragraph.getFirstChild());
        }
        var look = Xml.child(properties, "rPr");
        if (look == null) {
            look = Xml.make(document, "rPr");
            properties.insertBefore(look, afterLook(properties));
        }
        look.insertBefore(mark(name), look.getFirstChild());
    }

    /// The schema wants the look of the end before these two.
    private static @Nullable Node afterLook(Element properties) {
        var section = Xml.child(properties, "sectPr");
        return section != null ? section : Xml.child(properties, "pPrChange");
    }

    void insertRow(Element row) {
        var properties = Xml.child(row, "trPr");
        if (properties == null) {
            properties = Xml.make(document, "trPr");
            var exceptions = Xml.child(row, "tblPrEx");
            row.insertBefore(
                    properties,
                    exceptions == null ? row.getFirstChild() : exceptions.getNextSibling());
        }
        properties.appendChild(mark("ins"));
    }

    /// Writes the runs anew; what is no text keeps its place among the new words.
    private void rewrite(Element paragraph, Flattened flat, String before) {
        for (var node : Xml.children(paragraph)) {
            if (!Xml.is(node, "pPr")) {
                paragraph.removeChild(node);
            }
        }
        int at = 0;
        int next = 0;
        for (var chunk : WordDiff.of(before, flat.text())) {
            if (chunk.kind() == Kind.DELETED) {
                var gone = mark("del");
                gone.appendChild(run(chunk.text(), flat.look(at), true));
                paragraph.appendChild(gone);
                continue;
            }
            int end = at + chunk.text().length();
            while (at < end) {
                next = putBetween(paragraph, flat, next, at);
                int stop = stop(flat, next, at, end);
                var run = run(flat.text().substring(at, stop), flat.look(at), false);
                paragraph.appendChild(chunk.kind() == Kind.INSERTED ? wrapped(run) : run);
                at = stop;
            }
        }
        putBetween(paragraph, flat, next, Integer.MAX_VALUE);
    }

    private Element wrapped(Element run) {
        var come = mark("ins");
        come.appendChild(run);
        return come;
    }

    private static int putBetween(Element paragraph, Flattened flat, int next, int at) {
        int i = next;
        while (i < flat.between().size() && flat.between().get(i).at() <= at) {
            paragraph.appendChild(flat.between().get(i++).node());
        }
        return i;
    }

    /// As far as the look stays the same and nothing stands between.
    private static int stop(Flattened flat, int next, int at, int end) {
        int limit =
                next < flat.between().size() ? Math.min(end, flat.between().get(next).at()) : end;
        int stop = at + 1;
        while (stop < limit && Objects.equals(flat.look(stop), flat.look(at))) {
            stop++;
        }
        return stop;
    }

    private Element run(String text, @Nullable Element look, boolean deleted) {
        var run = Xml.make(document, "r");
        if (look != null) {
            run.appendChild(look.cloneNode(true));
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\t' || text.charAt(i) == '\n') {
                if (i > start) {
                    run.appendChild(words(text.substring(start, i), deleted));
                }
                if (i < text.length()) {
                    run.appendChild(Xml.make(document, text.charAt(i) == '\t' ? "tab" : "br"));
                }
                start = i + 1;
            }
        }
        return run;
    }

    private Element words(String text, boolean deleted) {
        var words = Xml.make(document, deleted ? "delText" : "t");
        words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        words.setTextContent(text);
        return words;
    }
}
