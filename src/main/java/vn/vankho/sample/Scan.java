package vn.vankho.sample;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Turns a PDF into one as a scanner makes it: grey pictures of the pages, a little turned and
/// noisy.
final class Scan {

    private static final int DOTS_PER_INCH = 200;
    private static final double TURN_RADIANS = Math.toRadians(0.4);
    private static final int NOISE = 14;
    private static final long SEED = 1945;

    private Scan() {}

    static byte[] of(byte[] pdf) throws IOException {
        try (var source = Loader.loadPDF(pdf);
                var scan = new PDDocument()) {
            var renderer = new PDFRenderer(source);
            var noise = new Random(SEED);
            for (var page = 0; page < source.getNumberOfPages(); page++) {
                add(
                        scan,
                        worn(
                                renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY),
                                noise));
            }
            var out = new ByteArrayOutputStream();
            scan.save(out);
            return out.toByteArray();
        }
    }

    private static void add(PDDocument scan, BufferedImage picture) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        scan.addPage(page);
        try (var content = new PDPageContentStream(scan, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(scan, picture, 0.7f),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
    }

    private static BufferedImage worn(BufferedImage page, Random noise) {
        var turned = turned(page);
        var raster = turned.getRaster();
        for (var y = 0; y < turned.getHeight(); y++) {
            for (var x = 0; x < turned.getWidth(); x++) {
                var grey = raster.getSample(x, y, 0) + noise.nextInt(-NOISE, NOISE + 1);
                raster.setSample(x, y, 0, Math.clamp(grey, 0, 255));
            }
        }
        return turned;
    }

    private static BufferedImage turned(BufferedImage page) {
        var turned =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = turned.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.rotate(TURN_RADIANS, page.getWidth() / 2.0, page.getHeight() / 2.0);
            graphics.drawImage(page, 0, 0, null);
        } finally {
            graphics.dispose();
        }
        return turned;
    }
}
