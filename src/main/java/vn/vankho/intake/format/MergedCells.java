package vn.vankho.intake.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/// The merged cells of a sheet whose empty rows are left out.
final class MergedCells {

    private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();

    /// The numbers of the rows that are left, ascending.
    private final int[] rows;

    private MergedCells(int[] rows) {
        this.rows = rows;
    }

    /// @param rows the cells of those that are left, none of them empty
    static MergedCells of(Sheet sheet, List<List<Cell>> rows) {
        var numbers = rows.stream().mapToInt(row -> row.getFirst().getRowIndex()).toArray();
        var cells = new MergedCells(numbers);
        for (var region : sheet.getMergedRegions()) {
            cells.merged.put(
                    new CellAddress(region.getFirstRow(), region.getFirstColumn()), region);
        }
        return cells;
    }

    CellSpan span(Cell cell) {
        var region = merged.get(cell.getAddress());
        if (region == null) {
            return CellSpan.ONE.at(cell.getColumnIndex());
        }
        var columns = region.getLastColumn() - region.getFirstColumn() + 1;
        var left = upTo(region.getLastRow()) - upTo(region.getFirstRow()) + 1;
        return new CellSpan(cell.getColumnIndex(), columns, left);
    }

    /// How many rows there are up to this one.
    private int upTo(int row) {
        var place = Arrays.binarySearch(rows, row);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
