package vn.vankho.report.forward;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Computes what follows from the typed values: percentages, changes and shares, half up to the
/// digits that the words use.
final class Arithmetic {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 20;

    private final Map<String, Figure> done = new HashMap<>();

    private Arithmetic() {}

    static NextReport computed(NextReport report) {
        var arithmetic = new Arithmetic();
        var figures =
                report.figures().stream()
                        .map(
                                figure -> {
                                    var made = arithmetic.computed(figure);
                                    arithmetic.done.put(figure.id(), made);
                                    return made;
                                })
                        .toList();
        return new NextReport(
                report.period(),
                report.earlier(),
                report.source(),
                report.passages(),
                figures,
                report.bases(),
                report.unknown());
    }

    private Figure computed(Figure figure) {
        var cells = new EnumMap<Role, Cell>(figure.cells());
        var original = figure.sameAs() == null ? null : done.get(figure.sameAs());
        for (var role : List.of(Role.ACTUAL, Role.WHOLE, Role.PLAN, Role.SAME_PERIOD)) {
            var own = cells.get(role);
            var first = original == null ? null : original.cells().get(role);
            if (own != null && first != null) {
                cells.put(
                        role,
                        new Cell(first.value(), own.last(), first.decimals(), first.source()));
            }
        }
        for (var role : figure.cells().keySet()) {
            if (!role.typed()) {
                var cell = cells.get(role);
                cells.put(role, cell == null ? figure.cells().get(role) : of(role, cell, cells));
            }
        }
        return new Figure(
                figure.id(),
                figure.name(),
                figure.scope(),
                figure.unit(),
                figure.qualifier(),
                figure.kind(),
                cells,
                figure.sameAs());
    }

    private static Cell of(Role role, Cell cell, Map<Role, Cell> cells) {
        var actual = value(cells, Role.ACTUAL);
        var base = value(cells, base(role));
        if (actual == null || base == null) {
            return new Cell(
                    null, cell.last(), cell.decimals(), new Source.Missing(asked(role, actual)));
        }
        if (role == Role.CHANGE) {
            var value = actual.subtract(base);
            var formula = print(actual) + " − " + print(base) + " = " + print(value);
            return new Cell(
                    value, cell.last(), Math.max(0, value.scale()), new Source.Computed(formula));
        }
        if (base.signum() == 0) {
            return new Cell(
                    null,
                    cell.last(),
                    cell.decimals(),
                    new Source.Missing(
                            "Không tính được vì %s bằng 0.".formatted(base(role).label())));
        }
        var exact = actual.multiply(HUNDRED).divide(base, DIGITS, RoundingMode.HALF_UP);
        boolean away = role == Role.CHANGE_PERCENT || role == Role.OVER_PLAN;
        var value =
                (away ? exact.subtract(HUNDRED) : exact)
                        .setScale(cell.decimals(), RoundingMode.HALF_UP);
        var formula =
                "%s : %s × 100%s = %s"
                        .formatted(print(actual), print(base), away ? " − 100" : "", print(value));
        return new Cell(value, cell.last(), cell.decimals(), new Source.Computed(formula));
    }

    private static Role base(Role role) {
        return switch (role) {
            case PERCENT_OF_PLAN, OVER_PLAN -> Role.PLAN;
            case SHARE -> Role.WHOLE;
            default -> Role.SAME_PERIOD;
        };
    }

    private static String asked(Role role, @Nullable BigDecimal actual) {
        return actual == null
                ? "Tự tính khi có số thực hiện."
                : "Tự tính khi có số %s.".formatted(base(role).label());
    }

    private static @Nullable BigDecimal value(Map<Role, Cell> cells, Role role) {
        var cell = cells.get(role);
        return cell == null ? null : cell.value();
    }

    private static String print(BigDecimal value) {
        return VietnameseNumbers.format(value);
    }
}
