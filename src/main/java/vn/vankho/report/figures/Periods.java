package vn.vankho.report.figures;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What time figures count, in ISO form: `2023`, `2023-H1`, `2023-Q3`, `2023-10`, `2021-2025`; and
/// up to when.
final class Periods {

    private static final Pattern AS_OF =
            Pattern.compile(
                    "(?:đến|hết|cuối|đến thời"
                            + " điểm)\\h+(?:hết\\h+)?(?:(?:ngày\\h+)?(\\d{1,2})(?:[/.-]|\\h+tháng\\h+)"
                            + "(\\d{1,2})(?:(?:[/.-]|\\h+năm\\h+)(\\d{4}))?(?![\\d%])|tháng\\h+(\\d{1,2})(?:(?:\\h+năm\\h+|/)(\\d{4}))?)");
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?:giai đoạn|thời kỳ|nhiệm"
                            + " kỳ)\\h((?:19|20)\\d\\d)\\h?[-–]\\h?((?:19|20)\\d\\d)");
    // "theo chuẩn nghèo giai đoạn 2022-2025" names a standard, not a time.
    private static final Pattern STANDARD = Pattern.compile("(?:chuẩn|tiêu chí)[^,;:]{0,40}$");
    private static final Pattern OPENING =
            Pattern.compile("^\\h*(?:tại thời điểm )?đầu năm(?:\\h((?:19|20)\\d\\d))?(?=[\\h,])");
    private static final Pattern QUARTER =
            Pattern.compile(
                    "quý\\h+(i{1,3}|iv|[1-4])(?:\\h*(?:/|năm\\h+|-)\\h*(\\d{4}))?(?![\\p{L}\\d])");
    private static final Pattern HALF =
            Pattern.compile("(?:0?6|sáu)\\h+tháng\\h+(đầu|cuối)\\h+năm(?:\\h+(\\d{4}))?");
    private static final Pattern MONTH =
            Pattern.compile("(?<!\\d )tháng\\h+(\\d{1,2})(?:\\h+năm\\h+|/|-|,\\h*năm\\h+)(\\d{4})");
    private static final Pattern MONTHS =
            Pattern.compile(
                    "(\\d{1,2})\\h+tháng(?:\\h+(?:đầu\\h+)?năm\\h+(\\d{4})|/(\\d{4})|\\h+đầu\\h+năm)?");
    private static final Pattern YEAR = Pattern.compile("năm\\h+((?:19|20)\\d\\d)(?![\\d-])");

    private final int year;
    private final @Nullable String reported;
    private final @Nullable String reportedUpTo;
    private final @Nullable String planned;

    Periods(Subject subject) {
        this.year = subject.year();
        var line = subject.subject() == null ? "" : Passage.low(subject.subject());
        var first = period(line);
        this.reported = first != null ? first : year > 0 ? String.valueOf(year) : null;
        this.reportedUpTo = upTo(line);
        this.planned = planned(subject, line);
    }

    private @Nullable String planned(Subject subject, String line) {
        if (subject.planYear() > 0) {
            return String.valueOf(subject.planYear());
        }
        var span = SPAN.matcher(line);
        if (span.find()) {
            return span.group(1) + "-" + span.group(2);
        }
        return null;
    }

    @Nullable String reported() {
        return reported;
    }

    @Nullable String reportedUpTo() {
        return reportedUpTo;
    }

    @Nullable String planned() {
        return planned;
    }

    private @Nullable String upTo(String line) {
        var months = MONTHS.matcher(line);
        if (months.find() && !HALF.matcher(line).find()) {
            var named = months.group(2) != null ? months.group(2) : months.group(3);
            int month = Integer.parseInt(months.group(1));
            int in = named != null ? Integer.parseInt(named) : year;
            return month <= 12 && in > 0 ? "%d-%02d".formatted(in, month) : null;
        }
        return null;
    }

    /// The period that words name, or null.
    @Nullable String period(String low) {
        var half = HALF.matcher(low);
        if (half.find()) {
            return dated(half.group(2), "đầu".equals(half.group(1)) ? "-H1" : "-H2");
        }
        var quarter = QUARTER.matcher(low);
        if (quarter.find()) {
            return dated(quarter.group(2), "-Q" + quarterOf(quarter.group(1)));
        }
        var span = SPAN.matcher(low);
        if (span.find() && !STANDARD.matcher(low.substring(0, span.start())).find()) {
            return span.group(1) + "-" + span.group(2);
        }
        var opening = OPENING.matcher(low);
        if (opening.find()) {
            int of = opening.group(1) == null ? year : Integer.parseInt(opening.group(1));
            return of > 0 ? String.valueOf(of - 1) : null; // the state that the year before left
        }
        var month = MONTH.matcher(low);
        if (month.find() && !AS_OF.matcher(low).find()) {
            int of = Integer.parseInt(month.group(1));
            return of <= 12 ? "%s-%02d".formatted(month.group(2), of) : null;
        }
        var named = YEAR.matcher(low);
        return named.find() && !AS_OF.matcher(low).find() ? named.group(1) : null;
    }

    private @Nullable String dated(@Nullable String named, String part) {
        return named != null ? named + part : year > 0 ? year + part : null;
    }

    private static String quarterOf(String roman) {
        return switch (roman.toLowerCase(Locale.ROOT)) {
            case "i" -> "1";
            case "ii" -> "2";
            case "iii" -> "3";
            case "iv" -> "4";
            default -> roman;
        };
    }

    /// The day or month up to which figures count, as words say it, or null.
    @Nullable String asOf(String low) {
        var found = AS_OF.matcher(low);
        if (!found.find()) {
            return null;
        }
        boolean day = found.group(1) != null;
        int month = Integer.parseInt(found.group(day ? 2 : 4));
        var in = yearOf(found, day ? 3 : 5);
        if (in == null || month < 1 || month > 12) {
            return null;
        }
        var iso = "%s-%02d".formatted(in, month);
        return day ? iso + "-%02d".formatted(Integer.parseInt(found.group(1))) : iso;
    }

    private @Nullable String yearOf(Matcher found, int group) {
        var named = found.group(group);
        return named != null ? named : year > 0 ? String.valueOf(year) : null;
    }
}
