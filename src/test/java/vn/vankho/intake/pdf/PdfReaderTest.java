package vn.vankho.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.document.PageText;
import vn.vankho.document.PageText.Source;
import vn.vankho.document.Reading.Origin;
import vn.vankho.document.Reading.Outcome;
import vn.vankho.intake.format.Extraction;
import vn.vankho.intake.format.Unreadable;
import vn.vankho.vietnamese.LegacyEncoding;

class PdfReaderTest {

    private static final Map<String, String> NO_PROGRAMS = Map.of("PATH", "/nowhere");

    @TempDir Path folder;

    @Test
    void joinsWordsWhoseLettersTheFileDrawsLater() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            var other = pdf.load("Tinos-Bold.ttf", true);
            pdf.write(70, 700, "c").write(70 + pdf.width("củ"), 700, "a xã");
            pdf.write(other, 70 + pdf.width("c"), 700, "ủ");
            var page = onlyPage(read(pdf));
            assertThat(page.text()).isEqualTo("của xã\n");
            assertThat(page.source()).isEqualTo(Source.REPAIRED);
        }
    }

    @Test
    void separatesWordsBetweenWhichNoSpaceIsWritten() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            pdf.write(70, 700, "Ủy").write(70 + pdf.width("Ủy "), 700, "ban");
            assertThat(onlyPage(read(pdf)).text()).isEqualTo("Ủy ban\n");
        }
    }

    @Test
    void readsSpacedLettersAsWords() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            try (var pen = pdf.pen()) {
                pen.beginText();
                pen.setFont(pdf.font, 13);
                pen.setCharacterSpacing(3);
                pen.newLineAtOffset(70, 700);
                pen.showText("BÁO CÁO");
                pen.endText();
            }
            assertThat(onlyPage(read(pdf)).text()).isEqualTo("BÁO CÁO\n");
        }
    }

    @Test
    void readsTwoColumnsOneAfterTheOther() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            for (var i = 0; i < 12; i++) {
                pdf.write(60, 700 - 16 * i, "Cột thứ nhất của công báo " + i);
                pdf.write(320, 700 - 16 * i, "Cột thứ hai của công báo tỉnh " + i);
            }
            var text = onlyPage(read(pdf)).text();
            assertThat(text).startsWith("Cột thứ nhất của công báo 0\nCột thứ nhất");
            assertThat(text.indexOf("hai")).isGreaterThan(text.lastIndexOf("nhất"));
        }
    }

    @Test
    void readsTheRowsOfATableFromLeftToRight() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            for (var i = 1; i <= 12; i++) {
                pdf.write(60, 700 - 16 * i, "Xóm " + i);
                pdf.write(250, 700 - 16 * i, i + "0 hộ").write(400, 700 - 16 * i, i + " ha");
            }
            assertThat(onlyPage(read(pdf)).text()).startsWith("Xóm 1\t10 hộ\t1 ha\nXóm 2\t");
        }
    }

    @Test
    void readsAPageThatIsShownTurned() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4).setRotation(90);
            try (var pen = pdf.pen()) {
                pen.beginText();
                pen.setFont(pdf.font, 13);
                pen.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 100, 50));
                pen.showText("Phụ lục số liệu");
                pen.endText();
            }
            var page = onlyPage(read(pdf));
            assertThat(page.text()).isEqualTo("Phụ lục số liệu\n");
            assertThat(page.words().get(4)).as("width").isGreaterThan(page.words().get(5));
        }
    }

    @Test
    void turnsOldFontsIntoUnicode() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            var old = pdf.loadNamed("ABCDEF+.VnTime");
            var coded = LegacyEncoding.TCVN3.encode("Phương hướng nhiệm vụ của xã");
            pdf.write(old, 70, 700, coded.replace('\u00AD', '-'));
            var read = read(pdf);
            assertThat(onlyPage(read).text()).isEqualTo("Phương hướng nhiệm vụ của xã\n");
            assertThat(read.encodings()).containsExactly("tcvn3");
        }
    }

    @Test
    void saysWhereEachWordStands() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            var page = onlyPage(read(pdf.write(70, 700, "Ủy ban nhân dân")));
            var words = page.words();
            assertThat(page.text().substring(words.get(6), words.get(7))).isEqualTo("ban");
            var left = 10_000 * (70 + pdf.width("Ủy ")) / PDRectangle.A4.getWidth();
            assertThat((double) words.get(8)).isCloseTo(left, within(2.0));
        }
    }

    @Test
    void readsThePictureWhereOnlyASignatureStampIsText() throws Exception {
        RealParts.need("tesseract");
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            pdf.picture(Paper.sheet(Paper.TEXT));
            pdf.write(350, 60, "Ký bởi: UBND xã. Thời gian ký: 15/12/2023 10:05:11");
            var read = read(pdf);
            assertThat(onlyPage(read).source()).isEqualTo(Source.OCR);
            assertThat(onlyPage(read).text()).contains("diện tích lúa lai là 60 ha");
            assertThat(read.notes()).contains("Trang 1: đọc bằng nhận dạng chữ (OCR).");
        }
    }

    @Test
    void believesTheInvisibleLayerOfAScanIfItIsGood() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            pdf.picture(Paper.sheet(Paper.TEXT));
            try (var pen = pdf.pen()) {
                pen.setRenderingMode(RenderingMode.NEITHER);
            }
            pdf.lines(70, 700, Paper.TEXT);
            var read = read(pdf);
            assertThat(onlyPage(read).source()).isEqualTo(Source.TEXT);
            assertThat(read.origin()).isEqualTo(Origin.SCAN);
        }
    }

    @Test
    void readsThePictureWhereTheLayerIsGarbage() throws Exception {
        RealParts.need("tesseract");
        var seed = new Random().nextLong();
        System.out.println("seed " + seed);
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            pdf.picture(Paper.dirty(Paper.sheet(Paper.TEXT), new Random(seed)));
            try (var pen = pdf.pen()) {
                pen.setRenderingMode(RenderingMode.NEITHER);
            }
            pdf.lines(70, 700, Paper.TEXT.replaceAll("[aeiouăâêôơưạệộ]", "x"));
            var page = onlyPage(read(pdf));
            assertThat(page.source()).isEqualTo(Source.OCR);
            assertThat(page.quality()).isGreaterThan(0.95);
        }
    }

    @Test
    void readsTheGoodPagesAndNamesTheOthersWithoutTesseract() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            pdf.write(70, 700, "Trang có chữ");
            pdf.newPage(PDRectangle.A4);
            pdf.picture(Paper.sheet("Trang ảnh"));
            var read = new PdfReader(NO_PROGRAMS).read(saved(pdf), "application/pdf", folder);
            assertThat(read.outcome()).isEqualTo(Outcome.PARTIAL);
            assertThat(read.pages())
                    .extracting(PageText::source)
                    .containsExactly(Source.TEXT, Source.NONE);
            assertThat(read.notes())
                    .anyMatch(note -> note.startsWith("Máy này chưa cài chương trình nhận dạng"));
        }
    }

    @Test
    void isNotTroubledByAnEmptyPage() throws Exception {
        RealParts.need("tesseract");
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            pdf.write(70, 700, "Trang có chữ");
            pdf.newPage(PDRectangle.A4);
            var read = read(pdf);
            assertThat(read.outcome()).isEqualTo(Outcome.COMPLETE);
            assertThat(read.notes()).contains("Trang 2: trang trắng.");
        }
    }

    @Test
    void drawsAHundredMetresOfPaperSmall() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(new PDRectangle(283_465, 283_465));
            try (var open = OpenPdf.open(saved(pdf))) {
                var picture = open.work(document -> PagePainter.paint(document, 0, 300));
                assertThat(picture.image().getWidth()).isLessThan(5000);
            }
        }
    }

    @Test
    void refusesALockedFileWithASentence() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            pdf.document.protect(
                    new StandardProtectionPolicy("chu", "mat-khau", new AccessPermission()));
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> read(pdf))
                    .withMessageContaining("mật khẩu");
        }
    }

    @Test
    void refusesABrokenFileWithASentence() throws Exception {
        var file = Files.writeString(folder.resolve("hong.pdf"), "%PDF-1.7\nkhông có gì");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> new PdfReader().read(file, "application/pdf", folder))
                .withMessageStartingWith("Tệp PDF này bị hỏng");
    }

    private Extraction read(Paper.Pdf pdf) throws Exception {
        return new PdfReader().read(saved(pdf), "application/pdf", folder);
    }

    private Path saved(Paper.Pdf pdf) throws IOException {
        return pdf.save(folder.resolve("thu.pdf"));
    }

    private static PageText onlyPage(Extraction read) {
        assertThat(read.pages()).hasSize(1);
        return read.pages().getFirst();
    }
}
