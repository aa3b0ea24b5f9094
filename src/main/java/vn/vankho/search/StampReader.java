package vn.vankho.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import vn.vankho.document.DocumentId;

/// Reads which state of each document is in an index.
final class StampReader {

    private StampReader() {}

    static Map<DocumentId, Stamp> read(IndexSearcher searcher) throws IOException {
        var stamps = new HashMap<DocumentId, Stamp>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            addStamps(leaf, stamps);
        }
        return stamps;
    }

    private static void addStamps(LeafReaderContext leaf, Map<DocumentId, Stamp> stamps)
            throws IOException {
        var live = leaf.reader().getLiveDocs();
        var stamp = DocValues.getSorted(leaf.reader(), IndexFields.STAMP);
        var id = DocValues.getSorted(leaf.reader(), IndexFields.ID);
        for (var at = stamp.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = stamp.nextDoc()) {
            if ((live == null || live.get(at)) && id.advanceExact(at)) {
                stamps.put(
                        DocumentId.parse(id.lookupOrd(id.ordValue()).utf8ToString()),
                        Stamp.parse(stamp.lookupOrd(stamp.ordValue()).utf8ToString()));
            }
        }
    }
}
