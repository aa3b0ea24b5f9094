package vn.vankho.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Gathers documents from matching passages: a document counts once, by its best passage.
///
/// The passages of a document stand side by side in the index, so one look back is enough. The
/// filter is applied here and
/// not as a clause of the query, because Lucene scores a plain disjunction several times faster.
final class BestPassages implements Collector {

    /// Best score first; among equals the newest, undated ones last.
    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingDouble(Found::score)
                    .thenComparingLong(Found::issued)
                    .thenComparingLong(Found::deposited)
                    .thenComparingInt(Found::entry)
                    .reversed();

    private final Weight filter;
    private final int most;
    private final PriorityQueue<Found> best = new PriorityQueue<>(BEST_FIRST.reversed());
    private final Map<String, Long> years = new HashMap<>();
    private final Map<String, Long> types = new HashMap<>();
    private final Map<String, Long> issuers = new HashMap<>();
    private long total;

    private BestPassages(Weight filter, int most) {
        this.filter = filter;
        this.most = most;
    }

    /// @param entry the best passage
    /// @param issued the day since 1970, or the smallest number
    record Found(int entry, float score, long issued, long deposited) {}

    /// @param filter what all passages must match
    /// @param most how many documents to keep
    static BestPassages search(IndexSearcher searcher, Query query, Query filter, int most)
            throws IOException {
        var weight =
                searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        return searcher.search(query, manager(weight, most));
    }

    private static CollectorManager<BestPassages, BestPassages> manager(Weight filter, int most) {
        return new CollectorManager<>() {
            @Override
            public BestPassages newCollector() {
                return new BestPassages(filter, most);
            }

            /// The searcher has no threads of its own: there is exactly one.
            @Override
            public BestPassages reduce(Collection<BestPassages> collectors) {
                return collectors.iterator().next();
            }
        };
    }

    long total() {
        return total;
    }

    List<Found> best() {
        return best.stream().sorted(BEST_FIRST).toList();
    }

    Map<String, Long> years() {
        return years;
    }

    Map<String, Long> types() {
        return types;
    }

    Map<String, Long> issuers() {
        return issuers;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        return new InLeaf(leaf);
    }

    private boolean mayBeKept(float score) {
        return best.size() < most || best.peek().score() <= score;
    }

    private void keep(Found found) {
        best.add(found);
        if (best.size() > most) {
            best.poll();
        }
    }

    private final class InLeaf implements LeafCollector {

        private final int base;
        private final BitSet allowed;
        private final SortedDocValues ids;
        private final NumericDocValues issued;
        private final NumericDocValues deposited;
        private final NumericDocValues year;
        private final SortedDocValues type;
        private final SortedDocValues issuer;
        private final long[] typeCounts;
        private final long[] issuerCounts;
        private @Nullable Scorable scorer;
        private int document = -1;
        private int entry;
        private float score;

        InLeaf(LeafReaderContext leaf) throws IOException {
            var reader = leaf.reader();
            base = leaf.docBase;
            allowed = allowed(leaf);
            ids = DocValues.getSorted(reader, IndexFields.ID);
            issued = DocValues.getNumeric(reader, IndexFields.ISSUED);
            deposited = DocValues.getNumeric(reader, IndexFields.DEPOSITED);
            year = DocValues.getNumeric(reader, IndexFields.YEAR);
            type = DocValues.getSorted(reader, IndexFields.TYPE);
            issuer = DocValues.getSorted(reader, IndexFields.ISSUER);
            typeCounts = new long[type.getValueCount()];
            issuerCounts = new long[issuer.getValueCount()];
        }

        private BitSet allowed(LeafReaderContext leaf) throws IOException {
            var bits = new FixedBitSet(leaf.reader().maxDoc());
            var scorer = filter.scorer(leaf);
            if (scorer != null) {
                bits.or(scorer.iterator());
            }
            return bits;
        }

        @Override
        public void setScorer(Scorable newScorer) {
            scorer = newScorer;
        }

        @Override
        public void collect(int passage) throws IOException {
            if (!allowed.get(passage)) {
                return;
            }
            var passageScore = scorer == null ? 0 : scorer.score();
            ids.advanceExact(passage);
            if (ids.ordValue() != document) {
                endDocument();
                document = ids.ordValue();
                entry = passage;
                score = passageScore;
            } else if (passageScore > score) {
                entry = passage;
                score = passageScore;
            }
        }

        private void endDocument() throws IOException {
            if (document < 0) {
                return;
            }
            total++;
            if (mayBeKept(score)) {
                keep(new Found(base + entry, score, value(issued), value(deposited)));
            }
            if (year.advanceExact(entry)) {
                years.merge(Long.toString(year.longValue()), 1L, Long::sum);
            }
            count(type, typeCounts);
            count(issuer, issuerCounts);
        }

        private long value(NumericDocValues values) throws IOException {
            return values.advanceExact(entry) ? values.longValue() : Long.MIN_VALUE;
        }

        private void count(SortedDocValues values, long[] counts) throws IOException {
            if (values.advanceExact(entry)) {
                counts[values.ordValue()]++;
            }
        }

        @Override
        public void finish() throws IOException {
            endDocument();
            sum(type, typeCounts, types);
            sum(issuer, issuerCounts, issuers);
        }

        private static void sum(SortedDocValues values, long[] counts, Map<String, Long> sums)
                throws IOException {
            for (var ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    var name = values.lookupOrd(ordinal).utf8ToString();
                    sums.merge(name, counts[ordinal], Long::sum);
                }
            }
        }
    }
}
