package vn.vankho.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.vankho.document.DocumentType;
import vn.vankho.document.FieldName;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.form.Sheet.Line;
import vn.vankho.vietnamese.VietnameseDates;

/// The line `Suối Mây, ngày 05 tháng 01 năm 2026`.
final class DateRules {

    private static final String MODEL = "Địa danh, ngày 05 tháng 01 năm 2026";

    private static final Pattern LINE =
            Pattern.compile(
                    "(?<place>\\p{Lu}[\\p{L}\\h.'-]*?)(?<comma>\\h*,?)\\h+"
                            + "(?<date>ngày\\h+(?<day>\\d{1,2})\\h+tháng\\h+(?<month>\\d{1,2})\\h+năm\\h+\\d{4})");
    private static final Pattern BLANK =
            Pattern.compile(".*ngày[\\h.…_]*(?:\\d{0,2})\\h*tháng[\\h.…_]*(?:\\d{0,2})\\h*năm.*");

    static final List<FormRule> ALL =
            List.of(
                    rule("D01", Severity.E, DateRules::missing),
                    rule("D02", Severity.E, onLine(DateRules::zeros)),
                    rule("D03", Severity.W, onLine(DateRules::needlessZero)),
                    rule("D04", Severity.E, onLine(DateRules::impossible)),
                    rule("D07", Severity.E, onLine(DateRules::comma)),
                    rule("D08", Severity.W, DayRules::free),
                    rule("D08", Severity.W, DayRules::future),
                    rule("D08", Severity.W, DayRules::beforeWhatItCites));

    private record Parts(Line line, String comma, String date, String day, String month) {

        List<Breach> breach(String expected, String message) {
            return List.of(line.breach(expected, message));
        }
    }

    private DateRules() {}

    private static FormRule rule(
            String code, Severity severity, Function<Sheet, List<Breach>> check) {
        return new FormRule(code, severity, "PL1/P1/II.4", "Địa danh, thời gian", check);
    }

    private static Function<Sheet, List<Breach>> onLine(Function<Parts, List<Breach>> check) {
        return sheet -> parts(sheet).map(check).orElse(List.of());
    }

    private static Optional<Parts> parts(Sheet sheet) {
        int end = headEnd(sheet);
        return sheet.headPieces().stream()
                .filter(piece -> piece.start() < end)
                .flatMap(piece -> parts(piece).stream())
                .findFirst();
    }

    // The dates of cited documents stand below.
    private static int headEnd(Sheet sheet) {
        var subject = sheet.field(FieldName.SUBJECT).evidence();
        return subject == null || sheet.is(DocumentType.LETTER)
                ? sheet.addressed().map(Line::start).orElse(Integer.MAX_VALUE)
                : subject.start();
    }

    private static Optional<Parts> parts(Line piece) {
        var found = LINE.matcher(piece.text());
        if (!found.find()) {
            return Optional.empty();
        }
        var line = new Line(piece.page(), piece.start(), found.group());
        return Optional.of(
                new Parts(
                        line,
                        found.group("comma"),
                        found.group("date"),
                        found.group("day"),
                        found.group("month")));
    }

    private static List<Breach> missing(Sheet sheet) {
        boolean blank =
                sheet.headPieces().stream().anyMatch(p -> BLANK.matcher(p.text()).matches());
        if (blank || sheet.is(DocumentType.MINUTES) || !HeadRules.isPresent(sheet)) {
            return List.of();
        }
        return parts(sheet).isPresent()
                ? List.of()
                : List.of(new Breach(1, "", MODEL, "Không thấy địa danh và thời gian ban hành."));
    }

    private static List<Breach> zeros(Parts parts) {
        boolean early = parts.month().matches("[12]");
        return parts.day().length() == 1 || early
                ? parts.breach(MODEL, "Ngày nhỏ hơn 10 và tháng 1, tháng 2 thêm số 0 phía trước.")
                : List.of();
    }

    private static List<Breach> needlessZero(Parts parts) {
        return parts.month().matches("0[3-9]")
                ? parts.breach(
                        "tháng " + parts.month().substring(1),
                        "Tháng 3 đến tháng 9 không thêm số 0.")
                : List.of();
    }

    private static List<Breach> impossible(Parts parts) {
        return VietnameseDates.parse(parts.date().replaceAll("\\h+", " ")).isPresent()
                ? List.of()
                : parts.breach("", "Ngày này không có trong lịch.");
    }

    private static List<Breach> comma(Parts parts) {
        return parts.comma().isBlank()
                ? parts.breach(MODEL, "Sau địa danh có dấu phẩy.")
                : List.of();
    }
}
