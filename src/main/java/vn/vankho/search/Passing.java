package vn.vankho.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Weight;

/// Which passages of the index count at all.
interface Passing {

    /// The passages of one segment.
    InSegment in(LeafReaderContext segment) throws IOException;

    /// Asked in ascending order.
    interface InSegment {
        boolean has(int passage) throws IOException;
    }

    /// Only those that match as well.
    default Passing and(Weight filter) {
        return segment -> {
            var here = in(segment);
            var scorer = filter.scorer(segment);
            if (scorer == null) {
                return _ -> false;
            }
            var matching = scorer.iterator();
            return passage ->
                    here.has(passage)
                            && (matching.docID() >= passage
                                            ? matching.docID()
                                            : matching.advance(passage))
                                    == passage;
        };
    }
}
