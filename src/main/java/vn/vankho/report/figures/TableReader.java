package vn.vankho.report.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.report.figures.Column.Kind;
import vn.vankho.vietnamese.Quantities;
import vn.vankho.vietnamese.Quantity;

/// Reads the figures of a table, row by row, by what the heads of its columns say. A table without
// a
/// head goes on where the last one ended, if it has as many columns.
final class TableReader {

    private static final int MOST_HEAD_ROWS = 5;
    private static final int LONGEST_NAME = 22;
    private static final Pattern INDEX =
            Pattern.compile(
                    "\\(?(?:[A-Z]|\\d{1,2})\\)?(?:\\h?=.{1,16})?|\\(?\\d{1,2}\\)?\\h?[=:].{1,16}");
    private static final Pattern NONE = Pattern.compile("[-–—]+");

    /// @param plan whether it is set for a coming period
    record Row(Figure figure, boolean plan) {}

    private final Subject subject;
    private final Periods periods;
    private final boolean planning;
    private List<Column> columns = List.of();
    private @Nullable String tableUnit;
    private RowNames names = new RowNames();

    TableReader(Subject subject, Periods periods, boolean planning) {
        this.subject = subject;
        this.periods = periods;
        this.planning = planning;
    }

    List<Row> read(Grid grid) {
        int head = headRows(grid);
        if (head > 0) {
            columns = columns(grid, head);
            tableUnit = Units.above(grid.above());
            names = new RowNames();
        } else if (columns.size() != grid.columns()) {
            columns = List.of();
        }
        var rows = new ArrayList<Row>();
        if (has(Kind.NAME) && (has(Kind.ACTUAL) || has(Kind.PLAN))) {
            for (int row = head; row < grid.rows(); row++) {
                read(grid, row, rows);
            }
        }
        return rows;
    }

    private boolean has(Kind kind) {
        return columns.stream().anyMatch(column -> column.kind() == kind);
    }

    // The rows up to the first one that has a value; a row of column numbers belongs to the head.
    private int headRows(Grid grid) {
        int row = 0;
        boolean named = false;
        while (row < grid.rows() && row < MOST_HEAD_ROWS && !hasValue(grid, row)) {
            if (named && isBody(grid, row)) {
                break;
            }
            for (int column = 0; column < grid.columns(); column++) {
                named |= Column.of(List.of(grid.at(row, column)), periods, 0).kind() == Kind.NAME;
            }
            row++;
        }
        return named ? row : 0;
    }

    // A row with a name and nothing else opens a section.
    private static boolean isBody(Grid grid, int row) {
        if (grid.isOneCell(row)) {
            return true;
        }
        int filled = 0;
        for (int column = 0; column < grid.columns(); column++) {
            filled += grid.at(row, column).isEmpty() ? 0 : 1;
        }
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
        int last = head;
        while (last > 1 && isIndex(grid, last - 1)) {
            last--;
        }
        for (int i = 0; i < grid.columns(); i++) {
            var column = Column.of(grid.column(i, last), periods, subject.year());
            if (column.kind() == Kind.NAME && named) {
                column = new Column(Kind.OTHER, null, null);
            }
            named |= column.kind() == Kind.NAME;
            found.add(column);
        }
        return found;
    }

