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

    /// All files of a folder at once, since each start of LibreOffice takes seconds.
    private Path converted(Path from, String to) throws IOException, InterruptedException {
        var target = Files.createDirectories(folder.resolve(to + "-of-" + from.getFileName()));
        var command =
                new ArrayList<>(
                        List.of(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                to,
                                "--outdir",
                                target.toString()));
        try (var files = Files.list(from)) {
            files.map(Path::toString).forEach(command::add);
        }
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return target;
    }

    private static List<String> filledText(String name, byte[] template) {
        return switch (new Filler().fill(template, Samples.data(name), false)) {
            case Filler.Filled.Done(var docx, var missing) -> Word.text(docx);
            case Filler.Filled.Refused(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    @Test
    void fillsEveryTemplateThatLibreOfficeHasSavedJustAsWell() throws Exception {
        var originals = Files.createDirectories(folder.resolve("mau"));
        for (var name : Samples.names()) {
            Files.write(originals.resolve(name + ".docx"), Samples.template(name));
        }
        var saved = converted(originals, "docx");
        var throughOdt = converted(converted(originals, "odt"), "docx");
        for (var name : Samples.names()) {
            var expected = filledText(name, Samples.template(name));
            assertThat(filledText(name, Files.readAllBytes(saved.resolve(name + ".docx"))))
                    .as(name)
                    .isEqualTo(expected);
            assertThat(filledText(name, Files.readAllBytes(throughOdt.resolve(name + ".docx"))))
                    .as(name + " through .odt")
                    .isEqualTo(expected);
        }
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
