package vn.vankho.issuing.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// The corner of an electronic copy of a paper in which the office signs: a field at the top right
/// of the first page that shows words, no picture (Nghị định 30/2020, Phụ lục I, phần II, mục I.3).
final class CopyCorner {

    private static final float SIZE = 10;
    private static final float LINE = 12;
    private static final float EDGE = 15 * 72 / 25.4f; // of a sheet's right margin
    private static final float TOP = 7 * 72 / 25.4f; // above what stands on the paper
    private static final float PADDING = 2;

    private CopyCorner() {}

    /// The file with the field; where it has one already, only what that shows is changed, behind
    /// all that was there.
    ///
    /// @param words parts that may stand in lines of their own
    static byte[] onto(Path file, List<String> words) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var font = NumberStamp.font(document, "Regular");
            var page = document.getPage(0);
            var lines = lines(font, words, room(page));
            var out = new ByteArrayOutputStream();
            var known = PreparedPdf.widget(document, PreparedPdf.SEAL);
            if (known == null) {
                field(document, page, place(page, width(font, lines), lines.size()), font, lines);
                document.save(out, CompressParameters.NO_COMPRESSION);
            } else {
                var rectangle = place(page, width(font, lines), lines.size());
                known.setItem(COSName.RECT, rectangle.getCOSArray());
                known.setItem(COSName.AP, look(document, rectangle, font, lines));
                document.saveIncremental(out, Set.of(known));
            }
            return out.toByteArray();
        }
    }

    /// Right of the middle, where the rule wants it.
    private static float room(PDPage page) {
        return page.getCropBox().getWidth() / 2 - EDGE - 2 * PADDING;
    }

    private static List<String> lines(PDType0Font font, List<String> words, float room)
            throws IOException {
        var lines = new ArrayList<String>();
        for (var word : words) {
            var joined = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (!lines.isEmpty() && width(font, List.of(joined)) <= room) {
                lines.set(lines.size() - 1, joined);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static float width(PDType0Font font, List<String> lines) throws IOException {
        float widest = 0;
        for (var line : lines) {
            widest = Math.max(widest, font.getStringWidth(line) / 1000 * SIZE);
        }
        return widest;
    }

    private static PDRectangle place(PDPage page, float textWidth, int lines) {
        var sheet = page.getCropBox();
        float width = textWidth + 2 * PADDING;
        float height = lines * LINE + 2 * PADDING;
        float left = Math.max(sheet.getLowerLeftX(), sheet.getUpperRightX() - EDGE - width);
        return new PDRectangle(left, sheet.getUpperRightY() - TOP - height, width, height);
    }

    private static void field(
            PDDocument document,
            PDPage page,
            PDRectangle rectangle,
            PDType0Font font,
            List<String> lines)
            throws IOException {
        var form = new PDAcroForm(document);
        form.getCOSObject().setItem(COSName.FIELDS, new COSArray());
        document.getDocumentCatalog().setAcroForm(form);
        var field = new PDSignatureField(form);
        field.setPartialName(PreparedPdf.SEAL);
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(rectangle);
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setAppearance(look(document, rectangle, font, lines));
        var annotations = new ArrayList<>(page.getAnnotations());
        annotations.add(widget);
        page.setAnnotations(annotations);
        form.setFields(List.<PDField>of(field));
    }

    private static PDAppearanceDictionary look(
            PDDocument document, PDRectangle rectangle, PDType0Font font, List<String> lines)
            throws IOException {
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(rectangle.getWidth(), rectangle.getHeight()));
        stream.setResources(new PDResources());
        try (var content = new PDPageContentStream(document, stream)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setLeading(LINE);
            content.newLineAtOffset(PADDING, rectangle.getHeight() - PADDING - SIZE);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
        var look = new PDAppearanceDictionary();
        look.setNormalAppearance(stream);
        return look;
    }
}
