package vn.vankho.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.TextTable;
import vn.vankho.document.TextTable.Cell;

/// A table as rows and columns of words. A merged cell stands in all places that it covers.
final class Grid {

    private static final int MOST_CELLS = 200_000;

    private final String text;
    private final int offset;
    private final @Nullable Cell[][] cells;

    private Grid(String text, int offset, @Nullable Cell[][] cells) {
        this.text = text;
        this.offset = offset;
        this.cells = cells;
    }

    /// @param text the page's text
    /// @param offset where the page begins in the paper
    static Grid of(TextTable table, String text, int offset) {
        int rows = 0;
        int columns = 0;
        for (var cell : table.cells()) {
            rows = Math.max(rows, cell.row() + Math.max(1, cell.rows()));
            columns = Math.max(columns, cell.column() + Math.max(1, cell.columns()));
        }
        boolean huge = (long) rows * columns > MOST_CELLS;
        var cells = new Cell[huge ? 0 : rows][columns];
        if (!huge) {
            table.cells().forEach(cell -> fill(cells, cell));
        }
        return new Grid(text, offset, cells);
    }

    private static void fill(@Nullable Cell[][] cells, Cell cell) {
        for (int row = cell.row(); row < cell.row() + Math.max(1, cell.rows()); row++) {
            for (int at = cell.column(); at < cell.column() + Math.max(1, cell.columns()); at++) {
                cells[row][at] = cell;
            }
        }
    }

    int rows() {
        return cells.length;
    }

    int columns() {
        return cells.length == 0 ? 0 : cells[0].length;
    }

    /// The words of a cell on one line; empty where there are none.
    String at(int row, int column) {
        var cell = column < 0 || column >= columns() ? null : cells[row][column];
        return cell == null || cell.end() > text.length()
                ? ""
                : text.substring(cell.start(), cell.end()).replaceAll("\\s+", " ").strip();
    }

    /// Whether one cell fills the whole row.
    boolean isOneCell(int row) {
        var first = cells[row][0];
        return first != null && first.columns() >= columns() && columns() > 1;
    }

    /// How many cells of a row have words; a merged one counts once.
    int filled(int row) {
        int filled = 0;
        for (int column = 0; column < columns(); column++) {
            boolean again =
                    column > 0 && Objects.equals(cells[row][column], cells[row][column - 1]);
            filled += again || at(row, column).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /// The different words of a column's cells in some rows, from the top.
    List<String> column(int column, int rows) {
        var words = new ArrayList<String>();
        for (int row = 0; row < rows; row++) {
            var cell = at(row, column);
            if (!cell.isEmpty() && !words.contains(cell) && !isOneCell(row)) {
                words.add(cell);
            }
        }
        return words;
    }

    int start(int row) {
        int start = Integer.MAX_VALUE;
        for (var cell : cells[row]) {
            start = cell == null || cell.row() != row ? start : Math.min(start, cell.start());
        }
        return offset + (start == Integer.MAX_VALUE ? 0 : start);
    }

    int end(int row) {
        int end = 0;
        for (var cell : cells[row]) {
            end = cell == null || cell.row() != row ? end : Math.max(end, cell.end());
        }
        return Math.max(start(row), offset + end);
    }

    /// What stands above the table on its page, the nearest lines.
    String above() {
        int start = Math.max(0, start(0) - offset);
        return text.substring(Math.max(0, start - 200), start);
    }
}
