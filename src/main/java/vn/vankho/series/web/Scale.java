package vn.vankho.series.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// The value axis of a chart: round numbers that hold all values.
///
/// @param step between two marks of the axis
record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {

    private static final int MARKS = 5;

    /// Begins at zero unless that would press the line flat: then the axis says so by its numbers.
    static Scale over(List<BigDecimal> values) {
        double min = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double max = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double from = min >= 0 && min < max * 0.6 ? 0 : min;
        double spread = max - from;
        var step = step(spread > 0 ? spread : Math.max(1, Math.abs(max)));
        var low = floor(from, step);
        var high = floor(max, step);
        while (high.doubleValue() < max || high.compareTo(low) <= 0) {
            high = high.add(step);
        }
        return new Scale(low, high, step);
    }

    private static BigDecimal step(double spread) {
        double raw = spread / MARKS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double digit = raw / power;
        int nice = digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10;
        return BigDecimal.valueOf(nice).multiply(new BigDecimal(power, new MathContext(1)));
    }

    private static BigDecimal floor(double value, BigDecimal step) {
        return BigDecimal.valueOf(Math.floor(value / step.doubleValue() + 1e-9)).multiply(step);
    }

    List<BigDecimal> marks() {
        var marks = new ArrayList<BigDecimal>();
        for (var mark = low; mark.compareTo(high) <= 0; mark = mark.add(step)) {
            var plain = mark.stripTrailingZeros();
            marks.add(plain.scale() < 0 ? plain.setScale(0) : plain);
        }
        return marks;
    }

    /// From 0 at the bottom to 1 at the top.
    double share(BigDecimal value) {
        double span = high.subtract(low).doubleValue();
        return (value.doubleValue() - low.doubleValue()) / span;
    }
}
