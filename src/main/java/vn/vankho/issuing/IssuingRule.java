package vn.vankho.issuing;

import java.util.Optional;
import java.util.function.Function;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// One rule on issuing: its code, how grave a breach is, the article that asks for it, the check.
///
/// @param article in Nghị định 30/2020/NĐ-CP, such as `Đ18.1`
/// @param <T> what it judges
record IssuingRule<T>(
        String code, Severity severity, String article, Function<T, Optional<Breach>> check) {

    /// A breach of the rule, before it is told as a finding.
    record Breach(String place, String found, String expected, String message) {}

    Optional<Finding> finding(T judged) {
        return check.apply(judged)
                .map(
                        breach ->
                                new Finding(
                                        code,
                                        severity,
                                        1,
                                        breach.place(),
                                        breach.found(),
                                        breach.expected(),
                                        "%s (%s)".formatted(breach.message(), article)));
    }
}
