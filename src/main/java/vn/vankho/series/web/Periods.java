package vn.vankho.series.web;

/// Periods as people say them.
final class Periods {

    private Periods() {}

    /// `2023-H1` is *6 tháng đầu năm 2023*.
    static String label(String period) {
        var year = period.substring(0, 4);
        if (period.length() == 4) {
            return year;
        }
        var part = period.substring(5);
        return switch (part.charAt(0)) {
            case 'H' -> "6 tháng %s năm %s".formatted(part.equals("H1") ? "đầu" : "cuối", year);
            case 'Q' -> "Quý %s/%s".formatted(part.substring(1), year);
            default ->
                    part.length() == 4
                            ? "Giai đoạn %s–%s".formatted(year, part)
                            : "Tháng %s/%s".formatted(part, year);
        };
    }
}
