package vn.vankho.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.report.figures.Column.Kind;
import vn.vankho.vietnamese.Quantities;
import vn.vankho.vietnamese.Quantity;

/// Reads the figures of a table, row by row, by what the heads of its columns say. A table
/// without a head goes on where the last one ended, if it has as many columns.
final class TableReader {

    private static final int MOST_HEAD_ROWS = 5;
    private static final int LONGEST_NAME = 22;
    private static final Pattern INDEX =
            Pattern.compile(
                    "\\(?(?:[A-Z]|\\d{1,2})\\)?(?:\\h?=.{1,16})?|\\(?\\d{1,2}\\)?\\h?[=:].{1,16}");

    /// @param plan whether it is set for a coming period
    record Row(Figure figure, boolean plan) {}

    private final Subject subject;
    private final Periods periods;
    private final boolean planning;
    private List<Column> columns = List.of();
    private List<TablePart> parts = List.of();
    private int placeColumn = -1;
    private String level = "";
    private @Nullable String tableUnit;
    private int year;
    private boolean plans;
    private RowNames names = new RowNames();

    TableReader(Subject subject, Periods periods, boolean planning) {
        this.subject = subject;
        this.periods = periods;
        this.planning = planning;
    }

    /// @param inPlans whether it stands in a part of the paper that plans
    List<Row> read(Grid grid, boolean inPlans) {
        plans = inPlans && subject.year() > 0;
        int head = headRows(grid);
        if (head > 0) {
            columns = columns(grid, head);
            year = subject.year() > 0 ? subject.year() : newestReached();
            var heading = columns.stream().filter(c -> c.kind() == Kind.NAME).findFirst();
            var inHead = heading.map(Column::unit).orElse(null);
            tableUnit = inHead != null ? inHead : Units.above(grid.above());
            names = new RowNames();
            findParts(grid, head);
        } else if (columns.size() != grid.columns()) {
            columns = List.of();
            parts = List.of();
        }
        var rows = new ArrayList<Row>();
        if (parts.stream().anyMatch(part -> part.says(Kind.ACTUAL) || part.says(Kind.PLAN))) {
            for (int row = head; row < grid.rows(); row++) {
                read(grid, row, rows);
            }
        }
        return rows;
    }

    private void findParts(Grid grid, int head) {
        var heads = new ArrayList<List<String>>();
        for (int i = 0; i < grid.columns(); i++) {
            heads.add(grid.column(i, withoutIndex(grid, head)));
        }
        placeColumn = has(Kind.NAME) ? -1 : PlaceRows.column(grid, heads, head);
        if (placeColumn < 0 && !has(Kind.NAME)) {
            nameFirst();
        }
        if (placeColumn >= 0) {
            level = Places.levelIn(String.join(" ", heads.get(placeColumn)));
            var title = PlaceRows.title(grid, subject);
            parts = TablePart.ofMeasures(heads, placeColumn, title, periods, subject);
            return;
        }
        parts = has(Kind.NAME) ? TablePart.ofPlaces(heads, periods, subject) : List.of();
        if (parts.isEmpty() && has(Kind.NAME)) {
            parts = List.of(TablePart.all(columns));
        }
    }

    // Whatever the first column with words is called, it names the rows of plans and results.
    private void nameFirst() {
        if (!isAccount(columns)) {
            return;
        }
        var named = new ArrayList<>(columns);
        for (int i = 0; i < named.size(); i++) {
            var kind = named.get(i).kind();
            if (kind == Kind.OTHER) {
                named.set(i, new Column(Kind.NAME, null, named.get(i).unit()));
                columns = List.copyOf(named);
                return;
            }
            if (kind != Kind.ORDER && kind != Kind.UNIT) {
                return;
            }
        }
    }

    private static boolean isAccount(List<Column> columns) {
        var kinds = columns.stream().map(Column::kind).toList();
        return kinds.contains(Kind.PLAN) && kinds.contains(Kind.ACTUAL);
    }

    // A table that stands alone says by its own columns which year it reports.
    private int newestReached() {
        return columns.stream()
                .filter(column -> column.kind() == Kind.ACTUAL)
                .mapToInt(Column::year)
                .max()
                .orElse(0);
    }

    private boolean has(Kind kind) {
        return columns.stream().anyMatch(column -> column.kind() == kind);
    }

    // The rows up to the first one that has a value; a row of column numbers belongs to the head.
    private int headRows(Grid grid) {
        int row = 0;
        boolean named = false;
        var told = new ArrayList<Column>();
        while (row < grid.rows() && row < MOST_HEAD_ROWS && !hasValue(grid, row)) {
            if (named && isBody(grid, row)) {
                break;
            }
            for (int column = 0; column < grid.columns(); column++) {
                var cell = grid.at(row, column);
                named |= Column.of(List.of(cell), periods, 0).kind() == Kind.NAME;
                named |= Places.isHead(cell);
                told.add(Column.of(List.of(cell), periods, 0));
            }
            row++;
        }
        return named || isAccount(told) ? row : 0;
    }

