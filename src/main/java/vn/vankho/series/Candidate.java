package vn.vankho.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Units;

/// A stored point with the document that it stands in and the body that the document speaks for.
record Candidate(
        StoredPoint point, Source source, IssuingBody body, Issuers.Succession succession) {

    boolean isResult() {
        return point.kind() == StoredPoint.Kind.RESULT;
    }

    @Nullable BigDecimal printed() {
        return isResult() ? point.actual() : point.plan();
    }

    Mention mention() {
        return new Mention(
                source,
                point.evidence(),
                point.name(),
                printed(),
                point.unit(),
                point.qualifier(),
                point.asOf());
    }

    /// Whether its values can be said in this unit.
    boolean fits(@Nullable String unit) {
        if (unit == null || point.unit() == null) {
            return unit == null && point.unit() == null;
        }
        return Units.comparable(point.unit(), unit);
    }

    @Nullable BigDecimal in(@Nullable String unit, @Nullable BigDecimal value) {
        if (value == null || unit == null || point.unit() == null) {
            return value;
        }
        return Units.convert(value, point.unit(), unit).orElse(value);
    }

    /// Half of the last printed digit, in the given unit: as much as rounding may hide.
    BigDecimal roundingOf(@Nullable String unit, BigDecimal value) {
        var digit = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, value.scale()));
        var converted = in(unit, digit);
        return (converted == null ? digit : converted)
                .divide(BigDecimal.TWO, MathContext.DECIMAL64);
    }

    /// Whether the two printed values are not the same, rounding aside.
    boolean differs(
            @Nullable BigDecimal mine,
            Candidate other,
            @Nullable BigDecimal its,
            @Nullable String unit) {
        if (mine == null || its == null) {
            return false;
        }
        var here = in(unit, mine);
        var there = other.in(unit, its);
        if (here == null || there == null) {
            return false;
        }
        var ours = roundingOf(unit, mine);
        var theirs = other.roundingOf(unit, its);
        // Printed equally fine, they are rounded alike: then 17 is not 18.
        var room = ours.compareTo(theirs) == 0 ? BigDecimal.ZERO : ours.max(theirs);
        return here.subtract(there).abs().setScale(12, RoundingMode.HALF_UP).compareTo(room) > 0;
    }
}
