package vn.vankho.form;

import static vn.vankho.form.LayoutRule.bold;
import static vn.vankho.form.LayoutRule.capitals;
import static vn.vankho.form.LayoutRule.centred;
import static vn.vankho.form.LayoutRule.italic;
import static vn.vankho.form.LayoutRule.sized;
import static vn.vankho.form.LayoutRule.upright;
import static vn.vankho.form.LayoutRule.wrong;

import java.util.List;
import java.util.Optional;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.document.Layout.Run;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;

/// Looks and places of the head's components (Nghị định 30/2020/NĐ-CP, PL1/P1/II and V).
final class HeadLayoutRules {

    static final List<FormRule> ALL =
            List.of(
                    LayoutRule.of("H02", Severity.E, "II.1a", "Quốc hiệu", HeadLayoutRules::nation),
                    LayoutRule.of(
                            "H03", Severity.E, "II.1a", "Quốc hiệu", HeadLayoutRules::nationPlace),
                    LayoutRule.of("H05", Severity.E, "II.1b", "Tiêu ngữ", HeadLayoutRules::motto),
                    LayoutRule.of(
                            "H06", Severity.E, "II.1b", "Tiêu ngữ", HeadLayoutRules::mottoLine),
                    LayoutRule.of(
                            "H07",
                            Severity.E,
                            "II.2b",
                            "Tên cơ quan ban hành",
                            HeadLayoutRules::agency),
                    LayoutRule.of(
                            "H08",
                            Severity.E,
                            "II.2b",
                            "Cơ quan chủ quản",
                            HeadLayoutRules::superior),
                    LayoutRule.of(
                            "H09",
                            Severity.E,
                            "II.2b",
                            "Tên cơ quan ban hành",
                            HeadLayoutRules::agencyLine),
                    LayoutRule.of("H12", Severity.W, "II.1", "Quốc hiệu", HeadLayoutRules::wraps),
                    LayoutRule.of(
                            "N08", Severity.E, "II.3", "Số, ký hiệu", HeadLayoutRules::number),
                    LayoutRule.of(
                            "D06",
                            Severity.E,
                            "II.4",
                            "Địa danh và thời gian",
                            HeadLayoutRules::date),
                    LayoutRule.of("T01", Severity.E, "II.5", "Tên loại", HeadLayoutRules::type),
                    LayoutRule.of("T03", Severity.E, "II.5", "Trích yếu", HeadLayoutRules::subject),
                    LayoutRule.of(
                            "T05",
                            Severity.E,
                            "II.5",
                            "Trích yếu công văn",
                            HeadLayoutRules::letterSubject),
                    LayoutRule.of(
                            "T06", Severity.E, "II.5", "Trích yếu", HeadLayoutRules::subjectLine));

    private HeadLayoutRules() {}

    private static List<Breach> nation(LaidOut paper) {
        return wrong(
                paper,
                alone(paper.nation()),
                "In hoa, cỡ 12–13, đứng, đậm",
                capitals(),
                sized(12, 13),
                upright(),
                bold());
    }

    private static List<Breach> nationPlace(LaidOut paper) {
        return paper.nation()
                .filter(p -> p.cell() != null && p.cell().column() == 0)
                .map(
                        p ->
                                List.of(
                                        LayoutRule.breach(
                                                paper,
                                                p,
                                                "Bên phải",
                                                "Quốc hiệu trình bày ở phía trên, bên phải trang"
                                                        + " đầu.")))
                .orElse(List.of());
    }

    private static List<Breach> motto(LaidOut paper) {
        return wrong(
                paper,
                alone(paper.motto()),
                "Cỡ 13–14, đứng, đậm, canh giữa dưới Quốc hiệu",
                sized(13, 14),
                upright(),
                bold(),
                centred());
    }

    // Both columns in one paragraph, with a tab between: then the looks of one are not the other's.
    private static List<Paragraph> alone(Optional<Paragraph> found) {
        return found.filter(p -> !p.text().strip().contains("\t")).stream().toList();
    }

