package vn.vankho.intake.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// Draws a page of a PDF, however large it says it is, into a picture of bearable size.
final class PagePainter extends PDFRenderer {

    /// An A4 page at 300 dpi has 8.7 million, an A3 page 17.4 million.
    private static final double MOST_PIXELS = 18_000_000;

    private static final double POINTS_PER_INCH = 72;

    private PagePainter(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    /// A drawn page.
    ///
    /// @param dpi less than asked for if the page is huge
    record Picture(BufferedImage image, int dpi) {}

    /// @param index from 0
    static Picture paint(PDDocument document, int index, double dpi) throws IOException {
        var crop = document.getPage(index).getCropBox();
        var inches = crop.getWidth() / POINTS_PER_INCH * crop.getHeight() / POINTS_PER_INCH;
        var bearable = Math.min(dpi, Math.sqrt(MOST_PIXELS / inches));
        var painter = new PagePainter(document);
        var image = painter.renderImage(index, (float) (bearable / POINTS_PER_INCH), ImageType.RGB);
        return new Picture(image, (int) Math.max(1, Math.round(bearable)));
    }

    /// @param width in pixels
    static Picture paintWide(PDDocument document, int index, int width) throws IOException {
        var page = document.getPage(index);
        var crop = page.getCropBox();
        var points = page.getRotation() % 180 == 0 ? crop.getWidth() : crop.getHeight();
        return paint(document, index, width * POINTS_PER_INCH / points);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Stoppable(parameters);
    }

    private static final class Stoppable extends PageDrawer {
        Stoppable(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            Interrupted.check();
            super.processOperator(operator, operands);
        }
    }
}
