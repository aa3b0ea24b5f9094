package vn.vankho.register.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.vankho.access.RootLine;

class ClosingPageTest {

    private static final RootLine ROOT =
            new RootLine(
                    LocalDate.of(2026, 11, 24),
                    12,
                    1,
                    12,
                    "0123456789abcdef".repeat(4),
                    "0".repeat(64),
                    34,
                    "fedcba9876543210".repeat(4));

    @Test
    void printsBothRootsAsTextThatCanBeTypedAgain() throws IOException {
        var text = text(ClosingPage.pdf(book(), ROOT)).replaceAll("\\s", "");
        assertThat(text)
                .contains("TRANGKẾTTHÚC", ROOT.root(), ROOT.objectsRoot(), "2026-11-24")
                .contains("VĂNTHƯ", "LÃNHĐẠO");
    }

    @Test
    void bearsBothRootsAsAQrThatReads() throws Exception {
        try (var pdf = Loader.loadPDF(ClosingPage.pdf(book(), ROOT))) {
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int width = picture.getWidth();
            int height = picture.getHeight();
            var dots = picture.getRGB(0, 0, width, height, null, 0, width);
            var bitmap =
                    new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
            assertThat(new QRCodeReader().decode(bitmap).getText())
                    .isEqualTo(ClosingPage.code(ROOT));
        }
    }

    @Test
    void saysSoWhenNoDayWasClosedYet() throws IOException {
        assertThat(text(ClosingPage.pdf(book(), null))).contains("chưa chốt ngày nào");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static PrintedBook book() {
        return new PrintedBook(
                BookKind.OUTGOING,
                null,
                List.of("ỦY BAN NHÂN DÂN", "XÃ MINH SƠN"),
                null,
                2026,
                LocalDate.of(2026, 1, 2),
                LocalDate.of(2026, 11, 24),
                "01",
                "1147",
                "01",
                List.of());
    }
}
