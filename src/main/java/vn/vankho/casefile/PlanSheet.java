package vn.vankho.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.CellGrid;

/// A list of case files as it stands in a spreadsheet: its head, how the columns are understood,
/// and its lines.
///
/// @param year which the sheet itself names; 0 where it names none
/// @param head the heads of the columns
/// @param columns what each column is; null where it is left out
/// @param rows those under the head, with their place in the file
public record PlanSheet(
        int year, List<String> head, List<@Nullable PlanColumn> columns, List<Row> rows) {

    private static final int FIRST_ROWS = 40;
    private static final int MOST_ROWS = 5_000;
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(\\d{1,2}\\)");

    /// @param row from 1, counted through all sheets
    public record Row(int row, List<String> cells) {}

    /// @param mapping what each column is, as the clerk said; null to guess from the head
    static PlanSheet of(CellGrid grid, @Nullable List<@Nullable PlanColumn> mapping) {
        int headRow = headRow(grid);
        var head = headRow < 0 ? Collections.nCopies(grid.width(), "") : grid.rows().get(headRow);
        var rows = new ArrayList<Row>();
        for (int i = headRow + 1; i < grid.rows().size() && rows.size() < MOST_ROWS; i++) {
            var cells = grid.rows().get(i);
            if (isEnd(cells)) {
                break;
            }
            if (!isEmpty(cells) && !isColumnNumbers(cells) && !cells.equals(head)) {
                rows.add(new Row(i + 1, cells));
            }
        }
        int year =
                grid.rows().stream()
                        .limit(Math.max(0, headRow))
                        .map(cells -> PlanYears.named(String.join(" ", cells)))
                        .filter(named -> named > 0)
                        .findFirst()
                        .orElse(0);
        return new PlanSheet(year, head, mapping == null ? PlanColumn.guess(head) : mapping, rows);
    }

    /// The row in which most cells look like heads of columns.
    private static int headRow(CellGrid grid) {
        int best = -1;
        long most = 1;
        for (int i = 0; i < Math.min(FIRST_ROWS, grid.rows().size()); i++) {
            long known = PlanColumn.known(PlanColumn.guess(grid.rows().get(i)));
            if (known > most) {
                best = i;
                most = known;
            }
        }
        return best;
    }

    private static boolean isEmpty(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    /// The row `(1) (2) (3)` under the head.
    private static boolean isColumnNumbers(List<String> cells) {
        var filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() > 2
                && filled.stream().allMatch(cell -> COLUMN_NUMBER.matcher(cell).matches());
    }

    /// *Bản danh mục hồ sơ này có … hồ sơ*: below it are only counts and who signed.
    private static boolean isEnd(List<String> cells) {
        return cells.stream()
                .anyMatch(cell -> RuleWords.key(cell).contains(" danh muc ho so nay "));
    }

    /// The text of a row in a column; empty if there is none.
    String text(Row row, PlanColumn column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at).strip();
    }

    /// Which columns nobody could do without, and the sheet has not.
    Optional<String> wanting() {
        return columns.contains(PlanColumn.TITLE)
                ? Optional.empty()
                : Optional.of("Chưa chọn cột nào là tiêu đề hồ sơ.");
    }
}
