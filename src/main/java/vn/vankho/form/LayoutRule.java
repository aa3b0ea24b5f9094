package vn.vankho.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;

/// Makes rules that look at the layout; where it is not known, they find nothing.
final class LayoutRule {

    private static final int LONGEST_QUOTE = 80;
    private static final double A_HABIT = 0.4;

    private LayoutRule() {}

    /// @param article in Phụ lục I, Phần I of Nghị định 30/2020/NĐ-CP, such as `II.3`
    static FormRule of(
            String code,
            Severity severity,
            String article,
            String place,
            Function<LaidOut, List<Breach>> check) {
        return new FormRule(
                code,
                severity,
                "PL1/P1/" + article,
                place,
                sheet -> sheet.laidOut().map(check).orElse(List.of()));
    }

    /// Says each thing that is wrong with one component in one sentence.
    ///
    /// @param found none where the component is missing; then nothing is said
    static List<Breach> wrong(
            LaidOut paper, List<Paragraph> found, String expected, Aspect... aspects) {
        var failed = new ArrayList<String>();
        Paragraph first = null;
        for (var aspect : aspects) {
            var bad = found.stream().filter(aspect.holds().negate()).findFirst();
            if (bad.isPresent()) {
                failed.add(aspect.otherwise());
                first = first == null ? bad.get() : first;
            }
        }
        return first == null
                ? List.of()
                : List.of(breach(paper, first, expected, sentence(failed)));
    }

    /// @param otherwise what to say where it does not hold, such as `chưa đậm`
    record Aspect(Predicate<Paragraph> holds, String otherwise) {}

    static Aspect sized(int least, int most) {
        return new Aspect(
                p -> Look.sized(p, 2 * least, 2 * most),
                least == most
                        ? "cỡ chữ không phải %d".formatted(least)
                        : "cỡ chữ ngoài %d–%d".formatted(least, most));
    }

    static Aspect bold() {
        return new Aspect(Look::bold, "chưa đậm");
    }

    static Aspect upright() {
        return new Aspect(Look::upright, "không đứng");
    }

    static Aspect italic() {
        return new Aspect(Look::italic, "chưa nghiêng");
    }

    static Aspect capitals() {
        return new Aspect(Look::capitals, "chưa in hoa");
    }

    static Aspect centred() {
        return new Aspect(
                p -> p.alignment() == vn.vankho.document.Layout.Alignment.CENTRE, "chưa canh giữa");
    }

    private static String sentence(List<String> failed) {
        var words = String.join(", ", failed);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    static Breach breach(
            LaidOut paper, @Nullable Paragraph where, String expected, String message) {
        return new Breach(paper.page(where), where == null ? "" : quote(where), expected, message);
    }

    /// One finding for a habit: how often, and the first place. What was measured must be the habit
    /// indeed, since one paragraph may have been cut wrong.
    ///
    /// @param of all that might have it
    static List<Breach> habit(
            LaidOut paper,
            List<Paragraph> of,
            Predicate<Paragraph> holds,
            String expected,
            String message) {
        var all = of.stream().filter(holds.negate()).toList();
        boolean accident = paper.isMeasured() && all.size() < A_HABIT * of.size();
        return all.isEmpty() || accident
                ? List.of()
                : List.of(
                        breach(
                                paper,
                                all.getFirst(),
                                expected,
                                all.size() == 1
                                        ? message + "."
                                        : "%s (%d đoạn).".formatted(message, all.size())));
    }

    static String quote(Paragraph p) {
        var words = p.text().strip().replaceAll("\\s+", " ");
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…";
    }
}
