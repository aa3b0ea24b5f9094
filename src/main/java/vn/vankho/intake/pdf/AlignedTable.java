package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table without lines around its cells, put together row by row. Where it is doubtful which cell
/// something belongs to, there is no table.
final class AlignedTable {

    /// How a line of print begins that goes on the one above it in its cell.
    private static final Pattern GOES_ON = Pattern.compile("[\\p{Ll}(\\d,.;%‰]");

    private final AlignedColumns columns;
    private final List<Filled> cells = new ArrayList<>();
    private int rows;
    private boolean doubtful;

    private record Filled(TableRows.Cell cell, List<List<Segment>> lines) {

        int row() {
            return cell.row();
        }

        int column() {
            return cell.column();
        }

        boolean holds(int first, int last) {
            return cell.column() <= first && last < cell.column() + cell.columns();
        }
    }

    private AlignedTable(AlignedColumns columns) {
        this.columns = columns;
    }

    /// @param head the lines above the first row of values
    /// @param body the lines from it to the last row of values, and what goes on that one
    static Optional<TableRows> of(
            AlignedColumns columns, List<List<Segment>> head, List<List<Segment>> body) {
        var table = new AlignedTable(columns);
        table.head(head.stream().map(columns::cut).toList());
        body.forEach(line -> table.line(columns.cut(line)));
        table.doubtful |= !table.namesEveryRowOfValues();
        return table.doubtful ? Optional.empty() : Optional.of(table.rows(head, body));
    }

    private TableRows rows(List<List<Segment>> head, List<List<Segment>> body) {
        var boxes = new ArrayList<Box>();
        head.forEach(line -> line.forEach(segment -> boxes.add(segment.box())));
        body.forEach(line -> line.forEach(segment -> boxes.add(segment.box())));
        cells.sort(Comparator.comparingInt(Filled::row).thenComparingInt(Filled::column));
        return new TableRows(
                Box.around(boxes),
                cells.stream().map(Filled::cell).toList(),
                cells.stream().map(Filled::lines).toList());
    }

    /// What stands over one column is its head, however many lines it has; what stands over several
    /// is one row higher than their own heads.
    private void head(List<List<Segment>> head) {
        if (head.isEmpty()) {
            return;
        }
        var wide = head.stream().flatMap(List::stream).filter(this::isWide).toList();
        var under = new boolean[columns.count()];
        for (var segment : wide) {
            for (int i = columns.first(segment); i <= columns.last(segment); i++) {
                doubtful |= under[i];
                under[i] = true;
            }
        }
        var depth = wide.isEmpty() ? 1 : 2;
        wide.forEach(segment -> add(0, segment, columns.last(segment) + 1));
        for (int column = 0; column < columns.count(); column++) {
            var own = column;
            var stack =
                    head.stream()
                            .map(line -> line.stream().filter(s -> isOnly(s, own)).toList())
                            .filter(line -> !line.isEmpty())
                            .toList();
            var row = under[column] ? 1 : 0;
            cells.add(new Filled(new TableRows.Cell(row, column, depth - row, 1), stack));
        }
        doubtful |= head.stream().flatMap(List::stream).anyMatch(s -> columns.first(s) < 0);
        rows = depth;
    }

    private boolean isWide(Segment segment) {
        return columns.first(segment) < columns.last(segment);
    }

    private boolean isOnly(Segment segment, int column) {
        return columns.first(segment) == column && columns.last(segment) == column;
    }

    private void add(int row, Segment segment, int end) {
        var first = Math.max(0, columns.first(segment));
        doubtful |= columns.first(segment) < 0;
        var cell = new TableRows.Cell(row, first, 1, Math.max(1, end - first));
        cells.add(new Filled(cell, new ArrayList<>(List.of(List.of(segment)))));
    }

    private void line(List<Segment> line) {
        if (rows == 0 || !goesOn(line)) {
            row(line);
        }
    }

    private void row(List<Segment> line) {
        var isTitle = line.size() <= 2 && line.stream().noneMatch(AlignedColumns::isValue);
        var end = 0;
        for (var segment : line) {
            blanks(end, columns.first(segment));
            if (end > columns.first(segment)) {
                join(segment);
            } else if (isTitle && segment.equals(line.getLast())) {
                add(rows, segment, columns.count());
            } else {
                add(rows, segment, columns.last(segment) + 1);
            }
            end = Math.max(end, columns.last(segment) + 1);
        }
        blanks(isTitle ? columns.count() : end, columns.count());
        rows++;
    }

    private void blanks(int from, int to) {
        for (int column = from; column < to; column++) {
            cells.add(new Filled(new TableRows.Cell(rows, column, 1, 1), new ArrayList<>()));
        }
    }

    /// Two pieces in one column, a wide space between them.
    private void join(Segment segment) {
        var cell = cells.getLast().lines();
        var before = cell.getLast();
        var both = new ArrayList<>(before);
        both.add(segment);
        cell.set(cell.size() - 1, both);
        doubtful |= isWide(segment);
    }

    /// Adds a line to the row above it, if each piece goes on what stands over it.
    private boolean goesOn(List<Segment> line) {
        var above = new ArrayList<Filled>();
        for (var segment : line) {
            var cell = cellAt(rows - 1, segment);
            if (cell == null
                    || cell.column() == 0
                    || AlignedColumns.isValue(segment)
                    || !GOES_ON.matcher(AlignedColumns.text(segment)).lookingAt()) {
                return false;
            }
            above.add(cell);
        }
        for (int i = 0; i < line.size(); i++) {
            above.get(i).lines().add(List.of(line.get(i)));
        }
        return true;
    }

    /// The filled cell of this row that the segment stands in, null for none.
    private @Nullable Filled cellAt(int row, Segment segment) {
        var first = columns.first(segment);
        var last = columns.last(segment);
        for (int i = cells.size() - 1; i >= 0 && cells.get(i).row() == row; i--) {
            if (cells.get(i).holds(first, last) && !cells.get(i).lines().isEmpty()) {
                return cells.get(i);
            }
        }
        return null;
    }

    /// Values in the middle beside a name of two lines stand in a line of their own: their row
    /// then has no name.
    private boolean namesEveryRowOfValues() {
        var named = new boolean[rows];
        var valued = new boolean[rows];
        for (var cell : cells) {
            for (var segment : cell.lines().stream().flatMap(List::stream).toList()) {
                var isValue = AlignedColumns.isValue(segment);
                valued[cell.row()] |= isValue && cell.column() > 1;
                named[cell.row()] |= !isValue && cell.column() <= 1;
            }
        }
        for (int row = 0; row < rows; row++) {
            if (valued[row] && !named[row]) {
                return false;
            }
        }
        return true;
    }
}
