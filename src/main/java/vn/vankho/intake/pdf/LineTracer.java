package vn.vankho.intake.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;

/// Follows the paths that a page draws, for the lines among them: they part the cells of tables.
abstract class LineTracer extends PDFGraphicsStreamEngine {

    private final DrawnLines lines = new DrawnLines();
    private Point2D pen = new Point2D.Float();

    LineTracer(PDPage page) {
        super(page);
    }

    /// Where a point stands on the page as it is shown.
    abstract Point2D shown(Point2D point);

    List<Rule> rules() {
        return lines.all();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        lines.moveTo(shown(p0));
        lines.lineTo(shown(p1));
        lines.lineTo(shown(p2));
        lines.lineTo(shown(p3));
        lines.close();
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {
        pen = new Point2D.Float(x, y);
        lines.moveTo(shown(pen));
    }

    @Override
    public void lineTo(float x, float y) {
        pen = new Point2D.Float(x, y);
        lines.lineTo(shown(pen));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        pen = new Point2D.Float(x3, y3);
        lines.curveTo(shown(pen));
    }

    @Override
    public Point2D getCurrentPoint() {
        return pen;
    }

    @Override
    public void closePath() {
        lines.close();
    }

    @Override
    public void endPath() {
        lines.forget();
    }

    @Override
    public void strokePath() throws IOException {
        if (isSeen(getGraphicsState().getStrokingColor())) {
            lines.stroke();
        }
        lines.forget();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        if (isSeen(getGraphicsState().getNonStrokingColor())) {
            lines.fill();
        }
        lines.forget();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        if (isSeen(getGraphicsState().getStrokingColor())) {
            lines.stroke();
        }
        fillPath(windingRule);
    }

    /// White lines part nothing.
    private static boolean isSeen(PDColor color) throws IOException {
        return color.isPattern() || (color.toRGB() & 0xF0F0F0) != 0xF0F0F0;
    }

    @Override
    public void shadingFill(COSName name) {}
}
