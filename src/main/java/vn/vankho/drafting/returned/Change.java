package vn.vankho.drafting.returned;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.comparison.WordDiff;

/// One thing that a file which came back has otherwise than the draft that went out.
///
/// @param id by which it is accepted
/// @param place where in the draft, in Vietnamese
/// @param before what went out
/// @param now what the draft says today, where somebody changed it since; null where nobody did
/// @param after what came back
public record Change(
        String id, Kind kind, String place, String before, @Nullable String now, String after) {

    /// What came back.
    public enum Kind {
        /// A value that its bookmark holds.
        VALUE,
        /// A value whose bookmark is gone; found by the words around it.
        BY_WORDS,
        /// A value that is no more in the file.
        REMOVED,
        /// A paragraph between two values of a list.
        ADDED,
        /// Words that belong to no value: they stand in the template, and cannot be taken.
        OUTSIDE,
        /// Words in the place of a figure that are no number: a person must look.
        UNCLEAR,
        /// A figure that follows from others and is computed, never typed.
        COMPUTED
    }

    /// The same under another kind.
    Change as(Kind other) {
        return new Change(id, other, place, before, now, after);
    }

    /// Whether a person can have it in the draft.
    public boolean acceptable() {
        return kind != Kind.OUTSIDE && kind != Kind.UNCLEAR && kind != Kind.COMPUTED;
    }

    /// The words that differ between what went out and what came back.
    public List<WordDiff.Chunk> words() {
        return WordDiff.of(before, after);
    }
}
