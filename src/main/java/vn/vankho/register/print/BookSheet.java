package vn.vankho.register.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vankho.drafting.WrappedRow;

/// A book as a spreadsheet: the cover, and the lines in the columns of the decree.
final class BookSheet {

    /// Such a cell stays text when somebody edits it, whatever it begins with.
    private static final String TEXT = "@";

    private static final double MM_PER_CHARACTER = 2.1;
    private static final double INCHES = 1 / 25.4;

    private BookSheet() {}

    static void write(PrintedBook book, OutputStream out) throws IOException {
        try (var file = new Workbook(out, "Van kho", null)) {
            file.setGlobalDefaultFont("Times New Roman", 12);
            cover(file.newWorksheet("Bìa"), book);
            lines(file.newWorksheet("Nội dung"), book);
        }
    }

    private static void cover(Worksheet sheet, PrintedBook book) {
        onA4(sheet);
        sheet.width(0, 110);
        int row = 1;
        if (book.superior() != null) {
            row = line(sheet, row, book.superior(), 13, false, false);
        }
        for (var name : book.office()) {
            row = line(sheet, row, name, 13, true, false);
        }
        row =
                line(
                        sheet,
                        row + 5,
                        book.kind().title().toUpperCase(java.util.Locale.ROOT),
                        18,
                        true,
                        false);
        if (book.part() != null) {
            row = line(sheet, row, book.part(), 14, true, false);
        }
        row = line(sheet, row + 2, "Năm: " + book.year(), 14, false, true);
        row++;
        for (var text : book.cover()) {
            row = line(sheet, row, text, 14, false, true);
        }
        line(sheet, row + 6, "Quyển số: " + book.volume(), 14, true, false);
    }

    private static int line(
            Worksheet sheet, int row, String text, int size, boolean bold, boolean italic) {
        sheet.value(row, 0, text);
        var style = sheet.style(row, 0).horizontalAlignment("center").fontSize(size).format(TEXT);
        if (bold) {
            style.bold();
        }
        if (italic) {
            style.italic();
        }
        style.set();
        return row + 1;
    }

    private static void lines(Worksheet sheet, PrintedBook book) {
        onA4(sheet);
        var columns = book.kind().columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).widthMm() / MM_PER_CHARACTER);
            head(sheet, 0, i, columns.get(i).heading(), true);
            head(sheet, 1, i, "(%d)".formatted(i + 1), false);
        }
        sheet.freezePane(0, 2);
        sheet.repeatRows(0, 1);
        var widths = columns.stream().map(column -> column.widthMm() / MM_PER_CHARACTER).toList();
        var headings = columns.stream().map(column -> column.heading()).toList();
        sheet.rowHeight(0, WrappedRow.height(headings, widths));
        for (int row = 0; row < book.rows().size(); row++) {
            sheet.rowHeight(row + 2, WrappedRow.height(book.rows().get(row), widths));
            row(sheet, row + 2, book.rows().get(row));
        }
    }

    private static void head(Worksheet sheet, int row, int column, String text, boolean bold) {
        sheet.value(row, column, text);
        var style =
                sheet.style(row, column)
                        .horizontalAlignment("center")
                        .verticalAlignment("center")
                        .wrapText(true)
                        .borderStyle(BorderStyle.THIN);
        if (bold) {
            style.bold();
        }
        style.set();
    }

    private static void row(Worksheet sheet, int row, List<String> texts) {
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

    private static void onA4(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin((float) (15 * INCHES));
        sheet.rightMargin((float) (10 * INCHES));
        sheet.topMargin((float) (15 * INCHES));
        sheet.bottomMargin((float) (15 * INCHES));
    }
}
