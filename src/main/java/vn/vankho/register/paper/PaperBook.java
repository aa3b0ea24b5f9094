package vn.vankho.register.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.CellGrid;

/// A paper book as it was read from a file: its head, how its columns are understood, its lines.
///
/// @param head the heads of the columns
/// @param columns what each column is; null where it is left out
/// @param lines the rows under the head, with their place in the file
public record PaperBook(
        boolean incoming,
        int year,
        boolean perType,
        List<String> head,
        List<@Nullable PaperColumn> columns,
        List<Line> lines) {

    private static final int FIRST_ROWS = 40;

    /// @param row from 1, counted through all sheets
    public record Line(int row, List<String> cells) {}

    /// @param mapping what each column is, as the clerk said; null to guess from the head
    static PaperBook of(
            CellGrid grid,
            boolean incoming,
            int year,
            boolean perType,
            @Nullable List<@Nullable PaperColumn> mapping) {
        int headRow = headRow(grid, incoming);
        var head = headRow < 0 ? blanks(grid.width()) : grid.rows().get(headRow);
        var lines = new ArrayList<Line>();
        for (int i = headRow + 1; i < grid.rows().size(); i++) {
            var cells = grid.rows().get(i);
            if (!isEmpty(cells) && !isColumnNumbers(cells) && !cells.equals(head)) {
                lines.add(new Line(i + 1, cells));
            }
        }
        var columns = mapping == null ? guess(head, incoming) : mapping;
        return new PaperBook(incoming, year, perType, head, columns, lines);
    }

    private static List<String> blanks(int width) {
        return java.util.Collections.nCopies(width, "");
    }

    /// The row in which most cells look like heads of columns.
    private static int headRow(CellGrid grid, boolean incoming) {
        int best = -1;
        long most = 2;
        for (int i = 0; i < Math.min(FIRST_ROWS, grid.rows().size()); i++) {
            long known =
                    guess(grid.rows().get(i), incoming).stream().filter(Objects::nonNull).count();
            if (known > most) {
                best = i;
                most = known;
            }
        }
        return best;
    }

    /// Each column is understood once: the first that fits keeps it.
    private static List<@Nullable PaperColumn> guess(List<String> head, boolean incoming) {
        var columns = new ArrayList<@Nullable PaperColumn>();
        for (var text : head) {
            var guess = text.length() > 120 ? null : PaperColumn.guess(text, incoming);
            columns.add(columns.contains(guess) ? null : guess);
        }
        return columns;
    }

    private static boolean isEmpty(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    /// The row `(1) (2) (3)` under the head.
    private static boolean isColumnNumbers(List<String> cells) {
        var filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() > 2
                && filled.stream().allMatch(cell -> cell.matches("\\(\\d{1,2}\\)"));
    }

    /// The text of a line in a column; empty if there is none.
    String text(Line line, PaperColumn column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= line.cells().size() ? "" : line.cells().get(at);
    }

    boolean has(PaperColumn column) {
        return columns.contains(column);
    }
}
