package vn.vankho.intake.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Collects what a page draws. PDFBox's own text extraction is not used: it believes the order of
/// the file, which is just what is damaged in the files that need care.
///
/// Stamps and form fields count as drawn: numbers and dates are often put on a finished PDF that
/// way.
final class PageScanner extends LineTracer {

    private static final int MOST_GLYPHS = 200_000;
    private static final double SLANT = 0.15; // of the height; then letters lean
    private static final double MOST_SLANT = Math.toRadians(20);

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Box> images = new ArrayList<>();
    private final Map<PDFont, Ink> inks = new IdentityHashMap<>();
    private final Set<String> drawn = new HashSet<>();
    private final double width;
    private final double height;
    private final AffineTransform toShown;
    private double largestImage;
    private double pictureDpi;
    private int unmapped;

    private PageScanner(PDPage page) {
        super(page);
        var crop = page.getCropBox();
        var turned = page.getRotation() % 180 != 0;
        width = turned ? crop.getHeight() : crop.getWidth();
        height = turned ? crop.getWidth() : crop.getHeight();
        toShown = shown(page.getRotation(), crop.getWidth(), crop.getHeight());
        toShown.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
    }

    /// @throws IOException if the page's content is broken beyond reading
    static PageContent scan(PDPage page) throws IOException {
        var scanner = new PageScanner(page);
        scanner.processPage(page);
        for (var annotation : page.getAnnotations()) {
            scanner.scan(annotation);
        }
        return scanner.content();
    }

    /// Without stamps and form fields: what its author laid out.
    static PageContent scanWithoutStamps(PDPage page) throws IOException {
        var scanner = new PageScanner(page);
        scanner.processPage(page);
        return scanner.content();
    }

    /// What one stamp alone draws.
    static PageContent scanStamp(PDPage page, PDAnnotation stamp) throws IOException {
        var empty = new PDPage(page.getMediaBox());
        empty.setCropBox(page.getCropBox());
        empty.setRotation(page.getRotation());
        var scanner = new PageScanner(empty);
        scanner.processPage(empty);
        scanner.scan(stamp);
        return scanner.content();
    }

    private PageContent content() {
        return new PageContent(
                width,
                height,
                List.copyOf(glyphs),
                List.copyOf(images),
                pictureDpi,
                unmapped,
                rules());
    }

    private void scan(PDAnnotation annotation) throws IOException {
        if (!annotation.isHidden() && !annotation.isNoView()) {
            showAnnotation(annotation);
        }
    }

    /// From the page's own coordinates, y up, to the page as a reader sees it, y down.
    private static AffineTransform shown(int rotation, double width, double height) {
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 180 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 270 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Interrupted.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        var text = text(font, code);
        if (text == null || text.isEmpty()) {
            unmapped++;
        } else if (glyphs.size() < MOST_GLYPHS) {
            add(glyph(text, matrix, font, displacement.getX()));
        }
    }

    /// A simple font without names for its codes mostly uses the codes of Latin-1, as the
    /// Vietnamese
    /// fonts from before Unicode do.
    private static @Nullable String text(PDFont font, int code) {
        var text = font.toUnicode(code);
        if (text == null && font instanceof PDSimpleFont) {
            return Character.toString(code);
        }
        return text;
    }

    /// Null for slanted text: it is a watermark over the page, not a line of it.
    private @Nullable Glyph glyph(String text, Matrix matrix, PDFont font, double advance)
            throws IOException {
        var place = matrix.createAffineTransform();
        place.preConcatenate(toShown);
        var start = place.transform(new Point2D.Double(0, 0), null);
        var along = place.deltaTransform(new Point2D.Double(1, 0), null);
        var angle = Math.atan2(along.getY(), along.getX());
        var quarter = Math.round(angle / (Math.PI / 2));
        if (Math.abs(angle - quarter * Math.PI / 2) > MOST_SLANT) {
            return null;
        }
        var em = place.deltaTransform(new Point2D.Double(0, emHeight(font)), null);
        return new Glyph(
                text,
                Objects.requireNonNullElse(font.getName(), ""),
                glyphs.size(),
                start.getX(),
                start.getY(),
                Math.floorMod(quarter, 4),
                along.distance(0, 0) * advance,
                em.distance(0, 0),
                ink(font, em),
                getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER);
    }

    private Ink ink(PDFont font, Point2D em) throws IOException {
        var state = getGraphicsState();
        var mode = state.getTextState().getRenderingMode();
        var colour = state.getNonStrokingColor();
        return inks.computeIfAbsent(font, Ink::of)
                .drawn(
                        mode == RenderingMode.FILL_STROKE,
                        Math.abs(em.getX()) > SLANT * Math.abs(em.getY()) && em.getY() != 0,
                        colour.isPattern() ? 0 : colour.toRGB() & 0xFFFFFF);
    }

    /// Drawn fonts have a scale of their own.
    private static double emHeight(PDFont font) throws IOException {
        if (font instanceof PDType3Font drawn && drawn.getBoundingBox().getHeight() > 0) {
            return drawn.getBoundingBox().getHeight() * drawn.getFontMatrix().getScalingFactorY();
        }
        return 1;
    }

    private void add(@Nullable Glyph glyph) {
        if (glyph != null && isOnPage(glyph) && drawn.add(spot(glyph))) {
            glyphs.add(glyph);
        }
    }

    private boolean isOnPage(Glyph glyph) {
        return glyph.x() > -1
                && glyph.x() < width + 1
                && glyph.baseline() > -1
                && glyph.baseline() < height + glyph.size();
    }

    /// The same letter again on nearly the same spot makes it bold; it is still one letter.
    private static String spot(Glyph glyph) {
        var step = Math.max(0.5, glyph.size() / 8);
        return glyph.text()
                + Math.round(glyph.x() / step)
                + ","
                + Math.round(glyph.baseline() / step)
                + glyph.invisible();
    }

    @Override
    public void drawImage(PDImage image) {
        var place = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        place.preConcatenate(toShown);
        var box = new Box(0, 0, 1, 1).through(place).clippedTo(width, height);
        images.add(box);
        if (box.area() > largestImage) {
            largestImage = box.area();
            var pixels = (double) image.getWidth() * image.getHeight();
            pictureDpi = 72 * Math.sqrt(pixels / Math.abs(place.getDeterminant()));
        }
    }

    @Override
    Point2D shown(Point2D point) {
        return toShown.transform(point, null);
    }
}
