package vn.vankho.report.forward;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;

/// A sentence, an item of a table, or a heading of the new report.
///
/// @param id unique in its report, the same after every computation
/// @param reasons why it has its mark, sentences in Vietnamese
/// @param evidence the sentence of the earlier report that it came from; null where it was written
/// @param settledBy who said that it is right as it is now; null while nobody did
public record Sentence(
        String id,
        List<Piece> pieces,
        Mark mark,
        List<String> reasons,
        @Nullable Evidence evidence,
        @Nullable String settledBy) {

    public Sentence {
        pieces = List.copyOf(pieces);
        reasons = List.copyOf(reasons);
    }
}
