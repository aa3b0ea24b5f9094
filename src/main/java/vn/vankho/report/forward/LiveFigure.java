package vn.vankho.report.forward;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.Indicator;
import vn.vankho.document.Target;
import vn.vankho.report.IndicatorNames;

/// A figure while the new report is being made.
final class LiveFigure {

    final String id;
    final String name;
    final @Nullable String scope;
    final @Nullable String unit;
    final @Nullable String qualifier;
    final Figure.Kind kind;
    final Evidence evidence;
    final @Nullable Indicator indicator;
    final @Nullable Target target;
    final IndicatorNames.Key key;
    /// What each role was in the earlier report, as far as it is printed.
    final Map<Role, BigDecimal> last = new EnumMap<>(Role.class);
    final Map<Role, Integer> decimals = new EnumMap<>(Role.class);
    /// The roles whose number was found in the words.
    final Set<Role> placed = EnumSet.noneOf(Role.class);
    final Map<Role, Cell> cells = new EnumMap<>(Role.class);
    @Nullable LiveFigure original;

    private LiveFigure(
            String id,
            String name,
            @Nullable String scope,
            @Nullable String unit,
            @Nullable String qualifier,
            Figure.Kind kind,
            Evidence evidence,
            @Nullable Indicator indicator,
            @Nullable Target target) {
        this.id = id;
        this.name = name;
        this.scope = scope;
        this.unit = unit;
        this.qualifier = qualifier;
        this.kind = kind;
        this.evidence = evidence;
        this.indicator = indicator;
        this.target = target;
        this.key = IndicatorNames.key(name, unit, scope);
    }

    static LiveFigure of(String id, Indicator said) {
        var figure =
                new LiveFigure(
                        id,
                        said.name(),
                        said.scope(),
                        said.unit(),
                        said.qualifier(),
                        Figure.Kind.RESULT,
                        said.evidence(),
                        said,
                        null);
        figure.put(Role.ACTUAL, changesOnly(said) ? said.change() : said.actual());
        figure.put(Role.WHOLE, said.of());
        figure.put(Role.PLAN, said.plan());
        figure.put(Role.PERCENT_OF_PLAN, said.percentOfPlan());
        figure.put(Role.PERCENT_OF_SAME_PERIOD, said.percentOfSamePeriod());
        if (!changesOnly(said)) {
            figure.put(Role.CHANGE, said.change());
        }
        return figure;
    }

    /// Whether the paper says only by how much it rose or fell: *Tỷ suất sinh thô giảm 1,3%*.
    static boolean changesOnly(Indicator said) {
        return said.actual() == null
                && said.change() != null
                && said.percentOfPlan() == null
                && said.percentOfSamePeriod() == null;
    }

    static LiveFigure of(String id, Target said) {
        var figure =
                new LiveFigure(
                        id,
                        said.name(),
                        said.scope(),
                        said.unit(),
                        said.qualifier(),
                        Figure.Kind.TARGET,
                        said.evidence(),
                        null,
                        said);
        figure.put(Role.TARGET, said.plan() != null ? said.plan() : said.change());
        figure.put(Role.WHOLE, said.of());
        return figure;
    }

    static LiveFigure count(
            String id, String name, @Nullable String unit, BigDecimal value, Evidence evidence) {
        var figure =
                new LiveFigure(id, name, null, unit, null, Figure.Kind.COUNT, evidence, null, null);
        figure.put(Role.ACTUAL, value);
        return figure;
    }

    private void put(Role role, @Nullable BigDecimal value) {
        if (value != null) {
            last.put(role, value);
        }
    }

    boolean isPercent() {
        return "%".equals(unit) || "‰".equals(unit);
    }

    /// Whether another value stands in the same row of a table.
    boolean isRowOf(Indicator said) {
        return said.evidence().start() == evidence.start()
                && said.evidence().end() == evidence.end()
                && said.name().equals(name);
    }

    boolean covers(int offset) {
        return evidence.start() <= offset && offset < evidence.end();
    }

    Figure made() {
        return new Figure(
                id,
                name,
                scope,
                unit,
                qualifier,
                kind,
                cells,
                original == null ? null : original.id);
    }
}