    // A row with a name and nothing else opens a section.
    private static boolean isBody(Grid grid, int row) {
        if (grid.isOneCell(row)) {
            return true;
        }
        int filled = grid.filled(row);
        return filled <= 2
                && filled > 0
                && !grid.at(row, 0).equals(grid.at(Math.max(0, row - 1), 0));
    }

    private static boolean hasValue(Grid grid, int row) {
        if (isIndex(grid, row)) {
            return false;
        }
        for (int column = 1; column < grid.columns(); column++) {
            var value = Quantities.parse(grid.at(row, column));
            boolean year = value.isPresent() && value.get().kind() == Quantity.Kind.YEAR;
            if (value.isPresent() && !year) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIndex(Grid grid, int row) {
        int filled = 0;
        int ascending = 0;
        for (int column = 0; column < grid.columns(); column++) {
            var cell = grid.at(row, column);
            filled += cell.isEmpty() ? 0 : 1;
            ascending += INDEX.matcher(cell).matches() ? 1 : 0;
        }
        return filled >= 3 && ascending == filled;
    }

    private List<Column> columns(Grid grid, int head) {
        var found = new ArrayList<Column>();
        boolean named = false;
        int last = withoutIndex(grid, head);
        for (int i = 0; i < grid.columns(); i++) {
            var column = Column.of(grid.column(i, last), periods, subject.year());
            if (column.kind() == Kind.NAME && named) {
                column = Column.notName(grid.column(i, last), periods);
            }
            named |= column.kind() == Kind.NAME;
            found.add(column);
        }
        return found;
    }

    // A row of column numbers says nothing.
    private static int withoutIndex(Grid grid, int head) {
        int last = head;
        while (last > 1 && isIndex(grid, last - 1)) {
            last--;
        }
        return last;
    }

    private void readPlace(Grid grid, int row, List<Row> rows) {
        var cell = grid.at(row, placeColumn);
        var printed = cell.isEmpty() ? grid.at(row, 0) : cell;
        if (isIndex(grid, row) || !hasValue(grid, row)) {
            return;
        }
        var place = PlaceRows.scope(printed, level);
        for (var part : parts) {
            if (place.isPresent() && part.measure() != null) {
                var unit = part.unit() != null ? part.unit() : tableUnit;
                var figures =
                        new RowFigures(year, planning, plans, part.measure(), unit, grid, row);
                figures.take(part.columns(), place.get().scope());
                rows.addAll(figures.all());
            }
        }
    }

    private void read(Grid grid, int row, List<Row> rows) {
        if (placeColumn >= 0) {
            readPlace(grid, row, rows);
            return;
        }
        int at = indexOf(Kind.NAME);
        var order = indexOf(Kind.ORDER) >= 0 ? grid.at(row, indexOf(Kind.ORDER)) : "";
        var named = Units.split(grid.at(row, at));
        if (isIndex(grid, row) || isHead(grid, row, at)) {
            return;
        }
        boolean section = grid.isOneCell(row) || !hasValue(grid, row);
        var name = names.next(order, named.name(), section);
        int unitAt = indexOf(Kind.UNIT);
        var printed = unitAt < 0 ? "" : grid.at(row, unitAt);
        var unit = unit(printed, named.unit());
        unit = unit == null && !section ? names.unitAbove() : unit;
        names.unit(unit);
        if (section || name.isEmpty() || Names.words(name) > LONGEST_NAME) {
            return;
        }
        for (var part : parts) {
            var figures = new RowFigures(year, planning, plans, name, unit, grid, row);
            figures.take(part.columns(), part.scope());
            rows.addAll(figures.all());
        }
    }

    // The head is printed again where a table goes on.
    private boolean isHead(Grid grid, int row, int at) {
        var again = Column.of(List.of(grid.at(row, at)), periods, 0).kind() == Kind.NAME;
        return again && !hasValue(grid, row);
    }

    private @Nullable String unit(String printed, @Nullable String named) {
        var unit = Units.of(printed);
        if (unit == null
                && !printed.isBlank()
                && printed.length() <= 20
                && printed.matches(".*\\p{L}.*")) {
            return printed.toLowerCase(java.util.Locale.ROOT);
        }
        return unit != null ? unit : named != null ? named : tableUnit;
    }

    private int indexOf(Kind kind) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == kind) {
                return i;
            }
        }
        return -1;
    }
}
