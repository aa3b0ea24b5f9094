package vn.vankho.form;

import static vn.vankho.form.LayoutRule.bold;
import static vn.vankho.form.LayoutRule.capitals;
import static vn.vankho.form.LayoutRule.centred;
import static vn.vankho.form.LayoutRule.italic;
import static vn.vankho.form.LayoutRule.sized;
import static vn.vankho.form.LayoutRule.upright;
import static vn.vankho.form.LayoutRule.wrong;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.Layout.Alignment;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;

/// Looks and places of the signature, the recipients and the appendices.
final class FootLayoutRules {

    private static final int NEAR = 12; // paragraphs between an appendix' label and its guide line

    static final List<FormRule> ALL =
            List.of(
                    LayoutRule.of("S05", Severity.E, "II.7", "Chữ ký", FootLayoutRules::signature),
                    LayoutRule.of(
                            "R01", Severity.E, "II.9", "Nơi nhận", FootLayoutRules::recipients),
                    LayoutRule.of("R02", Severity.E, "II.9", "Nơi nhận", FootLayoutRules::items),
                    LayoutRule.of("R07", Severity.W, "IV.2", "Nơi nhận", FootLayoutRules::level),
                    LayoutRule.of("A03", Severity.E, "III.1", "Phụ lục", FootLayoutRules::appendix),
                    LayoutRule.of(
                            "A04", Severity.E, "III.1", "Phụ lục", FootLayoutRules::guideLine),
                    LayoutRule.of(
                            "A05", Severity.E, "III.1", "Phụ lục", FootLayoutRules::appendixPages));

    private FootLayoutRules() {}

    private static List<Breach> signature(LaidOut paper) {
        var lines = new ArrayList<>(paper.authority());
        lines.addAll(paper.signerTitle());
        var breaches =
                new ArrayList<>(
                        wrong(
                                paper,
                                lines,
                                "In hoa, cỡ 13–14, đứng, đậm",
                                capitals(),
                                sized(13, 14),
                                upright(),
                                bold()));
        var smallLetters = new LayoutRule.Aspect(p -> !Look.capitals(p), "họ tên in hoa");
        breaches.addAll(
                wrong(
                        paper,
                        paper.signerName().stream().toList(),
                        "Chữ thường, cỡ 13–14, đứng, đậm",
                        smallLetters,
                        sized(13, 14),
                        upright(),
                        bold()));
        return breaches;
    }

    private static List<Breach> recipients(LaidOut paper) {
        var atMargin =
                new LayoutRule.Aspect(p -> p.alignment() != Alignment.CENTRE, "không sát lề trái");
        return wrong(
                paper,
                paper.recipients().stream().toList(),
                "Cỡ 12, nghiêng, đậm, sát lề trái",
                sized(12, 12),
                italic(),
                bold(),
                atMargin);
    }

    private static List<Breach> items(LaidOut paper) {
        return wrong(paper, paper.recipientItems(), "Cỡ 11, đứng", sized(11, 11), upright());
    }

    private static List<Breach> level(LaidOut paper) {
        var lines = paper.authority().isEmpty() ? paper.signerTitle() : paper.authority();
        var heading = paper.recipients();
        if (heading.isEmpty() || lines.isEmpty()) {
            return List.of();
        }
        var one = heading.get().cell();
        var other = lines.getFirst().cell();
        return one == null
                        || other == null
                        || (one.table() == other.table() && one.row() == other.row())
                ? List.of()
                : List.of(
                        LayoutRule.breach(
                                paper,
                                heading.get(),
                                "Ngang hàng với quyền hạn, chức vụ",
                                "Nơi nhận không ngang hàng với quyền hạn, chức vụ người ký."));
    }

    private static List<Breach> appendix(LaidOut paper) {
        return wrong(
                paper,
                paper.appendices(),
                "Cỡ 14, đứng, đậm, canh giữa",
                sized(14, 14),
                upright(),
                bold(),
                centred());
    }

    private static List<Breach> guideLine(LaidOut paper) {
        return paper.appendices().stream()
                .flatMap(each -> guideLine(paper, each).stream())
                .limit(1)
                .toList();
    }

    private static List<Breach> guideLine(LaidOut paper, Paragraph label) {
        var below = paper.after(label).stream().limit(NEAR).toList();
        var guide =
                below.stream()
                        .filter(p -> Look.folded(p).matches("\\(?\\s{0,2}(?:ban hanh )?kem theo.*"))
                        .findFirst();
        return guide.isEmpty()
                ? List.of(
                        LayoutRule.breach(
                                paper,
                                label,
                                "(Kèm theo Văn bản số …)",
                                "Dưới tên phụ lục chưa có dòng Kèm theo Văn bản số …"))
                : wrong(
                        paper,
                        List.of(guide.get()),
                        "Cỡ 13–14, nghiêng, canh giữa",
                        sized(13, 14),
                        italic(),
                        centred());
    }

    private static List<Breach> appendixPages(LaidOut paper) {
        return paper.appendices().stream()
                .filter(_ -> !paper.isMeasured()) // how its pages count, they do not say
                .filter(
                        p ->
                                p.section() == 0
                                        || !Integer.valueOf(1)
                                                .equals(
                                                        paper.sections()
                                                                .get(p.section())
                                                                .startsAt()))
                .limit(1)
                .map(
                        p ->
                                LayoutRule.breach(
                                        paper,
                                        p,
                                        "Số trang từ 1",
                                        "Số trang của phụ lục được đánh riêng, bắt đầu từ 1."))
                .toList();
    }
}