    private void read(Grid grid, int row, List<Row> rows) {
        int at = indexOf(Kind.NAME);
        var order = indexOf(Kind.ORDER) >= 0 ? grid.at(row, indexOf(Kind.ORDER)) : "";
        var named = Units.split(grid.at(row, at));
        if (isIndex(grid, row)
                || Column.of(List.of(grid.at(row, at)), periods, 0).kind() == Kind.NAME
                        && !hasValue(grid, row)) {
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
        values(grid, row, name, unit, rows);
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

    private void values(Grid grid, int row, String name, @Nullable String unit, List<Row> rows) {
        var main = new Figure(name, grid.start(row), grid.end(row));
        main.unit = unit;
        var others = new ArrayList<Row>();
        for (int i = 0; i < columns.size(); i++) {
            var cell = grid.at(row, i);
            var value = Quantities.parse(cell).filter(Quantity::measures);
            boolean none = NONE.matcher(cell).matches();
            if (value.isPresent() || none) {
                put(columns.get(i), value.orElse(null), main, others, grid, row);
            }
        }
        boolean said = main.actual != null && main.actual.signum() != 0 || main.isCompared();
        if (said && main.saysSomething()) {
            rows.add(new Row(main, false));
        }
        rows.addAll(others);
    }

    private void put(
            Column column,
            @Nullable Quantity quantity,
            Figure main,
            List<Row> others,
            Grid grid,
            int row) {
        var value = quantity == null ? null : quantity.value();
        switch (column.kind()) {
            case PLAN -> plan(column, quantity, main, others);
            case ACTUAL -> actual(column, quantity, main, others);
            case PERCENT_OF_PLAN ->
                    main.percentOfPlan = main.percentOfPlan == null ? value : main.percentOfPlan;
            case PERCENT_OF_SAME_PERIOD ->
                    main.percentOfSamePeriod =
                            main.percentOfSamePeriod == null ? value : main.percentOfSamePeriod;
            case CHANGE -> change(column, value, main);
            case PERCENT_CHANGE -> percentChange(value, main);
            default -> {}
        }
    }

    private void plan(Column column, @Nullable Quantity value, Figure main, List<Row> others) {
        boolean ahead = planning || column.year() > subject.year() && subject.year() > 0;
        if (ahead && value != null) {
            var figure = figure(column, value, main);
            figure.period = column.period();
            others.add(new Row(figure, true));
        } else if (!ahead
                && value != null
                && main.plan == null
                && column.year() >= subject.year() - (column.year() == 0 ? subject.year() : 0)) {
            main.plan = value.value();
        }
    }

    private void actual(Column column, @Nullable Quantity value, Figure main, List<Row> others) {
        boolean own = column.year() == 0 || column.year() == subject.year() || subject.year() == 0;
        if (!own && column.year() > subject.year()) {
            if (value != null) {
                var figure = figure(column, value, main);
                figure.period = column.period();
                others.add(new Row(figure, true));
            }
        } else if (!own && value != null) {
            var figure = figure(column, value, main);
            figure.period = column.period();
            others.add(new Row(figure, false));
        } else if (own) {
            main.actual = value == null ? BigDecimal.ZERO : value.value();
            main.period = column.period() != null ? column.period() : main.period;
            main.unit = main.unit == null ? unitOf(column, value) : main.unit;
            main.qualifier = value != null ? value.qualifier() : null;
            main.of = value != null && value.values().size() == 2 ? value.second() : null;
        }
    }

    private static Figure figure(Column column, Quantity value, Figure main) {
        var figure = new Figure(main.name, main.start, main.end);
        figure.actual = value.value();
        figure.of = value.values().size() == 2 ? value.second() : null;
        figure.unit = main.unit != null ? main.unit : unitOf(column, value);
        figure.qualifier = value.qualifier();
        figure.confidence = 0.9;
        return figure;
    }

    private static @Nullable String unitOf(Column column, @Nullable Quantity value) {
        return value != null && value.unit() != null ? value.unit() : column.unit();
    }

    private void change(Column column, @Nullable BigDecimal value, Figure main) {
        if (value != null && main.change == null) {
            main.change = value;
            main.changeBase =
                    column.year() > 0 && column.year() < subject.year()
                            ? String.valueOf(column.year())
                            : "cùng kỳ";
        }
    }

    private static void percentChange(@Nullable BigDecimal value, Figure main) {
        if (value == null) {
            return;
        }
        if (main.isPercent()) {
            main.change = main.change == null ? value : main.change;
        } else if (main.percentOfSamePeriod == null) {
            main.percentOfSamePeriod = BigDecimal.valueOf(100).add(value);
        }
    }
}
