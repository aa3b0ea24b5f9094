package vn.vankho.drafting.forward;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person accepts of a file that came back to a draft made from an earlier report.
///
/// @param frame head, foot and recipients as they are now
/// @param values by the codes of their bookmarks, such as `f7_actual`; blank takes one back
/// @param words by the id of the sentence, figures as tokens, see [SentenceText]; blank drops it
/// @param paragraphs that were added
/// @param rows of tables that were added or taken away
public record BroughtBack(
        Map<String, Object> frame,
        Map<String, String> values,
        Map<String, String> words,
        List<Paragraph> paragraphs,
        List<Row> rows) {

    /// @param after the id of the passage that it stands behind
    public record Paragraph(String after, String text) {}

    /// @param row the id of the row behind which it stands, or which is taken away; behind
    ///     [vn.vankho.report.forward.Entries#ABOVE] where it stands above it
    /// @param cells null where it is taken away
    public record Row(String row, @Nullable List<String> cells) {}

    /// Nothing yet; to be filled.
    public static BroughtBack nothing() {
        return new BroughtBack(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }
}
