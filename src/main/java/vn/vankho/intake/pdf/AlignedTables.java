package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds tables whose cells stand in columns without lines around them.
final class AlignedTables {

    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_COLUMNS = 3;

    /// Titles of sections, and the second lines of long names, between two rows of values.
    private static final int MOST_LINES_BETWEEN = 4;

    private static final int MOST_LINES_OF_HEAD = 6;

    /// From line to line, in parts of a line's height.
    private static final double FARTHEST = 2.5;

    private static final Pattern ORDINAL = Pattern.compile("[A-ZĐ]|[IVX]{1,6}|\\d{1,3}");

    private final List<List<Segment>> rows;

    private AlignedTables(List<List<Segment>> rows) {
        this.rows = rows;
    }

    /// What was found.
    ///
    /// @param prose the lines outside of tables
    /// @param tables from top to bottom
    record Found(List<List<Segment>> prose, List<TableRows> tables) {}

    /// @param rows lines of a page from top to bottom
    static Found in(List<List<Segment>> rows) {
        return new AlignedTables(rows).found();
    }

    private Found found() {
        var prose = new ArrayList<List<Segment>>();
        var tables = new ArrayList<TableRows>();
        var done = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!AlignedColumns.isRowOfValues(rows.get(i))) {
                continue;
            }
            var end = end(i);
            var columns = columns(rows.subList(i, end));
            if (columns.isPresent()) {
                var first = head(columns.get(), i, done);
                var body = body(columns.get(), first, i);
                var head = rows.subList(first, body);
                var table = AlignedTable.of(columns.get(), head, rows.subList(body, end));
                if (table.isPresent()) {
                    prose.addAll(rows.subList(done, first));
                    tables.add(table.get());
                    done = end;
                }
            }
            i = end - 1;
        }
        prose.addAll(rows.subList(done, rows.size()));
        return new Found(prose, tables);
    }

    private static Optional<AlignedColumns> columns(List<List<Segment>> body) {
        var values = body.stream().filter(AlignedColumns::isRowOfValues).toList();
        var columns = AlignedColumns.of(values);
        return values.size() < FEWEST_ROWS || columns.count() < FEWEST_COLUMNS
                ? Optional.empty()
                : Optional.of(columns);
    }

    /// One past the last row of values, and past a line that goes on its names.
    private int end(int first) {
        var end = first + 1;
        for (int i = end; i < rows.size() && i - end <= MOST_LINES_BETWEEN && follows(i); i++) {
            if (AlignedColumns.isRowOfValues(rows.get(i))) {
                end = i + 1;
            }
        }
        return end;
    }

    /// The first line of the head, and of sections before the first values: the highest with
    /// several pieces, each over columns.
    private int head(AlignedColumns columns, int first, int from) {
        var head = first;
        for (int i = first; i > from && first - i < MOST_LINES_OF_HEAD && follows(i); i--) {
            var line = rows.get(i - 1);
            if (!line.stream().allMatch(segment -> mayBeHead(columns, segment))) {
                break;
            }
            head = line.size() > 1 ? i - 1 : head;
        }
        return head;
    }

    private static boolean mayBeHead(AlignedColumns columns, Segment segment) {
        var first = columns.first(segment);
        return first >= 0 && columns.last(segment) - first < columns.count() / 2;
    }

    /// The first line with a number or letter of its own at the left.
    private int body(AlignedColumns columns, int head, int first) {
        for (int i = head; i < first; i++) {
            var leftmost = rows.get(i).getFirst();
            if (columns.first(leftmost) == 0
                    && ORDINAL.matcher(AlignedColumns.text(leftmost)).matches()) {
                return i;
            }
        }
        return first;
    }

    private boolean follows(int row) {
        var above = rows.get(row - 1).getFirst().box();
        var own = rows.get(row).getFirst().box();
        return own.bottom() - above.bottom() < FARTHEST * Math.max(own.height(), above.height());
    }
}
