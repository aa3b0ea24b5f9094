package vn.vankho.report.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Whether a figure only repeats another.
final class Same {

    private Same() {}

    /// Whether all that the figure says is said by the other one, too.
    static boolean saysNoMore(Figure figure, Figure other) {
        return isIn(figure.actual, other.actual)
                && isIn(figure.plan, other.plan)
                && isIn(figure.of, other.of)
                && isIn(figure.percentOfPlan, other.percentOfPlan)
                && isIn(figure.percentOfSamePeriod, other.percentOfSamePeriod)
                && isIn(figure.change, other.change);
    }

    private static boolean isIn(@Nullable BigDecimal value, @Nullable BigDecimal other) {
        return value == null || other != null && value.compareTo(other) == 0;
    }
}
