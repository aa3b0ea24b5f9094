package vn.vankho.series.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vankho.series.SeriesPoint;
import vn.vankho.vietnamese.Units;

/// One period of a series, as a line of the table.
///
/// @param percentOfPlan with a star where it is ours, because the report prints none; so too
///     `percentOfSamePeriod`
/// @param notes what else is to be known: another value elsewhere, another plan, a conversion
record ShownRow(
        String period,
        String plan,
        String actual,
        @Nullable String qualifier,
        String percentOfPlan,
        String percentOfSamePeriod,
        @Nullable ShownMention source,
        @Nullable ShownMention target,
        boolean conflict,
        List<String> notes,
        List<ShownMention> others) {

    /// The percentage of the plan: as printed, else reckoned with a star behind it; empty where
    /// neither can be.
    static String percentOfPlan(SeriesPoint point, @Nullable String unit) {
        if (point.percentOfPlan() != null) {
            return Values.print(point.percentOfPlan());
        }
        return reckoned(point, unit, point.anyPlan());
    }

    private static String percentOfSamePeriod(
            SeriesPoint point, @Nullable String unit, Map<String, SeriesPoint> years) {
        if (point.percentOfSamePeriod() != null) {
            return Values.print(point.percentOfSamePeriod());
        }
        var before = before(point, years);
        return before == null || before.otherUnit() != null
                ? ""
                : reckoned(point, unit, before.actual());
    }

    /// A share of a share, such as 96,8 % of 9,5 % poor households, tells nothing.
    private static String reckoned(
            SeriesPoint point, @Nullable String unit, @Nullable BigDecimal whole) {
        if (point.otherUnit() != null || isShare(unit)) {
            return "";
        }
        var percent = Values.percent(point.actual(), whole);
        return percent == null ? "" : Values.print(percent) + "*";
    }

    /// @param years the points of whole years of the same body
    static ShownRow of(SeriesPoint point, @Nullable String unit, Map<String, SeriesPoint> years) {
        return new ShownRow(
                Periods.label(point.period()),
                Values.print(point.anyPlan()),
                actual(point),
                point.qualifier(),
                percentOfPlan(point, unit),
                percentOfSamePeriod(point, unit, years),
                ShownMention.of(point.result()),
                ShownMention.of(point.targetAt()),
                point.conflict(),
                notes(point, unit),
                point.otherResults().stream().map(ShownMention::of).toList());
    }

    private static boolean isShare(@Nullable String unit) {
        return unit != null && Units.of(unit).dimension().equals("%");
    }

    private static @Nullable SeriesPoint before(SeriesPoint point, Map<String, SeriesPoint> years) {
        return point.isYear()
                ? years.get(Integer.toString(Integer.parseInt(point.period()) - 1))
                : null;
    }

    private static String actual(SeriesPoint point) {
        var value = Values.with(Values.print(point.actual()), point.otherUnit());
        return point.whole() == null || value.isEmpty()
                ? value
                : value + "/" + Values.print(point.whole());
    }

    private static List<String> notes(SeriesPoint point, @Nullable String unit) {
        var notes = new ArrayList<String>();
        if (point.actual() == null && point.change() != null) {
            notes.add(change(point, unit));
        }
        if (point.asOf() != null) {
            notes.add("Tính đến " + asOf(point.asOf()));
        }
        if (point.planDiffers()) {
            notes.add(
                    "Kế hoạch đặt ra từ trước là %s, báo cáo của năm ghi %s"
                            .formatted(Values.print(point.target()), Values.print(point.plan())));
        }
        var result = point.result();
        if (result != null && point.otherUnit() == null && !same(result.unit(), unit)) {
            notes.add("Báo cáo ghi " + Objects.requireNonNull(ShownMention.of(result)).value());
        }
        if (point.otherUnit() != null) {
            notes.add("Không cùng đơn vị tính nên không vẽ lên biểu đồ");
        }
        return notes;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.strip().equalsIgnoreCase(other.strip());
    }

    private static String change(SeriesPoint point, @Nullable String unit) {
        var change = Objects.requireNonNull(point.change());
        var base = point.changeBase() == null ? "" : " so với " + point.changeBase();
        return "%s %s%s"
                .formatted(
                        change.signum() < 0 ? "Giảm" : "Tăng",
                        Values.with(Values.print(change.abs()), unit),
                        base);
    }

    private static String asOf(String date) {
        var parts = date.split("-");
        return switch (parts.length) {
            case 3 -> parts[2] + "/" + parts[1] + "/" + parts[0];
            case 2 -> "tháng " + parts[1] + "/" + parts[0];
            default -> date;
        };
    }
}
