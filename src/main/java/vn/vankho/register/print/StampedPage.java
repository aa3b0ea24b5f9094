package vn.vankho.register.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// A print of a document's first page with the stamp *ĐẾN* on it: a PDF of its own, made of the
/// page's picture. The original is only looked at.
public final class StampedPage {

    private static final double POINTS_PER_MM = 72 / 25.4;

    /// What is left free above a page that has no room itself, in millimetres.
    private static final double STRIP = ArrivalStamp.HEIGHT + 7;

    private static final double MARGIN = 4;

    private StampedPage() {}

    /// A page without free room is printed somewhat smaller, with the stamp above it: nothing that
    /// it says may be covered.
    ///
    /// @param picture a PNG of the page, made by the product itself
    public static byte[] pdf(Path picture, ArrivalStamp stamp) {
        try (var document = new PDDocument()) {
            var page = ImageIO.read(picture.toFile());
            if (page == null) {
                throw new IOException("Not a picture: " + picture);
            }
            draw(document, page, stamp);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void draw(PDDocument document, BufferedImage picture, ArrivalStamp stamp)
            throws IOException {
        boolean across = picture.getWidth() > picture.getHeight();
        float width = across ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
        float height = width * picture.getHeight() / picture.getWidth();
        var page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        double dots = picture.getWidth() / (double) width;
        var place =
                FreePlace.of(
                        picture,
                        (int) (ArrivalStamp.WIDTH * POINTS_PER_MM * dots),
                        (int) (ArrivalStamp.HEIGHT * POINTS_PER_MM * dots));
        var image = LosslessFactory.createFromImage(document, picture);
        try (var content = new PDPageContentStream(document, page)) {
            if (place.isFree()) {
                content.drawImage(image, 0, 0, width, height);
                new Drawing(document, content, place.x() / dots, height - place.y() / dots)
                        .draw(stamp);
            } else {
                float scale = 1 - (float) (STRIP * POINTS_PER_MM) / height;
                float left = width * (1 - scale) / 2;
                content.drawImage(image, left, 0, width * scale, height * scale);
                new Drawing(document, content, left, height - MARGIN * POINTS_PER_MM).draw(stamp);
            }
        }
    }

    /// The stamp in the page's own measures, which grow upwards.
    private static final class Drawing {

        private final PDPageContentStream content;
        private final double left;
        private final double top;
        private final PDFont regular;
        private final PDFont bold;

        Drawing(PDDocument document, PDPageContentStream content, double left, double top)
                throws IOException {
            this.content = content;
            this.left = left;
            this.top = top;
            try (var plain = StampFont.file(false);
                    var strong = StampFont.file(true)) {
                regular = PDType0Font.load(document, plain);
                bold = PDType0Font.load(document, strong);
            }
        }

        void draw(ArrivalStamp stamp) throws IOException {
            content.setLineWidth((float) (ArrivalStamp.STROKE * POINTS_PER_MM));
            content.setStrokingColor(StampPicture.STAMP);
            for (var line : stamp.lines()) {
                content.moveTo(x(line.x1()), y(line.y1()));
                content.lineTo(x(line.x2()), y(line.y2()));
                content.stroke();
            }
            for (var word : stamp.words()) {
                content.beginText();
                content.setNonStrokingColor(
                        word.written() ? StampPicture.WRITTEN : StampPicture.STAMP);
                content.setFont(
                        word.bold() ? bold : regular, (float) (word.size() * POINTS_PER_MM));
                content.newLineAtOffset(x(word.x()), y(word.y()));
                content.showText(printable(word.text(), word.bold() ? bold : regular));
                content.endText();
            }
        }

        private float x(double mm) {
            return (float) (left + mm * POINTS_PER_MM);
        }

        private float y(double mm) {
            return (float) (top - mm * POINTS_PER_MM);
        }

        /// A letter that the typeface lacks would stop the whole page.
        private static String printable(String text, PDFont font) {
            var shown = new StringBuilder();
            text.codePoints()
                    .forEach(
                            letter ->
                                    shown.append(
                                            has(font, letter) ? Character.toString(letter) : "?"));
            return shown.toString();
        }

        private static boolean has(PDFont font, int letter) {
            try {
                font.encode(Character.toString(letter));
                return true;
            } catch (IOException | IllegalArgumentException lacking) {
                return false;
            }
        }
    }
}
