package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.document.Layout;

/// Where the text of a document begins and ends on its pages, in points; [Layout#UNKNOWN] where too
/// few lines tell.
///
/// @param leftMargin the left edge where enough lines begin there to be sure
/// @param rightMargin how far the text reaches where enough lines end there to be sure
/// @param size of most letters
/// @param pitch from line to line within paragraphs
record TextEdges(
        double left,
        double right,
        double leftMargin,
        double rightMargin,
        double top,
        double bottom,
        double size,
        double pitch) {

    private static final double FULL = 0.6; // of the page's width
    private static final double NEXT_LINE = 2.2; // of the size
    private static final int SURE = 4;
    private static final double OF_ALL = 0.25; // so many lines end where justified ones do
    private static final double ASCENT = 0.891; // of Times
    private static final double DESCENT = 0.216;

    static TextEdges of(List<PageRows> pages) {
        var full = new ArrayList<Piece>();
        var goingOn = new ArrayList<Piece>();
        var pitches = new ArrayList<Double>();
        for (var page : pages) {
            Piece above = null;
            for (var row : page.rows()) {
                var piece = row.size() == 1 && !row.getFirst().inTable() ? row.getFirst() : null;
                if (piece != null && above != null && goesOn(above, piece, page)) {
                    goingOn.add(piece);
                    pitches.add(piece.baseline() - above.baseline());
                }
                if (piece != null && isFull(piece, page)) {
                    full.add(piece);
                }
                above = piece;
            }
        }
        return of(pages, full, goingOn, pitches);
    }

    private static boolean isFull(Piece piece, PageRows page) {
        return piece.box().width() > FULL * page.width();
    }

    // A line under a full one that does not begin further right belongs to the same paragraph, or
    // begins where paragraphs begin.
    private static boolean goesOn(Piece above, Piece piece, PageRows page) {
        return isFull(above, page)
                && piece.left() < above.left() + 1
                && piece.baseline() - above.baseline() < NEXT_LINE * piece.size();
    }

    private static TextEdges of(
            List<PageRows> pages, List<Piece> full, List<Piece> goingOn, List<Double> pitches) {
        var size = Commonest.of(full.stream().map(Piece::size).toList());
        var left = Commonest.of(goingOn.stream().map(Piece::left).toList());
        var right = Commonest.of(full.stream().map(Piece::right).toList());
        boolean even = right.count() >= SURE - 1 && right.count() >= OF_ALL * full.size();
        double farthest = full.stream().mapToDouble(Piece::right).max().orElse(Layout.UNKNOWN);
        return new TextEdges(
                left.count() < 2 ? Layout.UNKNOWN : left.value(),
                even ? right.value() : farthest,
                left.count() < SURE ? Layout.UNKNOWN : left.value(),
                even ? right.value() : Layout.UNKNOWN,
                least(pages, size.value(), true),
                least(pages, size.value(), false),
                size.value(),
                pitches.size() < 2 ? Layout.UNKNOWN : Commonest.of(pitches).value());
    }

    /// The value that most are near to.
    private record Commonest(double value, int count) {

        static Commonest of(List<Double> values) {
            Map<Long, List<Double>> near = new HashMap<>();
            for (var value : values) {
                near.computeIfAbsent(Math.round(value), _ -> new ArrayList<>()).add(value);
            }
            var most =
                    near.values().stream()
                            .max((a, b) -> Integer.compare(a.size(), b.size()))
                            .orElse(List.of());
            return new Commonest(
                    most.stream().mapToDouble(Double::doubleValue).average().orElse(Layout.UNKNOWN),
                    most.size());
        }
    }

    // Above the first line there may be more than the margin, never less; the same below the last.
    private static double least(List<PageRows> pages, double size, boolean top) {
        double least = Double.MAX_VALUE;
        for (var page : pages) {
            for (var row : page.rows()) {
                var piece = row.getFirst();
                if (row.size() == 1 && isFull(piece, page) && Math.abs(piece.size() - size) < 0.6) {
                    double free =
                            top
                                    ? piece.baseline() - ASCENT * piece.size()
                                    : page.height() - piece.baseline() - DESCENT * piece.size();
                    least = Math.min(least, free);
                }
            }
        }
        return least == Double.MAX_VALUE ? Layout.UNKNOWN : least;
    }

    boolean areKnown() {
        return left >= 0 && right > left;
    }

    /// The middle between the edges; where they are not known, of a page with the usual margins.
    double middle(double pageWidth) {
        return areKnown() ? (left + right) / 2 : pageWidth / 2 + USUAL_SHIFT;
    }

    private static final double USUAL_SHIFT = 21; // points: margins of 30 and 15 mm
}
