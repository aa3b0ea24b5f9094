package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds text set in two columns, as in the official gazette, and puts the left before the right.
///
/// The two halves of a document's head, recipients beside a signature, and the cells of a table are
/// not columns: they are read row by row. Columns are long on both sides, and their lines fill
/// them.
final class Columns {

    private static final int FEWEST_LINES = 8;
    private static final double FILLED = 0.8;
    private static final double LEFTMOST_GUTTER = 0.38;
    private static final double RIGHTMOST_GUTTER = 0.62;

    private final double pageWidth;

    private Columns(double pageWidth) {
        this.pageWidth = pageWidth;
    }

    static List<List<Segment>> inReadingOrder(List<List<Segment>> rows, double pageWidth) {
        return new Columns(pageWidth).order(rows);
    }

    private List<List<Segment>> order(List<List<Segment>> rows) {
        var block = longestBlock(rows);
        if (block == null) {
            return rows;
        }
        var ordered = new ArrayList<List<Segment>>();
        ordered.addAll(order(rows.subList(0, block.from)));
        ordered.addAll(block.left);
        ordered.addAll(block.right);
        ordered.addAll(order(rows.subList(block.to, rows.size())));
        return ordered;
    }

    private @Nullable Block longestBlock(List<List<Segment>> rows) {
        Block longest = null;
        for (var share = LEFTMOST_GUTTER; share <= RIGHTMOST_GUTTER; share += 0.01) {
            var block = blockAlong(rows, share * pageWidth);
            if (block.isColumns() && (longest == null || block.length() > longest.length())) {
                longest = block;
            }
        }
        return longest;
    }

    /// The longest run of rows that leave this vertical line free.
    private static Block blockAlong(List<List<Segment>> rows, double gutter) {
        var from = 0;
        var bestFrom = 0;
        var bestTo = 0;
        for (var i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || crosses(rows.get(i), gutter)) {
                if (i - from > bestTo - bestFrom) {
                    bestFrom = from;
                    bestTo = i;
                }
                from = i + 1;
            }
        }
        return new Block(rows, bestFrom, bestTo, gutter);
    }

    private static boolean crosses(List<Segment> row, double gutter) {
        return row.stream().anyMatch(s -> s.box().x() < gutter && s.box().right() > gutter);
    }

    private static final class Block {
        private final int from;
        private final int to;
        private final List<List<Segment>> left = new ArrayList<>();
        private final List<List<Segment>> right = new ArrayList<>();

        Block(List<List<Segment>> rows, int from, int to, double gutter) {
            this.from = from;
            this.to = to;
            for (var row : rows.subList(from, to)) {
                keep(row.stream().filter(s -> s.box().right() <= gutter).toList(), left);
                keep(row.stream().filter(s -> s.box().right() > gutter).toList(), right);
            }
        }

        private static void keep(List<Segment> half, List<List<Segment>> side) {
            if (!half.isEmpty()) {
                side.add(half);
            }
        }

        int length() {
            return to - from;
        }

        boolean isColumns() {
            return isColumn(left) && isColumn(right);
        }

        /// Most lines are one piece, and as wide as the widest.
        private static boolean isColumn(List<List<Segment>> side) {
            if (side.size() < FEWEST_LINES) {
                return false;
            }
            var extent = Box.around(side.stream().flatMap(List::stream).map(Segment::box).toList());
            var full =
                    side.stream()
                            .filter(line -> line.size() == 1)
                            .filter(line -> line.getFirst().box().width() > FILLED * extent.width())
                            .count();
            return full >= 0.6 * side.size();
        }
    }
}
