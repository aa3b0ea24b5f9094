package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.vankho.RealParts;
import vn.vankho.drafting.pdf.FopRenderer;
import vn.vankho.drafting.pdf.LibreOffice;

class PdfRendererTest {

    private static PdfRenderer libreOffice() {
        RealParts.need("soffice");
        return LibreOffice.find().orElseThrow();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void saysWhatTheDocumentSays() throws IOException {
        var pdf = libreOffice().render(Samples.filled("bao-cao"));
        assertThat(text(pdf))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Số: 1147/BC-UBND",
                        "Lường Văn Khánh");
    }

    @Test
    void makesAnArchivalPdf() throws IOException {
        try (var pdf = Loader.loadPDF(libreOffice().render(Samples.filled("bao-cao")))) {
            var description =
                    new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8);
            assertThat(description)
                    .containsPattern("pdfaid:part>2<")
                    .containsPattern("pdfaid:conformance>B<");
        }
    }

    @Test
    void rendersWithoutLibreOfficeInTinosAlone() throws IOException {
        try (var pdf = Loader.loadPDF(new FopRenderer().render(Samples.filled("bao-cao")))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "Số: 1147/BC-UBND", "Lường Văn Khánh", "Đẩy mạnh cải cách hành chính");
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).getName()).contains("Tinos");
                }
            }
        }
    }

    @Test
    void findsThatTheTypefaceHasEveryVietnameseLetter() {
        assertThat(FontCheck.letters()).hasSize(2 * (12 * 6 + 1)).contains("ẫ", "Ữ", "ỷ", "Đ");
        assertThat(new FontCheck(libreOffice()).result().sound()).isTrue();
        assertThat(new FontCheck(new FopRenderer()).result().sound()).isTrue();
    }
}
