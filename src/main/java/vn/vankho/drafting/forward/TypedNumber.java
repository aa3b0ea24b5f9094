package vn.vankho.drafting.forward;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantities;
import vn.vankho.vietnamese.Units;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Reads a number that somebody typed or that stands in data, in the unit of its figure.
final class TypedNumber {

    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?");
    private static final Pattern DOUBTFUL = Pattern.compile("[-+]?\\d{1,3}\\.\\d{3}");

    private TypedNumber() {}

    /// As a Vietnamese types it: `2.100`, `12,8`, `2,1 nghìn con`.
    static Optional<BigDecimal> typed(String text, @Nullable String unit) {
        var stripped = text.strip();
        var number = VietnameseNumbers.parse(stripped.replaceFirst("\\h*[%‰]$", ""));
        if (number.isPresent()) {
            return number;
        }
        return Quantities.parse(stripped)
                .filter(quantity -> quantity.measures() && quantity.values().size() == 1)
                .flatMap(quantity -> inUnit(quantity.value(), quantity.unit(), unit));
    }

    private static Optional<BigDecimal> inUnit(
            BigDecimal value, @Nullable String typed, @Nullable String unit) {
        if (typed == null || unit == null || typed.equalsIgnoreCase(unit)) {
            return Optional.of(value);
        }
        return Units.convert(value, typed, unit)
                .map(found -> found.stripTrailingZeros())
                .map(found -> found.scale() < 0 ? found.setScale(0) : found);
    }

    /// As data have it: a dot is a decimal mark, as in all data of this product; yet `2.100` beside
    /// last year's 2 045 is two thousand one hundred.
    ///
    /// @param near a number that it should be like; null where none is known
    static Optional<BigDecimal> given(
            String text, @Nullable String unit, @Nullable BigDecimal near) {
        var likely = likely(text, near);
        if (likely.isPresent()) {
            return likely;
        }
        return PLAIN.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : typed(text, unit);
    }

    /// As a Vietnamese table has it: `2.100` is two thousand one hundred, yet beside last year's
    /// 2,05 it is 2,1, for a file may come from a program that writes numbers in English.
    ///
    /// @param near a number that it should be like; null where none is known
    static Optional<BigDecimal> inTable(
            String text, @Nullable String unit, @Nullable BigDecimal near) {
        var likely = likely(text, near);
        if (likely.isPresent()) {
            return likely;
        }
        var number = typed(text, unit);
        return number.isPresent() || !PLAIN.matcher(text).matches()
                ? number
                : Optional.of(new BigDecimal(text));
    }

    /// What `2.100` is by what it should be like; empty where the text is not in doubt, or nothing
    /// is known.
    private static Optional<BigDecimal> likely(String text, @Nullable BigDecimal near) {
        if (near == null || near.signum() == 0 || !DOUBTFUL.matcher(text).matches()) {
            return Optional.empty();
        }
        var decimal = new BigDecimal(text);
        var grouped = new BigDecimal(text.replace(".", ""));
        return Optional.of(far(decimal, near) <= far(grouped, near) ? decimal : grouped);
    }

    private static double far(BigDecimal value, BigDecimal last) {
        double ratio = Math.abs(value.doubleValue() / last.doubleValue());
        return ratio == 0 ? Double.MAX_VALUE : Math.abs(Math.log(ratio));
    }
}
