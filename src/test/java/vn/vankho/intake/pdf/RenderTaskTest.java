package vn.vankho.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.intake.pdf.RenderTask.Drawn;
import vn.vankho.intake.pdf.RenderTask.Wanted;

class RenderTaskTest {

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void makeTwoPages() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            pdf.newPage(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
            file = pdf.save(folder.resolve("file"));
        }
    }

    @Test
    void drawsAPageAThousandPixelsWide() throws Exception {
        var drawn = new RenderTask().run(file, folder, new Wanted(2, 1000, "bao-cao.pdf"));
        assertThat(drawn).isEqualTo(new Drawn(2, true, false));
        var picture = ImageIO.read(folder.resolve(RenderTask.PICTURE).toFile());
        assertThat(picture.getWidth()).isBetween(998, 1002);
        assertThat(picture.getHeight()).isLessThan(picture.getWidth());
    }

    @Test
    void drawsNothingBeyondTheLastPage() throws Exception {
        var drawn = new RenderTask().run(file, folder, new Wanted(3, 1000, "bao-cao.pdf"));
        assertThat(drawn).isEqualTo(new Drawn(2, false, false));
    }

    @Test
    void drawsAPictureFile() throws Exception {
        var scan = folder.resolve("anh.png");
        ImageIO.write(Paper.sheet("Trang ảnh"), "png", scan.toFile());
        var drawn = new RenderTask().run(scan, folder, new Wanted(1, 1000, "anh.png"));
        assertThat(drawn).isEqualTo(new Drawn(1, true, false));
        var picture = ImageIO.read(folder.resolve(RenderTask.PICTURE).toFile());
        assertThat(picture.getWidth()).isEqualTo(1000);
    }

    @Test
    void drawsAWordFileByWayOfAPdf() throws Exception {
        RealParts.need("soffice");
        var word = RealParts.shared("seed/bao-cao-1147.docx");
        var drawn = new RenderTask().run(word, folder, new Wanted(1, 1000, "bao-cao.docx"));
        assertThat(drawn.picture()).isTrue();
        assertThat(drawn.pages()).isGreaterThan(10);
        assertThat(folder.resolve(RenderTask.RENDITION)).isNotEmptyFile();
    }

    @Test
    void drawsNothingOfAFileWithoutPages() throws Exception {
        var text = Files.writeString(folder.resolve("a.txt"), "chữ");
        var drawn = new RenderTask().run(text, folder, new Wanted(1, 1000, "a.txt"));
        assertThat(drawn).isEqualTo(Drawn.NOTHING);
    }
}
