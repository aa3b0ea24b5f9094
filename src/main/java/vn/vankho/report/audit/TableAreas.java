package vn.vankho.report.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vankho.document.Reading;
import vn.vankho.document.TextTable;
import vn.vankho.document.TextTable.Cell;

/// Where the tables of figures stand in the whole text. A table that only lays out text, such as
/// the head of a paper, is none.
final class TableAreas {

    private static final int FEWEST_ROWS = 2;
    private static final int FEWEST_COLUMNS = 3;

    private TableAreas() {}

    /// Start and end of each, in the order of the text.
    static List<int[]> of(Reading reading) {
        var areas = new ArrayList<int[]>();
        int offset = 0;
        for (var page : reading.pages()) {
            for (var table : page.tables()) {
                if (hasFigures(table)) {
                    areas.add(area(table, offset));
                }
            }
            offset += page.text().length() + Reading.PAGE_BREAK.length();
        }
        areas.sort(Comparator.comparingInt(area -> area[0]));
        return areas;
    }

    private static boolean hasFigures(TextTable table) {
        int rows = table.cells().stream().mapToInt(Cell::row).max().orElse(-1) + 1;
        int columns = table.cells().stream().mapToInt(Cell::column).max().orElse(-1) + 1;
        return rows >= FEWEST_ROWS && columns >= FEWEST_COLUMNS;
    }

    private static int[] area(TextTable table, int offset) {
        int start = table.cells().stream().mapToInt(Cell::start).min().orElse(0);
        int end = table.cells().stream().mapToInt(Cell::end).max().orElse(0);
        return new int[] {offset + start, offset + end};
    }
}
