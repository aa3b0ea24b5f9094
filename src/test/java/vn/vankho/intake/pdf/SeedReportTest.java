package vn.vankho.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.document.PageText;
import vn.vankho.document.PageText.Source;
import vn.vankho.document.Reading;
import vn.vankho.document.Reading.Origin;
import vn.vankho.document.Reading.Outcome;
import vn.vankho.intake.CharacterErrorRate;
import vn.vankho.intake.format.Extraction;

/// The real report in its three PDF renderings.
class SeedReportTest {

    @TempDir Path folder;

    @Test
    void isReadFromItsOwnTextLayer() throws Exception {
        var read = read("bao-cao-1147.pdf");
        assertThat(read.origin()).isEqualTo(Origin.BORN_DIGITAL);
        assertThat(read.pages()).extracting(PageText::source).containsOnly(Source.TEXT);
        assertThat(rate(read).characters()).isLessThanOrEqualTo(0.003);
    }

    @Test
    void isMendedWhereTheLayerBreaksWords() throws Exception {
        var read = read("bao-cao-1147-broken-text-layer.pdf");
        assertThat(read.pages()).extracting(PageText::source).containsOnly(Source.REPAIRED);
        assertThat(rate(read).characters()).isLessThanOrEqualTo(0.01);
        assertThat(rate(read).words()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void isReadFromItsScan() throws Exception {
        RealParts.need("tesseract");
        var read = read("bao-cao-1147-scan.pdf");
        assertThat(read.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(read.origin()).isEqualTo(Origin.SCAN);
        assertThat(read.pages()).extracting(PageText::source).containsOnly(Source.OCR);
        assertThat(rate(read).characters()).isLessThanOrEqualTo(0.01);
        assertThat(rate(read).words()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void keepsTheTwoHalvesOfItsHeadOnOneLine() throws Exception {
        var head = read("bao-cao-1147.pdf").pages().getFirst().text();
        assertThat(head).contains("Số: 1147/BC-UBND\tLiên Minh, ngày 15 tháng 12 năm 2023\n");
    }

    private Extraction read(String name) throws Exception {
        var file = RealParts.shared("seed/" + name);
        return new PdfReader().read(file, "application/pdf", folder);
    }

    private static CharacterErrorRate rate(Extraction read) throws Exception {
        var expected = Files.readString(RealParts.shared("seed/bao-cao-1147.txt"));
        var text = read.pages().stream().map(PageText::text);
        var rate =
                CharacterErrorRate.ofSeed(
                        expected, text.collect(Collectors.joining(Reading.PAGE_BREAK)));
        System.out.println(rate);
        return rate;
    }
}
