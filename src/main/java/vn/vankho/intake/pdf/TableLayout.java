package vn.vankho.intake.pdf;

import java.awt.geom.AffineTransform;
import java.util.List;
import vn.vankho.document.TextTable;

/// Writes a table cell by cell: a row of values is one line with tabs between the cells, as in
/// [vn.vankho.intake.format]; where a cell holds running text the cells follow one another.
final class TableLayout {

    /// A name in a narrow column takes several lines of print.
    private static final int LINES_OF_A_VALUE = 12;

    private static final int LINES_OF_A_PAIR = 1;
    private static final int CELLS_OF_A_LIST = 4;

    private final TableRows rows;
    private final Layout.Writer writer;

    private TableLayout(TableRows rows, Layout.Writer writer) {
        this.rows = rows;
        this.writer = writer;
    }

    static Layout of(TableRows rows, AffineTransform toPage) {
        var writer = new Layout.Writer(toPage);
        var layout = new TableLayout(rows, writer);
        rows.byRow().forEach(layout::row);
        return writer.layout();
    }

    private List<List<Segment>> lines(int cell) {
        return rows.lines().get(cell);
    }

    private void row(List<Integer> cells) {
        var filled = cells.stream().filter(cell -> !lines(cell).isEmpty()).toList();
        var longest = filled.stream().mapToInt(cell -> lines(cell).size()).max().orElse(0);
        if (longest > (filled.size() < 3 ? LINES_OF_A_PAIR : LINES_OF_A_VALUE)) {
            cells.forEach(cell -> cell(cell, "\n", filled.contains(cell) ? "\n" : ""));
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            var parted =
                    !filled.isEmpty()
                            && (cells.size() >= CELLS_OF_A_LIST || filled.contains(cells.get(i)));
            var after = parted && hasMore(cells.subList(i + 1, cells.size()), filled) ? "\t" : "";
            cell(cells.get(i), " ", after);
        }
        writer.write(filled.isEmpty() ? "" : "\n");
    }

    private static boolean hasMore(List<Integer> rest, List<Integer> filled) {
        return rest.stream().anyMatch(filled::contains);
    }

    private void cell(int number, String betweenLines, String after) {
        var start = writer.length();
        var separator = "";
        for (var line : lines(number)) {
            for (var segment : line) {
                writer.write(separator);
                writer.write(segment);
                separator = " ";
            }
            separator = betweenLines;
        }
        var cell = rows.cells().get(number);
        writer.mark(
                new TextTable.Cell(
                        cell.row(),
                        cell.column(),
                        cell.rows(),
                        cell.columns(),
                        start,
                        writer.length()));
        writer.write(after);
    }
}
