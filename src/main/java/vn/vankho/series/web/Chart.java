package vn.vankho.series.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vankho.series.IndicatorSeries;
import vn.vankho.series.IndicatorSeries.Break;
import vn.vankho.series.IndicatorSeries.Stretch;
import vn.vankho.series.Mention;
import vn.vankho.series.SeriesPoint;

/// A line chart, plan against result, as shapes that the page writes as SVG. Years without a value
/// are gaps; nothing is drawn across a break.
///
/// @param description the same in a sentence, for whoever does not see it
record Chart(
        List<Mark> values,
        List<Mark> years,
        List<String> results,
        List<String> plans,
        List<Dot> resultDots,
        List<Dot> planDots,
        List<BreakMark> breaks,
        List<Mark> bodies,
        String description) {

    static final int WIDTH = 760;
    static final int HEIGHT = 330;
    private static final int LEFT = 84;
    private static final int RIGHT = 24;
    private static final int TOP = 34;
    private static final int BOTTOM = 38;

    /// More years than fit get their labels thinned out.
    private static final int MOST_LABELS = 16;

    /// A label of an axis, or at the end of a line.
    record Mark(double x, double y, String label) {}

    /// A point that leads to its sentence.
    ///
    /// @param label what is to be read when it is pointed at
    record Dot(double x, double y, String label, String address) {}

    record BreakMark(double x, String label) {}

    /// Empty shapes where fewer than one year can be drawn: null.
    static @Nullable Chart of(IndicatorSeries series) {
        var drawn =
                series.points()
                        .filter(point -> point.isYear() && point.otherUnit() == null)
                        .toList();
        var values =
                drawn.stream()
                        .flatMap(point -> Stream.of(point.actual(), point.anyPlan()))
                        .filter(Objects::nonNull)
                        .toList();
        if (drawn.stream().noneMatch(point -> point.actual() != null)) {
            return null;
        }
        return new Drawing(series, drawn, Scale.over(values)).chart();
    }

    /// Coordinates as an attribute of SVG takes them.
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static final class Drawing {

        private final IndicatorSeries series;
        private final Scale scale;
        private final int first;
        private final int last;

        Drawing(IndicatorSeries series, List<SeriesPoint> drawn, Scale scale) {
            this.series = series;
            this.scale = scale;
            this.first = drawn.stream().mapToInt(Drawing::year).min().orElseThrow();
            this.last = drawn.stream().mapToInt(Drawing::year).max().orElseThrow();
        }

        private static int year(SeriesPoint point) {
            return Integer.parseInt(point.period());
        }

        Chart chart() {
            var marks =
                    scale.marks().stream()
                            .map(value -> new Mark(LEFT - 8, y(value), Values.print(value)))
                            .toList();
            return new Chart(
                    marks,
                    years(),
                    lines(SeriesPoint::actual),
                    lines(SeriesPoint::anyPlan),
                    dots(SeriesPoint::actual, SeriesPoint::result, "thực hiện"),
                    dots(SeriesPoint::anyPlan, Drawing::planAt, "kế hoạch"),
                    series.breaks().stream().flatMap(this::breakMark).toList(),
                    bodies(),
                    description());
        }

        private static @Nullable Mention planAt(SeriesPoint point) {
            return point.plan() == null ? point.targetAt() : point.result();
        }

        private List<Mark> years() {
            int every = 1 + (last - first) / MOST_LABELS;
            return IntStream.rangeClosed(first, last)
                    .filter(year -> (last - year) % every == 0)
                    .mapToObj(year -> new Mark(x(year), HEIGHT - 12, Integer.toString(year)))
                    .toList();
        }

        private double x(double year) {
            double step = (double) (WIDTH - LEFT - RIGHT) / (last - first + 1);
            return LEFT + (year - first + 0.5) * step;
        }

        private double y(BigDecimal value) {
            return HEIGHT - BOTTOM - scale.share(value) * (HEIGHT - TOP - BOTTOM);
        }

        private List<SeriesPoint> years(Stretch stretch) {
            return stretch.points().stream()
                    .filter(point -> point.isYear() && point.otherUnit() == null)
                    .toList();
        }

        /// One line for each run of years without a gap.
        private List<String> lines(Function<SeriesPoint, @Nullable BigDecimal> part) {
            var lines = new ArrayList<String>();
            for (var stretch : series.stretches()) {
                var line = new StringBuilder();
                int before = Integer.MIN_VALUE;
                for (var point : years(stretch)) {
                    var value = part.apply(point);
                    if (value == null) {
                        continue;
                    }
                    if (year(point) != before + 1 && !line.isEmpty()) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                    line.append(line.isEmpty() ? "" : " ")
                            .append(number(x(year(point))))
                            .append(',')
                            .append(number(y(value)));
                    before = year(point);
                }
                lines.add(line.toString());
            }
            return lines.stream().filter(line -> line.contains(" ")).toList();
        }

        private List<Dot> dots(
                Function<SeriesPoint, @Nullable BigDecimal> part,
                Function<SeriesPoint, @Nullable Mention> place,
                String what) {
            var dots = new ArrayList<Dot>();
            for (var stretch : series.stretches()) {
                for (var point : years(stretch)) {
                    var value = part.apply(point);
                    var at = place.apply(point);
                    if (value != null && at != null) {
                        var said = Values.with(Values.print(value), series.unit());
                        var label = "Năm %s, %s %s".formatted(point.period(), what, said);
                        var address = ShownMention.address(at);
                        dots.add(new Dot(x(year(point)), y(value), label, address));
                    }
                }
            }
            return dots;
        }

        /// Before the first year that the new body reported, or in the year of the merger.
        private Stream<BreakMark> breakMark(Break gap) {
            var after = series.stretches().getLast();
            var begins = years(after).stream().map(Drawing::year).findFirst().or(gap::year);
            return begins.stream()
                    .map(
                            year ->
                                    new BreakMark(
                                            Math.clamp(x(year - 0.5), LEFT, WIDTH - RIGHT),
                                            SeriesPage.label(gap)));
        }

        /// Where several bodies report, each line bears the name of its body.
        private List<Mark> bodies() {
            if (series.stretches().size() < 2) {
                return List.of();
            }
            return series.stretches().stream().flatMap(this::body).toList();
        }

        private Stream<Mark> body(Stretch stretch) {
            return years(stretch).stream()
                    .filter(point -> point.actual() != null)
                    .reduce((_, later) -> later)
                    .map(
                            point ->
                                    new Mark(
                                            x(year(point)),
                                            y(Objects.requireNonNull(point.actual())) - 10,
                                            stretch.body()))
                    .stream();
        }

        private String description() {
            var results =
                    series.points()
                            .filter(SeriesPoint::isYearlyResult)
                            .map(
                                    point ->
                                            "%s: %s"
                                                    .formatted(
                                                            point.period(),
                                                            Values.print(point.actual())))
                            .toList();
            var unit = series.unit() == null ? "" : " (%s)".formatted(series.unit());
            return "Thực hiện theo năm%s: %s. Bảng bên dưới có đủ số liệu."
                    .formatted(unit, String.join("; ", results));
        }
    }
}
