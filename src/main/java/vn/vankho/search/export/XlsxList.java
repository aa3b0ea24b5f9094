package vn.vankho.search.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vankho.drafting.WrappedRow;
import vn.vankho.search.SearchAnswer.Hit;

/// A list of results as an .xlsx. Every text is a cell of text: nothing of a document is ever
/// computed, whatever sign it begins with.
public final class XlsxList {

    private static final String SHEET = "Danh sách văn bản";
    private static final String TEXT = "@";
    private static final int ORDINAL_WIDTH = 6;

    private final ResultList list;
    private final Worksheet sheet;
    private int row;

    private XlsxList(ResultList list, Worksheet sheet) {
        this.list = list;
        this.sheet = sheet;
    }

    public static byte[] of(ResultList list) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Van kho", null)) {
            book.setGlobalDefaultFont("Times New Roman", 12);
            new XlsxList(list, book.newWorksheet(SHEET)).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write() {
        page();
        sheet.value(row, 0, ResultList.TITLE);
        sheet.style(row++, 0).bold().set();
        for (var sentence : list.question()) {
            sheet.value(row, 0, sentence);
            sheet.style(row++, 0).format(TEXT).set();
        }
        head();
        for (var at = 0; at < list.hits().size(); at++) {
            hit(at + 1, list.hits().get(at));
        }
    }

    private void page() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.width(0, ORDINAL_WIDTH);
        for (var at = 0; at < list.columns().size(); at++) {
            sheet.width(at + 1, list.columns().get(at).width());
        }
    }

    private void head() {
        sheet.value(row, 0, ResultList.ORDINAL);
        cell(0).bold().set();
        for (var at = 0; at < list.columns().size(); at++) {
            sheet.value(row, at + 1, list.columns().get(at).label());
            cell(at + 1).bold().set();
        }
        row++;
    }

    private void hit(int ordinal, Hit hit) {
        var texts = list.columns().stream().map(column -> column.text(hit)).toList();
        var widths = list.columns().stream().map(ListColumn::width).toList();
        sheet.rowHeight(row, WrappedRow.height(texts, widths));
        sheet.value(row, 0, ordinal);
        cell(0).set();
        for (var at = 0; at < list.columns().size(); at++) {
            var column = list.columns().get(at);
            if (column == ListColumn.DATE && hit.issuedDate() != null) {
                sheet.value(row, at + 1, hit.issuedDate());
                cell(at + 1).format("dd/mm/yyyy").set();
            } else {
                sheet.value(row, at + 1, column.text(hit));
                cell(at + 1).format(TEXT).set();
            }
        }
        row++;
    }

    private StyleSetter cell(int column) {
        var style = sheet.style(row, column);
        style.borderStyle(BorderStyle.THIN).verticalAlignment("top").wrapText(true);
        return style;
    }
}
