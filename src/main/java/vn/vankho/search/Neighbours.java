package vn.vankho.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// The other passages of documents that were found, the best first.
///
/// The passages of a document stand side by side, so one look at each side tells whether there are
/// any, and one pass through a segment scores those of all its documents.
final class Neighbours {

    private final Weight weight;
    private final Map<Integer, List<Scored>> others = new HashMap<>();

    private record Scored(int entry, float score) {}

    private Neighbours(Weight weight) {
        this.weight = weight;
    }

    /// @param entries the best passages of some documents
    /// @param most how many others of each document
    /// @return for each of these passages the others of its document that match
    static Map<Integer, List<Integer>> of(
            IndexSearcher searcher, Query ranking, List<Integer> entries, int most)
            throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(ranking), ScoreMode.COMPLETE, 1);
        var neighbours = new Neighbours(weight);
        var sorted = entries.stream().sorted().toList();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var inside =
                    sorted.stream()
                            .filter(
                                    one ->
                                            one >= leaf.docBase
                                                    && one < leaf.docBase + leaf.reader().maxDoc())
                            .toList();
            neighbours.add(leaf, inside);
        }
        return neighbours.best(most);
    }

    private Map<Integer, List<Integer>> best(int most) {
        var best = new HashMap<Integer, List<Integer>>();
        others.forEach(
                (entry, scored) ->
                        best.put(
                                entry,
                                scored.stream()
                                        .sorted(
                                                Comparator.comparingDouble(Scored::score)
                                                        .reversed())
                                        .limit(most)
                                        .map(Scored::entry)
                                        .toList()));
        return best;
    }

    private void add(LeafReaderContext leaf, List<Integer> entries) throws IOException {
        Scorer scorer = null;
        for (var entry : entries) {
            var here = entry - leaf.docBase;
            var first = edge(leaf, here, -1);
            var last = edge(leaf, here, 1);
            if (first < last) {
                scorer = scorer == null ? weight.scorer(leaf) : scorer;
                if (scorer != null) {
                    others.put(entry, scored(leaf, scorer, first, last, here));
                }
            }
        }
    }

    private static List<Scored> scored(
            LeafReaderContext leaf, Scorer scorer, int first, int last, int best)
            throws IOException {
        var scored = new ArrayList<Scored>();
        var passages = scorer.iterator();
        var at = passages.docID() < first ? passages.advance(first) : passages.docID();
        for (; at <= last; at = passages.nextDoc()) {
            if (at != best) {
                scored.add(new Scored(leaf.docBase + at, scorer.score()));
            }
        }
        return scored;
    }

    /// The last entry of the same document in this direction.
    private static int edge(LeafReaderContext leaf, int entry, int step) throws IOException {
        var document = ordinal(leaf, entry);
        var at = entry;
        while (at + step >= 0
                && at + step < leaf.reader().maxDoc()
                && ordinal(leaf, at + step) == document) {
            at += step;
        }
        return at;
    }

    private static int ordinal(LeafReaderContext leaf, int entry) throws IOException {
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
        return ids.advanceExact(entry) ? ids.ordValue() : -1;
    }
}
