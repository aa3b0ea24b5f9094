package vn.vankho.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vankho.document.DocumentType;
import vn.vankho.document.FieldName;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;

/// *Nơi nhận*.
final class RecipientRules {

    private static final LocalDate NO_DISTRICTS = LocalDate.of(2025, 7, 1);
    private static final int LONGEST_ITEM = 300; // beyond it, something else was read as an item
    private static final Pattern DISTRICT =
            Pattern.compile(
                    "(?iu)(?:.*[\\s(])?(?:huyện|quận|thị xã)(?!\\p{L}).*|.*(?:Huyện|Quận|Thị)"
                            + " (?:ủy|uỷ).*");
    private static final Pattern FILING =
            Pattern.compile("- Lưu: VT(?:, [\\p{L}\\d&().\\s-]+){0,12}\\.");

    static final List<FormRule> ALL =
            List.of(
                    rule("R01", RecipientRules::present),
                    rule("R03", RecipientRules::items),
                    rule("R04", RecipientRules::filing),
                    rule("R05", RecipientRules::districts),
                    new FormRule(
                            "R06",
                            Severity.W,
                            "PL1/P1/II.9",
                            "Nơi nhận",
                            RecipientBodies::goneOrUnknown));

    private RecipientRules() {}

    private static FormRule rule(String code, Function<Sheet, List<Breach>> check) {
        return new FormRule(code, Severity.E, "PL1/P1/II.9", "Nơi nhận", check);
    }

    private static List<Breach> present(Sheet sheet) {
        boolean needless = sheet.is(DocumentType.LEAVE_PERMIT) || sheet.is(DocumentType.CONTRACT);
        return needless || sheet.recipientsStart() >= 0 || !HeadRules.isPresent(sheet)
                ? List.of()
                : List.of(new Breach(lastPage(sheet), "", "Nơi nhận:", "Không thấy Nơi nhận."));
    }

    private static int lastPage(Sheet sheet) {
        var pages = sheet.reading().pages();
        return pages.isEmpty() ? 1 : pages.getLast().number();
    }

    private static List<Breach> items(Sheet sheet) {
        if (sheet.recipientsStart() < 0) {
            return List.of();
        }
        return sheet.reading().recipients().stream()
                .flatMap(item -> printed(sheet, item).stream())
                .filter(item -> !item.text().startsWith("- ") || !item.text().endsWith(";"))
                .map(
                        item ->
                                new Breach(
                                        item.page(),
                                        item.text(),
                                        "- …;",
                                        "Mỗi nơi nhận một dòng, đầu dòng có gạch đầu dòng, cuối"
                                                + " dòng có dấu chấm phẩy."))
                .toList();
    }

    private record Printed(int page, String text) {}

    // The other column may stand between the lines of one item: then nothing is said of it.
    private static Optional<Printed> printed(Sheet sheet, String item) {
        if (item.length() > LONGEST_ITEM) {
            return Optional.empty();
        }
        var words =
                Arrays.stream(item.split(" "))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+"));
        return Pattern.compile("(?:[-–—+•*]\\h*)?" + words + "[;.,]*")
                .matcher(sheet.text())
                .region(Math.max(0, sheet.recipientsStart()), sheet.text().length())
                .results()
                .findFirst()
                .map(found -> printed(sheet, found));
    }

    private static Printed printed(Sheet sheet, MatchResult found) {
        return new Printed(sheet.pageAt(found.start()), found.group().replaceAll("\\s+", " "));
    }

    private static List<Breach> filing(Sheet sheet) {
        var filing = sheet.reading().filing();
        if (filing == null) {
            return sheet.recipientsStart() < 0
                    ? List.of()
                    : List.of(
                            new Breach(
                                    sheet.pageAt(sheet.recipientsStart()),
                                    "",
                                    "- Lưu: VT, ….",
                                    "Nơi nhận không có dòng Lưu."));
        }
        return printed(sheet, filing)
                .filter(line -> !FILING.matcher(line.text()).matches())
                .map(
                        line ->
                                List.of(
                                        new Breach(
                                                line.page(),
                                                line.text(),
                                                "- Lưu: VT, ….",
                                                "Dòng cuối ghi Lưu, dấu hai chấm, VT và kết thúc"
                                                        + " bằng dấu chấm.")))
                .orElse(List.of());
    }

    private static List<Breach> districts(Sheet sheet) {
        var issued = sheet.value(FieldName.ISSUED_DATE);
        if (issued == null || LocalDate.parse(issued).isBefore(NO_DISTRICTS)) {
            return List.of();
        }
        return sheet.reading().recipients().stream()
                .filter(item -> DISTRICT.matcher(item).matches())
                .map(
                        item ->
                                new Breach(
                                        sheet.pageAt(sheet.recipientsStart()),
                                        item,
                                        "",
                                        "Từ ngày 01/7/2025 không còn cấp huyện."))
                .toList();
    }
}
