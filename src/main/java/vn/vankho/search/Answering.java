package vn.vankho.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import vn.vankho.search.Search.IndexState;
import vn.vankho.search.SearchAnswer.Facet;
import vn.vankho.search.SearchAnswer.Hit;
import vn.vankho.search.SearchAnswer.Place;
import vn.vankho.search.SearchQuery.Order;
import vn.vankho.search.language.Part;
import vn.vankho.search.language.Question;

/// Answers one question on one state of the index.
final class Answering {

    private static final int MOST_HITS = 100;
    private static final int DEEPEST = 10_000;

    /// As many passages of a document are shown.
    private static final int PLACES = 3;

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final Question question;
    private final Wording wording;
    private final Asked asked;
    private final Filters filters;
    private final Tiers ranking;
    private final Marker marker;

    /// Words are hard to understand, so it is done once for ranking, marking and counting.
    private final Map<List<Part>, Asked> understood = new HashMap<>();

    Answering(IndexSearcher searcher, SearchQuery query, Question question, Set<String> keys) {
        this.searcher = searcher;
        this.query = query;
        this.question = question;
        this.wording = Wording.of(searcher);
        this.asked = understand(question.wanted());
        this.marker = Marker.of(asked);
        this.filters = Filters.of(query, question.conditions(), keys);
        this.ranking = ranking();
    }

    private Asked understand(List<Part> parts) {
        return understood.computeIfAbsent(parts, some -> Asked.of(some, wording));
    }

    private Tiers ranking() {
        return Composition.inTiers(question.alternatives(), this::understand)
                .orElseGet(() -> Tiers.single(orAll(Optional.empty())));
    }

    /// Finds the same passages without ranking them, which is much quicker.
    private Query matching() {
        return orAll(Composition.matching(question.alternatives(), this::understand));
    }

    /// What no words narrow is listed; words that hold nothing to look for find nothing.
    private Query orAll(Optional<Query> composed) {
        var lists = query.text().isBlank() || !question.conditions().isEmpty();
        return composed.orElseGet(
                () ->
                        lists
                                ? Composition.everything()
                                : new MatchNoDocsQuery("no word to look for"));
    }

    SearchAnswer answer(IndexState state) throws IOException {
        var hits = hits(PLACES);
        var counts = FacetCounts.of(searcher, matching(), filters);
        return new SearchAnswer(
                counts.total(), hits, facets(counts.byFacet()), state, question.remarks());
    }

    /// How many there are.
    long documents() throws IOException {
        return FacetCounts.of(searcher, matching(), filters).total();
    }

    /// @param places of each document at most so many passages
    List<Hit> hits(int places) throws IOException {
        var limit = Math.clamp(query.limit(), 1, MOST_HITS);
        var offset = Math.clamp(query.offset(), 0, DEEPEST);
        var found = best(offset + limit).stream().skip(offset).toList();
        var others = others(found, places - 1);
        var hits = new ArrayList<Hit>();
        for (var one : found) {
            var beside = others.getOrDefault(one.entry(), List.of());
            hits.add(hit(offset + hits.size() + 1, one, beside));
        }
        return hits;
    }

    /// The same hits without places and snippets, for lists.
    List<Hit> list(int most) throws IOException {
        var hits = new ArrayList<Hit>();
        for (var one : best(most)) {
            var entry = searcher.storedFields().document(one.entry());
            var page = List.of(HitReader.page(entry));
            hits.add(HitReader.read(hits.size() + 1, one.score(), entry, page));
        }
        return hits;
    }

    private List<BestPassages.Found> best(int most) throws IOException {
        var order = listed() && query.order() == Order.RELEVANCE ? Order.NEWEST : query.order();
        return TieredSearch.search(searcher, ranking, filters.all(), order, most);
    }

    private boolean listed() {
        return asked.isEmpty();
    }

    private Map<Integer, List<Integer>> others(List<BestPassages.Found> found, int most)
            throws IOException {
        var entries = found.stream().map(BestPassages.Found::entry).toList();
        if (listed() || most == 0) {
            return Map.of();
        }
        var one = orAll(Composition.of(question.alternatives(), this::understand));
        return Neighbours.of(searcher, one, entries, most);
    }

    private Hit hit(int rank, BestPassages.Found found, List<Integer> others) throws IOException {
        var entry = searcher.storedFields().document(found.entry());
        return HitReader.read(rank, found.score(), entry, places(entry, others));
    }

    private List<Place> places(Document best, List<Integer> others) throws IOException {
        var places = new ArrayList<Place>();
        places.add(place(best));
        for (var other : others) {
            var place = place(searcher.storedFields().document(other));
            if (!place.marks().isEmpty() && isNew(place, places)) {
                places.add(place);
            }
        }
        return places;
    }

    private static boolean isNew(Place place, List<Place> places) {
        return places.stream()
                .noneMatch(
                        other ->
                                other.page() == place.page()
                                        && other.snippet().equals(place.snippet()));
    }

    private Place place(Document entry) {
        var passage = entry.get(IndexFields.TEXT);
        var snippet = Snippet.of(passage, marker.marks(passage));
        var section = Sections.at(entry.get(IndexFields.SECTIONS), snippet.place());
        return new Place(HitReader.page(entry).page(), section, snippet.text(), snippet.marks());
    }

    private static Map<FacetName, List<Facet>> facets(Map<FacetName, Map<String, Long>> counts) {
        var facets = new EnumMap<FacetName, List<Facet>>(FacetName.class);
        counts.forEach(
                (name, values) ->
                        facets.put(
                                name,
                                name == FacetName.YEAR ? newestFirst(values) : mostFirst(values)));
        return facets;
    }

    private static List<Facet> newestFirst(Map<String, Long> years) {
        return facets(years, Comparator.comparing(Facet::value).reversed());
    }

    /// Names that differ only in case or marks are one: filters do not tell them apart either.
    private static List<Facet> mostFirst(Map<String, Long> names) {
        var byKey = new TreeMap<String, List<Facet>>();
        names.forEach(
                (name, count) ->
                        byKey.computeIfAbsent(Entry.folded(name), _ -> new ArrayList<>())
                                .add(new Facet(name, count)));
        var merged = new TreeMap<String, Long>();
        for (var spellings : byKey.values()) {
            spellings.sort(Comparator.comparingLong(Facet::count).reversed());
            merged.put(
                    spellings.getFirst().value(), spellings.stream().mapToLong(Facet::count).sum());
        }
        return facets(merged, Comparator.comparingLong(Facet::count).reversed());
    }

    private static List<Facet> facets(Map<String, Long> counts, Comparator<Facet> order) {
        return counts.entrySet().stream()
                .map(count -> new Facet(count.getKey(), count.getValue()))
                .sorted(order.thenComparing(Facet::value))
                .toList();
    }
}
