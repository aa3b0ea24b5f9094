package vn.vankho.drafting;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Where the lines of text and the drawn rules of a PDF stand, in millimetres from the top left
/// corner.
record PdfLook(List<Line> lines, List<Rule> rules, int pages) {

    private static final double MM = 25.4 / 72;

    record Line(int page, String text, double left, double right, double bottom) {

        double width() {
            return right - left;
        }
    }

    record Rule(int page, double left, double right, double y) {

        double width() {
            return right - left;
        }

        double middle() {
            return (left + right) / 2;
        }
    }

    static PdfLook at(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var words = new Words();
            words.setSortByPosition(true);
            words.getText(document);
            var rules = new ArrayList<Rule>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                new Strokes(document.getPage(i), i + 1, rules).processPage(document.getPage(i));
            }
            return new PdfLook(words.lines, rules, document.getNumberOfPages());
        }
    }

    Line line(String start) {
        return lines.stream()
                .filter(line -> line.text().startsWith(start))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no line “%s” in %s".formatted(start, lines)));
    }

    /// The rule nearest below a line of text.
    Rule under(Line line) {
        return rules.stream()
                .filter(
                        rule ->
                                rule.page() == line.page()
                                        && rule.y() > line.bottom() - 0.2
                                        && rule.y() < line.bottom() + 5)
                .filter(rule -> rule.left() < line.right() && rule.right() > line.left())
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no rule under “%s”: %s".formatted(line, rules)));
    }

    private static final class Words extends PDFTextStripper {

        private final List<Line> lines = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            var first = letters.getFirst();
            var last = letters.getLast();
            if (!text.isBlank()) {
                lines.add(
                        new Line(
                                getCurrentPageNo(),
                                text.strip(),
                                first.getXDirAdj() * MM,
                                (last.getXDirAdj() + last.getWidthDirAdj()) * MM,
                                first.getYDirAdj() * MM));
            }
        }
    }

    private static final class Strokes extends PDFGraphicsStreamEngine {

        private final int number;
        private final double height;
        private final List<Rule> rules;
        private @Nullable Rectangle2D path;

        Strokes(PDPage page, int number, List<Rule> rules) {
            super(page);
            this.number = number;
            this.height = page.getMediaBox().getHeight();
            this.rules = rules;
        }

        private void add(double x, double y) {
            var point = new Rectangle2D.Double(x, y, 0, 0);
            if (path == null) {
                path = point;
            } else {
                path.add(x, y);
            }
        }

        private void paint() {
            if (path != null && path.getHeight() < 2 && path.getWidth() > 10) {
                rules.add(
                        new Rule(
                                number,
                                path.getMinX() * MM,
                                path.getMaxX() * MM,
                                (height - path.getCenterY()) * MM));
            }
            path = null;
        }

        @Override
        public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
            add(a.getX(), a.getY());
            add(c.getX(), c.getY());
        }

        @Override
        public void moveTo(float x, float y) {
            add(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            add(x, y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            add(x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return new Point2D.Double();
        }

        @Override
        public void strokePath() {
            paint();
        }

        @Override
        public void fillPath(int rule) {
            paint();
        }

        @Override
        public void fillAndStrokePath(int rule) {
            paint();
        }

        @Override
        public void endPath() {
            path = null;
        }

        @Override
        public void closePath() {}

        @Override
        public void clip(int rule) {}

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void shadingFill(COSName name) {}
    }
}
