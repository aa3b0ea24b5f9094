package vn.vankho.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// A state of the index, with what is known of the words in it.
final class WordedSearcher extends IndexSearcher {

    /// Passages are of much the same length, so that it says little; nor is a word that stands in
    /// one several times worth much more. Measured, see docs/search.md.
    private static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.6f);

    /// A question of 64 bare words has some thousand, with three spellings of each word and nine of
    /// each pair; abbreviations come on top.
    private static final int MOST_CLAUSES = 4_096;

    static {
        setMaxClauseCount(MOST_CLAUSES);
    }

    private final Supplier<Wording> wording;

    WordedSearcher(IndexReader reader, Supplier<Wording> wording) {
        super(reader);
        this.wording = wording;
        setSimilarity(SIMILARITY);
    }

    Wording wording() {
        var known = wording.get();
        return new Wording(known.spellings(), known.abbreviations(), this::stands);
    }

    private boolean stands(String exact) {
        try {
            return getIndexReader().docFreq(new Term(IndexFields.EXACT, exact)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
