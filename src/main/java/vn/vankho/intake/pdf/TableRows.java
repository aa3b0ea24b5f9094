package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.List;

/// A table and the lines of print in its cells.
///
/// @param box where it stands
/// @param cells row by row
/// @param lines for each of the cells its lines, each in segments
record TableRows(Box box, List<Cell> cells, List<List<List<Segment>>> lines) {

    /// Rows and columns are counted from 0.
    record Cell(int row, int column, int rows, int columns) {}

    /// Whether a table is seen in it: lines may also frame a picture or an empty form.
    boolean isFilled() {
        return lines.stream().filter(cell -> !cell.isEmpty()).count() >= 3;
    }

    /// All its lines, each from left to right over the cells, as they stand on the page.
    List<List<Segment>> asProse() {
        var segments = lines.stream().flatMap(List::stream).flatMap(List::stream).toList();
        return Rows.of(segments, Segment::box);
    }

    /// The places in `cells` of the cells that begin in each row, from left to right.
    List<List<Integer>> byRow() {
        var rows = new ArrayList<List<Integer>>();
        for (int i = 0; i < cells.size(); i++) {
            while (rows.size() <= cells.get(i).row()) {
                rows.add(new ArrayList<>());
            }
            rows.get(cells.get(i).row()).add(i);
        }
        return rows;
    }
}
