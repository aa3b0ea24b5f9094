package vn.vankho.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.vankho.document.DocumentType;
import vn.vankho.document.FieldName;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.form.Sheet.Line;

/// The line `Số: 15/BC-UBND`.
final class NumberRules {

    private static final String ARTICLE = "PL1/P1/II.3";
    private static final String PLACE = "Số, ký hiệu";

    private static final Pattern LINE =
            Pattern.compile(
                    "Số(?<label>\\h*[:.]?\\h*)(?<number>\\d{1,6})(?<symbol>\\h?[/–-]\\h?[\\p{L}\\d&]+"
                            + "(?:\\h?[-–—/]\\h?[\\p{L}\\d&]+){0,6})");
    private static final Pattern BLANK_NUMBER = Pattern.compile("Số\\h*[:.]?[\\h.…_]*/.*");
    private static final Pattern CLEAN_SYMBOL =
            Pattern.compile("/[\\p{L}\\d&]+(?:-[\\p{L}\\d&]+)+");
    private static final Pattern AGENCY_FIRST =
            Pattern.compile("(?:UBND|HĐND|VP|CAX|TYT|BCH|UBMTTQ).*");
    private static final Set<DocumentType> UNNUMBERED =
            Set.of(DocumentType.OPEN_LETTER, DocumentType.LEAVE_PERMIT);

    static final List<FormRule> ALL =
            List.of(
                    rule("N01", Severity.E, NumberRules::missing),
                    rule("N02", Severity.E, onLine(NumberRules::zeros)),
                    rule("N03", Severity.E, onLine(NumberRules::symbol)),
                    rule("N03", Severity.W, onLine(NumberRules::label)),
                    rule("N03", Severity.W, NumberRules::cited),
                    rule("N04", Severity.E, NumberRules::unknownCode),
                    rule("N05", Severity.E, NumberRules::otherType),
                    rule("N06", Severity.E, NumberRules::codeAndLetter));

    /// The line taken apart.
    private record Parts(Line line, String label, String number, String symbol) {

        String firstPart() {
            return symbol.replaceAll("^\\h?[/–-]\\h?", "").replaceAll("(?s)\\h?[-–—/].*", "");
        }

        List<Breach> breach(String expected, String message) {
            return List.of(line.breach(expected, message));
        }
    }

    private NumberRules() {}

    private static FormRule rule(
            String code, Severity severity, Function<Sheet, List<Breach>> check) {
        return new FormRule(code, severity, ARTICLE, PLACE, check);
    }

    private static Function<Sheet, List<Breach>> onLine(Function<Parts, List<Breach>> check) {
        return sheet -> parts(sheet).map(check).orElse(List.of());
    }

    private static Optional<Parts> parts(Sheet sheet) {
        return sheet.headPieces().stream()
                .filter(piece -> sheet.reading().fields().isEmpty() || inHead(sheet, piece))
                .flatMap(piece -> parts(piece).stream())
                .findFirst();
    }

    private static boolean inHead(Sheet sheet, Line piece) {
        var subject = sheet.field(FieldName.SUBJECT).evidence();
        return subject == null || piece.start() <= subject.start();
    }

    private static Optional<Parts> parts(Line piece) {
        var found = LINE.matcher(piece.text());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        var line = new Line(piece.page(), piece.start(), found.group());
        return Optional.of(
                new Parts(
                        line, found.group("label"), found.group("number"), found.group("symbol")));
    }

    private static List<Breach> missing(Sheet sheet) {
        boolean needless = sheet.type().filter(UNNUMBERED::contains).isPresent();
        boolean blank =
                sheet.headPieces().stream().anyMatch(p -> BLANK_NUMBER.matcher(p.text()).matches());
        boolean read = parts(sheet).isPresent() || sheet.value(FieldName.SYMBOL) != null;
        if (needless || blank || read || !HeadRules.isPresent(sheet)) {
            return List.of();
        }
        return List.of(new Breach(1, "", "Số: 15/BC-UBND", "Không thấy số, ký hiệu văn bản."));
    }

    private static List<Breach> zeros(Parts parts) {
        var expected = "%02d".formatted(Integer.parseInt(parts.number()));
        return parts.number().equals(expected)
                ? List.of()
                : parts.breach(expected, "Số nhỏ hơn 10 thêm số 0 phía trước, số khác thì không.");
    }

    private static List<Breach> symbol(Parts parts) {
        return CLEAN_SYMBOL.matcher(parts.symbol()).matches()
                ? List.of()
                : parts.breach(
                        parts.symbol().replaceAll("\\h", "").replaceAll("[–—]", "-"),
                        "Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ có dấu gạch nối,"
                                + " không cách chữ.");
    }

    private static List<Breach> label(Parts parts) {
        return ": ".equals(parts.label())
                ? List.of()
                : parts.breach("Số: ", "Sau từ Số có dấu hai chấm và một khoảng cách.");
    }

    private static List<Breach> cited(Sheet sheet) {
        return CitedSymbols.badlyWritten(sheet);
    }

    private static List<Breach> unknownCode(Sheet sheet) {
        if (sheet.is(DocumentType.LETTER)) {
            return List.of();
        }
        return parts(sheet)
                .filter(p -> DocumentType.ofCode(p.firstPart()).isEmpty())
                .filter(p -> !AGENCY_FIRST.matcher(p.firstPart()).matches())
                .map(
                        p ->
                                p.breach(
                                        expectedCode(sheet),
                                        "Chữ viết tắt tên loại không có trong bảng."))
                .orElse(List.of());
    }

    private static String expectedCode(Sheet sheet) {
        return sheet.type().flatMap(DocumentType::code).orElse("");
    }

    private static List<Breach> otherType(Sheet sheet) {
        if (!sheet.typeIsPrinted() || sheet.is(DocumentType.LETTER)) {
            return List.of();
        }
        return parts(sheet)
                .filter(p -> DocumentType.ofCode(p.firstPart()).isPresent())
                .filter(p -> !DocumentType.ofCode(p.firstPart()).equals(sheet.type()))
                .map(p -> p.breach(expectedCode(sheet), "Ký hiệu không khớp với tên loại văn bản."))
                .orElse(List.of());
    }

    private static List<Breach> codeAndLetter(Sheet sheet) {
        var parts = parts(sheet);
        if (parts.isEmpty() || sheet.type().isEmpty()) {
            return List.of();
        }
        var first = parts.get().firstPart();
        boolean typed = DocumentType.ofCode(first).isPresent() || "CV".equals(first);
        if (sheet.is(DocumentType.LETTER)) {
            return typed
                    ? parts.get()
                            .breach("", "Công văn không có chữ viết tắt tên loại trong ký hiệu.")
                    : List.of();
        }
        return AGENCY_FIRST.matcher(first).matches()
                ? parts.get()
                        .breach(expectedCode(sheet), "Ký hiệu thiếu chữ viết tắt tên loại văn bản.")
                : List.of();
    }
}
