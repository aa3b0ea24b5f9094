package vn.vankho.report.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantities;
import vn.vankho.vietnamese.Quantity;

/// The figures of one row of a table: that of the reported year, with its plan and comparisons, and
/// those of other years, each from a column of its own.
final class RowFigures {

    private static final Pattern NONE = Pattern.compile("[-–—]+");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final int year;
    private final boolean planning;
    private final boolean plans;
    private final Grid grid;
    private final int row;
    private final Figure main;
    private final List<TableReader.Row> others = new ArrayList<>();
    private boolean accounts;

    /// @param year the year that the table reports, 0 if unknown
    /// @param plans whether the table stands in a part that plans
    RowFigures(
            int year,
            boolean planning,
            boolean plans,
            String name,
            @Nullable String unit,
            Grid grid,
            int row) {
        this.year = year;
        this.planning = planning;
        this.plans = plans;
        this.grid = grid;
        this.row = row;
        this.main = new Figure(name, grid.start(row), grid.end(row));
        main.unit = unit;
        main.confidence = 0.9;
    }

    /// @param scope the place that the row is of, or null
    void take(Map<Integer, Column> columns, @Nullable String scope) {
        main.scope = scope;
        accounts = columns.values().stream().anyMatch(c -> c.kind() == Column.Kind.ACTUAL);
        columns.forEach(
                (at, column) -> {
                    var cell = grid.at(row, at);
                    var value = Quantities.parse(cell).filter(Quantity::measures).orElse(null);
                    if (value != null) {
                        put(column, value);
                    } else if (NONE.matcher(cell).matches()) {
                        putNone(column);
                    }
                });
    }

    List<TableReader.Row> all() {
        var all = new ArrayList<TableReader.Row>();
        boolean reached = main.actual != null && main.actual.signum() != 0;
        if (reached || main.isCompared()) {
            all.add(new TableReader.Row(main, false));
        }
        all.addAll(others);
        return all;
    }

    // A dash says that there is nothing; an empty cell says nothing.
    private void putNone(Column column) {
        if (column.kind() == Column.Kind.ACTUAL && isOwn(column) && main.actual == null) {
            main.actual = BigDecimal.ZERO;
        }
    }

    private void put(Column column, Quantity quantity) {
        var value = quantity.value();
        switch (column.kind()) {
            case PLAN -> plan(column, quantity);
            case ACTUAL -> actual(column, quantity);
            case PERCENT_OF_PLAN ->
                    main.percentOfPlan = main.percentOfPlan == null ? value : main.percentOfPlan;
            case PERCENT_OF_SAME_PERIOD -> samePeriod(value);
            case CHANGE -> change(column, value);
            case PERCENT_CHANGE -> percentChange(value);
            default -> {}
        }
    }

    private boolean isOwn(Column column) {
        return column.year() == 0 || year == 0 || column.year() == year;
    }

    private boolean isAhead(Column column) {
        return year > 0 && column.year() > year;
    }

    private void plan(Column column, Quantity quantity) {
        boolean sets = plans && !accounts && column.year() == 0;
        if (planning || sets || isAhead(column)) {
            others.add(new TableReader.Row(ofOtherYear(column, quantity), true));
        } else if (main.plan == null && isOwn(column)) {
            main.plan = quantity.value();
        }
    }

    private void actual(Column column, Quantity quantity) {
        if (!isOwn(column)) {
            others.add(new TableReader.Row(ofOtherYear(column, quantity), isAhead(column)));
            return;
        }
        main.actual = quantity.value();
        main.of = quantity.values().size() == 2 ? quantity.second() : null;
        main.qualifier = quantity.qualifier();
        main.period = column.period() != null ? column.period() : main.period;
        main.unit = main.unit == null ? unitOf(column, quantity) : main.unit;
    }

    private Figure ofOtherYear(Column column, Quantity quantity) {
        var figure = new Figure(main.name, main.start, main.end);
        figure.scope = main.scope;
        figure.actual = quantity.value();
        figure.of = quantity.values().size() == 2 ? quantity.second() : null;
        figure.unit = main.unit != null ? main.unit : unitOf(column, quantity);
        figure.qualifier = quantity.qualifier();
        figure.period = column.period();
        figure.confidence = main.confidence;
        return figure;
    }

    private static @Nullable String unitOf(Column column, Quantity quantity) {
        return quantity.unit() != null ? quantity.unit() : column.unit();
    }

    private void samePeriod(BigDecimal value) {
        if (main.percentOfSamePeriod == null) {
            main.percentOfSamePeriod = value;
        }
    }

    private void change(Column column, BigDecimal value) {
        if (main.change == null) {
            main.change = value;
            boolean named = column.year() > 0 && column.year() < year;
            main.changeBase = named ? String.valueOf(column.year()) : "cùng kỳ";
        }
    }

    private void percentChange(BigDecimal value) {
        if (main.isPercent()) {
            main.change = main.change == null ? value : main.change;
        } else {
            samePeriod(HUNDRED.add(value));
        }
    }
}
