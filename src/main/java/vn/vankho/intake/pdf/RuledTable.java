package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A table by the lines around its cells.
final class RuledTable {

    private static final int MOST_SQUARES = 20_000;

    /// So much of a wall must be drawn.
    private static final double DRAWN = 0.6;

    /// Where columns end and begin, from left to right.
    private final double[] xs;

    /// Where rows end and begin, from top to bottom.
    private final double[] ys;

    private final List<TableRows.Cell> cells = new ArrayList<>();

    /// For each square of the grid, row by row, the place of its cell in [#cells].
    private final int[] cellOf;

    private RuledTable(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
        cellOf = new int[(xs.length - 1) * (ys.length - 1)];
        Arrays.fill(cellOf, -1);
    }

    /// The table of lines that hang together. Empty if they make none: a frame, a chart, a form
    /// whose cells are no rectangles.
    ///
    /// @param near lines so near to each other are one
    static Optional<RuledTable> of(List<Rule> rules, double near) {
        var xs = edges(rules, false, near);
        var ys = edges(rules, true, near);
        if (xs.length < 3 || ys.length < 3 || (long) xs.length * ys.length > MOST_SQUARES) {
            return Optional.empty();
        }
        var table = new RuledTable(xs, ys);
        return table.fill(new Walls(rules, near)) ? Optional.of(table) : Optional.empty();
    }

    /// Tables are often open at their sides: there the lines across say where they end.
    private static double[] edges(List<Rule> rules, boolean across, double near) {
        var all = new ArrayList<Double>();
        for (var rule : rules) {
            if (rule.across() == across) {
                all.add(rule.at());
            } else {
                all.add(rule.from());
                all.add(rule.to());
            }
        }
        var least = all.stream().min(Comparator.naturalOrder()).orElse(0.0);
        var most = all.stream().max(Comparator.naturalOrder()).orElse(0.0);
        var own = rules.stream().filter(rule -> rule.across() == across).map(Rule::at);
        var edges = new ArrayList<Double>();
        Stream.concat(own, Stream.of(least, most))
                .sorted()
                .filter(edge -> edges.isEmpty() || edge - edges.getLast() > near)
                .forEach(edges::add);
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private int columns() {
        return xs.length - 1;
    }

    private int rowCount() {
        return ys.length - 1;
    }

    List<TableRows.Cell> cells() {
        return cells;
    }

    Box box() {
        return new Box(xs[0], ys[0], xs[xs.length - 1] - xs[0], ys[ys.length - 1] - ys[0]);
    }

    /// Where a cell stands, by its place in [#cells].
    Box box(int number) {
        var cell = cells.get(number);
        var x = xs[cell.column()];
        var y = ys[cell.row()];
        return new Box(
                x, y, xs[cell.column() + cell.columns()] - x, ys[cell.row() + cell.rows()] - y);
    }

    /// Whether a piece of a line is one of the table's.
    boolean draws(Rule piece, double near) {
        var along = piece.across() ? ys : xs;
        var ends = piece.across() ? xs : ys;
        return piece.from() >= ends[0] - near
                && piece.to() <= ends[ends.length - 1] + near
                && Arrays.stream(along).anyMatch(edge -> Math.abs(edge - piece.at()) <= near);
    }

    /// The place in [#cells] of the cell at this point, -1 if there is none.
    int cellAt(double x, double y) {
        var column = interval(xs, x);
        var row = interval(ys, y);
        return column < 0 || row < 0 ? -1 : cellOf[row * columns() + column];
    }

    private static int interval(double[] edges, double at) {
        var found = Arrays.binarySearch(edges, at);
        var place = found >= 0 ? found : -found - 2;
        return place >= 0 && place < edges.length - 1 ? place : -1;
    }

    /// Makes one cell of all squares between which no wall stands.
    ///
    /// @return whether each is a rectangle, and there are several rows and columns
    private boolean fill(Walls walls) {
        var down = new boolean[cellOf.length];
        var right = new boolean[cellOf.length];
        for (int i = 0; i < cellOf.length; i++) {
            var row = i / columns();
            var column = i % columns();
            down[i] =
                    row + 1 == rowCount()
                            || walls.standAcross(ys[row + 1], xs[column], xs[column + 1]);
            right[i] =
                    column + 1 == columns()
                            || walls.standDown(xs[column + 1], ys[row], ys[row + 1]);
        }
        for (int i = 0; i < cellOf.length; i++) {
            if (cellOf[i] < 0 && !addCell(i, right, down)) {
                return false;
            }
        }
        return cells.size() > Math.max(columns(), rowCount());
    }

    private boolean addCell(int first, boolean[] right, boolean[] down) {
        var row = first / columns();
        var column = first % columns();
        var columns = 1;
        while (!right[first + columns - 1]) {
            columns++;
        }
        var rows = 1;
        while (!down[first + (rows - 1) * columns()]) {
            rows++;
        }
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                var square = first + y * columns() + x;
                if (cellOf[square] >= 0
                        || right[square] != (x + 1 == columns)
                        || down[square] != (y + 1 == rows)) {
                    return false;
                }
                cellOf[square] = cells.size();
            }
        }
        cells.add(new TableRows.Cell(row, column, rows, columns));
        return true;
    }

    /// The lines as walls between squares.
    private record Walls(List<Rule> rules, double near) {

        boolean standAcross(double y, double from, double to) {
            return stand(true, y, from, to);
        }

        boolean standDown(double x, double from, double to) {
            return stand(false, x, from, to);
        }

        private boolean stand(boolean across, double at, double from, double to) {
            var drawn = 0.0;
            for (var rule : rules) {
                if (rule.across() == across && Math.abs(rule.at() - at) <= near) {
                    drawn += Math.max(0, Math.min(to, rule.to()) - Math.max(from, rule.from()));
                }
            }
            return drawn >= DRAWN * (to - from);
        }
    }
}
