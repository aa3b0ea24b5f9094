package vn.vankho.intake.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Rows of an RTF file: each paragraph says how deep in tables it stands, and marks end the cells
/// and the rows.
final class RtfTable {

    private static final int DEEPEST = 50;

    private final TextFlow flow;

    /// The cells of the open rows that are complete; the next one is open.
    private final Deque<List<Block>> rows = new ArrayDeque<>();

    RtfTable(TextFlow flow) {
        this.flow = flow;
    }

    /// What follows stands so deep in tables, 0 for none.
    void at(int level) {
        while (rows.size() > level) {
            endRow();
        }
        while (rows.size() < Math.min(level, DEEPEST)) {
            flow.endOpenParagraph();
            rows.push(new ArrayList<>());
            flow.open();
        }
    }

    void endCell() {
        at(Math.max(1, rows.size()));
        rows.element().add(new Block.Cell(flow.close(), CellSpan.ONE));
        flow.open();
    }

    void endRow() {
        if (rows.isEmpty()) {
            return;
        }
        var rest = flow.close();
        var cells = rows.pop();
        if (!rest.isEmpty()) {
            cells.add(new Block.Cell(rest, CellSpan.ONE));
        }
        flow.add(new Block.Row(cells));
    }
}
