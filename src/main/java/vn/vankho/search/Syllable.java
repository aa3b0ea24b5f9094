package vn.vankho.search;

import org.apache.lucene.util.BytesRef;

/// One indexed unit of a text: a syllable, a number, or any other run of letters.
///
/// @param start first character in the text that it was read from
/// @param end one past the last character
record Syllable(int start, int end, Term term) {

    String exact() {
        return term.exact();
    }

    String folded() {
        return term.folded();
    }

    boolean isNumber() {
        return term.number();
    }

    /// Whether it was written with a tone or a marked letter.
    boolean marked() {
        return !exact().equals(folded());
    }

    /// How near this is to what is looked for.
    Likeness likeness(Syllable wanted) {
        if (exact().equals(wanted.exact())) {
            return Likeness.EXACT;
        }
        if (term.letters().equals(wanted.term.letters())) {
            return Likeness.OTHER_TONE;
        }
        return folded().equals(wanted.folded()) ? Likeness.UNMARKED : Likeness.NONE;
    }

    /// What the index knows of it.
    ///
    /// @param exact canonical form with its marks, the tone last
    /// @param letters canonical form without the tone
    /// @param folded canonical form without any mark
    /// @param capitals whether it was written in capitals only
    /// @param exactBytes as the index keeps it: made once, for most words of a text were met before
    /// @param foldedBytes the same of the bare letters
    record Term(
            String exact,
            String letters,
            String folded,
            boolean number,
            boolean capitals,
            BytesRef exactBytes,
            BytesRef foldedBytes) {

        /// Some word that nobody has asked for.
        static final Term OTHER = word("", "", "", false);

        static Term word(String exact, String letters, String folded, boolean capitals) {
            return new Term(
                    exact,
                    letters,
                    folded,
                    false,
                    capitals,
                    new BytesRef(exact),
                    new BytesRef(folded));
        }

        /// A number is the same in all views.
        static Term number(String value) {
            var bytes = new BytesRef(value);
            return new Term(value, value, value, true, false, bytes, bytes);
        }
    }

    /// From unlike to the same.
    enum Likeness {
        NONE,
        UNMARKED,
        OTHER_TONE,
        EXACT
    }
}
