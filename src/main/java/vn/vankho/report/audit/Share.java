package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.VietnameseNumbers;

/// A percentage that a report prints beside the numbers from which it follows.
///
/// @param start first character of the claim, an offset into the whole text
/// @param end one past its last
/// @param sum the division as a person would write it: `650/615`
/// @param part the numerator
/// @param whole the denominator, never zero
/// @param less what is taken off the hundredfold quotient: 100 for a growth, else 0
/// @param percent as printed
/// @param certain whether there is no doubt what belongs to what
record Share(
        int start,
        int end,
        String sum,
        BigDecimal part,
        BigDecimal whole,
        BigDecimal less,
        BigDecimal percent,
        boolean measured,
        boolean certain) {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> LARGE_MONEY = Set.of("nghìn", "ngàn", "triệu", "tỷ", "tỉ");
    private static final BigDecimal DOUBTFUL = new BigDecimal("0.2");

    /// The share that a part is of a whole; null where nothing can be divided.
    static @Nullable Share of(
            Passage passage,
            int start,
            int end,
            BigDecimal part,
            BigDecimal whole,
            Quantity percent,
            @Nullable String unit,
            boolean certain) {
        if (whole.signum() <= 0 || part.signum() < 0 || isTooLarge(part) || isTooLarge(whole)) {
            return null;
        }
        var sum = VietnameseNumbers.format(part) + "/" + VietnameseNumbers.format(whole);
        return new Share(
                passage.start() + start,
                passage.start() + end,
                sum,
                part,
                whole,
                BigDecimal.ZERO,
                percent.value(),
                isRoundMoney(unit) || part.scale() > 0 || whole.scale() > 0,
                certain);
    }

    // Money in millions was often rounded before it was divided.
    private static boolean isRoundMoney(@Nullable String unit) {
        return unit != null && LARGE_MONEY.contains(unit.split(" ", 2)[0]);
    }

    // A number of thirty digits is none of a report.
    private static boolean isTooLarge(BigDecimal number) {
        return number.precision() > 20;
    }

    Share asGrowth() {
        return new Share(
                start, end, sum + " - 100%", part, whole, HUNDRED, percent, measured, certain);
    }

    BigDecimal computed() {
        return percentage(part, whole);
    }

    private BigDecimal percentage(BigDecimal numerator, BigDecimal denominator) {
        var hundredfold = numerator.multiply(HUNDRED).divide(denominator, MathContext.DECIMAL64);
        return hundredfold.subtract(less);
    }

    Verdict verdict() {
        var down = measured ? Verdict.halfUnit(part) : BigDecimal.ZERO;
        var side = measured ? Verdict.halfUnit(whole) : BigDecimal.ZERO;
        var smallest = whole.subtract(side);
        if (smallest.signum() <= 0) {
            return Verdict.ROUNDED; // rounded to nothing: it says nothing of the quotient
        }
        return Verdict.of(
                percent,
                computed(),
                percentage(part.subtract(down), whole.add(side)),
                percentage(part.add(down), smallest));
    }

    /// Whether the claim would hold with the operands the other way round: plan before result.
    boolean holdsTurned() {
        if (part.signum() == 0) {
            return false;
        }
        var turned = percentage(whole, part);
        return Verdict.of(percent, turned, turned, turned) != Verdict.WRONG;
    }

    /// Whether the printed percentage is so near that it can only be meant for these operands.
    boolean isNear() {
        var off = computed().subtract(percent).abs();
        var size = computed().abs().max(percent.abs());
        return off.compareTo(size.multiply(DOUBTFUL)) <= 0;
    }

    /// Whether it is off by less than a unit of the last printed digit.
    boolean isOffByLessThanOneUnit() {
        var unit = BigDecimal.ONE.movePointLeft(percent.scale());
        return computed().subtract(percent).abs().compareTo(unit) < 0;
    }

    /// What the operands give, with two decimals at least: `105,69%`.
    String expected() {
        return percent(computed(), Math.max(2, percent.scale()));
    }

    String printed() {
        return VietnameseNumbers.format(percent) + "%";
    }

    static String percent(BigDecimal value, int digits) {
        var rounded = value.setScale(digits, RoundingMode.HALF_UP);
        var shown = rounded.stripTrailingZeros();
        return VietnameseNumbers.format(shown.scale() < 0 ? shown.setScale(0) : shown) + "%";
    }
}
