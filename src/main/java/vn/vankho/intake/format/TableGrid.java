package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lays the cells of a table on a grid of rows and columns, by what the file says of their spans.
/// Its time grows with the cells and with the columns of the grid, not with the spans.
final class TableGrid {

    /// Wider tables are not laid out: no person reads them, and a file may say any number.
    private static final int MOST_COLUMNS = 1024;

    /// A cell on the grid; what is merged into it makes it longer.
    static final class Place {
        final int row;
        final int column;
        final int columns;
        private int rows;

        private Place(int row, int column, int columns, int rows) {
            this.row = row;
            this.column = column;
            this.columns = columns;
            this.rows = rows;
        }

        /// A cell that spans nothing.
        static Place single(int row, int column) {
            return new Place(row, column, 1, 1);
        }

        int rows() {
            return rows;
        }
    }

    private final int rowCount;

    /// For each column the first row in which it is free.
    private final int[] freeFrom = new int[MOST_COLUMNS];

    /// For each column the last cell that began in it.
    private final @Nullable Place[] begun = new Place[MOST_COLUMNS];

    private boolean doubtful;

    private TableGrid(int rowCount) {
        this.rowCount = rowCount;
    }

    /// The place of each cell of each row; null for a cell that another one covers. What stands
    /// between rows has none. Empty if the spans contradict each other, or if there is but one
    /// cell.
    static Optional<List<List<@Nullable Place>>> of(List<Block> rows) {
        var grid = new TableGrid((int) rows.stream().filter(Block.Row.class::isInstance).count());
        var places = new ArrayList<List<@Nullable Place>>();
        var row = 0;
        for (var block : rows) {
            places.add(block instanceof Block.Row(var cells) ? grid.row(row++, cells) : List.of());
            if (grid.doubtful) {
                return Optional.empty();
            }
        }
        var cells = places.stream().mapToInt(List::size).sum();
        return cells < 2 ? Optional.empty() : Optional.of(places);
    }

    private List<@Nullable Place> row(int row, List<Block> cells) {
        var places = new ArrayList<@Nullable Place>(cells.size());
        var column = 0;
        for (var block : cells) {
            var span = block instanceof Block.Cell cell ? cell.span() : CellSpan.ONE;
            column = span.column() == CellSpan.NEXT ? free(row, column) : span.column();
            var columns = Math.max(1, span.columns());
            if (columns <= MOST_COLUMNS - column) {
                places.add(place(row, column, columns, span));
                column += columns;
            } else {
                doubtful |= span.column() == CellSpan.NEXT;
                places.add(null);
            }
        }
        return places;
    }

    private int free(int row, int from) {
        var column = from;
        while (column < MOST_COLUMNS && freeFrom[column] > row) {
            column++;
        }
        return column;
    }

    private @Nullable Place place(int row, int column, int columns, CellSpan span) {
        var above = begun[column];
        if (span.goesOn() && above != null && ends(above, row) && above.columns == columns) {
            above.rows++;
            Arrays.fill(freeFrom, column, column + columns, row + 1);
            return null;
        }
        for (var i = column; i < column + columns; i++) {
            if (freeFrom[i] > row) {
                doubtful |= span.column() == CellSpan.NEXT;
                return null;
            }
        }
        var rows = Math.clamp(span.rows(), 1, rowCount - row);
        var place = new Place(row, column, columns, rows);
        begun[column] = place;
        Arrays.fill(freeFrom, column, column + columns, row + rows);
        return place;
    }

    private static boolean ends(Place above, int row) {
        return above.row + above.rows == row;
    }
}
