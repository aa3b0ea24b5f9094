package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vankho.RealParts;
import vn.vankho.drafting.pdf.LibreOffice;

/// Templates that an office edits in LibreOffice, and a long real report (acceptance examples 13
/// and 14).
class RoundTripTest {

    @TempDir Path folder;

    @BeforeEach
    void need() {
        RealParts.need("soffice");
    }

    private byte[] converted(byte[] file, String from, String to)
            throws IOException, InterruptedException {
        var source = Files.write(folder.resolve("mau." + from), file);
        var target = Files.createDirectories(folder.resolve(to + "-" + from));
        var process =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                to,
                                "--outdir",
                                target.toString(),
                                source.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readAllBytes(target.resolve("mau." + to));
    }

    private static List<String> filledText(String name, byte[] template) {
        return switch (new Filler().fill(template, Samples.data(name), false)) {
            case Filler.Filled.Done(var docx, var missing) -> Word.text(docx);
            case Filler.Filled.Refused(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    @ParameterizedTest
    @MethodSource("vn.vankho.drafting.Samples#names")
    void fillsATemplateThatLibreOfficeHasSavedJustAsWell(String name) throws Exception {
        var original = Samples.template(name);
        var expected = filledText(name, original);
        assertThat(filledText(name, converted(original, "docx", "docx"))).isEqualTo(expected);
        assertThat(filledText(name, converted(converted(original, "docx", "odt"), "odt", "docx")))
                .isEqualTo(expected);
    }

    @Test
    void losesNoWordOfALongReportOnTheWayToPdf() throws Exception {
        var text = Files.readAllLines(RealParts.shared("seed/bao-cao-1147.txt"));
        var data = new LinkedHashMap<>(Samples.data("bao-cao"));
        // Its head row would be printed on each page that it reaches.
        data.remove("chỉ tiêu");
        data.put(
                "nội dung",
                text.stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> Map.of("lời", line))
                        .toList());
        var docx = Samples.filled("bao-cao", data);
        try (var pdf = Loader.loadPDF(LibreOffice.find().orElseThrow().render(docx))) {
            assertThat(pdf.getNumberOfPages()).isBetween(13, 17);
            assertThat(words(withoutPageNumbers(pdf)))
                    .isEqualTo(words(String.join(" ", Word.text(docx)).replaceAll("[⏎⇥]", " ")));
            for (var page : pdf.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).getName())
                            .containsPattern("Tinos|LiberationSerif");
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    private static String withoutPageNumbers(org.apache.pdfbox.pdmodel.PDDocument pdf)
            throws IOException {
        var text = new StringBuilder();
        var stripper = new PDFTextStripper();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            text.append(stripper.getText(pdf).replaceFirst("^\\s*" + page + "\\s+", ""))
                    .append(' ');
        }
        return text.toString();
    }

    /// In alphabetical order, since a PDF gives the cells of a row in an order of its own.
    private static List<String> words(String text) {
        var words =
                new ArrayList<>(
                        Arrays.asList(
                                java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                                        .strip()
                                        .split("\\s+")));
        words.sort(null);
        return words;
    }
}
