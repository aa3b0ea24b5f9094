package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.vankho.RealParts;
import vn.vankho.drafting.pdf.FopRenderer;
import vn.vankho.drafting.pdf.LibreOffice;

/// What is made of the shipped templates: PDF/A-2b, in one typeface, word for word. The product's
/// own
/// way is tried on all of them, LibreOffice on the commonest.
class ArchivalPdfTest {

    private static final List<String> ALL = Samples.names();
    private static final List<String> TEMPLATES =
            List.of("bao-cao", "cong-van", "ke-hoach", "quyet-dinh", "thong-bao", "to-trinh");
    private static final Pattern HEAD_ROW =
            Pattern.compile(
                    "<w:tr\\b(?:(?!</w:tr>).)*<w:tblHeader(?:(?!</w:tr>).)*</w:tr>",
                    Pattern.DOTALL);
    private static final FopRenderer FOP = new FopRenderer();
    private static final Map<String, byte[]> MADE = new TreeMap<>();

    private static byte[] byFop(String template) {
        return MADE.computeIfAbsent("fop " + template, _ -> FOP.render(Samples.filled(template)));
    }

    private static byte[] byLibreOffice(String template) {
        RealParts.need("soffice");
        return MADE.computeIfAbsent(
                template, _ -> LibreOffice.find().orElseThrow().render(Samples.filled(template)));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void holdsPdfA2b(String template) throws Exception {
        assertThat(broken(byFop(template))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void holdsPdfA2bByLibreOffice(String template) throws Exception {
        assertThat(broken(byLibreOffice(template))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void embedsTinosAlone(String template) throws Exception {
        assertThat(fonts(byFop(template))).allMatch(font -> font.contains("+Tinos"));
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void embedsTinosOrLiberationAloneByLibreOffice(String template) throws Exception {
        assertThat(fonts(byLibreOffice(template)))
                .allMatch(font -> font.matches(".*\\+(?:Tinos|LiberationSerif).*"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void saysWordForWordWhatTheDocumentSays(String template) throws Exception {
        saysTheWordsOf(Samples.filled(template), byFop(template));
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void saysWordForWordWhatTheDocumentSaysByLibreOffice(String template) throws Exception {
        saysTheWordsOf(Samples.filled(template), byLibreOffice(template));
    }

    /// Beyond the words of the document a PDF has its page numbers, and the head of a table again
    /// on each further page.
    private static void saysTheWordsOf(byte[] docx, byte[] pdf) throws Exception {
        var asked = words(String.join(" ", Word.text(docx)).replaceAll("[⏎⇥]", " "));
        var said = words(text(pdf));
        var lacking = new ArrayList<>(asked);
        said.forEach(lacking::remove);
        assertThat(lacking).as("in the document, not in the PDF").isEmpty();
        asked.forEach(said::remove);
        said.removeAll(headRows(docx));
        assertThat(said).as("in the PDF alone").allMatch(word -> word.matches("\\d|_+"));
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> headRows(byte[] docx) {
        var rows = HEAD_ROW.matcher(Word.xml(docx, "word/document.xml"));
        var text = new StringBuilder();
        while (rows.find()) {
            text.append(rows.group().replaceAll("</w:p>|<w:br/>", " ").replaceAll("<[^>]+>", ""));
        }
        return words(text.toString());
    }

    private static List<String> words(String text) {
        return new ArrayList<>(List.of(Normalizer.normalize(text, Form.NFC).strip().split("\\s+")));
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void takesAsManyPagesOneWayAsTheOther(String template) throws Exception {
        assertThat(pages(byFop(template))).isCloseTo(pages(byLibreOffice(template)), within(1));
    }

    private static org.assertj.core.data.Offset<Integer> within(int pages) {
        return org.assertj.core.api.Assertions.within(pages);
    }

    /// The clauses of ISO 19005-2 that a file breaks.
    private static List<String> broken(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var flavour = PDFAFlavour.PDFA_2_B;
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            var result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            return result.getTestAssertions().stream()
                    .map(
                            assertion ->
                                    assertion.getRuleId().getClause()
                                            + " "
                                            + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static int pages(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static TreeSet<String> fonts(byte[] pdf) throws Exception {
        var fonts = new TreeSet<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name).getName());
                }
            }
        }
        return fonts;
    }
}
