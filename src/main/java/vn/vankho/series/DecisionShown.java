package vn.vankho.series;

import java.time.Instant;

/// A decision as a person reads it.
///
/// @param number for [Series#takeBack]
/// @param sentence what was done, in Vietnamese
/// @param by the login of who decided
public record DecisionShown(long number, String sentence, Instant at, String by) {

    static DecisionShown of(Decision decision) {
        return new DecisionShown(decision.id(), sentence(decision), decision.at(), decision.by());
    }

    private static String sentence(Decision decision) {
        var name = decision.series().name();
        return switch (decision) {
            case Decision.Join join -> "Nối «%s» vào «%s»".formatted(name, join.into().name());
            case Decision.Rename rename -> "Đổi tên «%s» thành «%s»".formatted(name, rename.name());
            case Decision.Split split -> "Tách khỏi «%s»%s".formatted(name, part(split));
        };
    }

    private static String part(Decision.Split split) {
        var which =
                split.printedName() == null
                        ? ""
                        : " số liệu mang tên «%s»".formatted(split.printedName());
        var since = split.fromPeriod() == null ? "" : " từ kỳ %s".formatted(split.fromPeriod());
        return (which.isEmpty() ? " số liệu" : which) + since;
    }
}
