package vn.vankho.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import vn.vankho.search.BestPassages.Found;
import vn.vankho.search.SearchQuery.Order;

/// Searches one tier after the other until there are enough documents.
///
/// As clauses of one query the tiers would make Lucene look at every passage, and so would a
/// required clause beside the ones that rank. A tier of few passages is scored passage by passage;
/// of a large one the plain disjunction, which skips what cannot be among the best, finds the first
/// ones soon, since whatever has all words scores high.
final class TieredSearch {

    private static final int FEW = 1_000;

    private final IndexSearcher searcher;
    private final Tiers query;
    private final Passing allowed;
    private final int most;
    private final Map<Long, Found> found = new LinkedHashMap<>();

    private TieredSearch(IndexSearcher searcher, Tiers query, Passing allowed, int most) {
        this.searcher = searcher;
        this.query = query;
        this.allowed = allowed;
        this.most = most;
    }

    /// @param filter what all passages must match
    /// @param most how many documents to keep
    static List<Found> search(
            IndexSearcher searcher, Tiers query, Query filter, Order order, int most)
            throws IOException {
        if (order != Order.RELEVANCE) {
            return BestPassages.search(searcher, query.ranking(), filter, order, most);
        }
        var allowed = new Allowed(searcher, filter);
        return new TieredSearch(searcher, query, allowed, most).best();
    }

    private List<Found> best() throws IOException {
        for (var tier = 0; tier < query.filters().size() && found.size() < most; tier++) {
            add(inTier(query.filters().get(tier)), query.above(tier));
        }
        if (found.size() < most) {
            add(BestPassages.search(searcher, query.ranking(), allowed, wanted()), 0);
        }
        return found.values().stream().limit(most).toList();
    }

    /// Documents that are found already are found again.
    private int wanted() {
        return most + found.size();
    }

    private void add(List<Found> best, float lift) {
        for (var one : best) {
            found.putIfAbsent(one.document(), one.lifted(lift));
        }
    }

    private List<Found> inTier(Query filter) throws IOException {
        var weight = weight(filter, ScoreMode.COMPLETE_NO_SCORES);
        var few = few(weight);
        return few.isEmpty()
                ? BestPassages.search(searcher, query.ranking(), allowed.and(weight), wanted())
                : scored(few.get());
    }

    private Weight weight(Query some, ScoreMode mode) throws IOException {
        return searcher.createWeight(searcher.rewrite(some), mode, 1);
    }

    /// The passages by segment; empty where there are more than few.
    private Optional<Map<LeafReaderContext, List<Integer>>> few(Weight filter) throws IOException {
        var few = new LinkedHashMap<LeafReaderContext, List<Integer>>();
        var left = FEW;
        for (var segment : searcher.getIndexReader().leaves()) {
            var passages = passages(filter, segment, left);
            left -= passages.size();
            if (left < 0) {
                return Optional.empty();
            }
            few.put(segment, passages);
        }
        return Optional.of(few);
    }

    private List<Integer> passages(Weight filter, LeafReaderContext segment, int most)
            throws IOException {
        var passages = new ArrayList<Integer>();
        var scorer = filter.scorer(segment);
        if (scorer == null) {
            return passages;
        }
        var here = allowed.in(segment);
        var all = scorer.iterator();
        var at = all.nextDoc();
        while (at != DocIdSetIterator.NO_MORE_DOCS && passages.size() <= most) {
            if (here.has(at)) {
                passages.add(at);
            }
            at = all.nextDoc();
        }
        return passages;
    }

    private List<Found> scored(Map<LeafReaderContext, List<Integer>> few) throws IOException {
        var best = new BestPassages(allowed, Order.RELEVANCE, wanted());
        var ranking = weight(query.ranking(), ScoreMode.COMPLETE);
        for (var segment : few.entrySet()) {
            var scorer = segment.getValue().isEmpty() ? null : ranking.scorer(segment.getKey());
            if (scorer != null) {
                var collector = best.getLeafCollector(segment.getKey());
                collector.setScorer(scorer);
                for (var passage : segment.getValue()) {
                    if (scorer.iterator().advance(passage) == passage) {
                        collector.collect(passage);
                    }
                }
                collector.finish();
            }
        }
        return best.best();
    }
}
