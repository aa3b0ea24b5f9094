package vn.vankho.issuing.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.vankho.drafting.PdfRenderer;

/// Renders a short Word file in a tenth of a second, without LibreOffice: one paragraph below the
/// other, with room to sign above the name.
public final class DrawnSheet implements PdfRenderer {

    private static final Pattern PARAGRAPH = Pattern.compile("<w:p[ >].*?</w:p>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");
    private static final float SIZE = 13;
    private static final float ROOM_TO_SIGN = 80;

    @Override
    public byte[] render(byte[] docx) {
        try (var document = new PDDocument();
                var letters =
                        DrawnSheet.class.getResourceAsStream("/fonts/Tinos/Tinos-Regular.ttf")) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var font = PDType0Font.load(document, letters, true);
            float height = 800;
            try (var content = new PDPageContentStream(document, page)) {
                for (var found = PARAGRAPH.matcher(xml(docx)); found.find(); ) {
                    height -= found.group().contains("\"HoTen\"") ? ROOM_TO_SIGN : 18;
                    write(content, font, height, text(found.group()));
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(
            PDPageContentStream content, PDType0Font font, float height, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(300, height);
        content.showText(text);
        content.endText();
    }

    private static String text(String paragraph) {
        return TEXT.matcher(paragraph)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
    }

    private static String xml(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no document");
    }
}
