package vn.vankho.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure that a paper reports: what was reached, beside what was planned. Null where the paper
/// does not say.
///
/// @param name as printed, joined with the item above it where that names it: *Cây chè: Năng suất*
/// @param scope of what or where, if only of a part: a village, a school, an office
/// @param actual what was reached, in `unit`
/// @param plan what was planned, in the same unit
/// @param of the whole that `actual` is a part of: 8 of 9 villages
/// @param unit as printed, `đ` written out as `đồng`: `tấn`, `tạ/ha`, `%`, `triệu đồng/ha`
/// @param qualifier *trên*, *dưới*, *ước*, *trở lên*, *khoảng*, *hơn*, *gần*
/// @param percentOfPlan as printed: 102 for 102 %
/// @param percentOfSamePeriod as printed, of the same period of the year before
/// @param change against `changeBase`, in `unit`; negative where it fell
/// @param changeBase what it changed from: a year (`2022`) or *cùng kỳ*
/// @param period what the figures count: a year (`2023`), `2023-H1`, `2023-Q3`, `2023-10`, or a
///     programme's years `2021-2025`
/// @param asOf the day or month up to which they count: `2023-10`, `2023-11-30`
public record Indicator(
        String name,
        @Nullable String scope,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal of,
        @Nullable String unit,
        @Nullable String qualifier,
        @Nullable BigDecimal percentOfPlan,
        @Nullable BigDecimal percentOfSamePeriod,
        @Nullable BigDecimal change,
        @Nullable String changeBase,
        @Nullable String period,
        @Nullable String asOf,
        double confidence,
        Evidence evidence) {}
