package vn.vankho.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.vankho.document.Severity;

/// Judges the percentages of a report by their operands.
final class ShareChecks {

    static final List<AuditCheck> ALL =
            List.of(
                    new AuditCheck("Q01", Severity.E, "Số liệu", ShareChecks::wrong),
                    new AuditCheck("Q02", Severity.W, "Số liệu", ShareChecks::truncated));

    private ShareChecks() {}

    private static List<Share> shares(AuditedReport report) {
        var shares = new ArrayList<Share>();
        for (var passage : report.prose()) {
            shares.addAll(ShareReader.in(passage));
            shares.addAll(PlanReader.in(passage));
            shares.addAll(SubsetReader.in(passage));
        }
        return shares;
    }

    private static List<Remark> wrong(AuditedReport report) {
        return shares(report).stream()
                .filter(share -> share.verdict() == Verdict.WRONG)
                .filter(share -> share.certain() || share.isNear())
                .filter(share -> !share.holdsTurned())
                .map(ShareChecks::wrong)
                .toList();
    }

    private static Remark wrong(Share share) {
        var severity = share.isOffByLessThanOneUnit() ? Severity.W : null;
        return new Remark(
                share.start(),
                share.end(),
                share.expected(),
                "%s = %s, báo cáo in %s.".formatted(share.sum(), share.expected(), share.printed()),
                severity);
    }

    // Whoever cuts digits off does so throughout: one remark for the habit, with all its places.
    private static List<Remark> truncated(AuditedReport report) {
        var cut =
                shares(report).stream()
                        .filter(share -> share.verdict() == Verdict.TRUNCATED)
                        .toList();
        if (cut.isEmpty()) {
            return List.of();
        }
        var sums =
                cut.stream()
                        .map(s -> s.sum() + " = " + s.expected() + ", in " + s.printed())
                        .distinct()
                        .collect(Collectors.joining("; "));
        var first = cut.getFirst();
        return List.of(
                new Remark(
                        first.start(),
                        first.end(),
                        cut.stream().map(Share::expected).collect(Collectors.joining("; ")),
                        "Phần thập phân bị cắt bỏ chứ không làm tròn ("
                                + cut.size()
                                + " chỗ): "
                                + sums
                                + "."));
    }
}
