package vn.vankho.register.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalStampTest {

    @TempDir Path folder;

    private static ArrivalStamp stamp(String receiver) {
        return new ArrivalStamp(
                List.of("ỦY BAN NHÂN DÂN", "XÃ MINH SƠN"),
                "45",
                LocalDate.of(2026, 3, 10),
                receiver,
                null);
    }

    @Test
    void saysWhatTheDecreesStampSays() {
        assertThat(stamp("Văn phòng").svg())
                .contains("ĐẾN", "Số:", ">45<", "Ngày:", "10/03/2026", "Chuyển:", "Văn phòng")
                .contains("Số và ký hiệu HS:", "width=\"50mm\" height=\"35mm\"");
    }

    @Test
    void keepsLongWordsInsideItsFrame() {
        var words = stamp("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã ".repeat(3)).words();
        assertThat(words)
                .allSatisfy(
                        word ->
                                assertThat(
                                                word.x()
                                                        + StampFont.width(
                                                                word.text(),
                                                                word.bold(),
                                                                word.size()))
                                        .isLessThanOrEqualTo(ArrivalStamp.WIDTH));
    }

    @Test
    void writesNoMarkupOfAName() {
        assertThat(stamp("<script>&").svg()).contains("&lt;script>&amp;").doesNotContain("<script");
    }

    @Test
    void drawsAPictureOfFiftyByThirtyFiveMillimetres() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(StampPicture.png(stamp("VP"))));
        assertThat(picture.getWidth()).isEqualTo(591);
        assertThat(picture.getHeight()).isEqualTo(413);
        assertThat(picture.getColorModel().hasAlpha()).isTrue();
    }

    private Path page(int textFrom, int textTo) throws IOException {
        var page = new BufferedImage(1000, 1414, BufferedImage.TYPE_INT_RGB);
        var graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1000, 1414);
        graphics.setColor(Color.BLACK);
        for (int y = textFrom; y < textTo; y += 24) {
            graphics.fillRect(60, y, 880, 10);
        }
        graphics.dispose();
        var file = folder.resolve("page.png");
        ImageIO.write(page, "png", file.toFile());
        return file;
    }

    @Test
    void goesWhereThePageIsEmpty() throws IOException {
        var picture = ImageIO.read(page(500, 1400).toFile());
        var place = FreePlace.of(picture, 238, 167);
        assertThat(place.isFree()).isTrue();
        assertThat(place.y() + 167).isLessThanOrEqualTo(500);
    }

    @Test
    void coversNothingOfAFullPage() throws IOException {
        var picture = ImageIO.read(page(20, 1400).toFile());
        assertThat(FreePlace.of(picture, 238, 167).isFree()).isFalse();
    }

    @Test
    void printsThePageWithTheStampAsText() throws IOException {
        for (int from : new int[] {20, 500}) {
            var pdf = StampedPage.pdf(page(from, 1400), stamp("Văn phòng"));
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("ĐẾN", "10/03/2026", "Văn phòng", "XÃ MINH SƠN");
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
        }
    }
}
