package vn.vankho.drafting.forward;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Finding;
import vn.vankho.report.forward.NextReport;

/// A draft that was begun from an earlier report, as it stands now.
///
/// @param version of the draft; to be given back with the next change
/// @param source the earlier report in the archive; null where a file was read without storing it
/// @param sourceChanged what became of the source since the draft was begun, a sentence in
///     Vietnamese; null while it is the same
/// @param findings what the rules F01 to F09 say of it, the gravest first
public record ForwardView(
        UUID draft,
        int version,
        NextReport report,
        @Nullable DocumentId source,
        @Nullable String sourceChanged,
        List<Finding> findings) {

    public ForwardView {
        findings = List.copyOf(findings);
    }

    /// The number that a text says, in the unit of a figure; empty where it says none, or in
    /// another unit.
    ///
    /// @param text as a Vietnamese types a number: `2.100`, `12,8`, `2,1 nghìn con`
    public Optional<BigDecimal> number(String figure, String text) {
        return report.figure(figure).flatMap(known -> TypedNumber.typed(text, known.unit()));
    }
}
