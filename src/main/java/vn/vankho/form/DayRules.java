package vn.vankho.form;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading.Citation;
import vn.vankho.form.FormRule.Breach;

/// Whether a document can well have been issued on its day.
final class DayRules {

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private DayRules() {}

    private static Optional<LocalDate> issued(Sheet sheet) {
        return Optional.ofNullable(sheet.value(FieldName.ISSUED_DATE)).map(LocalDate::parse);
    }

    static List<Breach> free(Sheet sheet) {
        return issued(sheet)
                .filter(day -> isFree(day) && !FormCheck.issuedBeforeTheDecree(sheet))
                .map(
                        day ->
                                found(
                                        sheet,
                                        "",
                                        "Ngày ban hành là ngày nghỉ (%s).".formatted(name(day))))
                .orElse(List.of());
    }

    private static boolean isFree(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(MonthDay.from(day));
    }

    private static String name(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
            default -> "ngày lễ";
        };
    }

    static List<Breach> future(Sheet sheet) {
        return issued(sheet)
                .filter(
                        day ->
                                sheet.facts()
                                        .filter(facts -> day.isAfter(facts.today()))
                                        .isPresent())
                .map(_ -> found(sheet, "", "Ngày ban hành ở sau ngày hôm nay."))
                .orElse(List.of());
    }

    static List<Breach> beforeWhatItCites(Sheet sheet) {
        return issued(sheet)
                .flatMap(
                        day ->
                                sheet.reading().citations().stream()
                                        .filter(citation -> isLater(citation, day))
                                        .findFirst())
                .map(
                        citation ->
                                found(
                                        sheet,
                                        "",
                                        "Ngày ban hành ở trước ngày của văn bản được viện dẫn: %s."
                                                .formatted(words(citation))))
                .orElse(List.of());
    }

    private static boolean isLater(Citation citation, LocalDate day) {
        if (citation.date() == null) {
            return false;
        }
        try {
            return LocalDate.parse(citation.date()).isAfter(day);
        } catch (DateTimeException e) {
            return false; // only a year or a month is known
        }
    }

    private static String words(Citation citation) {
        return citation.evidence().quote().strip().replaceAll("\\s+", " ");
    }

    private static List<Breach> found(Sheet sheet, String expected, String message) {
        return List.of(
                new Breach(
                        sheet.page(FieldName.ISSUED_DATE),
                        sheet.quote(FieldName.ISSUED_DATE),
                        expected,
                        message));
    }
}
