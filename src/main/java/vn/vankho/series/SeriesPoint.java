package vn.vankho.series;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of one indicator for one period; values in the unit of the series.
///
/// @param period a year, `2023-H1`, `2023-Q3`, `2023-10` or `2021-2025`
/// @param plan what the period's own report says was planned
/// @param target what was set for the period beforehand, as a rule by the report of the year before
/// @param whole the whole that `actual` is a part of: 17 of 19
/// @param otherUnit the unit of the values, where they cannot be said in the unit of the series;
///     empty where the paper gave none
/// @param result where `actual` stands
/// @param targetAt where `target` stands
/// @param otherResults other places that give a value for the same period
/// @param conflict whether another place gives another value
/// @param planDiffers whether plan and target are not the same
public record SeriesPoint(
        String period,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal target,
        @Nullable BigDecimal whole,
        @Nullable BigDecimal percentOfPlan,
        @Nullable BigDecimal percentOfSamePeriod,
        @Nullable BigDecimal change,
        @Nullable String changeBase,
        @Nullable String qualifier,
        @Nullable String asOf,
        @Nullable String otherUnit,
        @Nullable Mention result,
        @Nullable Mention targetAt,
        List<Mention> otherResults,
        List<Mention> otherTargets,
        boolean conflict,
        boolean planDiffers) {

    public SeriesPoint {
        otherResults = List.copyOf(otherResults);
        otherTargets = List.copyOf(otherTargets);
    }

    /// Whether the period is a whole year.
    public boolean isYear() {
        return period.length() == 4;
    }

    /// Whether it is a result of a whole year in the unit of the series: what a line is drawn of.
    public boolean isYearlyResult() {
        return isYear() && actual != null && otherUnit == null;
    }

    /// What was planned: by its own report, else by what was set beforehand.
    public @Nullable BigDecimal anyPlan() {
        return plan == null ? target : plan;
    }
}
