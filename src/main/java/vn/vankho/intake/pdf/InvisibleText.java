package vn.vankho.intake.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import vn.vankho.document.PageText;

/// The layer of words behind a page's picture: nobody sees it, but it can be found, marked and
/// copied. Each word is stretched to the width that it has in the picture.
final class InvisibleText {

    private static final String FONT = "/fonts/Tinos/Tinos-Regular.ttf";
    private static final double WHOLE = 10_000;
    private static final double DESCENT =
            0.2; // of the height of a word, below the line it stands on
    private static final float LEAST = 2;
    private static final float MOST = 144;

    private final PDFont font;
    private final CmapLookup letters;

    private InvisibleText(PDFont font, CmapLookup letters) {
        this.font = font;
        this.letters = letters;
    }

    static InvisibleText in(PDDocument document) throws IOException {
        try (InputStream content = InvisibleText.class.getResourceAsStream(FONT)) {
            if (content == null) {
                throw new IOException("Tinos is missing from the product");
            }
            var file = new TTFParser().parse(new RandomAccessReadBuffer(content.readAllBytes()));
            return new InvisibleText(
                    PDType0Font.load(document, file, true), file.getUnicodeCmapLookup());
        }
    }

    void write(PDPageContentStream page, PDRectangle size, PageText text) throws IOException {
        var words = text.words();
        page.beginText();
        page.setRenderingMode(RenderingMode.NEITHER);
        for (int i = 0; i + 5 < words.size(); i += 6) {
            var word = printable(text.text(), words.get(i), words.get(i + 1));
            if (!word.isBlank()) {
                double across = size.getWidth() / WHOLE;
                double down = size.getHeight() / WHOLE;
                double height = words.get(i + 5) * down;
                write(
                        page,
                        word,
                        words.get(i + 2) * across,
                        size.getHeight() - words.get(i + 3) * down - height * (1 - DESCENT),
                        words.get(i + 4) * across,
                        height);
            }
        }
        page.endText();
    }

    private void write(
            PDPageContentStream page, String word, double x, double y, double width, double height)
            throws IOException {
        float size = (float) Math.clamp(height, LEAST, MOST);
        double natural = font.getStringWidth(word) / 1000 * size;
        if (natural > 0 && width > 0) {
            page.setFont(font, size);
            page.setHorizontalScaling((float) (100 * width / natural));
            page.setTextMatrix(Matrix.getTranslateInstance((float) x, (float) y));
            page.showText(word);
        }
    }

    /// Signs that the typeface lacks are left out: the picture shows them.
    private String printable(String text, int start, int end) {
        var word = new StringBuilder();
        text.substring(Math.clamp(start, 0, text.length()), Math.clamp(end, 0, text.length()))
                .codePoints()
                .filter(letter -> letter > ' ' && letters.getGlyphId(letter) != 0)
                .forEach(word::appendCodePoint);
        return word.toString();
    }
}
