package vn.vankho.intake.format;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/// What a cell shows: `3.500`, `12,8`, `31/12/2023`. Formulas show their last result.
final class CellText {

    /// The built-in format whose date Windows shows in the order of the country.
    private static final int SHORT_DATE = 14;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final DataFormatter formatter = new DataFormatter(Locale.of("vi", "VN"));

    CellText() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    String text(Cell cell) {
        if (isNumber(cell)
                && cell.getCellStyle().getDataFormat() == SHORT_DATE
                && DateUtil.isValidExcelDate(cell.getNumericCellValue())) {
            return cell.getLocalDateTimeCellValue().format(DAY);
        }
        return formatter.formatCellValue(cell);
    }

    private static boolean isNumber(Cell cell) {
        var type = cell.getCellType();
        var shown = type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type;
        return shown == CellType.NUMERIC;
    }

    /// Writes the cell with its fonts, which may change inside of it.
    void write(Cell cell, TextFlow flow) {
        var font = SheetReader.fontName(cell.getSheet().getWorkbook(), cell);
        if (cell.getCellType() == CellType.STRING) {
            switch (cell.getRichStringCellValue()) {
                case HSSFRichTextString rich ->
                        write(rich, cell.getSheet().getWorkbook(), font, flow);
                case XSSFRichTextString rich -> write(rich, font, flow);
                default -> flow.run(text(cell), font);
            }
        } else {
            flow.run(text(cell), font);
        }
    }

    private static void write(
            HSSFRichTextString rich, Workbook workbook, @Nullable String font, TextFlow flow) {
        var text = rich.getString();
        var runs = rich.numFormattingRuns();
        flow.run(
                text.substring(0, runs == 0 ? text.length() : rich.getIndexOfFormattingRun(0)),
                font);
        for (int i = 0; i < runs; i++) {
            var start = rich.getIndexOfFormattingRun(i);
            var end = i + 1 < runs ? rich.getIndexOfFormattingRun(i + 1) : text.length();
            var own = workbook.getFontAt(rich.getFontOfFormattingRun(i)).getFontName();
            flow.run(text.substring(start, end), own);
        }
    }

    private static void write(XSSFRichTextString rich, @Nullable String font, TextFlow flow) {
        if (!rich.hasFormatting()) {
            flow.run(rich.getString(), font);
            return;
        }
        for (int i = 0; i < rich.numFormattingRuns(); i++) {
            var start = rich.getIndexOfFormattingRun(i);
            var own = rich.getFontOfFormattingRun(i);
            flow.run(
                    rich.getString().substring(start, start + rich.getLengthOfFormattingRun(i)),
                    own == null ? font : own.getFontName());
        }
    }
}
