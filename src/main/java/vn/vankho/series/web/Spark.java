package vn.vankho.series.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        var points =
                series.points().filter(point -> point.isYear() && point.otherUnit() == null).toList();
        var drawn = points.stream().filter(point -> point.actual() != null).toList();
        if (drawn.size() < 2) {
            return new Spark(List.of(), "", "");
        }
        double low = drawn.stream().mapToDouble(Spark::value).min().orElseThrow();
        double high = drawn.stream().mapToDouble(Spark::value).max().orElseThrow();
        int first = drawn.stream().mapToInt(Spark::year).min().orElseThrow();
        int last = drawn.stream().mapToInt(Spark::year).max().orElseThrow();
        var lines = new ArrayList<String>();
        var end = "";
        for (var stretch : series.stretches()) {
            var line = new ArrayList<String>();
            int before = Integer.MIN_VALUE;
            for (var point : stretch.points()) {
                if (!drawn.contains(point)) {
                    continue;
                }
                if (year(point) != before + 1) {
                    close(line, lines);
                }
                before = year(point);
                end = at(place(before, first, last, WIDTH)) + "," + at(HEIGHT - place(value(point), low, high, HEIGHT));
                line.add(end);
            }
            close(line, lines);
        }
        var place = end.split(",");
        return new Spark(lines, place[0], place[1]);
    }

    private static void close(List<String> line, List<String> lines) {
        if (line.size() > 1) {
            lines.add(String.join(" ", line));
        }
        line.clear();
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

    private static String at(double value) {
        return Chart.number(value);
    }
}
