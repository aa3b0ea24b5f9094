package vn.vankho.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.FieldName;
import vn.vankho.document.Finding;
import vn.vankho.document.Layout;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Severity;

/// Judges the form of a document (Nghị định 30/2020/NĐ-CP) as far as its text shows it. What only a
/// laid-out page, the office's data or its books can show is named as not assessed.
public final class FormCheck {

    private static final LocalDate IN_FORCE = LocalDate.of(2020, 3, 5);

    private static final List<FormRule> RULES =
            Stream.of(
                            HeadRules.ALL,
                            NumberRules.ALL,
                            DateRules.ALL,
                            TitleRules.ALL,
                            AddresseeRules.ALL,
                            BodyRules.ALL,
                            DivisionRules.ALL,
                            CapitalRules.ALL,
                            SignatureRules.ALL,
                            RecipientRules.ALL,
                            PageRules.ALL,
                            HeadLayoutRules.ALL,
                            BodyLayoutRules.ALL,
                            FootLayoutRules.ALL,
                            AppendixRules.ALL,
                            CopyRules.ALL,
                            OfficeRules.ALL)
                    .flatMap(List::stream)
                    .toList();

    /// Lines may be drawn, and names may be part of a picture, in ways that no program sees.
    private static final Set<String> HARD_TO_SEE = Set.of("H06", "H09", "T06", "S01", "A06");

    private FormCheck() {}

    /// How strictly to judge.
    public enum Mode {
        /// What this product makes.
        STRICT,
        /// What comes in: nothing is refused for its form.
        OBSERVE
    }

    /// Judges what came in by its text alone.
    public static FormReport check(Reading reading) {
        return check(reading, null, Mode.OBSERVE, null);
    }

    /// @param layout null where it is not known
    /// @param facts null where bodies and officers are not to be judged
    public static FormReport check(
            Reading reading, @Nullable Layout layout, Mode mode, @Nullable OfficeFacts facts) {
        var sheet = new Sheet(reading, layout, facts);
        var findings = new ArrayList<>(secrecy(reading));
        var otherRegime = otherRegime(sheet);
        if (otherRegime.isPresent()) {
            return new FormReport(findings, List.of(otherRegime.get()));
        }
        for (var rule : RULES.stream().filter(rule -> PartialPaper.asks(rule, sheet)).toList()) {
            for (var finding : rule.findings(sheet)) {
                findings.add(tempered(observed(finding, mode), sheet));
            }
        }
        return new FormReport(paged(findings, reading), NotAssessed.in(sheet));
    }

    /// What is missing is looked for on the first page; but there is none where no page is known.
    private static List<Finding> paged(List<Finding> findings, Reading reading) {
        return reading.pageCount().isPresent()
                ? findings
                : findings.stream().map(finding -> finding.on(PageText.UNKNOWN)).toList();
    }

    private static Finding observed(Finding finding, Mode mode) {
        return mode == Mode.OBSERVE && HARD_TO_SEE.contains(finding.code())
                ? finding.as(Severity.W, "")
                : finding;
    }

    private static List<Finding> secrecy(Reading reading) {
        return SecrecyMark.of(reading.pages()).stream().map(FormCheck::refusal).toList();
    }

    private static Finding refusal(SecrecyMark mark) {
        return new Finding(
                "U02",
                Severity.E,
                mark.page(),
                "Dấu chỉ độ mật",
                mark.level(),
                "",
                "Văn bản có dấu chỉ độ mật: không lưu trong hệ thống này, xử lý theo pháp luật về"
                        + " bảo vệ bí mật nhà nước.");
    }

    private static Optional<String> otherRegime(Sheet sheet) {
        var symbol = sheet.value(FieldName.SYMBOL);
        if (symbol != null && symbol.matches("[\\p{L}&]+/.+")) {
            return Optional.of("Văn bản của Đảng có thể thức riêng, không kiểm theo Nghị định 30.");
        }
        if (symbol != null && symbol.matches("(?:19|20)\\d\\d/.+")) {
            return Optional.of(
                    "Văn bản quy phạm pháp luật có thể thức riêng, không kiểm theo Nghị định 30.");
        }
        return Optional.empty();
    }

    // Before the decree other rules held; on a scan a slip may be the reader's.
    private static Finding tempered(Finding finding, Sheet sheet) {
        if (issuedBeforeTheDecree(sheet)) {
            return finding.as(
                    Severity.I, " Văn bản ban hành trước Nghị định 30, chỉ để tham khảo.");
        }
        boolean fromImage = source(sheet, finding.page()) == PageText.Source.OCR;
        return fromImage && finding.severity() == Severity.E
                ? finding.as(Severity.W, " Chữ đọc từ ảnh, cần đối chiếu với bản gốc.")
                : finding;
    }

    static boolean issuedBeforeTheDecree(Sheet sheet) {
        var issued = sheet.value(FieldName.ISSUED_DATE);
        return issued != null && LocalDate.parse(issued).isBefore(IN_FORCE);
    }

    private static PageText.Source source(Sheet sheet, int page) {
        return sheet.reading().pages().stream()
                .filter(p -> p.number() == page)
                .map(PageText::source)
                .findFirst()
                .orElse(PageText.Source.TEXT);
    }
}
