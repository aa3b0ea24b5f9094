package vn.vankho.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.Indicator;
import vn.vankho.document.Target;

/// A figure of a report as its page lists it, written as in Vietnam: `2.045`, `12,8`.
///
/// @param name with its scope
/// @param period what it counts, or for when it is set
record ShownFigure(
        String name,
        String actual,
        String plan,
        String unit,
        String percentOfPlan,
        String percentOfSamePeriod,
        String change,
        String period,
        Evidence evidence) {

    static ShownFigure of(Indicator read) {
        return new ShownFigure(
                named(read.name(), read.scope()),
                qualified(read.qualifier(), written(read.actual()), written(read.of())),
                written(read.plan()),
                text(read.unit()),
                percent(read.percentOfPlan()),
                percent(read.percentOfSamePeriod()),
                changed(read.change(), read.changeBase()),
                text(read.period()),
                read.evidence());
    }

    static ShownFigure of(Target read) {
        return new ShownFigure(
                named(read.name(), read.scope()),
                "",
                qualified(read.qualifier(), written(read.plan()), written(read.of())),
                text(read.unit()),
                "",
                "",
                changed(read.change(), null),
                text(read.period()),
                read.evidence());
    }

    private static String named(String name, @Nullable String scope) {
        return scope == null ? name : name + " (" + scope + ")";
    }

    private static String qualified(@Nullable String qualifier, String value, String of) {
        var whole = of.isEmpty() ? value : value + "/" + of;
        if (qualifier == null) {
            return whole;
        }
        return qualifier.equals("trở lên") ? whole + " trở lên" : qualifier + " " + whole;
    }

    private static String percent(@Nullable BigDecimal value) {
        return value == null ? "" : written(value) + "%";
    }

    private static String changed(@Nullable BigDecimal change, @Nullable String base) {
        if (change == null) {
            return "";
        }
        var words = (change.signum() < 0 ? "giảm " : "tăng ") + written(change.abs());
        return base == null ? words : words + " so với " + base;
    }

    private static String written(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        var format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
