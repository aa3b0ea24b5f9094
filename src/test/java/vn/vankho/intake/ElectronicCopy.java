package vn.vankho.intake;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.vankho.sample.SampleSigner;

/// Makes electronic copies of a paper, right ones and faulty ones: a page that was scanned, with
/// the office's digital signature as words in its corner.
///
/// @param version of the PDF
/// @param scanned whether the page is a picture; else it has words of its own
/// @param words what the signature shows, a line each; none for a red seal
/// @param left and `bottom`: the lower left corner of what it shows, in points
public record ElectronicCopy(
        float version,
        int dpi,
        boolean colour,
        boolean scanned,
        List<String> words,
        float left,
        float bottom) {

    static final Instant DAY = Instant.parse("2026-11-20T02:00:00Z");
    static final List<String> WORDS =
            List.of("SAO Y; UBND xã Suối Mây", "20/11/2026; 09:00:00+07:00");

    public static ElectronicCopy right() {
        return new ElectronicCopy(1.7f, 200, true, true, WORDS, 400, 790);
    }

    ElectronicCopy version(float other) {
        return new ElectronicCopy(other, dpi, colour, scanned, words, left, bottom);
    }

    ElectronicCopy dpi(int other) {
        return new ElectronicCopy(version, other, colour, scanned, words, left, bottom);
    }

    public ElectronicCopy grey() {
        return new ElectronicCopy(version, dpi, false, scanned, words, left, bottom);
    }

    public ElectronicCopy ofWords() {
        return new ElectronicCopy(version, dpi, colour, false, words, left, bottom);
    }

    public ElectronicCopy saying(String... other) {
        return new ElectronicCopy(version, dpi, colour, scanned, List.of(other), left, bottom);
    }

    public ElectronicCopy at(float x, float y) {
        return new ElectronicCopy(version, dpi, colour, scanned, words, x, y);
    }

    public byte[] signed() throws IOException {
        var office = SampleSigner.create("UBND xã Suối Mây", "UBND xã Suối Mây", DAY);
        return office.sign(unsigned(), DAY, look());
    }

    public byte[] unsigned() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.getDocument().setVersion(version);
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                if (scanned) {
                    var image = JPEGFactory.createFromImage(pdf, sheet());
                    var size = page.getMediaBox();
                    content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
                } else {
                    write(content, font(pdf), 13, 100, 700, List.of("BÁO CÁO", "Kết quả năm 2026"));
                }
            }
            pdf.save(out, CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }

    private BufferedImage sheet() {
        var sheet =
                new BufferedImage(
                        (int) Math.round(dpi * 8.27),
                        (int) Math.round(dpi * 11.69),
                        colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.dispose();
        return sheet;
    }

    private static PDType0Font font(PDDocument pdf) throws IOException {
        try (var file =
                ElectronicCopy.class.getResourceAsStream("/fonts/Tinos/Tinos-Regular.ttf")) {
            return PDType0Font.load(pdf, file, true);
        }
    }

    private static void write(
            PDPageContentStream pen,
            PDType0Font font,
            float size,
            float x,
            float y,
            List<String> lines)
            throws IOException {
        pen.beginText();
        pen.setFont(font, size);
        pen.newLineAtOffset(x, y);
        for (var line : lines) {
            pen.showText(line);
            pen.newLineAtOffset(0, -size * 1.2f);
        }
        pen.endText();
    }

    /// A form with the one field, as PDFBox wants it.
    private InputStream look() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            var form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            var field = new PDSignatureField(form);
            form.getFields().add(field);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(left, bottom, 180, 40));
            var appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(drawn(pdf));
            widget.setAppearance(appearance);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }

    private PDAppearanceStream drawn(PDDocument pdf) throws IOException {
        var drawn = new PDFormXObject(new PDStream(pdf));
        drawn.setResources(new PDResources());
        drawn.setBBox(new PDRectangle(180, 40));
        var stream = new PDAppearanceStream(drawn.getCOSObject());
        try (var pen = new PDPageContentStream(pdf, stream)) {
            if (words.isEmpty()) {
                pen.drawImage(JPEGFactory.createFromImage(pdf, seal()), 0, 0, 40, 40);
            } else {
                write(pen, font(pdf), 10, 2, 26, words);
            }
        }
        stream.getCOSObject().setItem(COSName.TYPE, COSName.XOBJECT);
        return stream;
    }

    private static BufferedImage seal() {
        var seal = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
        var pen = seal.createGraphics();
        pen.setColor(Color.RED);
        pen.fillOval(0, 0, 60, 60);
        pen.dispose();
        return seal;
    }
}
