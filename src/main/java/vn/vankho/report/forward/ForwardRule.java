package vn.vankho.report.forward;

import java.util.List;
import java.util.function.Function;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// One rule for reports that were made from earlier ones: its code, how grave a breach is, and the
/// check.
///
/// @param place which part of the document it looks at, in Vietnamese
record ForwardRule(
        String code, Severity severity, String place, Function<Judged, List<Breach>> check) {

    /// A breach of the rule, before it is told as a finding.
    record Breach(String found, String expected, String message) {}

    /// What the rules look at.
    ///
    /// @param office what is known of the office on the day
    /// @param frame head, foot and recipients as they are printed, one text each
    record Judged(NextReport report, OfficeThen office, List<String> frame) {}

    List<Finding> findings(Judged judged) {
        return check.apply(judged).stream()
                .map(
                        breach ->
                                new Finding(
                                        code,
                                        severity,
                                        1,
                                        place,
                                        breach.found(),
                                        breach.expected(),
                                        breach.message()))
                .toList();
    }
}
