package vn.vankho.series.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.series.IndicatorSeries;
import vn.vankho.series.IndicatorSeries.Break;
import vn.vankho.series.IndicatorSeries.Stretch;
import vn.vankho.series.SeriesPoint;

/// One series, ready to be shown.
///
/// @param periods those from which a split may begin
record SeriesPage(
        IndicatorSeries series,
        String title,
        List<Part> parts,
        List<String> breaks,
        @Nullable Chart chart,
        List<String> periods) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// What one body reported.
    ///
    /// @param body empty where there is only one
    record Part(String body, List<ShownRow> rows) {}

    static SeriesPage of(IndicatorSeries series) {
        boolean several = series.stretches().size() > 1;
        return new SeriesPage(
                series,
                title(series),
                series.stretches().stream().map(each -> part(each, series, several)).toList(),
                series.breaks().stream().map(SeriesPage::sentence).toList(),
                Chart.of(series),
                series.points().map(SeriesPoint::period).distinct().sorted().skip(1).toList());
    }

    static String title(IndicatorSeries series) {
        return series.scope() == null
                ? series.name()
                : "%s – %s".formatted(series.name(), series.scope());
    }

    private static Part part(Stretch stretch, IndicatorSeries series, boolean several) {
        Map<String, SeriesPoint> years =
                stretch.points().stream()
                        .collect(Collectors.toMap(SeriesPoint::period, Function.identity()));
        var rows =
                stretch.points().stream()
                        .map(point -> ShownRow.of(point, series.unit(), years))
                        .toList();
        return new Part(several ? body(stretch) : "", rows);
    }

    /// After a merger a body may bear the name of one before it: the day tells them apart.
    private static String body(Stretch stretch) {
        return stretch.from() == null
                ? stretch.body()
                : "%s (từ %s)".formatted(stretch.body(), DAY.format(stretch.from()));
    }

    /// On the chart.
    static String label(Break gap) {
        return gap.date() == null ? "sáp nhập" : "từ " + DAY.format(gap.date());
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " và " + names.get(last);
    }

    static String sentence(Break gap) {
        var date = gap.date() == null ? "" : "Từ ngày %s, ".formatted(DAY.format(gap.date()));
        var text =
                "%s%s nhập thành %s: số liệu trước và sau không cùng địa bàn, không so sánh trực tiếp được."
                        .formatted(date, listed(gap.before()), gap.after());
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
