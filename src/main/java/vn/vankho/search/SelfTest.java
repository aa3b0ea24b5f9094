package vn.vankho.search;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// Asks a new index for a document that is there, by words of its text: what does not find it is no
/// index.
final class SelfTest {

    private SelfTest() {}

    /// @throws IOException if it is not found
    static void of(IndexSearcher searcher) throws IOException {
        for (var first : searcher.search(Composition.everything(), 1).scoreDocs) {
            test(searcher, first.doc);
        }
    }

    private static void test(IndexSearcher searcher, int entry) throws IOException {
        var stored = searcher.storedFields().document(entry);
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(IndexFields.ID, stored.get(IndexFields.ID))), Occur.MUST);
        SyllableReader.read(stored.get(IndexFields.TEXT)).stream()
                .limit(3)
                .map(word -> new Term(IndexFields.EXACT, word.exact()))
                .forEach(word -> query.add(new TermQuery(word), Occur.MUST));
        if (searcher.count(query.build()) == 0) {
            throw new IOException("The new index does not find what it holds");
        }
    }
}
