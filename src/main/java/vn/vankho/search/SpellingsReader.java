package vn.vankho.search;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import vn.vankho.search.Spellings.Spelling;

/// Counts syllables and pairs from what the index keeps of them anyway.
final class SpellingsReader {

    /// Pairs that are seen once tell little and are most of them; in a large index they are left
    /// out.
    private static final int LARGE = 400_000;

    private static final int LARGE_SEGMENT = 20_000;

    /// So many pairs are kept while counting; beyond that the rarest are let go of, for they would
    /// need more memory than the rest of the program.
    private static final int MOST = 1_500_000;

    private static final int LONGEST = 16;

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private PairCounts pairs = new PairCounts(1 << 14);
    private long total;
    private int rare = 1;

    private SpellingsReader() {}

    static Spellings read(IndexReader index) throws IOException {
        var reader = new SpellingsReader();
        for (var leaf : index.leaves()) {
            reader.addSyllables(leaf);
        }
        for (var leaf : index.leaves()) {
            reader.addPairs(leaf);
        }
        return reader.result();
    }

    private Spellings result() {
        var spellings = new HashMap<String, Spelling>();
        counts.forEach(
                (exact, count) ->
                        spellings.put(
                                exact, new Spelling(requireNonNull(ids.get(exact)), exact, count)));
        return new Spellings(spellings, total, pairs.size() > LARGE ? pairs.atLeast(3) : pairs);
    }

    private void addSyllables(LeafReaderContext leaf) throws IOException {
        var terms = leaf.reader().terms(IndexFields.EXACT);
        if (terms == null) {
            return;
        }
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            total += each.totalTermFreq();
            if (term.length <= LONGEST && !isNumber(term)) {
                var exact = term.utf8ToString();
                ids.computeIfAbsent(exact, _ -> ids.size() + 1);
                counts.merge(exact, each.totalTermFreq(), Long::sum);
            }
        }
    }

    private static boolean isNumber(BytesRef term) {
        return term.length > 0 && Character.isDigit((char) term.bytes[term.offset]);
    }

    private void addPairs(LeafReaderContext leaf) throws IOException {
        var terms = leaf.reader().terms(IndexFields.EXACT_PAIRS);
        if (terms == null) {
            return;
        }
        var least = leaf.reader().maxDoc() > LARGE_SEGMENT ? 2 : 1;
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            if (each.totalTermFreq() >= least) {
                addPair(term, each);
            }
        }
    }

    private void addPair(BytesRef term, TermsEnum each) throws IOException {
        var pair = term.utf8ToString();
        var blank = pair.indexOf(' ');
        var first = id(pair.substring(0, blank));
        var second = id(pair.substring(blank + 1));
        if (first >= 0 && second >= 0) {
            pairs.add(first, second, (int) Math.min(Integer.MAX_VALUE, each.totalTermFreq()));
            while (pairs.size() > MOST) {
                pairs = pairs.atLeast(++rare);
            }
        }
    }

    private int id(String exact) {
        if (!exact.isEmpty() && Character.isDigit(exact.charAt(0))) {
            return Spellings.NUMBER;
        }
        return ids.getOrDefault(exact, Spellings.UNKNOWN);
    }
}
