package vn.vankho.intake.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vankho.document.Layout.DrawnLine;
import vn.vankho.document.Layout.Run;

/// Tells the lines that are drawn below words from lines that underline them.
final class MeasuredLines {

    private static final int TWIPS = 20;
    private static final double UNDERLINED = 0.22; // of the size, below the baseline
    private static final double LOWEST = 24; // points below the baseline
    private static final double ASIDE = 12; // points
    private static final double MUCH = 0.6; // of the words
    private static final double LONGEST = 1.4; // of the words
    private static final double FREE = 230; // points, also below a short last line
    private static final double SHORTEST = 12; // points

    private final List<Rule> rules;

    MeasuredLines(List<Rule> rules) {
        this.rules = rules;
    }

    List<Run> runs(Piece piece) {
        boolean underlined =
                rules.stream()
                        .anyMatch(
                                rule ->
                                        isUnder(rule, piece)
                                                && rule.length() > MUCH * piece.box().width());
        return underlined
                ? piece.runs().stream().map(MeasuredLines::underlined).toList()
                : piece.runs();
    }

    private static Run underlined(Run run) {
        return new Run(
                run.text(),
                run.font(),
                run.size(),
                run.bold(),
                run.italic(),
                true,
                run.capitals(),
                run.colour());
    }

    private static boolean isUnder(Rule rule, Piece piece) {
        double below = rule.at() - piece.baseline();
        return below > 0
                && below < UNDERLINED * piece.size()
                && rule.from() > piece.left() - ASIDE
                && rule.to() < piece.right() + ASIDE;
    }

    /// The line below the words; the next words of the page stand below it.
    ///
    /// @param others all that stands on the page
    Optional<DrawnLine> below(Piece piece, List<Piece> others) {
        return rules.stream()
                .filter(rule -> isBelow(rule, piece))
                .filter(rule -> others.stream().noneMatch(o -> isBetween(o, piece, rule)))
                .min(Comparator.comparingDouble(Rule::at))
                .map(rule -> new DrawnLine((int) Math.round(rule.length() * TWIPS), false));
    }

    private static boolean isBelow(Rule rule, Piece piece) {
        double below = rule.at() - piece.baseline();
        double middle = (rule.from() + rule.to()) / 2;
        return below >= UNDERLINED * piece.size()
                && below < LOWEST
                && rule.length() > SHORTEST
                && (rule.length() < LONGEST * piece.box().width() || rule.length() < FREE)
                && Math.abs(middle - piece.middle()) < piece.box().width() / 2;
    }

    private static boolean isBetween(Piece other, Piece piece, Rule rule) {
        return other != piece
                && other.baseline() > piece.baseline() + piece.size() / 2
                && other.baseline() < rule.at() + piece.size() / 4
                && other.left() < rule.to()
                && other.right() > rule.from();
    }
}
