package vn.vankho.report.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.Indicator;
import vn.vankho.document.Target;

/// A figure while it is being read, in a report's or a plan's words alike.
final class Figure {

    String name;
    /// The name before anything was mended in it.
    String printed;
    @Nullable String scope;
    @Nullable BigDecimal actual;
    @Nullable BigDecimal plan;
    @Nullable BigDecimal of;
    @Nullable String unit;
    @Nullable String qualifier;
    @Nullable BigDecimal percentOfPlan;
    @Nullable BigDecimal percentOfSamePeriod;
    @Nullable BigDecimal change;
    @Nullable String changeBase;
    @Nullable String period;
    @Nullable String asOf;
    boolean shared;
    double confidence = 0.85;
    int start;
    int end;

    Figure(String name, int start, int end) {
        this.name = name;
        this.printed = name;
        this.start = start;
        this.end = end;
    }

    boolean saysSomething() {
        return actual != null
                || plan != null
                || percentOfPlan != null
                || percentOfSamePeriod != null
                || change != null;
    }

    /// Whether it is set against something: a plan, the year before, a whole.
    boolean isCompared() {
        return shared
                || plan != null
                || of != null
                || percentOfPlan != null
                || percentOfSamePeriod != null
                || change != null;
    }

    boolean isPercent() {
        return "%".equals(unit) || "‰".equals(unit);
    }

    Indicator toIndicator(Evidence evidence) {
        return new Indicator(
                name,
                scope,
                actual,
                plan,
                of,
                unit,
                qualifier,
                percentOfPlan,
                percentOfSamePeriod,
                change,
                changeBase,
                period,
                asOf,
                confidence,
                evidence);
    }

    Target toTarget(Evidence evidence) {
        return new Target(
                name, scope, plan, of, unit, qualifier, change, period, confidence, evidence);
    }
}
