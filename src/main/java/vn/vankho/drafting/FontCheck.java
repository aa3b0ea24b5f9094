package vn.vankho.drafting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether the PDFs of this machine are set in one typeface that has every Vietnamese letter.
///
/// It makes a small PDF and looks: a letter that "Times New Roman" lacks here is taken from
/// another typeface, which
/// looks odd and breaks words for search.
@Component
public class FontCheck {

    private static final String BASES = "aăâeêioôơuưyđ";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private final PdfRenderer renderer;
    private @Nullable Result known;

    public FontCheck(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    /// @param sentence for the status page
    public record Result(boolean sound, String sentence) {}

    /// Takes some seconds the first time, then knows.
    public synchronized Result result() {
        if (known == null) {
            known = look();
        }
        return known;
    }

    private Result look() {
        try (var pdf = Loader.loadPDF(renderer.render(sample(letters())))) {
            var families = new TreeSet<String>();
            for (var page : pdf.getPages()) {
                addFamilies(page, families);
            }
            return judged(families, new PDFTextStripper().getText(pdf));
        } catch (IOException | PdfFailed broken) {
            return new Result(
                    false,
                    "Chưa thử được phông chữ của tệp PDF: %s".formatted(broken.getMessage()));
        }
    }

    private static Result judged(Set<String> families, String text) {
        if (families.size() > 1) {
            return new Result(
                    false,
                    "Phông Times New Roman trên máy này thiếu chữ tiếng Việt nên PDF lẫn nhiều phông (%s); hãy cài Times New Roman, Tinos hoặc Liberation Serif 2."
                            .formatted(String.join(", ", families)));
        }
        return text.replaceAll("\\s", "").contains(letters())
                ? new Result(
                        true,
                        "Phông chữ của tệp PDF đủ chữ tiếng Việt (%s)."
                                .formatted(String.join(", ", families)))
                : new Result(
                        false,
                        "Chữ trong tệp PDF không đọc lại được đúng; hãy kiểm tra phông Times New Roman.");
    }

    private static void addFamilies(PDPage page, Set<String> families) throws IOException {
        for (var name : page.getResources().getFontNames()) {
            var font = page.getResources().getFont(name).getName();
            families.add(font.replaceFirst("^[A-Z]{6}\\+", "").replaceFirst("[-,].*$", ""));
        }
    }

    static String letters() {
        var letters = new StringBuilder();
        for (var base : BASES.split("")) {
            letters.append(base);
            if (!base.equals("đ")) {
                TONES.chars()
                        .mapToObj(tone -> base + Character.toString(tone))
                        .map(
                                pair ->
                                        java.text.Normalizer.normalize(
                                                pair, java.text.Normalizer.Form.NFC))
                        .forEach(letters::append);
            }
        }
        return letters.toString() + letters.toString().toUpperCase(java.util.Locale.ROOT);
    }

    private static byte[] sample(String text) {
        try {
            var document = WordprocessingMLPackage.createPackage();
            var run = Context.getWmlObjectFactory().createR();
            var fonts = Context.getWmlObjectFactory().createRFonts();
            fonts.setAscii("Times New Roman");
            fonts.setHAnsi("Times New Roman");
            fonts.setCs("Times New Roman");
            var format = Context.getWmlObjectFactory().createRPr();
            format.setRFonts(fonts);
            run.setRPr(format);
            var words = Context.getWmlObjectFactory().createText();
            words.setValue(text);
            run.getContent().add(words);
            var paragraph = Context.getWmlObjectFactory().createP();
            paragraph.getContent().add(run);
            document.getMainDocumentPart().getContent().add(paragraph);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (Docx4JException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
