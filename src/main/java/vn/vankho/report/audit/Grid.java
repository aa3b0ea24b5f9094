package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.TextTable;
import vn.vankho.document.TextTable.Cell;
import vn.vankho.vietnamese.Quantities;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;

/// A table of figures: the rows of its head, and the rows with numbers below.
final class Grid {

    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?:tong|tong cong|tong so|cong|toan xa|tong toan xa|cong toan xa)\\h*:?");
    private static final Pattern NUMBER_OF_ROW = Pattern.compile("(?:stt|tt|so tt|so thu tu)");

    /// One cell that says something.
    ///
    /// @param start an offset into the whole text
    record Said(String plain, int start, int end, @Nullable BigDecimal value) {}

    /// A row with numbers, its cells by column.
    record Row(int index, SortedMap<Integer, Said> cells) {

        /// The number in a column; null for words and blanks.
        @Nullable BigDecimal value(int column) {
            var cell = cells.get(column);
            return cell == null ? null : cell.value();
        }

        boolean isTotal() {
            return cells.values().stream()
                    .limit(3)
                    .anyMatch(cell -> TOTAL.matcher(cell.plain()).matches());
        }

        /// What stands in the first column, such as `I` or `1.2`.
        String label() {
            var first = cells.get(0);
            return first == null ? "" : first.plain();
        }
    }

    private final TreeMap<Integer, String> heads = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();

    private Grid() {}

    static Grid of(TextTable table, String page, int offset) {
        var byRow = new TreeMap<Integer, TreeMap<Integer, Said>>();
        var spans = new TreeMap<Integer, List<Cell>>();
        for (var cell : table.cells()) {
            var said = said(cell, page, offset);
            if (said != null) {
                byRow.computeIfAbsent(cell.row(), r -> new TreeMap<>()).put(cell.column(), said);
                spans.computeIfAbsent(cell.row(), r -> new ArrayList<>()).add(cell);
            }
        }
        var grid = new Grid();
        byRow.forEach((row, cells) -> grid.add(row, cells, spans.getOrDefault(row, List.of())));
        return grid;
    }

    private static @Nullable Said said(Cell cell, String page, int offset) {
        if (cell.start() < 0 || cell.end() > page.length() || cell.start() >= cell.end()) {
            return null;
        }
        var text = page.substring(cell.start(), cell.end()).strip();
        return text.isEmpty()
                ? null
                : new Said(
                        PlainLetters.of(text.replaceAll("\\s+", " ")),
                        offset + cell.start(),
                        offset + cell.end(),
                        number(text));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.length() > 40
                ? null
                : Optional.of(text)
                        .flatMap(Quantities::parse)
                        .filter(q -> q.kind() == Kind.AMOUNT || q.kind() == Kind.PERCENT)
                        .filter(ShareReader::isPlain)
                        .map(Quantity::value)
                        .orElse(null);
    }

    private void add(int row, SortedMap<Integer, Said> cells, List<Cell> spans) {
        long numbers =
                cells.entrySet().stream()
                        .filter(e -> e.getKey() > 0 && e.getValue().value() != null)
                        .count();
        boolean words =
                cells.values().stream().anyMatch(cell -> cell.plain().matches(".*[a-z]{2}.*"));
        boolean counted = cells.values().stream().allMatch(cell -> cell.value() != null);
        if (numbers > 0 && words && !counted) {
            rows.add(new Row(row, cells));
        } else if (rows.isEmpty() && words) {
            for (var cell : spans) {
                var said = cells.get(cell.column());
                for (int c = cell.column();
                        said != null && c < cell.column() + Math.min(cell.columns(), 50);
                        c++) {
                    heads.merge(c, said.plain(), (above, below) -> above + " " + below);
                }
            }
        }
    }

    List<Row> rows() {
        return rows;
    }

    /// The words above a column, those of merged cells included.
    String head(int column) {
        return heads.getOrDefault(column, "");
    }

    /// The columns that bear numbers, the running number left out.
    List<Integer> columns() {
        return rows.stream()
                .flatMap(row -> row.cells().entrySet().stream())
                .filter(e -> e.getValue().value() != null)
                .map(e -> e.getKey())
                .distinct()
                .filter(c -> !NUMBER_OF_ROW.matcher(head(c)).matches())
                .sorted()
                .toList();
    }
}
