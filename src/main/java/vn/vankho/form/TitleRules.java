package vn.vankho.form;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.document.DocumentType;
import vn.vankho.document.FieldName;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.vietnamese.Fold;

/// Type, subject and addressee.
final class TitleRules {

    private static final int LONGEST_SUBJECT = 500; // field Subject, Phụ lục VI
    private static final Pattern HIGHER =
            Pattern.compile(
                    "(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan) (?:huyen|tinh|thi xa|quan).*");
    private static final Set<DocumentType> WITHOUT_SUBJECT =
            Set.of(
                    DocumentType.LETTER,
                    DocumentType.INTRODUCTION,
                    DocumentType.LEAVE_PERMIT,
                    DocumentType.OPEN_LETTER);
    private static final Set<DocumentType> ADDRESSED =
            Set.of(DocumentType.LETTER, DocumentType.SUBMISSION);

    static final List<FormRule> ALL =
            List.of(
                    new FormRule("T01", Severity.E, "PL1/P1/II.5", "Tên loại", TitleRules::type),
                    new FormRule("T02", Severity.E, "Điều 7", "Tên loại", TitleRules::knownType),
                    new FormRule(
                            "T03", Severity.E, "PL1/P1/II.5", "Trích yếu", TitleRules::subject),
                    new FormRule(
                            "T04",
                            Severity.W,
                            "PL1/P1/II.5",
                            "Trích yếu",
                            TitleRules::shortSubject),
                    new FormRule("T05", Severity.E, "PL1/P1/II.5", "Trích yếu", TitleRules::about),
                    new FormRule(
                            "K01", Severity.E, "PL1/P1/II.9", "Kính gửi", TitleRules::addressee),
                    new FormRule(
                            "K01", Severity.W, "PL1/P1/II.9", "Kính gửi", TitleRules::superior),
                    new FormRule(
                            "K02", Severity.E, "PL1/P1/II.9", "Nơi nhận", TitleRules::asAbove));

    private TitleRules() {}

    private static List<Breach> type(Sheet sheet) {
        if (sheet.is(DocumentType.LETTER) || sheet.typeIsPrinted() || !HeadRules.isPresent(sheet)) {
            return List.of();
        }
        return List.of(new Breach(1, "", "BÁO CÁO", "Không thấy tên loại văn bản."));
    }

    private static List<Breach> knownType(Sheet sheet) {
        var type = sheet.value(FieldName.TYPE);
        return type == null || sheet.type().isPresent()
                ? List.of()
                : List.of(
                        new Breach(
                                sheet.page(FieldName.TYPE),
                                type,
                                "",
                                "Không thuộc 29 loại văn bản hành chính."));
    }

    private static List<Breach> subject(Sheet sheet) {
        boolean needless = sheet.type().filter(WITHOUT_SUBJECT::contains).isPresent();
        return needless || !sheet.typeIsPrinted() || sheet.value(FieldName.SUBJECT) != null
                ? List.of()
                : List.of(
                        new Breach(
                                sheet.page(FieldName.TYPE),
                                "",
                                "",
                                "Không thấy trích yếu nội dung."));
    }

    private static List<Breach> shortSubject(Sheet sheet) {
        var subject = sheet.value(FieldName.SUBJECT);
        if (subject == null) {
            return List.of();
        }
        var behind = sheet.quote(FieldName.SUBJECT) + sheet.printedBehind(FieldName.SUBJECT);
        if (behind.strip().endsWith(".")) {
            return tooMuch(sheet, subject, "Trích yếu không có dấu chấm ở cuối.");
        }
        return subject.length() > LONGEST_SUBJECT
                ? tooMuch(sheet, subject, "Trích yếu dài hơn 500 ký tự.")
                : List.of();
    }

    private static List<Breach> tooMuch(Sheet sheet, String subject, String message) {
        return List.of(new Breach(sheet.page(FieldName.SUBJECT), subject, "", message));
    }

    private static List<Breach> about(Sheet sheet) {
        return sheet.is(DocumentType.LETTER) && sheet.value(FieldName.SUBJECT) == null
                ? List.of(new Breach(1, "", "V/v …", "Công văn không có trích yếu V/v."))
                : List.of();
    }

    private static List<Breach> addressee(Sheet sheet) {
        boolean needed = sheet.type().filter(ADDRESSED::contains).isPresent();
        return needed && sheet.addressed().isEmpty()
                ? List.of(
                        new Breach(1, "", "Kính gửi: …", "Tờ trình và công văn phải có Kính gửi."))
                : List.of();
    }

    // Only the office knows whether the report goes up or to the council's session.
    private static List<Breach> superior(Sheet sheet) {
        if (!sheet.is(DocumentType.REPORT) || sheet.addressed().isPresent()) {
            return List.of();
        }
        return sheet.reading().recipients().stream()
                .filter(item -> HIGHER.matcher(Fold.unmarked(item)).matches())
                .limit(1)
                .map(
                        item ->
                                new Breach(
                                        sheet.pageAt(sheet.recipientsStart()),
                                        item,
                                        "Kính gửi: …",
                                        "Nếu đây là báo cáo gửi cấp trên thì phải có Kính gửi và"
                                                + " mục đầu của Nơi nhận là Như trên."))
                .toList();
    }

    private static List<Breach> asAbove(Sheet sheet) {
        var items = sheet.reading().recipients();
        if (sheet.addressed().isEmpty() || items.isEmpty()) {
            return List.of();
        }
        return Fold.unmarked(items.getFirst()).startsWith("nhu tren")
                ? List.of()
                : List.of(
                        new Breach(
                                sheet.pageAt(sheet.recipientsStart()),
                                items.getFirst(),
                                "- Như trên;",
                                "Văn bản có Kính gửi thì mục đầu của Nơi nhận là Như trên."));
    }
}
