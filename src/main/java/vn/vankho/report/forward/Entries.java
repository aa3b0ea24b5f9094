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
public record Entries(List<Value> values, List<Words> words) {

    public static final Entries NONE = new Entries(List.of(), List.of());

    /// A typed value.
    ///
    /// @param value in the figure's unit
    public record Value(String figure, Role role, BigDecimal value, String who, Instant when) {}

    /// A sentence that was written anew, dropped, or said to be right.
    ///
    /// @param pieces instead of those it had; null where it stays as it is; empty where it is
    /// dropped
    public record Words(String sentence, @Nullable List<Piece> pieces, String who, Instant when) {}

    public Entries {
        values = List.copyOf(values);
        words = List.copyOf(words);
    }

    /// With another value in the place of an earlier one.
    public Entries with(Value value) {
        var kept = new ArrayList<>(without(value.figure(), value.role()).values());
        kept.add(value);
        return new Entries(kept, words);
    }

    /// Without the value of a cell.
    public Entries without(String figure, Role role) {
        var kept = new ArrayList<>(values);
        kept.removeIf(value -> value.figure().equals(figure) && value.role() == role);
        return new Entries(kept, words);
    }

    /// With other words in the place of a sentence's.
    public Entries with(Words other) {
        var kept = new ArrayList<>(words);
        kept.removeIf(each -> each.sentence().equals(other.sentence()));
        kept.add(other);
        return new Entries(values, kept);
    }
}
