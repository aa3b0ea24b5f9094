package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;

/// Where a cell begins and ends from left to right, in formats that say no columns: cells of other
/// rows that end at the same place make the columns.
///
/// @param left in twips, as `right`
/// @param mergedLeft whether it is merged into the cell before it
/// @param mergedUp whether it is merged into the cell above it
record CellEdges(int left, int right, boolean mergedLeft, boolean mergedUp) {

    /// Edges nearer to each other are meant to be one: 1 mm.
    private static final int NEAR = 57;

    /// A row as it is gathered.
    ///
    /// @param cells what stands in them
    /// @param edges empty where the file does not say them
    record EdgedRow(List<List<Block>> cells, List<CellEdges> edges) {

        boolean isWhole() {
            return cells.size() <= edges.size();
        }
    }

    /// Rows by their edges as a table; if the edges of some are not known the rows stay, without
    /// one.
    static List<Block> table(List<EdgedRow> rows) {
        if (rows.isEmpty() || !rows.stream().allMatch(EdgedRow::isWhole)) {
            return rows.stream().map(CellEdges::loose).toList();
        }
        var columns = columns(rows);
        return List.of(new Block.Table(rows.stream().map(row -> placed(row, columns)).toList()));
    }

    private static Block loose(EdgedRow row) {
        var cells = row.cells().stream();
        return new Block.Row(
                cells.<Block>map(content -> new Block.Cell(content, CellSpan.ONE)).toList());
    }

    /// The edges of the columns, ascending.
    private static int[] columns(List<EdgedRow> rows) {
        var edges = new TreeSet<Integer>();
        var seen = Collections.<List<CellEdges>>newSetFromMap(new IdentityHashMap<>());
        for (var row : rows) {
            if (seen.add(row.edges())) { // rows that say nothing of their own share those before
                row.edges().forEach(cell -> edges.addAll(List.of(cell.left, cell.right)));
            }
        }
        var columns = new ArrayList<Integer>();
        for (var edge : edges) {
            if (columns.isEmpty() || edge - columns.getLast() > NEAR) {
                columns.add(edge);
            }
        }
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Block placed(EdgedRow row, int[] columns) {
        var cells = new ArrayList<Block>();
        for (int i = 0; i < row.cells().size(); i++) {
            var own = row.edges().get(i);
            var last = i;
            while (!own.mergedLeft
                    && last + 1 < row.edges().size()
                    && row.edges().get(last + 1).mergedLeft) {
                last++;
            }
            var column = place(own.left, columns);
            var end = place(row.edges().get(last).right, columns);
            var span = new CellSpan(column, Math.max(1, end - column), own.mergedUp ? 0 : 1);
            cells.add(new Block.Cell(row.cells().get(i), span));
        }
        return new Block.Row(cells);
    }

    private static int place(int edge, int[] columns) {
        var place = Arrays.binarySearch(columns, edge);
        return Math.max(0, place >= 0 ? place : -place - 2);
    }
}
