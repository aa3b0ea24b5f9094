package vn.vankho.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.document.PageText.Source;
import vn.vankho.document.Reading.Outcome;
import vn.vankho.intake.format.Unreadable;

class ImageReaderTest {

    @TempDir Path folder;

    @Test
    void readsEveryPageOfATiff() throws Exception {
        RealParts.need("tesseract");
        var file = folder.resolve("hai-trang.tiff");
        tiff(file, Paper.sheet("Trang thứ nhất của tờ trình"), Paper.sheet("Trang thứ hai"));
        var read = new ImageReader().read(file, "image/tiff", folder);
        assertThat(read.pages())
                .extracting(page -> page.text().strip())
                .containsExactly("Trang thứ nhất của tờ trình", "Trang thứ hai");
    }

    @Test
    void turnsAPhotographAsTheCameraSays() throws Exception {
        var side = Paper.onItsSide(Paper.sheet("Ủy ban nhân dân xã"));
        var file = Files.write(folder.resolve("anh.jpg"), photograph(side, 8));
        try (var pictures = PictureFile.open(file)) {
            var picture = pictures.page(0).image();
            assertThat(picture.getHeight()).isGreaterThan(picture.getWidth());
            assertThat(
                            InkLines.of(
                                            GreyPage.of(new PagePainter.Picture(picture, 200))
                                                    .picture())
                                    .areUpright())
                    .isFalse();
        }
    }

    @Test
    void keepsHugePicturesBearable() throws Exception {
        var huge = new BufferedImage(12_000, 9_000, BufferedImage.TYPE_BYTE_BINARY);
        ImageIO.write(huge, "png", folder.resolve("to.png").toFile());
        try (var pictures = PictureFile.open(folder.resolve("to.png"))) {
            assertThat(pictures.page(0).image().getWidth()).isEqualTo(4000);
        }
    }

    @Test
    void saysThatThePictureCouldNotBeReadWithoutTesseract() throws Exception {
        var file = folder.resolve("anh.png");
        ImageIO.write(Paper.sheet("Trang ảnh"), "png", file.toFile());
        var reader = new ImageReader(Map.of("PATH", "/nowhere"));
        var read = reader.read(file, "image/png", folder);
        assertThat(read.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(read.pages().getFirst().source()).isEqualTo(Source.NONE);
        assertThat(read.notes().getFirst()).contains("Tesseract");
    }

    @Test
    void refusesABrokenPictureWithASentence() throws Exception {
        var file = Files.writeString(folder.resolve("hong.png"), "không phải ảnh");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> new ImageReader().read(file, "image/png", folder))
                .withMessageContaining("ảnh");
    }

    @Test
    void canSeeJbig2AndJpeg2000() {
        assertThat(ImageIO.getImageReadersByFormatName("JBIG2").hasNext()).isTrue();
        assertThat(ImageIO.getImageReadersByFormatName("JPEG2000").hasNext()).isTrue();
    }

    private static void tiff(Path file, BufferedImage... pages) throws Exception {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    /// A JPEG file with an EXIF part that says how the camera was held.
    private static byte[] photograph(BufferedImage picture, int orientation) throws Exception {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        var whole = new ByteArrayOutputStream();
        whole.write(jpeg.toByteArray(), 0, 2);
        whole.write(exif.array());
        whole.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return whole.toByteArray();
    }
}
