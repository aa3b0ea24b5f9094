package vn.vankho.report.forward;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a report accounts for: a year, or a part of one.
///
/// @param number of the part: the month, the quarter, the half; 0 for a year
public record ReportPeriod(Kind kind, int year, int number) {

    /// How long it is.
    public enum Kind {
        YEAR,
        HALF,
        QUARTER,
        /// From January up to a month, such as nine months.
        MONTHS,
        MONTH
    }

    private static final Pattern ISO =
            Pattern.compile("((?:19|20)\\d\\d)(?:-(?:(H)([12])|(Q)([1-4])|(M)?(\\d{1,2})))?");

    public static ReportPeriod year(int year) {
        return new ReportPeriod(Kind.YEAR, year, 0);
    }

    /// Reads `2024`, `2024-H1`, `2024-Q3`, `2024-M09` (nine months) or `2024-10`.
    public static Optional<ReportPeriod> parse(String text) {
        var parts = ISO.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return Optional.of(new ReportPeriod(Kind.HALF, year, Integer.parseInt(parts.group(3))));
        }
        if (parts.group(4) != null) {
            return Optional.of(
                    new ReportPeriod(Kind.QUARTER, year, Integer.parseInt(parts.group(5))));
        }
        if (parts.group(7) == null) {
            return Optional.of(year(year));
        }
        int month = Integer.parseInt(parts.group(7));
        var kind = parts.group(6) == null ? Kind.MONTH : Kind.MONTHS;
        return month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(new ReportPeriod(kind, year, month));
    }

    /// `2024`, `2024-H1`, `2024-Q3`, `2024-M09`, `2024-10`.
    @Override
    public String toString() {
        return switch (kind) {
            case YEAR -> String.valueOf(year);
            case HALF -> year + "-H" + number;
            case QUARTER -> year + "-Q" + number;
            case MONTHS -> "%d-M%02d".formatted(year, number);
            case MONTH -> "%d-%02d".formatted(year, number);
        };
    }

    /// As a person calls it: *năm 2024*, *quý III năm 2024*.
    public String told() {
        return switch (kind) {
            case YEAR -> "năm " + year;
            case HALF -> "6 tháng %s năm %d".formatted(number == 1 ? "đầu" : "cuối", year);
            case QUARTER -> "quý %s năm %d".formatted(ROMAN[number], year);
            case MONTHS -> "%d tháng năm %d".formatted(number, year);
            case MONTH -> "tháng %d năm %d".formatted(number, year);
        };
    }

    private static final String[] ROMAN = {"", "I", "II", "III", "IV"};

    /// The same part of the year before.
    public ReportPeriod yearBefore() {
        return new ReportPeriod(kind, year - 1, number);
    }
}
