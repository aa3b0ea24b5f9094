package vn.vankho.document;

import java.util.ArrayList;
import java.util.List;

/// The cells of a spreadsheet or of tables, one table below the other, as rows of texts.
///
/// @param rows all of one width; a cell that is merged over several rows stands in each of them
public record CellGrid(List<List<String>> rows) {

    public static final int MOST_ROWS = 30_000;
    private static final int MOST_COLUMNS = 40;

    /// All tables of a reading.
    public static CellGrid of(Reading reading) {
        var rows = new ArrayList<List<String>>();
        for (var page : reading.pages()) {
            page.tables().forEach(table -> add(page, table, rows));
        }
        return of(rows);
    }

    /// Each table of a reading by itself.
    public static List<CellGrid> each(Reading reading) {
        var grids = new ArrayList<CellGrid>();
        for (var page : reading.pages()) {
            for (var table : page.tables()) {
                var rows = new ArrayList<List<String>>();
                add(page, table, rows);
                grids.add(of(rows));
            }
        }
        return List.copyOf(grids);
    }

    private static CellGrid of(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.forEach(row -> pad(row, width));
        return new CellGrid(rows);
    }

    private static void add(PageText page, TextTable table, List<List<String>> rows) {
        int first = rows.size();
        for (var cell : table.cells()) {
            if (cell.column() >= MOST_COLUMNS || first + cell.row() >= MOST_ROWS) {
                continue;
            }
            var text =
                    page.text().substring(cell.start(), cell.end()).strip().replaceAll("\\s+", " ");
            for (int i = 0; i < Math.min(cell.rows(), 500); i++) {
                put(rows, first + cell.row() + i, cell.column(), text);
            }
        }
    }

    private static void put(List<List<String>> rows, int at, int column, String text) {
        while (rows.size() <= Math.min(at, MOST_ROWS)) {
            rows.add(new ArrayList<>());
        }
        if (at < rows.size()) {
            pad(rows.get(at), column + 1);
            rows.get(at).set(column, text);
        }
    }

    private static void pad(List<String> row, int width) {
        while (row.size() < width) {
            row.add("");
        }
    }

    public int width() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }
}
