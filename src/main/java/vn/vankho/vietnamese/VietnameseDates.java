package vn.vankho.vietnamese;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Dates as official papers write them.
public final class VietnameseDates {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?iu)(\\d{1,2})\\s*tháng\\s*(\\d{1,2})\\s*,?\\s*năm\\s*(\\d{4})(?!\\d)");
    private static final Pattern SHORT =
            Pattern.compile(
                    "(?<![.,/-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})(?![\\d/])");

    private static final String DAY = "ngày";

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
        var found = new ArrayList<Found>();
        var written = WRITTEN.matcher(text).useTransparentBounds(true);
        var brief = SHORT.matcher(text).useTransparentBounds(true);
        // Long texts are read often: the patterns are only tried where a number begins.
        for (var at = 0; at < text.length(); at++) {
            if (isDigit(text, at) && !isDigit(text, at - 1)) {
                if (written.region(at, text.length()).lookingAt()) {
                    add(written, 2, 3, text, found);
                } else if (brief.region(at, text.length()).lookingAt()) {
                    add(brief, 3, 4, text, found);
                }
            }
        }
        return found;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static void add(
            MatchResult match, int month, int year, String text, List<Found> found) {
        date(match.group(1), match.group(month), match.group(year))
                .ifPresent(
                        date ->
                                found.add(
                                        new Found(date, start(text, match.start()), match.end())));
    }

    /// The word *ngày* before a date belongs to it.
    private static int start(String text, int number) {
        var at = number;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        var day = at - DAY.length();
        return day >= 0 && text.regionMatches(true, day, DAY, 0, DAY.length()) ? day : number;
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
