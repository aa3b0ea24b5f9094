package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How a printed number stands to what its operands give.
enum Verdict {
    EXACT,
    /// Right after rounding to the digits that are printed, or as far as rounded operands can tell.
    ROUNDED,
    /// Digits were cut off where they should have been rounded up.
    TRUNCATED,
    WRONG;

    /// Judges a printed number by the digits that it is printed with.
    ///
    /// @param low what the operands give at least, if they were rounded themselves
    /// @param high what they give at most
    static Verdict of(BigDecimal printed, BigDecimal computed, BigDecimal low, BigDecimal high) {
        int digits = printed.scale();
        if (printed.compareTo(computed) == 0) {
            return EXACT;
        }
        if (isRounded(printed, computed.setScale(digits, RoundingMode.HALF_UP))) {
            return ROUNDED;
        }
        if (isRounded(printed, computed.setScale(digits, RoundingMode.DOWN))) {
            return TRUNCATED;
        }
        var half = halfUnit(printed);
        boolean touches =
                low.compareTo(high) < 0
                        && printed.add(half).compareTo(low) >= 0
                        && printed.subtract(half).compareTo(high) <= 0;
        return touches ? ROUNDED : WRONG;
    }

    private static boolean isRounded(BigDecimal printed, BigDecimal rounded) {
        return printed.compareTo(rounded) == 0;
    }

    /// Half a unit of the last digit that is printed.
    static BigDecimal halfUnit(BigDecimal printed) {
        return BigDecimal.ONE.movePointLeft(printed.scale()).divide(BigDecimal.TWO);
    }
}
