package vn.vankho.form;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.document.DocumentType;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading.Citation;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;

/// Legal bases, citations, numbering and the end of the body.
final class BodyRules {

    private static final Set<String> LAWS = Set.of("Luật", "Bộ luật", "Pháp lệnh");
    private static final int TAIL = 600;
    private static final Pattern LAW_ISSUER =
            Pattern.compile("(?s)^\\s*,?\\s*của\\s+(?:Quốc hội|Ủy ban Thường vụ).*");

    static final List<FormRule> ALL =
            List.of(
                    new FormRule("B07", Severity.W, "PL1/P1/II.6", "Căn cứ", BodyRules::laws),
                    new FormRule(
                            "B08", Severity.W, "PL1/P1/II.6", "Viện dẫn", BodyRules::incomplete),
                    new FormRule(
                            "B11",
                            Severity.E,
                            "PL1/P1/II.6",
                            "Đề mục",
                            s -> new Numbering(s).order()),
                    new FormRule(
                            "B12",
                            Severity.W,
                            "PL1/P1/II.6",
                            "Đề mục",
                            s -> new Numbering(s).separators()),
                    new FormRule(
                            "B13",
                            Severity.W,
                            "PL1/P1/II.6",
                            "Đề mục",
                            s -> new Numbering(s).letters()),
                    new FormRule("B14", Severity.W, "PL3", "Kết thúc nội dung", BodyRules::end));

    private BodyRules() {}

    private static List<Breach> laws(Sheet sheet) {
        return sheet.reading().citations().stream()
                .filter(c -> c.legalBasis() && c.type() != null && LAWS.contains(c.type()))
                .filter(c -> c.number() != null || namesIssuer(sheet, c))
                .map(
                        c ->
                                breach(
                                        c,
                                        c.type() + " " + c.subject(),
                                        "Luật, Pháp lệnh không ghi số, ký hiệu và cơ quan ban"
                                                + " hành."))
                .toList();
    }

    private static boolean namesIssuer(Sheet sheet, Citation citation) {
        return LAW_ISSUER.matcher(sheet.text().substring(citation.evidence().end())).matches();
    }

    private static List<Breach> incomplete(Sheet sheet) {
        return sheet.reading().citations().stream()
                .filter(c -> c.number() != null && c.type() != null && !LAWS.contains(c.type()))
                .filter(c -> c.symbol() == null || c.date() == null)
                .map(
                        c ->
                                breach(
                                        c,
                                        "",
                                        "Viện dẫn lần đầu cần đủ tên loại, số, ký hiệu, ngày, cơ"
                                                + " quan ban hành, trích yếu."))
                .toList();
    }

    private static Breach breach(Citation citation, String expected, String message) {
        var words = citation.evidence().quote().replaceAll("\\s+", " ");
        return new Breach(citation.evidence().page(), words, expected, message);
    }

    private static List<Breach> end(Sheet sheet) {
        int foot = sheet.recipientsStart();
        if (foot < 0 || sheet.is(DocumentType.MINUTES) || sheet.value(FieldName.TYPE) == null) {
            return List.of();
        }
        var tail = sheet.text().substring(Math.max(0, foot - TAIL), foot);
        return tail.contains("./.")
                ? List.of()
                : List.of(
                        new Breach(
                                sheet.pageAt(foot),
                                "",
                                "./.",
                                "Nội dung văn bản nên kết thúc bằng dấu chấm, gạch chéo, chấm."));
    }
}
