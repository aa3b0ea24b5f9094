package vn.vankho.vietnamese;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Dates as official papers write them.
public final class VietnameseDates {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?iu)(?:ngày\\s*)?(?<!\\d)(\\d{1,2})\\s*tháng\\s*(\\d{1,2})\\s*,?\\s*năm\\s*(\\d{4})(?!\\d)");
    private static final Pattern SHORT =
            Pattern.compile(
                    "(?iu)(?:ngày\\s*)?(?<![\\d.,/-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})(?![\\d/])");

    /// A date in a text; offsets into that text.
    public record Found(LocalDate date, int start, int end) {}

    private VietnameseDates() {}

    /// `ngày 05 tháng 01 năm 2024`, `ngày 15 tháng 6 năm 2024`: a zero before days below ten and
    /// before months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 4).
    public static String print(LocalDate date) {
        int month = date.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(date.getDayOfMonth(), (month < 3 ? "0" : "") + month, date.getYear());
    }

    /// Reads a date and nothing else: written out, or with `/`, `-` or `.` between its parts. A
    /// date
    /// that no calendar has is none.
    public static Optional<LocalDate> parse(String text) {
        var stripped = text.strip();
        return find(stripped).stream()
                .filter(found -> found.start() == 0 && found.end() == stripped.length())
                .map(Found::date)
                .findFirst();
    }

    /// The dates in a text, from left to right.
    public static List<Found> find(String text) {
        var written = WRITTEN.matcher(text).results().map(m -> found(m, 2, 3));
        var brief = SHORT.matcher(text).results().map(m -> found(m, 3, 4));
        return Stream.concat(written, brief)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Found::start))
                .toList();
    }

    private static Optional<Found> found(MatchResult match, int month, int year) {
        return date(match.group(1), match.group(month), match.group(year))
                .map(date -> new Found(date, match.start(), match.end()));
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
