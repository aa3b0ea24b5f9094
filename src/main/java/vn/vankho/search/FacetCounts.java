package vn.vankho.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// Counts the documents found for each value of each facet, in one pass.
///
/// What was chosen of a facet narrows all counts but those of the same facet: there the other
/// values show what choosing them would add. Rights narrow everything.
final class FacetCounts implements Collector {

    private final Weight always;
    private final Map<FacetName, Weight> chosen;
    private final Map<FacetName, Map<String, Long>> counts = new EnumMap<>(FacetName.class);

    private long total;

    private FacetCounts(Weight always, Map<FacetName, Weight> chosen) {
        this.always = always;
        this.chosen = chosen;
        for (var facet : FacetName.values()) {
            counts.put(facet, new HashMap<>());
        }
    }

    static FacetCounts of(IndexSearcher searcher, Query query, Filters filters) throws IOException {
        var always = weight(searcher, filters.always());
        var chosen = new EnumMap<FacetName, Weight>(FacetName.class);
        for (var one : filters.chosen().entrySet()) {
            chosen.put(one.getKey(), weight(searcher, one.getValue()));
        }
        return searcher.search(query, manager(always, chosen));
    }

    private Map<String, Long> of(FacetName facet) {
        return counts.computeIfAbsent(facet, _ -> new HashMap<>());
    }

    /// Documents for each value as it is written.
    Map<FacetName, Map<String, Long>> byFacet() {
        return counts;
    }

    /// Documents that match and pass all filters.
    long total() {
        return total;
    }

    private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private static CollectorManager<FacetCounts, FacetCounts> manager(
            Weight always, Map<FacetName, Weight> chosen) {
        return new CollectorManager<>() {
            @Override
            public FacetCounts newCollector() {
                return new FacetCounts(always, chosen);
            }

            /// The searcher has no threads of its own: there is exactly one.
            @Override
            public FacetCounts reduce(Collection<FacetCounts> collectors) {
                return collectors.iterator().next();
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        return new InLeaf(leaf);
    }

    private static Bits passing(Weight filter, LeafReaderContext leaf) throws IOException {
        if (filter.count(leaf) == leaf.reader().numDocs()) {
            return new Bits.MatchAllBits(leaf.reader().maxDoc());
        }
        var bits = new FixedBitSet(leaf.reader().maxDoc());
        var scorer = filter.scorer(leaf);
        if (scorer != null) {
            bits.or(scorer.iterator());
        }
        return bits;
    }

    /// The passages of a document stand side by side and agree in all that is counted: the first
    /// that matches speaks for all.
    private final class InLeaf implements LeafCollector {

        private final Bits allowed;
        private final Map<FacetName, Bits> passing = new EnumMap<>(FacetName.class);
        private final SortedDocValues ids;
        private final NumericDocValues years;
        private final List<Names> names = new ArrayList<>();
        private int document = -1;

        InLeaf(LeafReaderContext leaf) throws IOException {
            allowed = FacetCounts.passing(always, leaf);
            for (var one : chosen.entrySet()) {
                passing.put(one.getKey(), FacetCounts.passing(one.getValue(), leaf));
            }
            ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
            years = DocValues.getNumeric(leaf.reader(), IndexFields.YEAR);
            for (var facet : FacetName.values()) {
                if (facet != FacetName.YEAR) {
                    // Also what has one value a document can be read as a set.
                    var values = DocValues.getSortedSet(leaf.reader(), facet.indexField());
                    names.add(new Names(facet, values));
                }
            }
        }

        @Override
        public void setScorer(Scorable scorer) {
            // Counting asks for no score.
        }

        @Override
        public void collect(int passage) throws IOException {
            if (!allowed.get(passage) || !ids.advanceExact(passage)) {
                return;
            }
            if (ids.ordValue() != document) {
                document = ids.ordValue();
                count(passage);
            }
        }

        private void count(int passage) throws IOException {
            if (passing.values().stream().allMatch(bits -> bits.get(passage))) {
                total++;
            }
            if (counts(FacetName.YEAR, passage) && years.advanceExact(passage)) {
                of(FacetName.YEAR).merge(Long.toString(years.longValue()), 1L, Long::sum);
            }
            for (var one : names) {
                if (counts(one.facet, passage)) {
                    one.count(passage);
                }
            }
        }

        private boolean counts(FacetName facet, int passage) {
            for (var one : passing.entrySet()) {
                if (one.getKey() != facet && !one.getValue().get(passage)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void finish() throws IOException {
            for (var one : names) {
                one.sum();
            }
        }
    }

    private final class Names {

        private final FacetName facet;
        private final SortedSetDocValues values;
        private final long[] ordinals;

        Names(FacetName facet, SortedSetDocValues values) {
            this.facet = facet;
            this.values = values;
            this.ordinals = new long[Math.toIntExact(values.getValueCount())];
        }

        void count(int passage) throws IOException {
            if (values.advanceExact(passage)) {
                for (var at = 0; at < values.docValueCount(); at++) {
                    ordinals[Math.toIntExact(values.nextOrd())]++;
                }
            }
        }

        void sum() throws IOException {
            for (var ordinal = 0; ordinal < ordinals.length; ordinal++) {
                if (ordinals[ordinal] > 0) {
                    of(facet)
                            .merge(
                                    values.lookupOrd(ordinal).utf8ToString(),
                                    ordinals[ordinal],
                                    Long::sum);
                }
            }
        }
    }
}
