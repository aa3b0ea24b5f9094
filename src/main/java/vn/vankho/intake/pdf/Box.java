package vn.vankho.intake.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Collection;

/// A rectangle on a page. x runs right and y runs down; the unit is that of the page it lies on.
record Box(double x, double y, double width, double height) {

    static Box of(Rectangle2D bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    static Box around(Collection<Box> boxes) {
        return boxes.stream().reduce(Box::union).orElse(new Box(0, 0, 0, 0));
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    boolean holds(double pointX, double pointY) {
        return pointX >= x && pointX < right() && pointY >= y && pointY < bottom();
    }

    double area() {
        return width * height;
    }

    Box union(Box other) {
        var left = Math.min(x, other.x);
        var top = Math.min(y, other.y);
        return new Box(
                left,
                top,
                Math.max(right(), other.right()) - left,
                Math.max(bottom(), other.bottom()) - top);
    }

    /// The part of this box that lies on a page of this size.
    Box clippedTo(double pageWidth, double pageHeight) {
        var left = Math.clamp(x, 0, pageWidth);
        var top = Math.clamp(y, 0, pageHeight);
        return new Box(
                left,
                top,
                Math.clamp(right(), 0, pageWidth) - left,
                Math.clamp(bottom(), 0, pageHeight) - top);
    }

    /// How much of the lower of the two stands beside the other, 0 to 1.
    double sharesRowWith(Box other) {
        var shared = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        var lower = Math.min(height, other.height);
        return lower <= 0 ? 0 : Math.max(0, shared / lower);
    }

    Box through(AffineTransform transform) {
        var shape = new Rectangle2D.Double(x, y, width, height);
        return of(transform.createTransformedShape(shape).getBounds2D());
    }
}
