package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.FieldName;
import vn.vankho.document.Indicator;
import vn.vankho.document.Reading;
import vn.vankho.document.Severity;
import vn.vankho.document.Target;

/// A report against the office's reports of former years: what it says of the same period, of its
/// plan, and in which unit and size.
final class EarlierChecks {

    static final List<AuditCheck> ALL =
            List.of(
                    new AuditCheck("Q07", Severity.W, "So cùng kỳ", EarlierChecks::samePeriod),
                    new AuditCheck("Q12", Severity.I, "Kế hoạch", EarlierChecks::plans),
                    new AuditCheck("Q08", Severity.W, "Đơn vị tính", EarlierChecks::sizes),
                    new AuditCheck("Q09", Severity.W, "Đơn vị tính", EarlierChecks::units));

    private static final BigDecimal ESTIMATE = BigDecimal.valueOf(3);
    private static final BigDecimal OTHER_SIZE = BigDecimal.valueOf(90);
    private static final int MOST_MENTIONS = 12;
    private static final Set<String> SIGNS = Set.of("%", "‰");

    private EarlierChecks() {}

    /// The report of the year before, if it is archived.
    private static Optional<Reading> lastYear(AuditedReport report) {
        return report.year()
                .flatMap(
                        year ->
                                report.earlier().stream()
                                        .filter(e -> isOf(e, year - 1))
                                        .findFirst());
    }

    private static boolean isOf(Reading reading, int year) {
        return AuditedReport.yearOf(reading, FieldName.REPORTING_YEAR)
                .filter(of -> of == year)
                .isPresent();
    }

    private static List<Remark> samePeriod(AuditedReport report) {
        var remarks = new ArrayList<Remark>();
        var known = new Known(lastYear(report).map(Reading::indicators).orElse(List.of()));
        for (var now : report.reading().indicators()) {
            var then = one(known, now);
            if (then != null && now.percentOfSamePeriod() != null && isWholeYear(now, then)) {
                samePeriod(now, then).ifPresent(remarks::add);
            }
        }
        return remarks;
    }

    private static Optional<Remark> samePeriod(Indicator now, Indicator then) {
        var is = Known.plain(Objects.requireNonNull(now.actual()), now.unit());
        var was = Known.plain(Objects.requireNonNull(then.actual()), then.unit());
        var printed = Objects.requireNonNull(now.percentOfSamePeriod());
        var computed = is.multiply(Share.HUNDRED).divide(was, MathContext.DECIMAL64);
        boolean estimated = now.qualifier() != null || then.qualifier() != null;
        var slack = estimated ? ESTIMATE : BigDecimal.ONE.movePointLeft(printed.scale());
        if (computed.subtract(printed).abs().compareTo(slack) < 0) {
            return Optional.empty();
        }
        var expected = Share.percent(computed, 2);
        return Optional.of(
                remark(
                        now,
                        expected,
                        "%s: %s so với %s của báo cáo năm trước là %s, trong báo cáo in %s."
                                .formatted(
                                        now.name(),
                                        Known.shown(now.actual(), now.unit()),
                                        Known.shown(then.actual(), then.unit()),
                                        expected,
                                        Known.shown(printed, "%"))));
    }

    // The one figure of last year's report that certainly counts the same; null if there are two.
    private static @Nullable Indicator one(Known known, Indicator now) {
        var like =
                known.like(now.name(), now.unit(), now.scope()).stream()
                        .filter(i -> i.actual() != null && !Known.isVague(i.qualifier()))
                        .limit(MOST_MENTIONS)
                        .toList();
        boolean usable =
                !like.isEmpty()
                        && now.actual() != null
                        && now.actual().signum() > 0
                        && !Known.isVague(now.qualifier());
        if (!usable) {
            return null;
        }
        var first = Objects.requireNonNull(like.getFirst().actual());
        boolean agree =
                like.stream().allMatch(i -> Known.agree(Objects.requireNonNull(i.actual()), first));
        return agree && first.signum() > 0 ? like.getFirst() : null;
    }

