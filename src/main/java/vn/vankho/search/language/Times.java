package vn.vankho.search.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.search.language.Condition.Days;
import vn.vankho.search.language.Condition.Value;
import vn.vankho.search.language.Condition.Years;
import vn.vankho.search.language.ValueReader.Read;
import vn.vankho.vietnamese.VietnameseDates;

/// Reads years, days and spans of them.
final class Times {

    private static final String TO = "\\s{0,3}+(?:-|–|—|\\.{2,3}+|/|đến|den|tới|toi)\\s{0,3}+";
    private static final String YEAR = "((?:1[89]|2[01])\\d\\d)(?!\\d)";

    private static final Pattern SPAN = Pattern.compile("(?iu)" + YEAR + TO + YEAR);
    private static final Pattern COMPARED =
            Pattern.compile("(>=|=>|≥|>|<=|=<|≤|<)\\s{0,3}+" + YEAR);
    private static final Pattern SINCE = Pattern.compile("(?iu)(?:từ|tu)\\s{1,3}+" + YEAR);
    private static final Pattern UNTIL =
            Pattern.compile("(?iu)(?:đến|den|tới|toi|-)\\s{0,3}+" + YEAR);
    private static final Pattern OPEN =
            Pattern.compile("(?iu)" + YEAR + "(?:\\+|[-–](?![\\p{L}\\d])|\\s{1,3}+trở đi)");
    private static final Pattern ONE = Pattern.compile("=?\\s{0,3}+" + YEAR);

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern MONTH =
            Pattern.compile(
                    "(?iu)(?:tháng\\s{0,3}+|thang\\s{0,3}+)?(\\d{1,2})\\s?(?:[/.-]|năm|nam)\\s?(\\d{4})(?!\\d)");
    private static final Pattern WHOLE_YEAR =
            Pattern.compile("(?iu)(?:năm\\s{1,3}+|nam\\s{1,3}+)?" + YEAR);
    private static final Pattern AND_TO =
            Pattern.compile("(?iu)\\s{0,3}+(?:-|–|—|đến|den|tới|toi)\\s{0,3}+");

    private static final int LONGEST_DATE = 40;

    private Times() {}

    static Read years(String text, int at) {
        var start = Letters.isQuote(text.charAt(at)) ? at + 1 : at;
        var years = new ArrayList<Value>();
        var end = start;
        var next = start;
        while (next >= 0 && next < text.length()) {
            var read = oneSpan(text, next);
            if (read.isEmpty() || isGlued(text, read.get().end())) {
                break;
            }
            years.addAll(read.get().values());
            end = read.get().end();
            next =
                    end < text.length() && ",;".indexOf(text.charAt(end)) >= 0
                            ? Letters.skipBlanks(text, end + 1)
                            : -1;
        }
        if (years.isEmpty()) {
            return Read.nothing(
                    "“%s” không phải là năm nên đã tìm như từ thường; hãy ghi như năm:2023, năm:2019-2023 hoặc năm:>=2020."
                            .formatted(word(text, at)));
        }
        var closed = start > at && end < text.length() && Letters.isQuote(text.charAt(end));
        return new Read(years, closed ? end + 1 : end, Optional.empty());
    }

    private static String word(String text, int at) {
        return text.substring(at, Letters.endOfWord(text, at));
    }

    private static boolean isGlued(String text, int end) {
        return end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    }

    private static Optional<Read> oneSpan(String text, int at) {
        var span = SPAN.matcher(text).region(at, text.length());
        if (span.lookingAt()) {
            var one = Integer.parseInt(span.group(1));
            var other = Integer.parseInt(span.group(2));
            var years = new Years(Math.min(one, other), Math.max(one, other));
            return Optional.of(Read.of(years, span.end()));
        }
        var compared = COMPARED.matcher(text).region(at, text.length());
        if (compared.lookingAt()) {
            var years = compared(compared.group(1), Integer.parseInt(compared.group(2)));
            return Optional.of(Read.of(years, compared.end()));
        }
        return open(text, at);
    }

    private static Years compared(String sign, int year) {
        return switch (sign) {
            case ">" -> new Years(year + 1, null);
            case "<" -> new Years(null, year - 1);
            case "<=", "=<", "≤" -> new Years(null, year);
            default -> new Years(year, null);
        };
    }

    private static Optional<Read> open(String text, int at) {
        for (var pattern : List.of(SINCE, OPEN)) {
            var since = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
            if (since.lookingAt()) {
                var years = new Years(Integer.valueOf(since.group(1)), null);
                return Optional.of(Read.of(years, since.end()));
            }
        }
        var until = UNTIL.matcher(text).region(at, text.length());
        if (until.lookingAt()) {
            var years = new Years(null, Integer.valueOf(until.group(1)));
            return Optional.of(Read.of(years, until.end()));
        }
        var one = ONE.matcher(text).region(at, text.length());
        if (one.lookingAt()) {
            var year = Integer.valueOf(one.group(1));
            return Optional.of(Read.of(new Years(year, year), one.end()));
        }
        return Optional.empty();
    }

    static Read days(Subject subject, String text, int at) {
        var start = Letters.isQuote(text.charAt(at)) ? at + 1 : at;
        var first = span(text, start);
        if (first == null) {
            return Read.nothing(
                    "“%s” không phải là ngày nên đã tìm như từ thường; hãy ghi như %s:01/02/2023."
                            .formatted(word(text, at), subject.label()));
        }
        var end = first.end();
        var days =
                switch (subject) {
                    case FROM -> new Days(first.from(), null);
                    case TO -> new Days(null, first.to());
                    default -> new Days(first.from(), first.to());
                };
        if (subject == Subject.DAY) {
            var second = second(text, end);
            if (second != null && !second.to().isBefore(first.from())) {
                days = new Days(first.from(), second.to());
                end = second.end();
            }
        }
        var closed = start > at && end < text.length() && Letters.isQuote(text.charAt(end));
        return Read.of(days, closed ? end + 1 : end);
    }

    private static @Nullable Span second(String text, int from) {
        var to = AND_TO.matcher(text).region(from, text.length());
        return to.lookingAt() ? span(text, to.end()) : null;
    }

    private record Span(LocalDate from, LocalDate to, int end) {}

    /// A day, a month or a year.
    private static @Nullable Span span(String text, int at) {
        var near = text.substring(at, Math.min(text.length(), at + LONGEST_DATE));
        var iso = ISO.matcher(near);
        if (iso.lookingAt()) {
            var day = day(iso.group(1), iso.group(2), iso.group(3));
            return day == null ? null : new Span(day, day, at + iso.end());
        }
        for (var found : VietnameseDates.find(near)) {
            if (found.start() == 0) {
                return new Span(found.date(), found.date(), at + found.end());
            }
        }
        return monthOrYear(near, at);
    }

    private static @Nullable Span monthOrYear(String near, int at) {
        var month = MONTH.matcher(near);
        if (month.lookingAt()) {
            var first = day(month.group(2), month.group(1), "1");
            return first == null
                    ? null
                    : new Span(first, YearMonth.from(first).atEndOfMonth(), at + month.end());
        }
        var year = WHOLE_YEAR.matcher(near);
        if (year.lookingAt()) {
            var number = Integer.parseInt(year.group(1));
            return new Span(
                    LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31), at + year.end());
        }
        return null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }
}
