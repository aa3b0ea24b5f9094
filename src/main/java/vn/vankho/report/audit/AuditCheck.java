package vn.vankho.report.audit;

import java.util.List;
import java.util.function.Function;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// One check of a report's figures: its code, how grave a breach is, and what it looks for.
///
/// @param place what of the report it judges, in Vietnamese
record AuditCheck(
        String code, Severity severity, String place, Function<AuditedReport, List<Remark>> check) {

    private static final int LONGEST_FOUND = 300;
    // Nobody reads more of one kind.
    private static final int MOST_FINDINGS = 500;
    private static final String READ_FROM_IMAGE = " Chữ đọc từ ảnh, cần đối chiếu với bản gốc.";

    List<Finding> findings(AuditedReport report) {
        return check.apply(report).stream()
                .limit(MOST_FINDINGS)
                .map(remark -> finding(report, remark))
                .toList();
    }

    // On a scan the slip may be the reader's.
    private Finding finding(AuditedReport report, Remark remark) {
        var evidence = report.evidence(remark.start(), remark.end());
        var weight = remark.severity() == null ? severity : remark.severity();
        var finding =
                new Finding(
                        code,
                        weight,
                        evidence.page(),
                        place,
                        shortened(evidence.quote().replaceAll("\\s+", " ").strip()),
                        remark.expected(),
                        remark.message(),
                        evidence);
        boolean image = report.isImageAt(remark.start());
        return image && weight == Severity.E ? finding.as(Severity.W, READ_FROM_IMAGE) : finding;
    }

    private static String shortened(String quote) {
        return quote.length() <= LONGEST_FOUND ? quote : quote.substring(0, LONGEST_FOUND) + "…";
    }
}
