package vn.vankho.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// All passages of each document of which one passage matches. A document lies in one segment, so
/// each segment can answer alone.
final class WholeDocuments extends Query {

    private final Query passages;

    WholeDocuments(Query passages) {
        this.passages = passages;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var rewritten = passages.rewrite(searcher);
        return rewritten == passages ? super.rewrite(searcher) : new WholeDocuments(rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
            throws IOException {
        var inner = searcher.createWeight(passages, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf)
                    throws IOException {
                var matching = inner.scorer(leaf);
                return matching == null ? null : supplier(leaf, matching, score(), mode);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return inner.isCacheable(leaf);
            }
        };
    }

    private static ScorerSupplier supplier(
            LeafReaderContext leaf, Scorer matching, float score, ScoreMode mode) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                var documents = documents(leaf, matching);
                var ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
                return new ConstantScoreScorer(score, mode, passages(leaf, ids, documents));
            }

            @Override
            public long cost() {
                return leaf.reader().maxDoc();
            }
        };
    }

    private static FixedBitSet documents(LeafReaderContext leaf, Scorer matching)
            throws IOException {
        var ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
        var documents = new FixedBitSet(Math.max(1, ids.getValueCount()));
        var passages = matching.iterator();
        var passage = passages.nextDoc();
        while (passage != DocIdSetIterator.NO_MORE_DOCS) {
            if (ids.advanceExact(passage)) {
                documents.set(ids.ordValue());
            }
            passage = passages.nextDoc();
        }
        return documents;
    }

    private static TwoPhaseIterator passages(
            LeafReaderContext leaf, SortedDocValues ids, FixedBitSet documents) {
        var all = DocIdSetIterator.all(leaf.reader().maxDoc());
        return new TwoPhaseIterator(all) {
            @Override
            public boolean matches() throws IOException {
                return ids.advanceExact(all.docID()) && documents.get(ids.ordValue());
            }

            @Override
            public float matchCost() {
                return 3;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        passages.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return "documents(" + passages.toString(field) + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WholeDocuments same && passages.equals(same.passages);
    }

    @Override
    public int hashCode() {
        return Objects.hash(WholeDocuments.class, passages);
    }
}
