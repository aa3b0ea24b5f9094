package vn.vankho.vietnamese;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number in a running text: as [VietnameseNumbers] reads it, and also in the English notation
/// where nothing else is meant: `1,234.5`, `12,345,678`.
final class PrintedNumber {

    private static final Pattern ENGLISH =
            Pattern.compile("\\d{1,3}(?:,\\d{3}){1,6}\\.\\d{1,6}|\\d{1,3}(?:,\\d{3}){2,6}");
    // A thousand never begins with a zero: 0.250 is a quarter.
    private static final Pattern FRACTION = Pattern.compile("0\\.\\d{1,6}");

    private PrintedNumber() {}

    static Optional<BigDecimal> parse(String digits) {
        if (ENGLISH.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replace(",", "")));
        }
        if (FRACTION.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits));
        }
        return VietnameseNumbers.parse(digits);
    }
}
