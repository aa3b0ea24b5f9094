package vn.vankho.signature;

import java.util.List;
import java.util.function.Function;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// One rule on the signatures of an electronic document: its code, how grave a breach is, the
/// article that asks for it, and the check.
///
/// @param article in Nghị định 30/2020/NĐ-CP, such as `Đ5.1`
record SignatureRule(
        String code,
        Severity severity,
        String article,
        Function<SignatureReport, List<Breach>> check) {

    private static final String PLACE = "Chữ ký số";

    /// A breach of the rule, before it is told as a finding.
    record Breach(int page, String found, String expected, String message) {}

    List<Finding> findings(SignatureReport report) {
        return check.apply(report).stream().map(this::finding).toList();
    }

    private Finding finding(Breach breach) {
        return new Finding(
                code,
                severity,
                breach.page(),
                PLACE,
                breach.found(),
                breach.expected(),
                breach.message() + " (" + article + ")");
    }
}
