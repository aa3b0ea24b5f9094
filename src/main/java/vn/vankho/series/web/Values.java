package vn.vankho.series.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Values as pages print them.
final class Values {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Values() {}

    static String print(@Nullable BigDecimal value) {
        return value == null ? "" : VietnameseNumbers.format(value);
    }

    /// `12 tấn`, but `98,4%`.
    static String with(String number, @Nullable String unit) {
        if (unit == null || unit.isEmpty() || number.isEmpty()) {
            return number;
        }
        return unit.startsWith("%") || unit.startsWith("‰") ? number + unit : number + " " + unit;
    }

    static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return null;
        }
        return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
