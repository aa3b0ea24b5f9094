package vn.vankho.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// Which passages a filter lets through, found once for all that is asked on one state of the
/// index. Not for several threads.
final class Allowed implements Passing {

    private final Weight filter;
    private final Map<Integer, Bits> bySegment = new HashMap<>();

    Allowed(IndexSearcher searcher, Query filter) throws IOException {
        this.filter =
                searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    @Override
    public InSegment in(LeafReaderContext segment) throws IOException {
        return bits(segment)::get;
    }

    /// By the number of a passage in its segment.
    Bits bits(LeafReaderContext segment) throws IOException {
        var known = bySegment.get(segment.ord);
        if (known == null) {
            known = read(segment);
            bySegment.put(segment.ord, known);
        }
        return known;
    }

    private Bits read(LeafReaderContext segment) throws IOException {
        var entries = segment.reader().maxDoc();
        if (filter.count(segment) == segment.reader().numDocs()) {
            return new Bits.MatchAllBits(entries);
        }
        var bits = new FixedBitSet(entries);
        var passing = filter.scorer(segment);
        if (passing != null) {
            bits.or(passing.iterator());
        }
        return bits;
    }
}
