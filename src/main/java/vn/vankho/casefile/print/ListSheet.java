package vn.vankho.casefile.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vankho.drafting.WrappedRow;

/// A list as a spreadsheet: its title, its lines in the columns of the decree, what stands below.
final class ListSheet {

    /// Such a cell stays text when somebody edits it, whatever it begins with.
    private static final String TEXT = "@";

    private static final double MM_PER_CHARACTER = 2.1;

    private ListSheet() {}

    static void write(PrintedList list, OutputStream out) throws IOException {
        try (var file = new Workbook(out, "Van kho", null)) {
            file.setGlobalDefaultFont("Times New Roman", 12);
            var sheet = file.newWorksheet("Danh sách");
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            int row = 0;
            for (var name : list.office()) {
                row = line(sheet, row, name, true);
            }
            row = line(sheet, row + 1, list.kind().title().toUpperCase(Locale.ROOT), true);
            if (!list.title().isEmpty()) {
                row = line(sheet, row, list.title(), false);
            }
            for (var text : list.before()) {
                row = line(sheet, row, text, false);
            }
            row = table(sheet, row + 1, list);
            for (var text : list.after()) {
                row = line(sheet, row, text, false);
            }
        }
    }

    private static int line(Worksheet sheet, int row, String text, boolean bold) {
        sheet.value(row, 0, text);
        var style = sheet.style(row, 0).format(TEXT);
        if (bold) {
            style.bold();
        }
        style.set();
        return row + 1;
    }

    private static int table(Worksheet sheet, int from, PrintedList list) {
        var columns = list.kind().columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).widthMm() / MM_PER_CHARACTER);
            sheet.value(from, i, columns.get(i).heading());
            sheet.style(from, i)
                    .bold()
                    .horizontalAlignment("center")
                    .wrapText(true)
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        var widths = columns.stream().map(column -> column.widthMm() / MM_PER_CHARACTER).toList();
        var headings = columns.stream().map(column -> column.heading()).toList();
        sheet.rowHeight(from, WrappedRow.height(headings, widths));
        int row = from;
        for (var texts : list.rows()) {
            row++;
            sheet.rowHeight(row, WrappedRow.height(texts, widths));
            cells(sheet, row, texts);
        }
        return row + 2;
    }

    private static void cells(Worksheet sheet, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            sheet.value(row, i, texts.get(i));
            sheet.style(row, i)
                    .format(TEXT)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
    }
}
