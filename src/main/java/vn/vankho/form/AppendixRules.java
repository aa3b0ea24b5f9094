package vn.vankho.form;

import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.document.Reading;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.form.Sheet.Line;
import vn.vankho.vietnamese.Fold;

/// Appendices as the text shows them (Nghị định 30/2020/NĐ-CP, PL1/P1/III.1).
final class AppendixRules {

    private static final Pattern LABEL =
            Pattern.compile(
                    "phu luc(?:\\s{1,3}(?:so\\s)?(?<number>[ivxlc]{1,6}|\\d{1,2}))?\\s{0,3}[.:]?");
    private static final Pattern ROMAN = Pattern.compile("[ivxlc]{1,6}");
    private static final Pattern POINTS_TO_IT =
            Pattern.compile("phu luc|kem theo|dinh kem|gui kem");

    private static final int TOP = 8;
    private static final Pattern SIGNED =
            Pattern.compile(
                    "(?iu)\\d{1,2}\\h?:\\h?\\d{2}\\h?:\\h?\\d{2}|(?:người ký|ký bởi|ký ngày|thời gian ký)");

    static final List<FormRule> ALL =
            List.of(
                    rule("A01", AppendixRules::mentioned),
                    rule("A02", AppendixRules::numbered),
                    rule("A06", AppendixRules::ownSignature));

    private AppendixRules() {}

    private static FormRule rule(
            String code, java.util.function.Function<Sheet, List<Breach>> check) {
        return new FormRule(code, Severity.E, "PL1/P1/III.1", "Phụ lục", check);
    }

    /// The labels that stand below the recipients; above, a text may speak of a *phụ lục*.
    private static List<Line> labels(Sheet sheet) {
        int foot = sheet.recipientsStart();
        return foot < 0
                ? List.of()
                : sheet.lines().stream()
                        .filter(line -> line.start() > foot)
                        .filter(line -> LABEL.matcher(line.folded()).matches())
                        .toList();
    }

    private static List<Breach> mentioned(Sheet sheet) {
        var labels = labels(sheet);
        if (labels.isEmpty()) {
            return List.of();
        }
        var body = Fold.unmarked(sheet.text().substring(0, sheet.recipientsStart()));
        return POINTS_TO_IT.matcher(body).find()
                ? List.of()
                : List.of(
                        labels.getFirst()
                                .breach("", "Trong văn bản chưa có chỉ dẫn về phụ lục này."));
    }

    private static List<Breach> numbered(Sheet sheet) {
        var labels = labels(sheet);
        return labels.size() < 2
                ? List.of()
                : labels.stream()
                        .filter(label -> !hasRoman(label))
                        .limit(1)
                        .map(
                                label ->
                                        label.breach(
                                                "Phụ lục I, Phụ lục II",
                                                "Từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ"
                                                        + " số La Mã."))
                        .toList();
    }

    // On a file of its own the office's signature shows as text at the top right.
    private static List<Breach> ownSignature(Sheet sheet) {
        var top = sheet.lines().stream().limit(TOP).toList();
        boolean alone =
                sheet.reading().format().equals("application/pdf")
                        && sheet.reading().origin() == Reading.Origin.BORN_DIGITAL
                        && !HeadRules.isPresent(sheet)
                        && top.stream().anyMatch(l -> LABEL.matcher(l.folded()).matches());
        return !alone || top.stream().anyMatch(l -> SIGNED.matcher(l.text()).find())
                ? List.of()
                : List.of(
                        top.getFirst()
                                .breach(
                                        "Số: …; ngày/tháng/năm; giờ: phút: giây",
                                        "Phụ lục điện tử là tệp riêng phải có chữ ký số của cơ quan"
                                                + " ở góc trên bên phải trang đầu."));
    }

    private static boolean hasRoman(Line label) {
        var found = LABEL.matcher(label.folded());
        return found.matches()
                && found.group("number") != null
                && ROMAN.matcher(found.group("number")).matches();
    }
}
