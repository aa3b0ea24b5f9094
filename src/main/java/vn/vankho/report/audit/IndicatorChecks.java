package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.FieldName;
import vn.vankho.document.Indicator;
import vn.vankho.document.PageText;
import vn.vankho.document.Severity;
import vn.vankho.document.Target;

/// What a report says of one indicator in several places.
final class IndicatorChecks {

    static final List<AuditCheck> ALL =
            List.of(
                    new AuditCheck("Q04", Severity.W, "Số liệu", IndicatorChecks::twice),
                    new AuditCheck("Q10", Severity.I, "Chỉ tiêu", IndicatorChecks::below));

    // Names of figures that a commune has only one of a year.
    private static final Pattern HEADLINE =
            Pattern.compile(
                    "(?:.*: )?(?:tong|san luong|dien tich|nang suat|ty le|thu nhap|gia tri|dan so|dan |do che phu|thu ngan sach|thu can doi).*");
    private static final BigDecimal SAME_SIZE = BigDecimal.TWO;
    private static final double CERTAIN = 0.6;
    private static final int FEWEST_WORDS = 3;

    private IndicatorChecks() {}

    private static List<Remark> twice(AuditedReport report) {
        var remarks = new ArrayList<Remark>();
        int plan = YearChecks.planStart(report);
        var reported =
                report.reading().indicators().stream()
                        .filter(i -> i.evidence().start() < plan)
                        .toList();
        if (isPlanUnread(report)) {
            return remarks;
        }
        for (var same : new Known(reported).all()) {
            difference(same, Indicator::actual).ifPresent(remarks::add);
            difference(same, Indicator::percentOfPlan, "%").ifPresent(remarks::add);
        }
        return remarks;
    }

    // Then next year's aims may have been taken for results.
    private static boolean isPlanUnread(AuditedReport report) {
        return report.reading().field(FieldName.PLAN_YEAR).value() != null
                && report.reading().targets().isEmpty();
    }

    private static Optional<Remark> difference(
            List<Indicator> same, Function<Indicator, @Nullable BigDecimal> value) {
        return difference(same, value, null);
    }

    private static Optional<Remark> difference(
            List<Indicator> same,
            Function<Indicator, @Nullable BigDecimal> value,
            @Nullable String unit) {
        var said = same.stream().filter(i -> isHeadline(i) && value.apply(i) != null).toList();
        for (int i = 1; i < said.size(); i++) {
            var first = said.getFirst();
            var other = said.get(i);
            var one = Objects.requireNonNull(value.apply(first));
            var two = Objects.requireNonNull(value.apply(other));
            if (isOfOneTime(first, other) && isSlip(one, two)) {
                return Optional.of(
                        remark(
                                first,
                                other,
                                Known.shown(one, unit == null ? first.unit() : unit),
                                Known.shown(two, unit == null ? other.unit() : unit)));
            }
        }
        return Optional.empty();
    }

    private static boolean isHeadline(Indicator i) {
        var plain = PlainLetters.of(i.name());
        return HEADLINE.matcher(plain).matches()
                && plain.split(" ").length >= FEWEST_WORDS
                && !Known.isVague(i.qualifier())
                && i.of() == null
                && i.confidence() >= CERTAIN;
    }

    private static boolean isOfOneTime(Indicator one, Indicator other) {
        return Objects.equals(one.period(), other.period())
                && Objects.equals(one.asOf(), other.asOf())
                && Objects.equals(one.unit(), other.unit());
    }

    // A slip of the pen is of the same size; what is far off counts something else.
    private static boolean isSlip(BigDecimal one, BigDecimal other) {
        return one.signum() > 0
                && other.signum() > 0
                && !Known.agree(one, other)
                && one.compareTo(other.multiply(SAME_SIZE)) <= 0
                && other.compareTo(one.multiply(SAME_SIZE)) <= 0;
    }

    private static Remark remark(Indicator first, Indicator other, String one, String two) {
        return new Remark(
                other.evidence().start(),
                other.evidence().end(),
                one,
                "%s: chỗ này ghi %s, %s ghi %s."
                        .formatted(other.name(), two, elsewhere(first.evidence()), one));
    }

    private static String elsewhere(Evidence evidence) {
        return evidence.page() == PageText.UNKNOWN ? "chỗ trước" : "trang " + evidence.page();
    }

    // A remark only: a lower aim may be meant.
    private static List<Remark> below(AuditedReport report) {
        var known = new Known(report.reading().indicators());
        var lower = new ArrayList<Target>();
        var sentences = new ArrayList<String>();
        for (var target : report.reading().targets()) {
            var result = result(known, target);
            if (result != null && isBelow(target, result)) {
                lower.add(target);
                sentences.add(
                        "%s %s < %s"
                                .formatted(
                                        target.name(),
                                        Known.shown(
                                                Objects.requireNonNull(target.plan()),
                                                target.unit()),
                                        Known.shown(
                                                Objects.requireNonNull(result.actual()),
                                                result.unit())));
            }
        }
        if (lower.isEmpty()) {
            return List.of();
        }
        var where = lower.getFirst().evidence();
        return List.of(
                new Remark(
                        where.start(),
                        where.end(),
                        "",
                        "Chỉ tiêu đặt ra thấp hơn kết quả năm nay (%d chỉ tiêu): %s."
                                .formatted(
                                        lower.size(),
                                        sentences.stream().collect(Collectors.joining("; ")))));
    }

    private static @Nullable Indicator result(Known known, Target target) {
        return known.like(target.name(), target.unit(), target.scope()).stream()
                .filter(i -> i.actual() != null && i.confidence() >= CERTAIN)
                .filter(i -> Objects.equals(i.unit(), target.unit()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isBelow(Target target, Indicator result) {
        var plan = target.plan();
        var actual = result.actual();
        return plan != null
                && actual != null
                && target.change() == null
                && !"dưới".equals(target.qualifier())
                && !Known.lessIsBetter(target.name())
                && plan.compareTo(actual) < 0;
    }
}
