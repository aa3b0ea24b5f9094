package vn.vankho.register.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

class BookPrinterTest {

    @TempDir Path folder;

    private BookPrinter printer;

    @BeforeEach
    void open() {
        printer = printer(folder);
    }

    private static BookPrinter printer(Path folder) {
        var templates = new BookTemplates(new VankhoHome(folder));
        return new BookPrinter(new Filler(), PdfRenderer.ofThisMachine(), templates);
    }

    /// A book of so many lines, whose cells say where they stand.
    private static PrintedBook book(BookKind kind, int lines) {
        var rows = IntStream.rangeClosed(1, lines).mapToObj(line -> row(kind, line)).toList();
        return new PrintedBook(
                kind,
                null,
                List.of("ỦY BAN NHÂN DÂN", "XÃ MINH SƠN"),
                null,
                2026,
                LocalDate.of(2026, 1, 2),
                LocalDate.of(2026, 12, 30),
                "01",
                Integer.toString(lines),
                "01",
                rows);
    }

    private static List<String> row(BookKind kind, int line) {
        var row = new ArrayList<String>();
        for (int column = 1; column <= kind.columns().size(); column++) {
            row.add("=%d.%d".formatted(line, column));
        }
        return row;
    }

    @ParameterizedTest
    @EnumSource(BookKind.class)
    void printsEachBookWithItsCoverAndExactlyItsColumns(BookKind kind) throws IOException {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(printer.docx(book(kind, 3))))) {
            var cover = docx.getTables().getFirst().getText();
            assertThat(cover)
                    .contains("XÃ MINH SƠN", "Năm: 2026", "Từ ngày 02/01/2026", "Quyển số: 01")
                    .containsIgnoringCase(kind.title());
            assertThat(cover.contains("Từ số 01 đến số 3")).isEqualTo(kind.numbered());
            var lines = docx.getTables().getLast();
            var heads =
                    lines.getRow(0).getTableCells().stream().map(cell -> cell.getText()).toList();
            assertThat(heads)
                    .containsExactlyElementsOf(
                            kind.columns().stream().map(BookKind.Column::heading).toList());
            assertThat(lines.getRows()).hasSize(5);
            assertThat(lines.getRow(4).getCell(1).getText()).isEqualTo("=3.2");
        }
    }

    @ParameterizedTest
    @EnumSource(BookKind.class)
    void writesTheSameColumnsIntoASpreadsheetAndNoFormula(BookKind kind) throws IOException {
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(printer.xlsx(book(kind, 2))))) {
            var sheet = file.getSheetAt(1);
            for (int i = 0; i < kind.columns().size(); i++) {
                assertThat(sheet.getRow(0).getCell(i).getStringCellValue())
                        .isEqualTo(kind.columns().get(i).heading());
            }
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("=2.1");
            assertThat((int) sheet.getRow(0).getLastCellNum()).isEqualTo(kind.columns().size());
        }
    }

    @Test
    void refusesATemplateThatLostAColumn() throws IOException {
        var outgoing = BookTemplates.shipped(BookKind.INCOMING.address());
        Files.createDirectories(folder.resolve("templates/so"));
        Files.write(folder.resolve("templates/so/van-ban-di.docx"), outgoing);
        assertThat(printer.findings(BookKind.OUTGOING))
                .extracting(finding -> finding.code() + " " + finding.expected())
                .contains("G04 Người ký", "G04 Số lượng bản");
        assertThatThrownBy(() -> printer.docx(book(BookKind.OUTGOING, 1)))
                .isInstanceOf(TemplateFaulty.class)
                .hasMessageContaining("Số lượng bản");
    }

    @ParameterizedTest
    @EnumSource(BookKind.class)
    void findsNothingMissingInTheShippedTemplates(BookKind kind) {
        assertThat(printer.findings(kind)).isEmpty();
    }

    @Test
    void takesTheOfficesOwnTemplate() throws IOException {
        printer.docx(book(BookKind.POST, 1));
        var file = folder.resolve("templates/so/gui-buu-dien.docx");
        assertThat(file).exists();
        Files.write(file, BookTemplates.shipped(BookKind.POST.address()));
        assertThat(printer.docx(book(BookKind.POST, 1))).isNotEmpty();
    }

    @Test
    void keepsTheTemplatesAsTheirProgramMakesThem() throws IOException {
        for (var made : BookTemplateMaker.all().entrySet()) {
            assertThat(BookTemplates.shipped(made.getKey()))
                    .as(made.getKey())
                    .isEqualTo(made.getValue());
        }
    }

    @Test
    void printsAYearOfFiveThousandLines() {
        assertThat(printer.docx(book(BookKind.OUTGOING, 5000))).isNotEmpty();
    }
}
