package vn.vankho.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
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
import org.jspecify.annotations.Nullable;
import vn.vankho.search.SearchQuery.Order;

/// Gathers documents from matching passages: a document counts once, by its best passage.
///
/// The passages of a document stand side by side in the index, so one look back is enough. The
/// filter is applied here and
/// not as a clause of the query, because Lucene scores a plain disjunction several times faster.
final class BestPassages implements Collector {

    /// The newest first, undated ones last.
    private static final Comparator<Found> NEWEST_FIRST =
            Comparator.comparingLong(Found::issued)
                    .thenComparingLong(Found::deposited)
                    .thenComparingInt(Found::entry)
                    .reversed();

    /// The oldest first, undated ones last.
    private static final Comparator<Found> OLDEST_FIRST =
            Comparator.comparing((Found found) -> found.issued() == Long.MIN_VALUE)
                    .thenComparing(NEWEST_FIRST.reversed());

    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingDouble(Found::score).reversed().thenComparing(NEWEST_FIRST);

    private final Passing allowed;
    private final int most;
    private final Order order;
    private final Comparator<Found> comparator;
    private final PriorityQueue<Found> best;

    BestPassages(Passing allowed, Order order, int most) {
        this.allowed = allowed;
        this.order = order;
        this.most = most;
        this.comparator =
                switch (order) {
                    case RELEVANCE -> BEST_FIRST;
                    case NEWEST -> NEWEST_FIRST;
                    case OLDEST -> OLDEST_FIRST;
                };
        this.best = new PriorityQueue<>(comparator.reversed());
    }

    /// @param entry the best passage
    /// @param issued the day since 1970, or the smallest number
    /// @param document the same for all passages of a document, in this state of the index
    record Found(int entry, long document, float score, long issued, long deposited) {

        Found lifted(float by) {
            return new Found(entry, document, score + by, issued, deposited);
        }
    }

    /// @param filter what all passages must match
    /// @param most how many documents to keep
    static List<Found> search(
            IndexSearcher searcher, Query query, Query filter, Order order, int most)
            throws IOException {
        return searcher.search(query, manager(new Allowed(searcher, filter), order, most)).best();
    }

    /// The best ones among those that pass.
    static List<Found> search(IndexSearcher searcher, Query query, Passing passing, int most)
            throws IOException {
        return searcher.search(query, manager(passing, Order.RELEVANCE, most)).best();
    }

    private static CollectorManager<BestPassages, BestPassages> manager(
            Passing allowed, Order order, int most) {
        return new CollectorManager<>() {
            @Override
            public BestPassages newCollector() {
                return new BestPassages(allowed, order, most);
            }

            /// The searcher has no threads of its own: there is exactly one.
            @Override
            public BestPassages reduce(Collection<BestPassages> collectors) {
                return collectors.iterator().next();
            }
        };
    }

    List<Found> best() {
        return best.stream().sorted(comparator).toList();
    }

    @Override
    public ScoreMode scoreMode() {
        return order == Order.RELEVANCE ? ScoreMode.TOP_SCORES : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        return new InLeaf(leaf);
    }

    private boolean mayBeKept(float score) {
        return order != Order.RELEVANCE || best.size() < most || best.peek().score() <= score;
    }

    private void keep(Found found) {
        best.add(found);
        if (best.size() > most) {
            best.poll();
        }
    }

    private final class InLeaf implements LeafCollector {

        private final int base;
        private final Passing.InSegment passing;
        private final LeafReader reader;
        private final SortedDocValues ids;
        private @Nullable NumericDocValues issued;
        private @Nullable NumericDocValues deposited;
        private @Nullable Scorable scorer;
        private int document = -1;
        private int entry;
        private float score;

        InLeaf(LeafReaderContext leaf) throws IOException {
            reader = leaf.reader();
            base = leaf.docBase;
            passing = allowed.in(leaf);
            ids = DocValues.getSorted(reader, IndexFields.ID);
        }

        @Override
        public void setScorer(Scorable newScorer) throws IOException {
            scorer = newScorer;
            demandBetter();
        }

        /// Passages that cannot become one of the best need not be looked at, nor can a passage
        /// that is no better than the last of them lift its document.
        private void demandBetter() throws IOException {
            if (scorer != null && order == Order.RELEVANCE && best.size() >= most) {
                scorer.setMinCompetitiveScore(best.element().score());
            }
        }

        @Override
        public void collect(int passage) throws IOException {
            if (!passing.has(passage)) {
                return;
            }
            var passageScore = scorer == null || order != Order.RELEVANCE ? 0 : scorer.score();
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
            if (mayBeKept(score)) {
                keep(found());
                demandBetter();
            }
        }

        /// Of most segments nothing comes so far.
        private Found found() throws IOException {
            issued = issued == null ? DocValues.getNumeric(reader, IndexFields.ISSUED) : issued;
            deposited =
                    deposited == null
                            ? DocValues.getNumeric(reader, IndexFields.DEPOSITED)
                            : deposited;
            return new Found(
                    base + entry,
                    (long) base << 32 | document,
                    score,
                    value(issued),
                    value(deposited));
        }

        private long value(NumericDocValues values) throws IOException {
            return values.advanceExact(entry) ? values.longValue() : Long.MIN_VALUE;
        }

        @Override
        public void finish() throws IOException {
            endDocument();
        }
    }
}
