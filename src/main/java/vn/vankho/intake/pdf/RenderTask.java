package vn.vankho.intake.pdf;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.tika.Tika;
import vn.vankho.intake.format.Unreadable;
import vn.vankho.sandbox.Task;

/// Draws one page of a file as a PNG picture. An office file is turned into a PDF on the way, which
/// stays in the folder for the next page.
public final class RenderTask implements Task<RenderTask.Wanted, RenderTask.Drawn> {

    /// The picture's name in the folder.
    public static final String PICTURE = "page.png";

    /// The name of the PDF that was made of an office file.
    public static final String RENDITION = "rendition.pdf";

    /// @param page from 1
    /// @param width of the picture, in pixels
    /// @param fileName as received: it tells Word from Excel where the bytes alone do not
    public record Wanted(int page, int width, String fileName) {}

    /// @param pages how many the file has; 0 if it has no pages to be seen on this machine
    /// @param picture whether the wanted page was drawn
    /// @param rendition whether a PDF was made
    public record Drawn(int pages, boolean picture, boolean rendition) {

        static final Drawn NOTHING = new Drawn(0, false, false);
    }

    @Override
    public Class<Wanted> inputType() {
        return Wanted.class;
    }

    @Override
    public Class<Drawn> outputType() {
        return Drawn.class;
    }

    @Override
    public Drawn run(Path file, Path folder, Wanted wanted) throws Exception {
        var type = type(file, wanted.fileName());
        if (type.equals("application/pdf")) {
            return drawPdf(file, folder, wanted, false);
        }
        if (type.startsWith("image/")) {
            return drawPicture(file, folder, wanted);
        }
        var pdf = LibreOffice.toPdf(file, type, folder);
        return pdf.isPresent() ? drawPdf(pdf.get(), folder, wanted, true) : Drawn.NOTHING;
    }

    private static String type(Path file, String name) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return new Tika().detect(bytes, name);
        }
    }

    private static Drawn drawPdf(Path file, Path folder, Wanted wanted, boolean rendition)
            throws Unreadable, PageFailed, IOException {
        try (var pdf = OpenPdf.open(file)) {
            if (wanted.page() > pdf.pageCount()) {
                return new Drawn(pdf.pageCount(), false, rendition);
            }
            var picture =
                    pdf.work(
                            document ->
                                    PagePainter.paintWide(
                                            document, wanted.page() - 1, wanted.width()));
            ImageIO.write(picture.image(), "png", folder.resolve(PICTURE).toFile());
            return new Drawn(pdf.pageCount(), true, rendition);
        }
    }

    private static Drawn drawPicture(Path file, Path folder, Wanted wanted)
            throws Unreadable, PageFailed, IOException {
        try (var pictures = PictureFile.open(file)) {
            if (wanted.page() > pictures.pageCount()) {
                return new Drawn(pictures.pageCount(), false, false);
            }
            var image = pictures.page(wanted.page() - 1).image();
            ImageIO.write(scaled(image, wanted.width()), "png", folder.resolve(PICTURE).toFile());
            return new Drawn(pictures.pageCount(), true, false);
        }
    }

    /// Halved until near: one great leap would drop thin strokes.
    private static BufferedImage scaled(BufferedImage image, int width) {
        var current = image;
        while (current.getWidth() > width) {
            var next = Math.max(width, (current.getWidth() + 1) / 2);
            current = drawn(current, next);
        }
        return current;
    }

    private static BufferedImage drawn(BufferedImage image, int width) {
        var height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = smaller.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return smaller;
    }
}
