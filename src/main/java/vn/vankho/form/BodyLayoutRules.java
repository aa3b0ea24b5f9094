package vn.vankho.form;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vankho.document.Layout;
import vn.vankho.document.Layout.Alignment;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.document.Layout.Run;
import vn.vankho.document.Layout.Spacing.Rule;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;

/// Typography of the body (Nghị định 30/2020/NĐ-CP, PL1/P1/II.6).
final class BodyLayoutRules {

    private static final String WHERE = "Nội dung văn bản";
    private static final int SIX_POINTS = 120;
    private static final int SINGLE = 240;
    private static final int ONE_AND_A_HALF = 360;
    private static final double TIMES_SINGLE = 1.15; // of the size
    private static final double SLACK = 1.02;

    static final List<FormRule> ALL =
            List.of(
                    LayoutRule.of("B01", Severity.E, "II.6", WHERE, BodyLayoutRules::sizes),
                    LayoutRule.of("B02", Severity.E, "II.6", WHERE, BodyLayoutRules::justified),
                    LayoutRule.of("B03", Severity.E, "II.6", WHERE, BodyLayoutRules::firstLine),
                    LayoutRule.of("B04", Severity.E, "II.6", WHERE, BodyLayoutRules::gaps),
                    LayoutRule.of("B05", Severity.E, "II.6", WHERE, BodyLayoutRules::spacing),
                    LayoutRule.of("B06", Severity.E, "II.6", WHERE, BodyLayoutRules::bases),
                    LayoutRule.of("B16", Severity.W, "II.6", WHERE, BodyLayoutRules::mixedSizes));

    private BodyLayoutRules() {}

    private static List<Breach> sizes(LaidOut paper) {
        var body = paper.body();
        var sized =
                LayoutRule.habit(
                        paper,
                        body,
                        p -> Look.sized(p, 26, 28),
                        "Cỡ 13–14",
                        "Cỡ chữ ngoài khoảng 13–14");
        if (!sized.isEmpty() || body.isEmpty()) {
            return sized;
        }
        boolean leaning = share(body, Run::italic) > 0.6;
        return leaning
                ? List.of(
                        LayoutRule.breach(
                                paper,
                                body.getFirst(),
                                "Chữ đứng",
                                "Nội dung văn bản trình bày chữ đứng."))
                : List.of();
    }

    private static double share(List<Paragraph> body, Predicate<Run> look) {
        double all = 0;
        double some = 0;
        for (var paragraph : body) {
            for (var run : paragraph.runs()) {
                all += run.text().length();
                some += look.test(run) ? run.text().length() : 0;
            }
        }
        return all == 0 ? 0 : some / all;
    }

    // On a single line nobody sees how it is aligned.
    private static List<Breach> justified(LaidOut paper) {
        return LayoutRule.habit(
                paper,
                paper.body().stream().filter(p -> p.width() > p.room()).toList(),
                p -> p.alignment() == Alignment.JUSTIFIED,
                "Canh đều cả hai lề",
                "Đoạn văn chưa canh đều cả hai lề");
    }

    private static List<Breach> firstLine(LaidOut paper) {
        return LayoutRule.habit(
                paper,
                paper.body(),
                p -> isNear(paper, p.firstLine(), 567) || isNear(paper, p.firstLine(), 720),
                "1 cm hoặc 1,27 cm",
                "Dòng đầu không lùi vào 1 cm hoặc 1,27 cm");
    }

    private static boolean isNear(LaidOut paper, int twips, int wanted) {
        return twips == Layout.UNKNOWN || Math.abs(twips - wanted) <= (paper.isMeasured() ? 40 : 5);
    }

    private static List<Breach> gaps(LaidOut paper) {
        var body = paper.body();
        var following =
                IntStream.range(1, body.size())
                        .filter(i -> body.get(i - 1).index() + 1 == body.get(i).index())
                        .filter(i -> body.get(i).before() != Layout.UNKNOWN)
                        .boxed()
                        .collect(Collectors.toMap(body::get, i -> body.get(i - 1)));
        int least = paper.isMeasured() ? SIX_POINTS - 15 : SIX_POINTS;
        return LayoutRule.habit(
                paper,
                body.stream().filter(following::containsKey).toList(),
                p -> gap(Objects.requireNonNull(following.get(p)), p) >= least,
                "Tối thiểu 6 pt",
                "Khoảng cách giữa các đoạn văn nhỏ hơn 6 pt");
    }

    private static int gap(Paragraph above, Paragraph below) {
        boolean same = above.style().equals(below.style());
        int after = same && above.sameStyleCloses() ? 0 : above.after();
        int before = same && below.sameStyleCloses() ? 0 : below.before();
        return after + before;
    }

    private static List<Breach> spacing(LaidOut paper) {
        return LayoutRule.habit(
                paper,
                paper.body(),
                BodyLayoutRules::isSpaced,
                "Từ dòng đơn đến 1,5 dòng",
                "Khoảng cách dòng ngoài khoảng từ dòng đơn đến 1,5 dòng");
    }

    static boolean isSpaced(Paragraph p) {
        int line = p.spacing().line();
        if (p.spacing().rule() == Rule.AUTO) {
            return line >= SINGLE && line <= ONE_AND_A_HALF;
        }
        double single = TIMES_SINGLE * p.runs().stream().mapToInt(Run::size).max().orElse(28) * 10;
        boolean tooWide = line > 1.5 * single * SLACK;
        return single < 0
                || !tooWide && (p.spacing().rule() == Rule.AT_LEAST || line * SLACK >= single);
    }

    private static List<Breach> bases(LaidOut paper) {
        var bases = paper.bases();
        var upright =
                LayoutRule.habit(
                        paper,
                        bases,
                        Look::italic,
                        "Chữ nghiêng",
                        "Căn cứ ban hành trình bày chữ nghiêng");
        return upright.isEmpty() ? basesEnd(paper, bases) : upright;
    }

    private static List<Breach> basesEnd(LaidOut paper, List<Paragraph> bases) {
        return LayoutRule.habit(
                paper,
                bases,
                p -> Set.of(';', '.', ',').contains(last(p)),
                "Cuối dòng có dấu chấm phẩy, dòng cuối cùng dấu chấm",
                "Căn cứ kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm");
    }

    private static char last(Paragraph p) {
        var words = p.text().strip();
        return words.charAt(words.length() - 1);
    }

    private static List<Breach> mixedSizes(LaidOut paper) {
        var sizes = new TreeSet<Integer>();
        paper.body()
                .forEach(
                        p ->
                                p.runs().stream()
                                        .filter(r -> !r.text().isBlank())
                                        .forEach(r -> sizes.add(r.size())));
        return sizes.contains(26) && sizes.contains(28)
                ? List.of(new Breach(1, "", "Một cỡ chữ", "Nội dung dùng lẫn cỡ chữ 13 và 14."))
                : List.of();
    }
}
