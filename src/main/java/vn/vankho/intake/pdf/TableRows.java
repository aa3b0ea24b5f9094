package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.List;

/// A table and the lines of print in its cells.
///
/// @param lines for each of the table's cells its lines, each in segments
record TableRows(RuledTable table, List<List<List<Segment>>> lines) {

    /// Whether a table is seen in it: lines may also frame a picture or an empty form.
    boolean isFilled() {
        return lines.stream().filter(cell -> !cell.isEmpty()).count() >= 3;
    }

    /// All its lines, each from left to right over the cells, as they stand on the page.
    List<List<Segment>> asProse() {
        var segments = lines.stream().flatMap(List::stream).flatMap(List::stream).toList();
        return Rows.of(segments, Segment::box);
    }

    /// The places in [RuledTable#cells] of the cells that begin in each row, from left to right.
    List<List<Integer>> byRow() {
        var rows = new ArrayList<List<Integer>>();
        for (int i = 0; i < table.rowCount(); i++) {
            rows.add(new ArrayList<>());
        }
        for (int i = 0; i < table.cells().size(); i++) {
            rows.get(table.cells().get(i).row()).add(i);
        }
        return rows;
    }
}
