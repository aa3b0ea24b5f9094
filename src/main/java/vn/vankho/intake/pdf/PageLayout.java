package vn.vankho.intake.pdf;

import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.function.Function;

/// Puts the prose and the tables of a page one after the other, from top to bottom.
///
/// @param pageWidth in the coordinates of the lines
/// @param toPage from these to the page, as in [Layout#of]
record PageLayout(double pageWidth, AffineTransform toPage) {

    /// @param prose the lines outside of ruled tables, from top to bottom
    /// @param ruled the tables by their lines, from top to bottom
    Layout of(List<List<Segment>> prose, List<TableRows> ruled) {
        return joined(prose, ruled, this::withAligned);
    }

    private Layout withAligned(List<List<Segment>> lines) {
        var found = AlignedTables.in(lines);
        return joined(found.prose(), found.tables(), this::prose);
    }

    private Layout prose(List<List<Segment>> lines) {
        return Layout.of(Columns.inReadingOrder(lines, pageWidth), toPage);
    }

    private Layout joined(
            List<List<Segment>> lines,
            List<TableRows> tables,
            Function<List<List<Segment>>, Layout> asProse) {
        var layout = Layout.EMPTY;
        var done = 0;
        for (var table : tables) {
            var next = done;
            while (next < lines.size() && isAbove(lines.get(next), table.box())) {
                next++;
            }
            layout = layout.then(asProse.apply(lines.subList(done, next)));
            layout = layout.then(TableLayout.of(table, toPage));
            done = next;
        }
        return layout.then(asProse.apply(lines.subList(done, lines.size())));
    }

    private static boolean isAbove(List<Segment> line, Box table) {
        var first = line.getFirst().box();
        return first.y() + first.height() / 2 < table.y();
    }
}
