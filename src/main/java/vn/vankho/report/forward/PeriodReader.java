package vn.vankho.report.forward;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;
import vn.vankho.vietnamese.Fold;

/// What period a report accounts for, as its subject says.
public final class PeriodReader {

    private static final Pattern QUARTER =
            Pattern.compile("\\bquy (iv|i{1,3}|[1-4])(?![a-z\\d])(?:\\h*(?:/|nam)\\h*(\\d{4}))?");
    private static final Pattern HALF =
            Pattern.compile("\\b(?:0?6|sau) thang (dau|cuoi) nam(?: (\\d{4}))?");
    private static final Pattern MONTHS =
            Pattern.compile(
                    "\\b(\\d{1,2}|chin|sau) thang(?! \\d)(?: dau)?(?: (?:cua )?nam (\\d{4}))?");
    private static final Pattern MONTH =
            Pattern.compile("\\bthang (\\d{1,2})(?!\\d)(?:\\h*(?:/|,? ?nam)\\h*(\\d{4}))?");
    private static final Pattern TURN =
            Pattern.compile("\\b(?:phuong huong|nhiem vu trong tam|ke hoach)\\b");

    private PeriodReader() {}

    /// Empty where neither the subject nor the date of issue says a year.
    public static Optional<ReportPeriod> of(Reading reading) {
        var year = year(reading);
        if (year == 0) {
            return Optional.empty();
        }
        var subject = reading.field(FieldName.SUBJECT).value();
        return Optional.of(part(subject == null ? "" : Fold.unmarked(subject), year));
    }

    private static int year(Reading reading) {
        var named = reading.field(FieldName.REPORTING_YEAR).value();
        if (named != null && named.matches("\\d{4}")) {
            return Integer.parseInt(named);
        }
        var issued = reading.field(FieldName.ISSUED_DATE).value();
        if (issued == null || issued.length() < 7) {
            return 0;
        }
        // A report of January that names no year looks back on the year before.
        int year = Integer.parseInt(issued.substring(0, 4));
        return issued.startsWith("-01", 4) ? year - 1 : year;
    }

    private static ReportPeriod part(String subject, int year) {
        var turn = TURN.matcher(subject);
        var back = turn.find() && turn.start() > 0 ? subject.substring(0, turn.start()) : subject;
        var quarter = QUARTER.matcher(back);
        if (quarter.find()) {
            return of(ReportPeriod.Kind.QUARTER, quarter(quarter.group(1)), quarter.group(2), year);
        }
        var half = HALF.matcher(back);
        if (half.find()) {
            int number = half.group(1).equals("dau") ? 1 : 2;
            return of(ReportPeriod.Kind.HALF, number, half.group(2), year);
        }
        var month = MONTH.matcher(back);
        if (month.find() && number(month.group(1)) <= 12 && number(month.group(1)) > 0) {
            return of(
                    ReportPeriod.Kind.MONTH, number(month.group(1)), month.group(2), year);
        }
        var months = MONTHS.matcher(back);
        if (months.find()) {
            return months(months.group(1), months.group(2), year);
        }
        return ReportPeriod.year(year);
    }

    private static ReportPeriod months(String count, @Nullable String named, int year) {
        int number = count.equals("chin") ? 9 : count.equals("sau") ? 6 : number(count);
        return switch (number) {
            case 6 -> of(ReportPeriod.Kind.HALF, 1, named, year);
            case 2, 3, 4, 5, 7, 8, 9, 10, 11 -> of(ReportPeriod.Kind.MONTHS, number, named, year);
            default -> ReportPeriod.year(year);
        };
    }

    private static ReportPeriod of(
            ReportPeriod.Kind kind, int number, @Nullable String named, int year) {
        return new ReportPeriod(kind, named == null ? year : Integer.parseInt(named), number);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    static int quarter(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            default -> Integer.parseInt(written);
        };
    }

    /// The period that follows for a given year: the same part of another year, or the next part
    /// of the same year.
    public static ReportPeriod next(ReportPeriod earlier, int year) {
        if (year != earlier.year()) {
            return new ReportPeriod(earlier.kind(), year, earlier.number());
        }
        int parts = Moves.parts(earlier.kind());
        return earlier.kind() != ReportPeriod.Kind.YEAR && earlier.number() < parts
                ? new ReportPeriod(earlier.kind(), year, earlier.number() + 1)
                : earlier;
    }
}
