package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    @Test
    void repeatsTheHeadOfALongTableOnEachPageAndCutsNoRow() throws IOException {
        var data = new LinkedHashMap<>(Samples.data("bao-cao"));
        var name = "Chỉ tiêu có tên dài đến mức phải xuống dòng trong ô của nó, số ";
        data.put(
                "chỉ tiêu",
                IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> Map.of("chỉ tiêu", name + (1000 + i), "kế hoạch", i))
                        .toList());
        var docx = Samples.filled("bao-cao", data);
        assertThat(Word.xml(docx, "word/document.xml").split("<w:tblHeader")).hasSize(2);
        for (var renderer : List.of(libreOffice(), new FopRenderer())) {
            var pages = pages(renderer.render(docx)).stream().filter(IS_OF_TABLE).toList();
            assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.contains("So KH"));
            assertThat(String.join(" ", pages)).contains("số 1001", "số 1040");
            // A name that begins on a page ends there.
            assertThat(pages)
                    .allMatch(page -> count(page, "Chỉ tiêu có tên") == count(page, "số 10"));
        }
    }

    private static final Predicate<String> IS_OF_TABLE = page -> page.contains("Chỉ tiêu có tên");

    private static int count(String page, String words) {
        return page.split(words, -1).length - 1;
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }
}
