package vn.vankho.intake.pdf;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A straight line that is drawn along or across a page.
///
/// @param across whether it runs from left to right, else from top to bottom
/// @param at its y, or its x if it runs down
/// @param from its left or upper end
/// @param to its right or lower end
record Rule(boolean across, double at, double from, double to) {

    /// The rule that a long thin box is.
    static Rule along(Box box) {
        return box.width() >= box.height()
                ? new Rule(true, box.y() + box.height() / 2, box.x(), box.right())
                : new Rule(false, box.x() + box.width() / 2, box.y(), box.bottom());
    }

    double length() {
        return to - from;
    }

    Rule through(AffineTransform transform) {
        return along(box().through(transform));
    }

    private Box box() {
        return across ? new Box(from, at, length(), 0) : new Box(at, from, 0, length());
    }

    /// Whether the two cross, or meet within this distance.
    boolean meets(Rule other, double distance) {
        return across != other.across
                && other.at >= from - distance
                && other.at <= to + distance
                && at >= other.from - distance
                && at <= other.to + distance;
    }

    /// The same lines in fewer pieces: lines are drawn cell by cell, or dash by dash, or twice.
    ///
    /// @param aside how far pieces of one line may lie beside each other
    /// @param gap how far they may lie apart along the line
    static List<Rule> joined(List<Rule> pieces, double aside, double gap) {
        var joined = new ArrayList<Rule>();
        for (var across : new boolean[] {true, false}) {
            var sorted =
                    pieces.stream()
                            .filter(piece -> piece.across == across)
                            .sorted(Comparator.comparingDouble(Rule::at))
                            .toList();
            for (int first = 0, i = 1; i <= sorted.size(); i++) {
                if (i == sorted.size()
                        || sorted.get(i).at - sorted.get(i - 1).at > aside
                        || sorted.get(i).at - sorted.get(first).at > 2 * aside) {
                    joinAlong(sorted.subList(first, i), gap, joined);
                    first = i;
                }
            }
        }
        return joined;
    }

    private static void joinAlong(List<Rule> beside, double gap, List<Rule> joined) {
        Rule open = null;
        for (var piece : beside.stream().sorted(Comparator.comparingDouble(Rule::from)).toList()) {
            if (open != null && piece.from <= open.to + gap) {
                open = new Rule(open.across, open.at, open.from, Math.max(open.to, piece.to));
            } else {
                if (open != null) {
                    joined.add(open);
                }
                open = piece;
            }
        }
        if (open != null) {
            joined.add(open);
        }
    }
}
