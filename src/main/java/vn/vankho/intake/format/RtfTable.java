package vn.vankho.intake.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.vankho.intake.format.CellEdges.EdgedRow;

/// Tables of an RTF file: each paragraph says how deep in tables it stands, and marks end the cells
/// and the rows. What a row says of its cells holds for the next ones, too, until another says
/// otherwise.
final class RtfTable {

    private static final int DEEPEST = 50;

    /// More cells in a row are not looked at; Word allows 63.
    private static final int MOST_EDGES = 1000;

    private final TextFlow flow;

    /// The tables that are open, the innermost first.
    private final Deque<Level> levels = new ArrayDeque<>();

    private final RowEdges outer = new RowEdges();
    private final RowEdges nested = new RowEdges();

    /// One table: its rows, and the complete cells of the open row; the next cell is open.
    private static final class Level {
        private final List<EdgedRow> rows = new ArrayList<>();
        private List<List<Block>> cells = new ArrayList<>();
        private boolean inRow;
    }

    /// What a row says of its cells before they come.
    private static final class RowEdges {
        private List<CellEdges> cells = new ArrayList<>();
        private int left;
        private boolean mergedLeft;
        private boolean mergedUp;

        void begin() {
            cells = new ArrayList<>();
            left = 0;
            mergedLeft = false;
            mergedUp = false;
        }

        void end(int right) {
            if (cells.size() < MOST_EDGES) {
                cells.add(new CellEdges(left, Math.max(left, right), mergedLeft, mergedUp));
            }
            left = Math.max(left, right);
            mergedLeft = false;
            mergedUp = false;
        }
    }

    RtfTable(TextFlow flow) {
        this.flow = flow;
    }

    /// What follows stands so deep in tables, 0 for none.
    void at(int level) {
        while (levels.size() > level) {
            endTable();
        }
        var open = levels.peek();
        if (open != null && !open.inRow) {
            beginRow(open);
        }
        while (levels.size() < Math.min(level, DEEPEST)) {
            flow.endOpenParagraph();
            levels.push(new Level());
            beginRow(levels.element());
        }
    }

    private void beginRow(Level level) {
        level.inRow = true;
        level.cells = new ArrayList<>();
        flow.open();
    }

    void endCell() {
        at(Math.max(1, levels.size()));
        levels.element().cells.add(flow.close());
        flow.open();
    }

    void endRow() {
        var level = levels.peek();
        if (level == null || !level.inRow) {
            return;
        }
        var rest = flow.close();
        if (!rest.isEmpty()) {
            level.cells.add(rest);
        }
        level.rows.add(new EdgedRow(level.cells, edges(levels.size() > 1).cells));
        level.inRow = false;
    }

    private void endTable() {
        endRow();
        CellEdges.table(levels.pop().rows).forEach(flow::add);
    }

    private RowEdges edges(boolean isNested) {
        return isNested ? nested : outer;
    }

    /// What a row says of its cells.
    ///
    /// @param isNested whether of a row of a table in a cell
    void property(String word, int parameter, boolean isNested) {
        var edges = edges(isNested);
        switch (word) {
            case "trowd" -> edges.begin();
            case "trleft" -> edges.left = edges.cells.isEmpty() ? parameter : edges.left;
            case "clmrg" -> edges.mergedLeft = true;
            case "clvmrg" -> edges.mergedUp = true;
            case "cellx" -> edges.end(parameter);
            default -> {}
        }
    }
}
