package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

/// What both ways make of each shipped template: PDF/A-2b with all the words, in one typeface.
class ArchivalPdfTest {

    private static final List<String> TEMPLATES =
            TemplateMaker.all().keySet().stream()
                    .filter(name -> Samples.class.getResource(name + ".json") != null)
                    .toList();
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
    @FieldSource("TEMPLATES")
    void holdsPdfA2bByBothWays(String template) throws Exception {
        assertThat(broken(byFop(template))).isEmpty();
        assertThat(broken(byLibreOffice(template))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void saysTheWordsOfTheDocumentByBothWays(String template) throws Exception {
        var words = words(textOf(Samples.filled(template)));
        for (var pdf : List.of(byFop(template), byLibreOffice(template))) {
            assertThat(without(words, words(text(pdf)))).as("missing").isEmpty();
            assertThat(without(words(text(pdf)), words)).as("too many").isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void embedsTinosOrLiberationAlone(String template) throws Exception {
        assertThat(fonts(byFop(template))).allMatch(font -> font.contains("+Tinos"));
        assertThat(fonts(byLibreOffice(template)))
                .allMatch(font -> font.matches(".*\\+(?:Tinos|LiberationSerif).*"));
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void takesAsManyPagesOneWayAsTheOther(String template) throws Exception {
        assertThat(pages(byFop(template))).isCloseTo(pages(byLibreOffice(template)), within(1));
    }

    private static org.assertj.core.data.Offset<Integer> within(int pages) {
        return org.assertj.core.api.Assertions.within(pages);
    }

    private static List<String> without(List<String> some, List<String> others) {
        var left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
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

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static String textOf(byte[] docx) throws Exception {
        return String.join("\n", Word.text(docx));
    }

    // Lines of underscores are drawn lines; numbers of pages and of lists are not in the file.
    private static List<String> words(String text) {
        return Arrays.stream(
                        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                                .split("[\\s\\u00A0]+"))
                .filter(word -> !word.isBlank() && !word.matches("_+|-|(?:\\d{1,2}|\\p{L})[.)]?"))
                .sorted()
                .toList();
    }
}
