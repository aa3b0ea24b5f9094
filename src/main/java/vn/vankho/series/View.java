package vn.vankho.series;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vankho.report.IndicatorNames;
import vn.vankho.report.IndicatorNames.Likeness;
import vn.vankho.series.SeriesList.Issuer;

/// All series that one person may see, at one moment.
final class View {

    private static final int MOST_PROPOSALS = 6;

    private final List<Gathered> all;
    private final Decisions decisions;
    private final Optional<Issuers.Succession> own;

    View(List<Gathered> all, Decisions decisions, Optional<Issuers.Succession> own) {
        this.all = all;
        this.decisions = decisions;
        this.own = own;
    }

    Optional<Gathered> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Gathered require(String id) {
        return find(id).orElseThrow(() -> new SeriesRefused("Không còn chỉ tiêu này."));
    }

    SeriesRef ref(Gathered gathered) {
        return gathered.ref(decisions);
    }

    IndicatorSeries series(Gathered gathered) {
        return gathered.series(decisions);
    }

    List<DecisionShown> decisions(Gathered gathered) {
        return decisions.about(gathered.key()).stream().map(DecisionShown::of).toList();
    }

    SeriesList list(SeriesQuery query, int behind) {
        var issuers = issuers();
        var asked = asked(query, issuers);
        boolean ownIsEmpty =
                query.issuer() == null
                        && own.isPresent()
                        && issuers.stream().noneMatch(Issuer::own);
        var filter = new NameFilter(query.name());
        var series =
                all.stream()
                        .filter(each -> asked == null || each.succession().id().equals(asked.id()))
                        .filter(each -> filter.matches(names(each)))
                        .sorted(
                                Comparator.comparing((Gathered each) -> each.succession().id())
                                        .thenComparingInt(Gathered::place)
                                        .thenComparing(Gathered::key))
                        .map(this::series)
                        .toList();
        return new SeriesList(series, issuers, asked, ownIsEmpty, behind);
    }

    private Stream<String> names(Gathered gathered) {
        return Stream.concat(
                decisions.nameOf(gathered.key()).stream(),
                gathered.candidates().stream().map(each -> each.point().name()).distinct());
    }

    /// The own office, as long as it has series; else everybody.
    private static @Nullable Issuer asked(SeriesQuery query, List<Issuer> issuers) {
        var id = query.issuer();
        return issuers.stream()
                .filter(issuer -> id == null ? issuer.own() : issuer.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private List<Issuer> issuers() {
        var counts = new LinkedHashMap<Issuers.Succession, Integer>();
        all.forEach(each -> counts.merge(each.succession(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(
                        count ->
                                new Issuer(
                                        count.getKey().id(),
                                        count.getKey().name(),
                                        count.getKey().own(),
                                        count.getValue()))
                .sorted(
                        Comparator.comparing((Issuer issuer) -> !issuer.own())
                                .thenComparingInt(issuer -> -issuer.series())
                                .thenComparing(Issuer::name))
                .toList();
    }

    List<IndicatorSeries> proposals(Gathered one) {
        var keys = keys(one);
        return all.stream()
                .filter(other -> !other.equals(one))
                .filter(other -> other.succession().equals(one.succession()))
                .filter(other -> mayBeOne(keys, keys(other)))
                .filter(other -> neverToldApart(one, other))
                .sorted(Comparator.comparingInt((Gathered other) -> -other.candidates().size()))
                .limit(MOST_PROPOSALS)
                .map(this::series)
                .toList();
    }

    private static Set<IndicatorNames.Key> keys(Gathered gathered) {
        return gathered.candidates().stream()
                .map(each -> SeriesRef.of(each.point()))
                .distinct()
                .map(each -> IndicatorNames.key(each.name(), each.unit(), each.scope()))
                .collect(Collectors.toSet());
    }

    private static boolean mayBeOne(Set<IndicatorNames.Key> one, Set<IndicatorNames.Key> other) {
        return one.stream()
                .anyMatch(
                        key ->
                                other.stream()
                                        .anyMatch(
                                                its ->
                                                        IndicatorNames.compare(key, its)
                                                                != Likeness.NO));
    }

    /// A report that gives both with different values tells them apart itself.
    private static boolean neverToldApart(Gathered one, Gathered other) {
        return one.candidates().stream()
                .noneMatch(
                        mine ->
                                other.candidates().stream()
                                        .filter(its -> inOnePlace(mine, its))
                                        .anyMatch(its -> isOther(mine, its)));
    }

    private static boolean inOnePlace(Candidate mine, Candidate its) {
        return mine.point().document().equals(its.point().document())
                && mine.point().kind() == its.point().kind()
                && mine.point().period().equals(its.point().period());
    }

    private static boolean isOther(Candidate mine, Candidate its) {
        return mine.printed() == null
                || its.printed() == null
                || mine.differs(mine.printed(), its, its.printed(), mine.point().unit());
    }
}
