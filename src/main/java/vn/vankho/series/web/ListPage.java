package vn.vankho.series.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vankho.series.IndicatorSeries;
import vn.vankho.series.SeriesList;
import vn.vankho.series.SeriesPoint;
import vn.vankho.series.SeriesQuery;

/// The list of series, ready to be shown.
///
/// @param lasting series of at least two years
/// @param single series of one year, or of targets alone
/// @param others whose series can be looked at instead
record ListPage(
        String q,
        @Nullable String issuer,
        String owner,
        List<Line> lasting,
        List<Line> single,
        List<Other> others,
        boolean ownIsEmpty,
        boolean anything,
        int behind,
        String export) {

    /// @param issuer empty where all lines are of one
    record Line(
            String id,
            String title,
            String unit,
            String issuer,
            String latest,
            String year,
            String percent,
            String span,
            Spark spark) {}

    record Other(String label, int count, boolean chosen, String address) {}

    static ListPage of(String q, @Nullable String issuer, SeriesList list) {
        var lines = list.series().stream().map(each -> line(each, list.shown() == null)).toList();
        var years = list.series().stream().map(IndicatorSeries::years).toList();
        var lasting = Stream.iterate(0, i -> i < lines.size(), i -> i + 1);
        return new ListPage(
                q,
                issuer,
                list.shown() == null ? "Mọi cơ quan" : list.shown().name(),
                lasting.filter(i -> years.get(i) > 1).map(lines::get).toList(),
                Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                        .filter(i -> years.get(i) <= 1)
                        .map(lines::get)
                        .toList(),
                others(q, list),
                list.ownIsEmpty(),
                !list.issuers().isEmpty(),
                list.behind(),
                address("/chi-tieu/bang.xlsx", q, issuer));
    }

    private static Line line(IndicatorSeries series, boolean withIssuer) {
        var latest = series.latest();
        var years = series.points().filter(SeriesPoint::isYear).map(SeriesPoint::period).toList();
        return new Line(
                series.id(),
                SeriesPage.title(series),
                series.unit() == null ? "" : series.unit(),
                withIssuer ? series.issuer() : "",
                latest.map(point -> Values.with(Values.print(point.actual()), series.unit()))
                        .orElse(""),
                latest.map(SeriesPoint::period).orElse(""),
                latest.map(point -> ShownRow.percentOfPlan(point, series.unit())).orElse(""),
                span(years),
                Spark.of(series));
    }

    private static String span(List<String> years) {
        var first = years.stream().min(String::compareTo).orElse("");
        var last = years.stream().max(String::compareTo).orElse("");
        return first.equals(last) ? first : first + "–" + last;
    }

    private static List<Other> others(String q, SeriesList list) {
        if (list.issuers().size() < 2) {
            return List.of();
        }
        var shown = list.shown();
        var each =
                list.issuers().stream()
                        .map(
                                issuer ->
                                        new Other(
                                                issuer.name(),
                                                issuer.series(),
                                                issuer.equals(shown),
                                                address("/chi-tieu", q, issuer.id())));
        int all = list.issuers().stream().mapToInt(SeriesList.Issuer::series).sum();
        var everybody =
                new Other(
                        "Mọi cơ quan",
                        all,
                        shown == null,
                        address("/chi-tieu", q, SeriesQuery.EVERYBODY));
        return Stream.concat(each, Stream.of(everybody)).toList();
    }

    private static String address(String path, String q, @Nullable String issuer) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!q.isEmpty()) {
            address.queryParam("q", "{q}").uriVariables(Map.of("q", q));
        }
        if (issuer != null) {
            address.queryParam("co-quan", "{issuer}").uriVariables(Map.of("issuer", issuer));
        }
        return address.encode().build().toUriString();
    }
}
