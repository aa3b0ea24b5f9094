package vn.vankho.form;

import static vn.vankho.document.Layout.UNKNOWN;

import java.util.Locale;
import java.util.function.Predicate;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.document.Layout.Run;
import vn.vankho.vietnamese.Fold;

/// How the words of one paragraph look. Blanks have no look; what nobody knows is not held against
/// a paper.
final class Look {

    private Look() {}

    /// Whether all words of the paragraph have a look.
    static boolean all(Paragraph p, Predicate<Run> look) {
        return p.runs().stream().filter(run -> !run.text().isBlank()).allMatch(look);
    }

    /// @param least in half-points, and so is most
    static boolean sized(Paragraph p, int least, int most) {
        return all(p, run -> run.size() == UNKNOWN || (run.size() >= least && run.size() <= most));
    }

    static boolean upright(Paragraph p) {
        return all(p, run -> !run.italic());
    }

    static boolean italic(Paragraph p) {
        return all(p, run -> run.italic() || !run.isKnown());
    }

    static boolean bold(Paragraph p) {
        return all(p, run -> run.bold() || !run.isKnown());
    }

    static boolean capitals(Paragraph p) {
        return all(p, run -> run.capitals() || run.text().equals(upper(run.text())));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static boolean sameCell(Paragraph one, Paragraph other) {
        return one.cell() == null ? other.cell() == null : one.cell().equals(other.cell());
    }

    /// Small letters without marks, one space between words.
    static String folded(Paragraph p) {
        return Fold.unmarked(p.text().strip().replaceAll("\\s+", " "));
    }
}