    private static List<Breach> mottoLine(LaidOut paper) {
        return DrawnRule.AS_LONG.below(paper, alone(paper.motto()));
    }

    private static List<Breach> agencyLine(LaidOut paper) {
        return DrawnRule.SHORTER.below(paper, paper.agency());
    }

    private static List<Breach> subjectLine(LaidOut paper) {
        return paper.sheet().is(DocumentType.LETTER) || paper.type().isEmpty()
                ? List.of()
                : DrawnRule.SHORTER.below(paper, paper.subject());
    }

    private static List<Breach> agency(LaidOut paper) {
        return wrong(
                paper,
                paper.agency(),
                "In hoa, cỡ 12–13, đứng, đậm",
                capitals(),
                sized(12, 13),
                upright(),
                bold());
    }

    private static List<Breach> superior(LaidOut paper) {
        return paper.superior().stream()
                .filter(p -> p.runs().stream().anyMatch(Run::bold))
                .limit(1)
                .map(
                        p ->
                                LayoutRule.breach(
                                        paper,
                                        p,
                                        "Chữ đứng, không đậm",
                                        "Tên cơ quan chủ quản không in đậm."))
                .toList();
    }

    private static List<Breach> wraps(LaidOut paper) {
        return java.util.stream.Stream.of(paper.nation(), paper.motto())
                .flatMap(found -> alone(found).stream())
                .filter(
                        p ->
                                paper.isMeasured()
                                        ? isBroken(p)
                                        : p.room() > 0 && p.width() > p.room())
                .map(
                        p ->
                                LayoutRule.breach(
                                        paper,
                                        p,
                                        "Trên một dòng",
                                        "Ô quá hẹp, dòng chữ bị xuống dòng."))
                .toList();
    }

    private static boolean isBroken(Paragraph p) {
        var words = Look.folded(p);
        return words.startsWith("cong hoa") && !words.endsWith("viet nam");
    }

    private static List<Breach> number(LaidOut paper) {
        return wrong(
                paper,
                alone(paper.number()),
                "Cỡ 13, đứng, canh giữa dưới tên cơ quan",
                sized(13, 13),
                upright(),
                centred());
    }

    private static List<Breach> date(LaidOut paper) {
        var sameRow =
                new LayoutRule.Aspect(
                        p -> paper.number().map(n -> sameRow(n, p)).orElse(true),
                        "không cùng hàng với số, ký hiệu");
        return wrong(
                paper,
                alone(paper.date()),
                "Cỡ 13–14, nghiêng, cùng hàng với số",
                sized(13, 14),
                italic(),
                sameRow);
    }

    private static boolean sameRow(Paragraph one, Paragraph other) {
        return one.cell() == null
                || other.cell() == null
                || (one.cell().table() == other.cell().table()
                        && one.cell().row() == other.cell().row());
    }

    private static List<Breach> type(LaidOut paper) {
        return wrong(
                paper,
                paper.type().stream().toList(),
                "In hoa, cỡ 13–14, đứng, đậm, canh giữa",
                capitals(),
                sized(13, 14),
                upright(),
                bold(),
                centred());
    }

    private static List<Breach> subject(LaidOut paper) {
        return paper.type().isEmpty()
                ? List.of()
                : wrong(
                        paper,
                        paper.subject(),
                        "Cỡ 13–14, đứng, đậm, canh giữa",
                        sized(13, 14),
                        upright(),
                        bold(),
                        centred());
    }

    private static List<Breach> letterSubject(LaidOut paper) {
        var notBold = new LayoutRule.Aspect(p -> Look.all(p, run -> !run.bold()), "in đậm");
        return paper.sheet().is(DocumentType.LETTER)
                ? wrong(
                        paper,
                        paper.subject(),
                        "Cỡ 12–13, đứng, không đậm",
                        sized(12, 13),
                        upright(),
                        notBold)
                : List.of();
    }
}
