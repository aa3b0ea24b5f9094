package vn.vankho.series.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A spreadsheet with one sheet (Office Open XML): rows of text and numbers, nothing that a program
/// could run.
///
/// Text is text: a name that begins with `=` is shown, never reckoned.
final class SheetFile {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// More digits behind the comma than this are not shown, but kept.
    private static final int MOST_DECIMALS = 4;

    private static final int LONGEST_NAME = 31;

    /// Such a cell stays text when somebody edits it.
    private static final String TEXT = "@";

    /// What stands in a cell.
    sealed interface Cell {
        record Text(String text) implements Cell {}

        /// In bold.
        record Heading(String text) implements Cell {}

        record Amount(BigDecimal value) implements Cell {}

        record Nothing() implements Cell {}
    }

    private SheetFile() {}

    /// @param widths of the columns, in characters
    /// @param frozenRows rows at the top that stay when one scrolls
    static void write(
            OutputStream out,
            String name,
            List<Integer> widths,
            int frozenRows,
            List<List<Cell>> rows)
            throws IOException {
        try (var book = new Workbook(out, "Van kho", null)) {
            book.setGlobalDefaultFont("Times New Roman", 12);
            var sheet = book.newWorksheet(sheetName(name));
            for (int i = 0; i < widths.size(); i++) {
                sheet.width(i, widths.get(i));
            }
            sheet.freezePane(0, frozenRows);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    put(sheet, row, column, rows.get(row).get(column));
                }
            }
        }
    }

    /// At most 31 characters, and none of those that spreadsheets forbid.
    private static String sheetName(String name) {
        var clean = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        var cut = clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME).strip() : clean;
        return cut.isEmpty() ? "Chỉ tiêu" : cut;
    }

    private static void put(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text text -> {
                sheet.value(row, column, text.text());
                sheet.style(row, column).format(TEXT).set();
            }
            case Cell.Heading heading -> {
                sheet.value(row, column, heading.text());
                sheet.style(row, column).bold().wrapText(true).verticalAlignment("top").set();
            }
            case Cell.Amount amount -> {
                sheet.value(row, column, amount.value());
                sheet.style(row, column).format(numberFormat(amount.value())).set();
            }
            case Cell.Nothing _ -> {}
        }
    }

    /// As Vietnamese write numbers, whatever the machine's language is.
    private static String numberFormat(BigDecimal value) {
        var decimals = Math.clamp(value.stripTrailingZeros().scale(), 0, MOST_DECIMALS);
        return "[$-42A]#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    }
}
