package vn.vankho.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The list of case files of a year (*danh mục hồ sơ*): its headings; the case files themselves are
/// [CaseFile]s that name their heading.
///
/// @param numberedByHeading whether numbers begin anew under each big heading
/// @param decision number and day of the decision by which it was issued; null while it is prepared
public record FilePlan(
        int year,
        boolean numberedByHeading,
        List<Heading> headings,
        @Nullable String decision,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {

    /// A heading: big ones are counted in Roman numbers through the list, small ones in Arabic
    /// numbers within each big one.
    ///
    /// @param place its place in the list
    /// @param abbreviation of the big heading, in the symbols of its case files
    public record Heading(int place, boolean small, String title, String abbreviation) {}

    public FilePlan {
        headings = List.copyOf(headings);
    }

    public boolean isApproved() {
        return approvedAt != null;
    }

    /// The abbreviation of the big heading that a place stands under.
    Optional<String> abbreviation(int place) {
        return big(place).map(Heading::abbreviation);
    }

    /// The big heading that a heading stands under; a big one is its own.
    Optional<Heading> above(Heading heading) {
        return big(heading.place());
    }

    private Optional<Heading> big(int place) {
        return headings.stream()
                .filter(heading -> heading.place() <= place && !heading.small())
                .reduce((_, last) -> last);
    }
}
