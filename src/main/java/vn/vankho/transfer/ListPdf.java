package vn.vankho.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A PDF of headings and paragraphs, page after page: what a case file is and what stands in it.
final class ListPdf implements AutoCloseable {

    private static final float MM = 72 / 25.4f;
    private static final float LEFT = 30 * MM;
    private static final float WIDTH = PDRectangle.A4.getWidth() - LEFT - 20 * MM;
    private static final float TOP = PDRectangle.A4.getHeight() - 20 * MM;
    private static final float BOTTOM = 20 * MM;
    private static final float SIZE = 12;

    private final PDDocument document = new PDDocument();
    private final PDFont regular;
    private final PDFont bold;
    private PDPageContentStream content;
    private float y = TOP;

    ListPdf() throws IOException {
        regular = font("Regular");
        bold = font("Bold");
        content = page();
    }

    private PDFont font(String style) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ListPdf.class.getResourceAsStream(
                                "/fonts/Tinos/Tinos-" + style + ".ttf"))) {
            return PDType0Font.load(document, in);
        }
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    void heading(String text) throws IOException {
        write(text, bold, 14);
    }

    void paragraph(String text) throws IOException {
        write(text, regular, SIZE);
    }

    private void write(String text, PDFont font, float size) throws IOException {
        for (var line : lines(printable(text, font), font, size)) {
            if (y < BOTTOM) {
                content.close();
                content = page();
            }
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(LEFT, y);
            content.showText(line);
            content.endText();
            y -= size * 1.35f;
        }
        y -= size * 0.4f;
    }

    /// Letters that the typeface does not have become a square, rather than ending the work.
    private static String printable(String text, PDFont font) {
        var printable = new StringBuilder();
        text.replaceAll("\\s", " ")
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> printable.append(has(font, letter) ? letter : "□"));
        return printable.toString();
    }

    private static boolean has(PDFont font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    private static List<String> lines(String text, PDFont font, float size) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    byte[] bytes() {
        try {
            content.close();
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
