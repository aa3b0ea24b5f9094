package vn.vankho.intake.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/// Finds the straight lines in what a page draws. A line may be stroked, or be a long thin surface;
/// a rectangle that is stroked is four lines.
final class DrawnLines {

    /// More is a map or a drawing.
    private static final int MOST_PIECES = 20_000;

    private static final double THICKEST = 3.5;
    private static final double CROOKED = 0.5;

    private final List<Rule> pieces = new ArrayList<>();

    /// The points of the path that is being drawn, one list for each stretch without a jump.
    private final List<List<Point2D>> path = new ArrayList<>();

    private int points;

    void moveTo(Point2D point) {
        if (points++ < MOST_PIECES) {
            path.add(new ArrayList<>(List.of(point)));
        }
    }

    void lineTo(Point2D point) {
        if (points++ < MOST_PIECES && !path.isEmpty()) {
            path.getLast().add(point);
        }
    }

    /// A stretch with a curve is no line.
    void curveTo(Point2D end) {
        if (!path.isEmpty()) {
            path.removeLast();
        }
        moveTo(end);
    }

    void close() {
        if (!path.isEmpty()) {
            lineTo(path.getLast().getFirst());
        }
    }

    void forget() {
        path.clear();
        points = 0;
    }

    void stroke() {
        for (var stretch : path) {
            for (int i = 1; i < stretch.size(); i++) {
                add(box(stretch.subList(i - 1, i + 1)), CROOKED);
            }
        }
    }

    void fill() {
        path.forEach(stretch -> add(box(stretch), THICKEST));
    }

    private void add(Box box, double thickest) {
        var thickness = Math.min(box.width(), box.height());
        if (thickness <= thickest
                && Math.max(box.width(), box.height()) > 2 * thickness
                && pieces.size() <= MOST_PIECES) {
            pieces.add(Rule.along(box));
        }
    }

    private static Box box(List<Point2D> points) {
        return Box.around(points.stream().map(p -> new Box(p.getX(), p.getY(), 0, 0)).toList());
    }

    List<Rule> all() {
        return pieces.size() > MOST_PIECES ? List.of() : List.copyOf(pieces);
    }
}
