package vn.vankho.series;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.series.IndicatorSeries.Break;
import vn.vankho.series.IndicatorSeries.Stretch;

/// All points of one series within one line of bodies, and the series that they make.
///
/// @param key of the series, decisions applied
record Gathered(String key, Issuers.Succession succession, List<Candidate> candidates) {

    private record Place(String key, String succession) {}

    /// Sorts the candidates into series; those that no report tells of are left out.
    static List<Gathered> from(List<Candidate> candidates, Decisions decisions) {
        var places = new LinkedHashMap<Place, Gathered>();
        for (var each : candidates) {
            var key = decisions.keyOf(each.point());
            places.computeIfAbsent(
                            new Place(key, each.succession().id()),
                            _ -> new Gathered(key, each.succession(), new ArrayList<>()))
                    .candidates()
                    .add(each);
        }
        return places.values().stream().filter(Gathered::reported).toList();
    }

    private boolean reported() {
        return candidates.stream().anyMatch(each -> each.source().report());
    }

    /// Short, and the same as long as the series is.
    String id() {
        var name = (succession.id() + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString().replace("-", "").substring(0, 16);
    }

    /// How decisions name this series.
    SeriesRef ref(Decisions decisions) {
        return decisions
                .ref(key)
                .orElseGet(
                        () ->
                                candidates.stream()
                                        .map(Candidate::point)
                                        .filter(point -> point.key().equals(key))
                                        .findFirst()
                                        .map(SeriesRef::of)
                                        .orElseThrow());
    }

    /// Where it stands among others: as the newest report that has it orders its figures.
    int place() {
        return candidates.stream()
                .filter(each -> each.source().report() && each.isResult())
                .max(Comparator.comparing(each -> each.point().period()))
                .map(each -> each.point().place())
                .orElse(Integer.MAX_VALUE);
    }

    IndicatorSeries series(Decisions decisions) {
        var unit = unit();
        var name = decisions.nameOf(key).orElseGet(this::commonName);
        var stretches = stretches(unit);
        return new IndicatorSeries(
                id(),
                name,
                unit,
                candidates.getFirst().point().scope(),
                succession.name(),
                printedNames(),
                stretches,
                breaks());
    }

    /// The unit that the newest report with one uses.
    private @Nullable String unit() {
        return candidates.stream()
                .filter(each -> each.point().unit() != null)
                .max(
                        Comparator.comparing((Candidate each) -> each.isResult())
                                .thenComparing(each -> each.source().report())
                                .thenComparing(each -> each.point().period())
                                .thenComparing(each -> each.source().document().toString()))
                .map(each -> each.point().unit())
                .orElse(null);
    }

    /// The name that results bear most often; of several the newest.
    private String commonName() {
        var counts = new HashMap<String, Integer>();
        for (var each : candidates) {
            counts.merge(each.point().name(), each.isResult() ? 2 : 1, Integer::sum);
        }
        var name =
                candidates.stream()
                        .map(Candidate::point)
                        .max(
                                Comparator.comparing(
                                                (StoredPoint point) ->
                                                        counts.getOrDefault(point.name(), 0))
                                        .thenComparing(StoredPoint::period)
                                        .thenComparing(StoredPoint::name))
                        .map(StoredPoint::name)
                        .orElse("");
        return name.isEmpty()
                ? name
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private List<String> printedNames() {
        return candidates.stream().map(each -> each.point().name()).distinct().sorted().toList();
    }

    private List<Stretch> stretches(@Nullable String unit) {
        var byBody = candidates.stream().collect(Collectors.groupingBy(Candidate::body));
        return byBody.entrySet().stream()
                .sorted(Comparator.comparing(body -> order(body.getKey(), byBody)))
                .map(
                        body ->
                                new Stretch(
                                        body.getKey().name(),
                                        body.getKey().from(),
                                        points(body.getValue(), unit)))
                .toList();
    }

    /// By its first day, where known; before it what began nobody knows when.
    private static String order(IssuingBody body, Map<IssuingBody, List<Candidate>> byBody) {
        var first =
                byBody.getOrDefault(body, List.of()).stream()
                        .map(each -> each.point().period())
                        .min(Comparator.naturalOrder())
                        .orElse("");
        return (body.from() == null ? "" : body.from().toString()) + " " + first + " " + body.id();
    }

    private static List<SeriesPoint> points(List<Candidate> all, @Nullable String unit) {
        var byPeriod =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.point().period(),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byPeriod.entrySet().stream()
                .map(period -> new PeriodChoice(period.getKey(), unit, period.getValue()).point())
                .toList();
    }

    private static List<String> names(List<IssuingBody.Predecessor> predecessors) {
        return predecessors.stream().map(IssuingBody.Predecessor::name).toList();
    }

    /// One for each body that others of this series went into.
    private List<Break> breaks() {
        var bodies = candidates.stream().map(Candidate::body).distinct().toList();
        return bodies.stream()
                .filter(body -> bodies.stream().anyMatch(body::cameFrom))
                .map(body -> new Break(body.from(), names(body.predecessors()), body.name()))
                .sorted(Comparator.comparing(each -> Objects.toString(each.date(), "")))
                .toList();
    }
}
