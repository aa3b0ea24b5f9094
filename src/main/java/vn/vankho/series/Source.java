package vn.vankho.series;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;

/// The document that a figure stands in.
///
/// @param title the subject line, or the file's name where none is known
/// @param number number and symbol as printed
/// @param report whether it is a report; others set plans and mention figures by the way
/// @param reported the year that it reports on
/// @param confirmed whether a person has looked at its description
public record Source(
        DocumentId document,
        String title,
        @Nullable String number,
        @Nullable LocalDate issued,
        String issuer,
        boolean report,
        @Nullable String reported,
        boolean confirmed) {

    private static final int YEARLY_FROM_MONTH = 10;

    /// Whether it looks back on all of that year: issued near its end or later.
    boolean closes(String year) {
        if (!report || !year.equals(reported)) {
            return false;
        }
        var start = LocalDate.of(Integer.parseInt(year), YEARLY_FROM_MONTH, 1);
        return issued == null || !issued.isBefore(start);
    }
}
