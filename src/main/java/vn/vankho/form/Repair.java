package vn.vankho.form;

import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout.Alignment;

/// Something to be changed in a .docx so that it holds a rule of form, and says the same as before.
///
/// @param code of the rule
/// @param sentence what is changed, in Vietnamese
/// @param paragraph which paragraph of the file, as [vn.vankho.document.Layout.Paragraph#source()];
///     -1 for the whole document
/// @param words other words, if these change
/// @param look another look, if that changes
/// @param whole what changes all over the document, if something does
public record Repair(
        String code,
        String sentence,
        int paragraph,
        @Nullable Words words,
        @Nullable NewLook look,
        @Nullable Whole whole) {

    public record Words(String from, String to) {}

    /// What is null stays.
    ///
    /// @param size in half-points
    /// @param firstLine in twips, as before
    /// @param line in 1/240 of a single line
    public record NewLook(
            @Nullable Integer size,
            @Nullable Boolean bold,
            @Nullable Boolean italic,
            @Nullable Alignment alignment,
            @Nullable Integer firstLine,
            @Nullable Integer before,
            @Nullable Integer line) {}

    public enum Whole {
        PAPER,
        MARGINS,
        FONT,
        COLOUR,
        COMPOSED
    }

    static Repair all(String code, Whole whole, String sentence) {
        return new Repair(code, sentence, -1, null, null, whole);
    }

    static Repair words(String code, int paragraph, String from, String to) {
        return new Repair(
                code,
                "“%s” → “%s”".formatted(from, to),
                paragraph,
                new Words(from, to),
                null,
                null);
    }

    static Repair look(String code, int paragraph, String sentence, NewLook look) {
        return new Repair(code, sentence, paragraph, null, look, null);
    }
}
