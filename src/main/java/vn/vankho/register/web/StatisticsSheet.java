package vn.vankho.register.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vankho.register.IncomingStatistics;
import vn.vankho.register.IncomingStatistics.Row;

/// How incoming documents were dealt with, as a spreadsheet.
final class StatisticsSheet {

    private static final List<String> HEADS =
            List.of(
                    "Tổng số nhận",
                    "Giải quyết đúng hạn",
                    "Giải quyết quá hạn",
                    "Chưa giải quyết",
                    "Trong đó đã quá hạn");

    private StatisticsSheet() {}

    static void write(int year, IncomingStatistics statistics, OutputStream out)
            throws IOException {
        try (var file = new Workbook(out, "Van kho", null)) {
            file.setGlobalDefaultFont("Times New Roman", 12);
            var units = file.newWorksheet("Theo đơn vị");
            fill(units, "Đơn vị, người nhận", year, statistics.byUnit(), statistics.total());
            var months = file.newWorksheet("Theo tháng");
            fill(months, "Tháng", year, statistics.byMonth(), statistics.total());
        }
    }

    private static void fill(Worksheet sheet, String first, int year, List<Row> rows, Row total) {
        sheet.value(0, 0, "Tình hình giải quyết văn bản đến năm " + year);
        sheet.style(0, 0).bold().set();
        sheet.width(0, 40);
        head(sheet, 0, first);
        for (int i = 0; i < HEADS.size(); i++) {
            sheet.width(i + 1, 16);
            head(sheet, i + 1, HEADS.get(i));
        }
        int at = 2;
        for (var row : rows) {
            row(sheet, at++, row);
        }
        row(sheet, at, total);
        sheet.style(at, 0).bold().set();
        sheet.freezePane(0, 2);
    }

    private static void head(Worksheet sheet, int column, String text) {
        sheet.value(1, column, text);
        sheet.style(1, column).bold().wrapText(true).verticalAlignment("top").set();
    }

    /// A unit is what somebody typed: text, whatever it begins with.
    private static void row(Worksheet sheet, int at, Row row) {
        sheet.value(at, 0, row.label());
        sheet.style(at, 0).format("@").set();
        var numbers = List.of(row.received(), row.onTime(), row.late(), row.open(), row.overdue());
        for (int i = 0; i < numbers.size(); i++) {
            sheet.value(at, i + 1, numbers.get(i));
        }
    }
}
