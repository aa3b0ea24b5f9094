package vn.vankho.report.forward;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Reading.Citation;

/// A document that the earlier report cites, judged for the new period.
///
/// @param id unique in its report
/// @param mark [Mark#KEPT] where nothing speaks against it; never [Mark#UPDATED]
/// @param reasons why, sentences in Vietnamese
/// @param proposal what may stand in its place; null if the archive holds nothing newer
public record Basis(
        String id,
        Citation citation,
        Mark mark,
        List<String> reasons,
        @Nullable Proposal proposal) {

    /// A newer document of the same kind that the archive holds.
    ///
    /// @param document its id in the archive
    /// @param printed as it would be cited, with number and date
    public record Proposal(String document, String printed) {}

    public Basis {
        reasons = List.copyOf(reasons);
    }
}
