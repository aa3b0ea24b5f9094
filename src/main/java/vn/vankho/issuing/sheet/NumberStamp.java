package vn.vankho.issuing.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/// Number and date, stamped into their fields behind what the leader signed: an incremental
/// update of form fields, so that every byte that was signed stays, and a signature that allows
/// forms (DocMDP 2) still holds.
final class NumberStamp {

    static final String FONT = "Tinos";
    private static final float USUAL_SIZE = 13;
    private static final float ROOM = 0.94f;

    private NumberStamp() {}

    /// @param file with the fields that [PreparedPdf] made
    static byte[] onto(Path file, String number, int day, int month) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var upright = font(document, "Regular");
            var italic = font(document, "Italic");
            var changed = new HashSet<COSDictionary>();
            write(document, upright, PreparedPdf.NUMBER, number, changed);
            write(document, italic, PreparedPdf.DAY, "%02d".formatted(day), changed);
            write(document, italic, PreparedPdf.MONTH, printed(month), changed);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out, changed);
            return out.toByteArray();
        }
    }

    /// January and February have a zero in front (Phụ lục I, phần I, mục II.4); the place and the
    /// date stand in italics, the number upright.
    private static String printed(int month) {
        return month < 3 ? "%02d".formatted(month) : Integer.toString(month);
    }

    static PDType0Font font(PDDocument document, String style) throws IOException {
        try (var content =
                NumberStamp.class.getResourceAsStream(
                        "/fonts/Tinos/Tinos-%s.ttf".formatted(style))) {
            if (content == null) {
                throw new IOException("Tinos is missing from the product");
            }
            return PDType0Font.load(document, content, true);
        }
    }

    private static void write(
            PDDocument document,
            PDType0Font font,
            String name,
            String value,
            Set<COSDictionary> changed)
            throws IOException {
        var widget = PreparedPdf.widget(document, name);
        if (widget == null) {
            throw new IOException("No field " + name);
        }
        widget.setItem(COSName.V, new COSString(value));
        widget.setItem(COSName.AP, look(document, font, value, rectangle(widget)));
        changed.add(widget);
    }

    private static PDRectangle rectangle(COSDictionary widget) throws IOException {
        var corners = widget.getCOSArray(COSName.RECT);
        if (corners == null) {
            throw new IOException("A field without its place");
        }
        return new PDRectangle(corners);
    }

    private static PDAppearanceDictionary look(
            PDDocument document, PDType0Font font, String value, PDRectangle place)
            throws IOException {
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        stream.setResources(new PDResources());
        float size = Math.min(place.getHeight() / 1.1f, USUAL_SIZE);
        float width = font.getStringWidth(value) / 1000;
        size = Math.min(size, place.getWidth() * ROOM / width);
        try (var content = new PDPageContentStream(document, stream)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(
                    (place.getWidth() - width * size) / 2, place.getHeight() * 0.25f / 1.1f * 0.9f);
            content.showText(value);
            content.endText();
        }
        var look = new PDAppearanceDictionary();
        look.setNormalAppearance(stream);
        return look;
    }
}
