package vn.vankho.signature;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.Picture.Hue;

/// Finds the picture that each signature shows. A picture that cannot be read is none: nothing is
/// concluded from it.
final class Pictures {

    /// No honest picture of a signature is larger; drawing it would take the memory of a scan.
    private static final long MOST_PIXELS = 4_000_000;

    private static final int DEEPEST = 4;
    private static final int MOST_PAGES = 1000;

    private Pictures() {}

    /// By signature dictionary.
    static Map<COSDictionary, Picture> of(PDDocument document) {
        var pictures = new IdentityHashMap<COSDictionary, Picture>();
        int number = 0;
        for (var page : document.getPages()) {
            if (++number > MOST_PAGES) {
                break;
            }
            collect(page, number, pictures);
        }
        return pictures;
    }

    private static void collect(PDPage page, int number, Map<COSDictionary, Picture> pictures) {
        try {
            for (var annotation : page.getAnnotations()) {
                var signature = signature(annotation.getCOSObject());
                if (signature != null) {
                    picture(annotation, number)
                            .ifPresent(found -> pictures.putIfAbsent(signature, found));
                }
            }
        } catch (IOException | RuntimeException _) {
            // Strange pages are the structural reading's business, not that of their pictures.
        }
    }

    private static @Nullable COSDictionary signature(COSDictionary widget) {
        var own = widget.getCOSDictionary(COSName.V);
        var parent = widget.getCOSDictionary(COSName.PARENT);
        boolean signed = COSName.WIDGET.equals(widget.getCOSName(COSName.SUBTYPE)) && own != null;
        return signed || parent == null ? own : parent.getCOSDictionary(COSName.V);
    }

    private static Optional<Picture> picture(PDAnnotation annotation, int page) throws IOException {
        var place = annotation.getRectangle();
        var look = annotation.getNormalAppearanceStream();
        var image = look == null ? null : image(look.getResources(), DEEPEST);
        if (place == null || image == null || place.getWidth() < 1 || place.getHeight() < 1) {
            return Optional.empty();
        }
        return Optional.of(
                new Picture(
                        page,
                        place.getLowerLeftX(),
                        place.getLowerLeftY(),
                        place.getWidth(),
                        place.getHeight(),
                        image.getSoftMask() != null || image.getMask() != null,
                        hue(image.getImage())));
    }

    private static @Nullable PDImageXObject image(@Nullable PDResources resources, int depth)
            throws IOException {
        if (resources == null || depth == 0) {
            return null;
        }
        for (var name : resources.getXObjectNames()) {
            var object = resources.getXObject(name);
            if (object instanceof PDImageXObject image
                    && (long) image.getWidth() * image.getHeight() <= MOST_PIXELS) {
                return image;
            }
            var inner =
                    object instanceof PDFormXObject form
                            ? image(form.getResources(), depth - 1)
                            : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    /// The colour of what is drawn: paper and shades of grey do not count.
    private static Hue hue(BufferedImage image) {
        long red = 0;
        long blue = 0;
        long drawn = 0;
        int step = Math.max(1, Math.max(image.getWidth(), image.getHeight()) / 300);
        for (int y = 0; y < image.getHeight(); y += step) {
            for (int x = 0; x < image.getWidth(); x += step) {
                int pixel = image.getRGB(x, y);
                if (coloured(pixel)) {
                    drawn++;
                    red += isRed(pixel) ? 1 : 0;
                    blue += isBlue(pixel) ? 1 : 0;
                }
            }
        }
        if (drawn > 0 && red * 2 > drawn) {
            return Hue.RED;
        }
        return drawn > 0 && blue * 2 > drawn ? Hue.BLUE : Hue.OTHER;
    }

    private static boolean coloured(int pixel) {
        int most = Math.max(part(pixel, 16), Math.max(part(pixel, 8), part(pixel, 0)));
        int least = Math.min(part(pixel, 16), Math.min(part(pixel, 8), part(pixel, 0)));
        return part(pixel, 24) > 60 && most - least > 40;
    }

    private static boolean isRed(int pixel) {
        return part(pixel, 16) > part(pixel, 0) && part(pixel, 16) > part(pixel, 8);
    }

    private static boolean isBlue(int pixel) {
        return part(pixel, 0) > part(pixel, 16) && part(pixel, 0) >= part(pixel, 8);
    }

    private static int part(int pixel, int shift) {
        return pixel >> shift & 255;
    }
}
