package vn.vankho.report.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.document.Reading;
import vn.vankho.drafting.PdfRenderer;

/// The earlier report is there only on paper: printed, scanned, and read by OCR.
class ScannedReportTest {

    private static final int DPI = 220;
    private static final float TYPICAL_JPEG = 0.6f;

    @TempDir Path folder;

    @Test
    void setsPlanAndSamePeriodFromAScanAndAsksToCompareThem() throws Exception {
        RealParts.need("tesseract");
        var paper = StrangerPaper.named("strangers/02-kinh-te-xa-hoi-van-xuoi");
        var reading = scanned(paper);

        var score = StrangerScore.of(paper, reading);
        assertThat(score.right())
                .as("missing %s, wrong %s", score.missing(), score.wrong())
                .isGreaterThan(4 * (score.missing().size() + score.wrong().size()));
        assertThat(copied(paper, reading))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.told()).contains("so lại với trang gốc"));
    }

    private static List<Source> copied(StrangerPaper paper, Reading reading) {
        var office = OfficeThen.unknown(LocalDate.of(paper.to().year(), 12, 15));
        var from = PeriodReader.of(reading).orElseThrow();
        return RollForward.of(reading, from, paper.to(), office, List.of()).figures().stream()
                .flatMap(figure -> figure.cells().values().stream())
                .map(Cell::source)
                .filter(source -> source instanceof Source.Copied)
                .toList();
    }

    private Reading scanned(StrangerPaper paper) throws Exception {
        var docx = folder.resolve("bao-cao.docx");
        StrangerFile.write(paper, docx);
        var printed = PdfRenderer.ofThisMachine().render(Files.readAllBytes(docx));
        var scan = folder.resolve("bao-cao.pdf");
        try (var pages = Loader.loadPDF(printed);
                var pictures = new PDDocument()) {
            for (int page = 0; page < pages.getNumberOfPages(); page++) {
                var picture = new PDFRenderer(pages).renderImageWithDPI(page, DPI, ImageType.GRAY);
                var sheet = new PDPage(PDRectangle.A4);
                pictures.addPage(sheet);
                var image = JPEGFactory.createFromImage(pictures, picture, TYPICAL_JPEG, DPI);
                try (var content = new PDPageContentStream(pictures, sheet)) {
                    var size = PDRectangle.A4;
                    content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
                }
            }
            pictures.save(scan.toFile());
        }
        return StrangerLook.reading(scan);
    }
}
