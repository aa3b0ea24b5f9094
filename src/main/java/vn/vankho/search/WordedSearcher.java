package vn.vankho.search;

import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/// A state of the index, with what is known of the words in it.
final class WordedSearcher extends IndexSearcher {

    private final Supplier<Wording> wording;

    WordedSearcher(IndexReader reader, Supplier<Wording> wording) {
        super(reader);
        this.wording = wording;
    }

    Wording wording() {
        return wording.get();
    }
}
