package vn.vankho.vietnamese;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as Vietnamese papers print them: a dot groups thousands, a comma is the decimal mark.
public final class VietnameseNumbers {

    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(?:,\\d+)?");
    // Typed in the foreign way, and no grouping: 1.5 or 12.75.
    private static final Pattern FOREIGN = Pattern.compile("[-+]?\\d+\\.(?:\\d{1,2}|\\d{4,})");
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![\\p{L}\\d.,])\\d+(?:[.,]\\d+){0,12}(?![.,]?\\d)");

    /// A number in a text; offsets into that text.
    public record Found(BigDecimal value, int start, int end) {}

    private VietnameseNumbers() {}

    /// Prints a number: 3500 as `3.500`, 101.3 as `101,3`. Digits are kept as given, none rounded.
    public static String format(BigDecimal value) {
        var plain = value.abs().toPlainString().split("\\.");
        var grouped = plain[0].replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ".");
        var sign = value.signum() < 0 ? "-" : "";
        return sign + grouped + (plain.length > 1 ? "," + plain[1] : "");
    }

    /// Reads a number as printed: `3.500` is 3500, `12,8` is 12.8, `05` is 5. A dot that cannot
    /// group thousands is taken for a decimal mark: `1.5` is 1.5.
    public static Optional<BigDecimal> parse(String printed) {
        var text = printed.strip();
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (PLAIN.matcher(text).matches() || FOREIGN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        return Optional.empty();
    }

    /// The value of a printed number.
    ///
    /// @throws IllegalArgumentException if it is none
    public static BigDecimal value(String printed) {
        return parse(printed)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Not a Vietnamese number: '%s'".formatted(printed)));
    }

    /// The numbers in a text, from left to right; `4.510/4.500 tấn` has two.
    public static List<Found> find(String text) {
        return IN_TEXT.matcher(text)
                .results()
                .flatMap(
                        found ->
                                parse(found.group()).stream()
                                        .map(v -> new Found(v, found.start(), found.end())))
                .toList();
    }
}
