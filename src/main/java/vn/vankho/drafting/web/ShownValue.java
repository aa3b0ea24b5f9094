package vn.vankho.drafting.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.report.forward.Cell;
import vn.vankho.report.forward.Entries;
import vn.vankho.report.forward.NextReport;
import vn.vankho.vietnamese.VietnameseNumbers;

/// A value out of a table, beside what the draft and the earlier report have in its place.
///
/// @param cell which number of the figure it is: *thực hiện*
/// @param now what the draft has; empty if nothing
/// @param last what the earlier report had; empty if nothing
public record ShownValue(
        String figure, String unit, String cell, String now, String last, String value) {

    static List<ShownValue> of(List<Entries.Value> values, NextReport report) {
        return values.stream().map(value -> of(value, report)).toList();
    }

    private static ShownValue of(Entries.Value value, NextReport report) {
        var figure = report.figure(value.figure()).orElseThrow();
        var cell = figure.cell(value.role());
        var scope = figure.scope();
        return new ShownValue(
                scope == null || scope.isBlank()
                        ? figure.name()
                        : "%s (%s)".formatted(figure.name(), scope),
                figure.unit() == null ? "" : figure.unit(),
                value.role().label(),
                number(cell.map(Cell::value).orElse(null)),
                number(cell.map(Cell::last).orElse(null)),
                number(value.value()));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : VietnameseNumbers.format(number);
    }
}
