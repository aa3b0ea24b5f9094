package vn.vankho.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;
import vn.vankho.search.SearchAnswer.Hit;
import vn.vankho.search.SearchQuery.Order;

/// Finds documents that are about the same: those that share the pairs of syllables which are
/// frequent in one document and rare in all others.
final class Similar {

    /// The beginning of a long document says what it is about.
    private static final int PASSAGES = 12;

    private static final int PAIRS = 30;

    /// What is in every third passage tells nothing apart.
    private static final double COMMON = 0.33;

    private static final float SUBJECT = 2;

    private final IndexSearcher searcher;
    private final Query rights;

    Similar(IndexSearcher searcher, Query rights) {
        this.searcher = searcher;
        this.rights = rights;
    }

    /// The most similar first; none for a document that the person may not read.
    List<Hit> of(DocumentId id, int most) throws IOException {
        var query = alike(id);
        if (query.isEmpty()) {
            return List.of();
        }
        var others =
                new BooleanQuery.Builder()
                        .add(rights, Occur.FILTER)
                        .add(itself(id), Occur.MUST_NOT)
                        .build();
        var found = BestPassages.search(searcher, query.get(), others, Order.RELEVANCE, most);
        var hits = new ArrayList<Hit>();
        for (var one : found) {
            var entry = searcher.storedFields().document(one.entry());
            var page = List.of(HitReader.page(entry));
            hits.add(HitReader.read(hits.size() + 1, one.score(), entry, page));
        }
        return hits;
    }

    private static Query itself(DocumentId id) {
        return new TermQuery(new Term(IndexFields.ID, id.toString()));
    }

    private Optional<Query> alike(DocumentId id) throws IOException {
        var own =
                new BooleanQuery.Builder()
                        .add(itself(id), Occur.FILTER)
                        .add(rights, Occur.FILTER)
                        .build();
        var weights = new HashMap<String, Integer>();
        String subject = null;
        for (var found : searcher.search(own, PASSAGES, Sort.INDEXORDER).scoreDocs) {
            var entry = searcher.storedFields().document(found.doc);
            count(SyllableReader.read(entry.get(IndexFields.TEXT)), weights);
            subject = entry.get(IndexFields.SUBJECT);
        }
        return query(weights, subject);
    }

    private static void count(List<Syllable> syllables, Map<String, Integer> weights) {
        for (var at = 0; at + 1 < syllables.size(); at++) {
            if (!syllables.get(at).isNumber() && !syllables.get(at + 1).isNumber()) {
                weights.merge(SyllableStream.exactPair(syllables, at), 1, Integer::sum);
            }
        }
    }

    private Optional<Query> query(Map<String, Integer> counts, @Nullable String subject)
            throws IOException {
        var query = new BooleanQuery.Builder();
        var pairs = tellingPairs(counts);
        pairs.forEach(
                pair -> query.add(weighed(IndexFields.EXACT_PAIRS, pair.term(), 1), Occur.SHOULD));
        var words = new HashSet<String>();
        for (var syllable : SyllableReader.read(subject == null ? "" : subject)) {
            if (words.add(syllable.exact()) && !syllable.isNumber()) {
                query.add(
                        weighed(IndexFields.TITLE_EXACT, syllable.exact(), SUBJECT / 2),
                        Occur.SHOULD);
            }
        }
        return pairs.isEmpty() && words.isEmpty() ? Optional.empty() : Optional.of(query.build());
    }

    private static Query weighed(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }

    private record Pair(String term, double weight) {}

    private List<Pair> tellingPairs(Map<String, Integer> counts) throws IOException {
        var reader = searcher.getIndexReader();
        var passages = Math.max(1, reader.numDocs());
        var pairs = new ArrayList<Pair>();
        for (var one : counts.entrySet()) {
            var in = reader.docFreq(new Term(IndexFields.EXACT_PAIRS, one.getKey()));
            if (in > 1 && in < Math.max(3, passages * COMMON)) {
                var rare = Math.log(1 + (double) passages / in);
                pairs.add(new Pair(one.getKey(), Math.sqrt(one.getValue()) * rare));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::weight).reversed());
        return pairs.subList(0, Math.min(PAIRS, pairs.size()));
    }
}
