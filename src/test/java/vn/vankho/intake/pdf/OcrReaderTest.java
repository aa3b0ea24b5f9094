package vn.vankho.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.intake.CharacterErrorRate;

class OcrReaderTest {

    @Test
    void readsACrookedAndDirtySheet() throws Exception {
        var seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var crooked = Paper.turned(Paper.sheet(Paper.TEXT), random.nextDouble(-3, 3));
        assertThat(errorOf(read(Paper.dirty(crooked, random)))).isLessThan(0.02);
    }

    @Test
    void readsASheetThatLiesUpsideDown() throws Exception {
        assertThat(errorOf(read(Paper.upsideDown(Paper.sheet(Paper.TEXT))))).isLessThan(0.02);
    }

    @Test
    void readsASheetThatLiesOnItsSideAndSaysWhereItsWordsStand() throws Exception {
        var read = read(Paper.onItsSide(Paper.sheet(Paper.TEXT)));
        assertThat(errorOf(read)).isLessThan(0.02);
        assertThat(read.words().get(5)).as("height").isGreaterThan(2 * read.words().get(4));
        assertThat(read.words().get(2)).as("x of the first line").isGreaterThan(8000);
    }

    @Test
    void readsThePrintUnderARedSeal() throws Exception {
        var sealed = Paper.sealed(Paper.sheet(Paper.TEXT), 600, 320);
        assertThat(errorOf(read(sealed))).isLessThan(0.02);
    }

    @Test
    void readsAPoorScanTwiceAsLarge() throws Exception {
        var good = Paper.sheet(Paper.TEXT);
        var poor = new BufferedImage(827, 1170, BufferedImage.TYPE_INT_RGB);
        var pen = poor.createGraphics();
        pen.drawImage(good.getScaledInstance(827, 1170, Image.SCALE_SMOOTH), 0, 0, null);
        pen.dispose();
        var page = GreyPage.of(new PagePainter.Picture(poor, 100));
        assertThat(errorOf(reader().read(page))).isLessThan(0.05);
    }

    @Test
    void findsNothingOnWhitePaper() throws Exception {
        assertThat(read(Paper.sheet("")).text()).isEmpty();
    }

    @Test
    void saysThatTheProgramIsMissing() {
        assertThatExceptionOfType(OcrUnavailable.class)
                .isThrownBy(() -> Tesseract.installed(Map.of("PATH", "/nowhere")))
                .withMessageContaining("chưa cài chương trình nhận dạng chữ");
    }

    @Test
    void saysThatVietnameseIsMissing(@TempDir Path folder) throws Exception {
        var english = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\necho eng\n");
        Files.setPosixFilePermissions(english, PosixFilePermissions.fromString("rwx------"));
        assertThatExceptionOfType(OcrUnavailable.class)
                .isThrownBy(
                        () -> Tesseract.installed(Map.of("VANKHO_TESSERACT", english.toString())))
                .withMessageContaining("thiếu dữ liệu tiếng Việt");
    }

    private static Layout read(BufferedImage sheet) throws Exception {
        return reader().read(GreyPage.of(new PagePainter.Picture(sheet, 200)));
    }

    private static OcrReader reader() throws Exception {
        RealParts.need("tesseract");
        return new OcrReader(Tesseract.installed(System.getenv()));
    }

    private static double errorOf(Layout read) {
        return CharacterErrorRate.of(Paper.TEXT, read.text()).characters();
    }
}
