package vn.vankho.intake.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/// How well a page was scanned.
///
/// @param scanned whether a picture covers most of it
/// @param dpi of the largest picture; 0 without any
/// @param bits of one of its points: 1 for black and white, 24 for colour; 0 without any picture
/// @param colour whether its largest picture can show colours at all
/// @param text whether the page says its words, seen or not
record ScanQuality(boolean scanned, int dpi, int bits, boolean colour, boolean text) {

    private static final int DEEPEST = 3;

    static ScanQuality of(PDPage page) throws IOException {
        var content = PageScanner.scan(page);
        boolean text = content.glyphs().stream().anyMatch(glyph -> !glyph.text().isBlank());
        var largest = largest(page.getResources(), DEEPEST);
        return new ScanQuality(
                content.imageCover() > 0.5,
                (int) Math.round(content.pictureDpi()),
                bits(largest),
                largest == null || isColoured(largest),
                text);
    }

    /// By its colours, not by its bits: a palette of colours has eight bits, too.
    private static boolean isColoured(PDImageXObject image) throws IOException {
        if (image.isStencil()) {
            return false;
        }
        return image.getColorSpace() instanceof PDIndexed palette
                ? palette.getBaseColorSpace().getNumberOfComponents() >= 3
                : image.getColorSpace().getNumberOfComponents() >= 3;
    }

    private static int bits(@Nullable PDImageXObject image) throws IOException {
        if (image == null) {
            return 0;
        }
        if (image.isStencil()) {
            return 1;
        }
        var colours = image.getColorSpace();
        int parts = colours instanceof PDIndexed ? 1 : colours.getNumberOfComponents();
        return image.getBitsPerComponent() * parts;
    }

    private static @Nullable PDImageXObject largest(@Nullable PDResources resources, int depth)
            throws IOException {
        PDImageXObject largest = null;
        if (resources == null) {
            return null;
        }
        for (COSName name : resources.getXObjectNames()) {
            var drawn = resources.getXObject(name);
            var image =
                    drawn instanceof PDImageXObject own
                            ? own
                            : drawn instanceof PDFormXObject form && depth > 0
                                    ? largest(form.getResources(), depth - 1)
                                    : null;
            if (image != null && (largest == null || area(image) > area(largest))) {
                largest = image;
            }
        }
        return largest;
    }

    private static long area(PDImageXObject image) {
        return (long) image.getWidth() * image.getHeight();
    }
}
