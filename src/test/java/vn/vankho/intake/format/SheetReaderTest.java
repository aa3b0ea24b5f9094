package vn.vankho.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    @TempDir Path folder;

    private static Workbook workbook(String ending) {
        return ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private Path save(Workbook workbook, String ending) throws Exception {
        var file = folder.resolve("a." + ending);
        try (workbook;
                var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void readsValuesAsTheyAreShown(String ending) throws Exception {
        var workbook = workbook(ending);
        var row = workbook.createSheet("Chỉ tiêu").createRow(2);
        row.createCell(0).setCellValue("Sản lượng");
        row.createCell(1).setCellValue(3500.5);
        row.getCell(1).setCellStyle(style(workbook, "#,##0.00"));
        row.createCell(3).setCellValue(1.053);
        row.getCell(3).setCellStyle(style(workbook, "0.0%"));
        row.createCell(4).setCellValue(LocalDate.of(2023, 12, 5));
        row.getCell(4).setCellStyle(style(workbook, "m/d/yy"));
        workbook.createSheet("Hai").createRow(0).createCell(0).setCellValue(2);
        assertThat(Texts.of(save(workbook, ending)))
                .isEqualTo("Chỉ tiêu\nSản lượng\t3.500,50\t\t105,3%\t05/12/2023\fHai\n2");
    }

    private static org.apache.poi.ss.usermodel.CellStyle style(Workbook workbook, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void decodesOldFonts(String ending) throws Exception {
        var workbook = workbook(ending);
        var font = workbook.createFont();
        font.setFontName(".VnTime");
        var style = workbook.createCellStyle();
        style.setFont(font);
        var cell = workbook.createSheet("A").createRow(0).createCell(0);
        cell.setCellValue("Céng hßa x· héi");
        cell.setCellStyle(style);
        assertThat(Texts.of(save(workbook, ending))).isEqualTo("A\nCộng hòa xã hội");
    }

    @Test
    void readsTheLastResultOfAFormula() throws Exception {
        var workbook = workbook("xlsx");
        var row = workbook.createSheet("A").createRow(0);
        row.createCell(0).setCellValue(2);
        row.createCell(1).setCellFormula("A1*3");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(Texts.of(save(workbook, "xlsx"))).isEqualTo("A\n2\t6");
    }
}
