package vn.vankho.drafting.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;
import vn.vankho.report.forward.Cell;
import vn.vankho.report.forward.Figure;
import vn.vankho.report.forward.Printed;
import vn.vankho.report.forward.Role;
import vn.vankho.report.forward.Source;
import vn.vankho.vietnamese.VietnameseNumbers;

/// A figure as a row of the table in which it is typed.
///
/// @param typed the cells that a person fills, in the order of the columns
/// @param computed what follows from them, in words: *102,3% kế hoạch*
/// @param asks whether a cell is blank that should be filled
public record FigureRow(
        String id,
        String name,
        String unit,
        List<ShownCell> typed,
        List<ShownCell> computed,
        boolean asks) {

    private static final List<Role> TYPED =
            List.of(Role.ACTUAL, Role.WHOLE, Role.TARGET, Role.PLAN, Role.SAME_PERIOD);

    /// @param code names the cell in sentences: `f7_actual`
    /// @param value as it is typed; empty while nobody knows it
    /// @param last what the earlier report had in its place; empty if nothing
    /// @param told where the value comes from, a sentence
    /// @param address of that place in the archive; empty where there is none
    public record ShownCell(
            String role,
            String code,
            String label,
            String value,
            String last,
            String told,
            String address) {}

    static FigureRow of(Figure figure, @Nullable DocumentId source) {
        var cells = new EnumMap<Role, Cell>(Role.class);
        cells.putAll(figure.cells());
        var typed =
                TYPED.stream()
                        .filter(cells::containsKey)
                        .map(role -> cell(figure, role, cells.get(role), source))
                        .toList();
        var computed =
                Stream.of(Role.values())
                        .filter(role -> !role.typed() && cells.containsKey(role))
                        .map(role -> cell(figure, role, cells.get(role), source))
                        .toList();
        return new FigureRow(
                figure.id(), name(figure), unit(figure), typed, computed, asks(figure));
    }

    private static String name(Figure figure) {
        var scope = figure.scope();
        return scope == null || scope.isBlank()
                ? figure.name()
                : figure.name() + " (" + scope + ")";
    }

    private static String unit(Figure figure) {
        return figure.unit() == null ? "" : figure.unit();
    }

    /// A result without its actual value, or a target or count that is still the old one.
    static boolean asks(Figure figure) {
        var role = figure.kind() == Figure.Kind.TARGET ? Role.TARGET : Role.ACTUAL;
        return figure.cell(role).filter(cell -> cell.value() == null).isPresent();
    }

    private static ShownCell cell(
            Figure figure, Role role, @Nullable Cell cell, @Nullable DocumentId source) {
        if (cell == null) {
            return new ShownCell(role.name(), "", role.label(), "", "", "", "");
        }
        return new ShownCell(
                role.name(),
                Printed.code(figure.id(), role),
                role.label(),
                number(cell.value(), cell),
                number(cell.last(), cell),
                ToldSource.of(cell.source()),
                address(cell.source(), source).orElse(""));
    }

    private static String number(java.math.@Nullable BigDecimal value, Cell cell) {
        if (value == null) {
            return "";
        }
        int decimals = Math.max(0, cell.decimals());
        var shown =
                value.scale() > decimals
                        ? value.setScale(decimals, java.math.RoundingMode.HALF_UP)
                        : value;
        return VietnameseNumbers.format(shown);
    }

    private static Optional<String> address(Source from, @Nullable DocumentId document) {
        return from instanceof Source.Copied copied && document != null
                ? Optional.of(SourceAddress.of(document, copied.evidence()))
                : Optional.empty();
    }

    /// By code, for the page's script.
    Map<String, ShownCell> byCode() {
        return Stream.concat(typed.stream(), computed.stream())
                .collect(
                        java.util.stream.Collectors.toMap(
                                ShownCell::code, cell -> cell, (first, _) -> first));
    }
}