    private static boolean isWholeYear(Indicator now, Indicator then) {
        return now.asOf() == null && then.asOf() == null;
    }

    private static List<Remark> plans(AuditedReport report) {
        var remarks = new ArrayList<Remark>();
        var year = report.year();
        var set = lastYear(report).map(Reading::targets).orElse(List.of());
        for (var target : year.isEmpty() ? List.<Target>of() : set) {
            var known = new Known(report.reading().indicators());
            var now =
                    known.like(target.name(), target.unit(), target.scope()).stream()
                            .filter(
                                    i ->
                                            i.plan() != null
                                                    && Objects.equals(i.unit(), target.unit()))
                            .findFirst();
            if (target.plan() != null && target.change() == null && now.isPresent()) {
                plan(now.get(), target).ifPresent(remarks::add);
            }
        }
        return remarks;
    }

    private static Optional<Remark> plan(Indicator now, Target target) {
        var printed = Objects.requireNonNull(now.plan());
        var set = Objects.requireNonNull(target.plan());
        return printed.compareTo(set) == 0 || Known.agree(printed, set)
                ? Optional.empty()
                : Optional.of(
                        remark(
                                now,
                                Known.shown(set, target.unit()),
                                "%s: kế hoạch ghi %s, báo cáo năm trước đặt chỉ tiêu %s."
                                        .formatted(
                                                now.name(),
                                                Known.shown(printed, now.unit()),
                                                Known.shown(set, target.unit()))));
    }

    private static List<Remark> sizes(AuditedReport report) {
        var remarks = new ArrayList<Remark>();
        var known = new Known(lastYear(report).map(Reading::indicators).orElse(List.of()));
        for (var now : report.reading().indicators()) {
            var then = one(known, now);
            if (then != null && isOfOtherSize(now, then)) {
                remarks.add(
                        remark(
                                now,
                                "",
                                "%s: %s, báo cáo năm trước ghi %s. Cần xem lại đơn vị tính."
                                        .formatted(
                                                now.name(),
                                                Known.shown(
                                                        Objects.requireNonNull(now.actual()),
                                                        now.unit()),
                                                Known.shown(
                                                        Objects.requireNonNull(then.actual()),
                                                        then.unit()))));
            }
        }
        return remarks;
    }

    private static boolean isOfOtherSize(Indicator now, Indicator then) {
        var is = Known.plain(Objects.requireNonNull(now.actual()), now.unit());
        var was = Known.plain(Objects.requireNonNull(then.actual()), then.unit());
        return is.compareTo(was.multiply(OTHER_SIZE)) > 0
                || was.compareTo(is.multiply(OTHER_SIZE)) > 0;
    }

    private static List<Remark> units(AuditedReport report) {
        var remarks = new ArrayList<Remark>();
        var known = new Known(lastYear(report).map(Reading::indicators).orElse(List.of()));
        for (var now : report.reading().indicators()) {
            known.like(now.name(), now.unit(), now.scope()).stream()
                    .filter(then -> isOtherSign(now.unit(), then.unit()))
                    .findFirst()
                    .ifPresent(then -> remarks.add(otherSign(now, then)));
        }
        return remarks;
    }

    private static boolean isOtherSign(@Nullable String now, @Nullable String then) {
        return now != null
                && then != null
                && SIGNS.contains(now)
                && SIGNS.contains(then)
                && !now.equals(then);
    }

    private static Remark otherSign(Indicator now, Indicator then) {
        return remark(
                now,
                String.valueOf(then.unit()),
                "%s: ghi bằng %s, báo cáo năm trước ghi bằng %s."
                        .formatted(now.name(), now.unit(), then.unit()));
    }

    private static Remark remark(Indicator now, String expected, String message) {
        return new Remark(now.evidence().start(), now.evidence().end(), expected, message);
    }
}
