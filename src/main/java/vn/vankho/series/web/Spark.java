package vn.vankho.series.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.vankho.series.IndicatorSeries;
import vn.vankho.series.SeriesPoint;

/// A line the size of a word: how results went, without numbers.
///
/// @param lines runs of years without a gap, as points of SVG
/// @param endX where the newest result stands
record Spark(List<String> lines, String endX, String endY) {

    static final int WIDTH = 120;
    static final int HEIGHT = 28;
    private static final int EDGE = 4;

    static Spark of(IndicatorSeries series) {
        var drawn = series.points().filter(SeriesPoint::isYearlyResult).toList();
        return drawn.size() < 2 ? new Spark(List.of(), "", "") : new Line(drawn).of(series);
    }

    private static final class Line {

        private final double low;
        private final double high;
        private final int first;
        private final int last;
        private final List<String> lines = new ArrayList<>();

        Line(List<SeriesPoint> drawn) {
            low = drawn.stream().mapToDouble(Spark::value).min().orElseThrow();
            high = drawn.stream().mapToDouble(Spark::value).max().orElseThrow();
            first = drawn.stream().mapToInt(Spark::year).min().orElseThrow();
            last = drawn.stream().mapToInt(Spark::year).max().orElseThrow();
        }

        Spark of(IndicatorSeries series) {
            for (var stretch : series.stretches()) {
                var run = new ArrayList<SeriesPoint>();
                for (var point :
                        stretch.points().stream().filter(SeriesPoint::isYearlyResult).toList()) {
                    if (!run.isEmpty() && year(point) != year(run.getLast()) + 1) {
                        close(run);
                    }
                    run.add(point);
                }
                close(run);
            }
            var newest = series.latest().orElseThrow();
            return new Spark(lines, x(newest), y(newest));
        }

        private void close(List<SeriesPoint> run) {
            if (run.size() > 1) {
                lines.add(
                        run.stream()
                                .map(point -> x(point) + "," + y(point))
                                .collect(Collectors.joining(" ")));
            }
            run.clear();
        }

        private String x(SeriesPoint point) {
            return Chart.number(place(year(point), first, last, WIDTH));
        }

        private String y(SeriesPoint point) {
            return Chart.number(HEIGHT - place(value(point), low, high, HEIGHT));
        }
    }

    private static double place(double value, double low, double high, int size) {
        double share = high > low ? (value - low) / (high - low) : 0.5;
        return EDGE + share * (size - 2 * EDGE);
    }

    private static double value(SeriesPoint point) {
        return Objects.requireNonNull(point.actual()).doubleValue();
    }

    private static int year(SeriesPoint point) {
        return Integer.parseInt(point.period());
    }
}
