package vn.vankho.form;

import java.util.List;
import java.util.function.Function;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// One rule of form: its code, how grave a breach is, the article that asks for it, and the check.
///
/// @param article in Nghị định 30/2020/NĐ-CP, such as `PL1/P1/II.3`
record FormRule(
        String code,
        Severity severity,
        String article,
        String place,
        Function<Sheet, List<Breach>> check) {

    /// A breach of the rule, before it is told as a finding.
    record Breach(int page, String found, String expected, String message) {}

    List<Finding> findings(Sheet sheet) {
        return check.apply(sheet).stream().map(this::finding).toList();
    }

    private Finding finding(Breach breach) {
        var message = breach.message() + " (" + article + ")";
        return new Finding(
                code, severity, breach.page(), place, breach.found(), breach.expected(), message);
    }
}
