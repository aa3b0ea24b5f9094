package vn.vankho.drafting.comparison;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.drafting.comparison.ParagraphAlignment.Pair;
import vn.vankho.drafting.wordfile.WordFile;
import vn.vankho.drafting.wordfile.WordFileReader;

/// Two texts compared: what a page shows, and a .docx with tracked changes in which accepting all
/// gives the new text and rejecting all the old one.
///
/// Blank paragraphs and the look of words are not compared.
///
/// @param docx the new document with `w:ins` and `w:del`
/// @param rows every paragraph, in order
/// @param notCompared what the two have that was left out, in Vietnamese
public record Comparison(byte[] docx, List<Row> rows, List<String> notCompared) {

    private static final int MOST_PARAGRAPHS = 6_000;

    public Comparison {
        rows = List.copyOf(rows);
        notCompared = List.copyOf(notCompared);
    }

    /// Who is named as the one who changed it, and when.
    public record Author(String name, Instant when) {

        public Author {
            when = when.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /// A paragraph.
    public record Row(State state, List<WordDiff.Chunk> chunks) {

        public Row {
            chunks = List.copyOf(chunks);
        }
    }

    /// What became of a paragraph.
    public enum State {
        SAME,
        CHANGED,
        INSERTED,
        DELETED
    }

    /// Compares with a document that the product has made.
    ///
    /// @param before the paragraphs of the old text
    /// @param docx the new document
    /// @throws TooLongToCompare if one of the two is longer than any report
    public static Comparison of(List<String> before, byte[] docx, Author author) {
        var old = said(before);
        var marked = new MarkedDocument(docx);
        var young = marked.texts();
        if (Math.max(old.size(), young.size()) > MOST_PARAGRAPHS) {
            throw new TooLongToCompare();
        }
        var pairs = ParagraphAlignment.of(old, young);
        marked.mark(old, pairs, author);
        var written = marked.bytes();
        TrackedChanges.require(written, old, young);
        return new Comparison(written, rows(old, young, pairs), marked.notCompared());
    }

    /// Compares two texts of which no document of the product's own is there; one is made of the
    /// new text.
    public static Comparison ofTexts(List<String> before, List<String> after, Author author) {
        return of(before, PlainDocument.of(said(after)), author);
    }

    /// The paragraphs of a document that the product has made.
    public static List<String> paragraphs(byte[] docx) {
        return WordFileReader.read(docx).paragraphs().stream()
                .map(WordFile.Paragraph::text)
                .toList();
    }

    private static List<String> said(List<String> paragraphs) {
        return paragraphs.stream().filter(text -> !text.isBlank()).toList();
    }

    private static List<Row> rows(List<String> old, List<String> young, List<Pair> pairs) {
        var rows = new ArrayList<Row>();
        for (var pair : pairs) {
            var before = pair.before() < 0 ? "" : old.get(pair.before());
            var after = pair.after() < 0 ? "" : young.get(pair.after());
            rows.add(new Row(state(pair, before, after), WordDiff.of(before, after)));
        }
        return rows;
    }

    private static State state(Pair pair, String before, String after) {
        if (pair.before() < 0) {
            return State.INSERTED;
        }
        if (pair.after() < 0) {
            return State.DELETED;
        }
        return before.equals(after) ? State.SAME : State.CHANGED;
    }

    /// How many paragraphs have become this.
    public long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}
