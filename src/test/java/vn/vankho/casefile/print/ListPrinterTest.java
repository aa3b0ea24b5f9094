package vn.vankho.casefile.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.home.VankhoHome;
import vn.vankho.register.print.FileTemplateMaker;

class ListPrinterTest {

    @TempDir Path folder;
    private ListPrinter printer;

    @BeforeEach
    void open() {
        printer =
                new ListPrinter(
                        new Filler(),
                        PdfRenderer.ofThisMachine(),
                        new ListTemplates(new VankhoHome(folder)));
    }

    private static PrintedList list(FileListKind kind) {
        var rows = new ArrayList<List<String>>();
        if (!kind.columns().isEmpty()) {
            rows.add(kind.columns().stream().map(column -> "=" + column.heading()).toList());
        }
        return new PrintedList(
                kind,
                List.of("ỦY BAN NHÂN DÂN", "XÃ MINH SƠN"),
                "Số 01/2026",
                List.of("Dòng đứng trước"),
                rows,
                List.of("Dòng đứng sau"),
                "BÊN GIAO",
                "BÊN NHẬN");
    }

    @ParameterizedTest
    @EnumSource(FileListKind.class)
    void printsEachListWithExactlyItsColumns(FileListKind kind) throws IOException {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(printer.docx(list(kind))))) {
            var text = new StringBuilder();
            docx.getParagraphs().forEach(one -> text.append(one.getText()).append('\n'));
            assertThat(text)
                    .contains("XÃ MINH SƠN", "Dòng đứng trước", "Dòng đứng sau")
                    .containsIgnoringCase(kind.title());
            if (!kind.columns().isEmpty()) {
                var table = docx.getTables().get(kind.hasCover() ? 1 : 0);
                assertThat(table.getRow(0).getTableCells())
                        .extracting(cell -> cell.getText())
                        .containsExactlyElementsOf(
                                kind.columns().stream().map(FileListKind.Column::heading).toList());
                assertThat(table.getRows()).hasSize(3);
            }
        }
    }

    @Test
    void bindsACoverBeforeTheContents() throws IOException {
        var bytes = printer.docx(list(FileListKind.CONTENTS));
        try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(docx.getTables().getFirst().getText())
                    .contains("MỤC LỤC VĂN BẢN, TÀI LIỆU", "Số 01/2026");
        }
    }

    @Test
    void writesTheSameColumnsIntoASpreadsheetAndNoFormula() throws IOException {
        var bytes = printer.xlsx(list(FileListKind.PLAN));
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = file.getSheetAt(0);
            var head = sheet.getRow(7);
            assertThat(head.getCell(0).getStringCellValue()).isEqualTo("Số và ký hiệu hồ sơ");
            assertThat(sheet.getRow(8).getCell(0).getStringCellValue())
                    .isEqualTo("=Số và ký hiệu hồ sơ");
        }
    }

    @Test
    void refusesATemplateThatLacksAColumn() throws IOException {
        printer.docx(list(FileListKind.PLAN));
        var file = folder.resolve("templates/ho-so/danh-muc-ho-so.docx");
        Files.write(file, FileTemplateMaker.all().get("bien-ban-giao-nhan"));
        assertThatExceptionOfType(ListTemplateFaulty.class)
                .isThrownBy(() -> printer.docx(list(FileListKind.PLAN)))
                .withMessageContaining("thiếu cột bắt buộc «Số và ký hiệu hồ sơ»");
    }

    @ParameterizedTest
    @EnumSource(FileListKind.class)
    void shipsTheTemplatesThatTheProgramMakes(FileListKind kind) throws IOException {
        assertThat(ListTemplates.shipped(kind))
                .isEqualTo(FileTemplateMaker.all().get(kind.address()));
    }
}
