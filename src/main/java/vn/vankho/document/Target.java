package vn.vankho.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure that a paper sets for a coming period. Null where the paper does not say; the parts are
/// those of an [Indicator].
///
/// @param plan what is to be reached, in `unit`
/// @param change by how much it is to change; negative where it is to fall
/// @param period for when: a year (`2024`) or a programme's years
public record Target(
        String name,
        @Nullable String scope,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal of,
        @Nullable String unit,
        @Nullable String qualifier,
        @Nullable BigDecimal change,
        @Nullable String period,
        double confidence,
        Evidence evidence) {}
