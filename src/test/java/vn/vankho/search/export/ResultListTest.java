package vn.vankho.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import vn.vankho.RealParts;
import vn.vankho.document.DocumentId;
import vn.vankho.drafting.OldWord;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.drafting.pdf.FopRenderer;
import vn.vankho.search.SearchAnswer.Hit;
import vn.vankho.search.SearchAnswer.Place;

class ResultListTest {

    private static final List<Hit> HITS =
            List.of(
                    hit("Kết quả năm 2023 <&> \"rừng\"", LocalDate.of(2023, 12, 15)),
                    hit("=HYPERLINK(\"http://x\";\"bấm\")", null),
                    hit("@SUM(1+1)*cmd|' /C calc'!A0\u0001\uFFFE", null));

    private static final ResultList LIST =
            new ResultList(List.of("Câu tìm: rừng năm:2023", "Có 3 văn bản."), List.of(), HITS);

    private static Hit hit(String subject, LocalDate day) {
        return new Hit(
                1,
                1,
                DocumentId.random(),
                "a.pdf",
                "Báo cáo",
                "1147",
                "BC-UBND",
                day,
                "UBND xã",
                subject,
                3,
                "",
                List.of(),
                "Lường Văn Khánh",
                List.of(new Place(3, null, "", List.of())));
    }

    @Test
    void writesASheetWithTheQuestionInItsHead() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(XlsxList.of(LIST)))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("rừng năm:2023");
            var row = sheet.getRow(4);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("1147/BC-UBND");
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2023, 12, 15));
            assertThat(row.getCell(4).getStringCellValue())
                    .isEqualTo("Kết quả năm 2023 <&> \"rừng\"");
        }
    }

    @Test
    void computesNothingThatADocumentSays() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(XlsxList.of(LIST)))) {
            for (var at = 5; at < 7; at++) {
                var cell = book.getSheetAt(0).getRow(at).getCell(4);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void writesADocumentThatWordCanOpen() throws Exception {
        var document = WordprocessingMLPackage.load(new ByteArrayInputStream(DocxList.of(LIST)));
        var text = document.getMainDocumentPart().getXML();
        assertThat(text).contains("DANH SÁCH VĂN BẢN", "rừng năm:2023", "=HYPERLINK", "15/12/2023");
        assertThat(text).doesNotContain("instrText");
    }

    @Test
    void showsTheColumnsThatWereChosen() throws Exception {
        var list = new ResultList(List.of(), List.of(ListColumn.SUBJECT, ListColumn.FILE), HITS);
        var document = WordprocessingMLPackage.load(new ByteArrayInputStream(DocxList.of(list)));
        assertThat(document.getMainDocumentPart().getXML())
                .contains("Tên tệp", "a.pdf")
                .doesNotContain("Người ký", "Lường Văn Khánh");
    }

    @Test
    void becomesAPdfWithoutAnyOtherProgram() throws IOException {
        try (var pdf = Loader.loadPDF(new FopRenderer().render(DocxList.of(LIST)))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("DANH SÁCH VĂN BẢN", "1147/BC-UBND");
            var box = pdf.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isGreaterThan(box.getHeight());
        }
    }

    @Test
    void becomesADocOfOldWordWithLibreOffice() throws IOException {
        RealParts.need("soffice");
        var doc = OldWord.with(PdfRenderer.ofThisMachine()).make(DocxList.of(LIST)).orElseThrow();
        try (var read = new HWPFDocument(new ByteArrayInputStream(doc))) {
            assertThat(read.getDocumentText()).contains("DANH SÁCH VĂN BẢN", "Lường Văn Khánh");
        }
    }

    @Test
    void saysThatADocCannotBeMadeWithoutLibreOffice() {
        var without = OldWord.with(new FopRenderer());
        assertThat(without.available()).isFalse();
        assertThat(without.make(new byte[0])).isEmpty();
    }
}
