package vn.vankho.report.forward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people did to a report that was made from an earlier one.
///
/// @param values the newest of each cell only
/// @param words the newest of each sentence only
/// @param paragraphs that were added, in the order in which they were
/// @param rows of tables that were added or taken away
public record Entries(
        List<Value> values, List<Words> words, List<Paragraph> paragraphs, List<Row> rows) {

    /// Before the row's sentence, in [Row#row], where a row stands above it and not behind it.
    public static final String ABOVE = "^";

    public static final Entries NONE = new Entries(List.of(), List.of(), List.of(), List.of());

    /// A typed value.
    ///
    /// @param value in the figure's unit
    public record Value(String figure, Role role, BigDecimal value, String who, Instant when) {}

    /// A sentence that was written anew, dropped, or said to be right.
    ///
    /// @param pieces instead of those it had; null where it stays as it is; empty where it is
    /// dropped
    public record Words(String sentence, @Nullable List<Piece> pieces, String who, Instant when) {}

    /// A paragraph that no earlier report had.
    ///
    /// @param id of the paragraph and of its one sentence
    /// @param after the passage that it stands behind
    public record Paragraph(String id, String after, String text, String who, Instant when) {}

    /// A row of a table that was added or taken away.
    ///
    /// @param id of an added row; the beginning of the ids of its cells
    /// @param row the sentence of the first cell of the row behind which it stands, or which is
    /// taken away; behind [#ABOVE] where it stands above
    /// @param cells of an added row; null where the row is taken away
    public record Row(
            String id, String row, @Nullable List<String> cells, String who, Instant when) {}

    public Entries {
        values = List.copyOf(values);
        words = List.copyOf(words);
        paragraphs = List.copyOf(paragraphs);
        rows = List.copyOf(rows);
    }

    /// With another value in the place of an earlier one.
    public Entries with(Value value) {
        var kept = new ArrayList<>(without(value.figure(), value.role()).values());
        kept.add(value);
        return new Entries(kept, words, paragraphs, rows);
    }

    /// Without the value of a cell.
    public Entries without(String figure, Role role) {
        var kept = new ArrayList<>(values);
        kept.removeIf(value -> value.figure().equals(figure) && value.role() == role);
        return new Entries(kept, words, paragraphs, rows);
    }

    /// With other words in the place of a sentence's.
    public Entries with(Words other) {
        var kept = new ArrayList<>(words);
        kept.removeIf(each -> each.sentence().equals(other.sentence()));
        kept.add(other);
        return new Entries(values, kept, paragraphs, rows);
    }

    /// With one paragraph more.
    public Entries with(Paragraph paragraph) {
        var all = new ArrayList<>(paragraphs);
        all.add(paragraph);
        return new Entries(values, words, all, rows);
    }

    /// With a row more or less.
    public Entries with(Row row) {
        var all = new ArrayList<>(rows);
        all.add(row);
        return new Entries(values, words, paragraphs, all);
    }

    /// An id for the next paragraph or row, which none of the earlier report's has.
    public String nextId() {
        return "a" + (paragraphs.size() + rows.size() + 1);
    }
}
