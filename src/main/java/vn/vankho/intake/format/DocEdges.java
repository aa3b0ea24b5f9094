package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the cells of a table of a .doc begin and end, row by row.
final class DocEdges {

    private static final Logger log = LoggerFactory.getLogger(DocEdges.class);

    private DocEdges() {}

    /// @param first of the paragraphs of the table
    /// @return nothing where the file says nothing that can be understood
    static List<List<CellEdges>> of(@Nullable Range range, Paragraph first) {
        if (range == null) {
            return List.of();
        }
        try {
            return rows(range.getTable(first));
        } catch (RuntimeException e) {
            log.debug("a table without edges", e); // its text is read all the same
            return List.of();
        }
    }

    private static List<List<CellEdges>> rows(Table table) {
        var rows = new ArrayList<List<CellEdges>>();
        for (int i = 0; i < table.numRows(); i++) {
            rows.add(row(table.getRow(i)));
        }
        return rows;
    }

    private static List<CellEdges> row(TableRow row) {
        var edges = new ArrayList<CellEdges>();
        for (int i = 0; i < row.numCells(); i++) {
            var cell = row.getCell(i);
            var left = cell.getLeftEdge();
            edges.add(
                    new CellEdges(
                            left,
                            left + Math.max(0, cell.getWidth()),
                            cell.isMerged() && !cell.isFirstMerged(),
                            cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()));
        }
        return edges;
    }
}
