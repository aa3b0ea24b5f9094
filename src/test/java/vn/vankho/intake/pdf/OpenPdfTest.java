package vn.vankho.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenPdfTest {

    @TempDir Path folder;

    @Test
    void leavesAPageThatHangsAndGoesOnWithTheNext() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            var file = pdf.save(folder.resolve("treo.pdf"));
            try (var open = OpenPdf.open(file, Duration.ofMillis(500))) {
                assertThatExceptionOfType(PageFailed.class)
                        .isThrownBy(() -> open.work(OpenPdfTest::hang))
                        .withMessage("quá thời gian cho phép");
                assertThat(open.work(PDDocument::getNumberOfPages)).isEqualTo(1);
            }
        }
    }

    @Test
    void saysThatAPageIsBroken() throws Exception {
        try (var pdf = new Paper.Pdf()) {
            pdf.newPage(PDRectangle.A4);
            try (var open = OpenPdf.open(pdf.save(folder.resolve("hong.pdf")))) {
                assertThatExceptionOfType(PageFailed.class)
                        .isThrownBy(() -> open.work(document -> document.getPage(7)))
                        .withMessage("nội dung trang bị hỏng");
            }
        }
    }

    private static int hang(PDDocument document) throws InterruptedException {
        new CountDownLatch(1).await();
        return document.getNumberOfPages();
    }
}
