package vn.vankho.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// The plain configurations that others use: sums of BM25 over the same syllables, one entry a
/// paper, title and text in one field.
final class Plain implements AutoCloseable {

    /// Weight of each view.
    static final Map<String, Map<String, Float>> CONFIGURATIONS =
            Map.of(
                    "plain syllables", Map.of("x", 1f),
                    "unaccented only", Map.of("f", 1f),
                    "x + f equal", Map.of("x", 1f, "f", 1f),
                    "x 1 + xs .5 + f .2 + fs .2", Map.of("x", 1f, "xs", .5f, "f", .2f, "fs", .2f));

    private final FSDirectory directory;
    private final IndexSearcher searcher;

    Plain(Path folder, List<Texts.Paper> papers) throws IOException {
        directory = FSDirectory.open(folder);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (var paper : papers) {
                writer.addDocument(entry(paper));
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    private static Document entry(Texts.Paper paper) {
        var entry = new Document();
        var syllables = SyllableReader.read(paper.title() + "\n" + paper.text());
        entry.add(new StringField("id", paper.id(), Field.Store.YES));
        entry.add(new TextField("x", SyllableStream.exact(syllables)));
        entry.add(new TextField("f", SyllableStream.folded(syllables)));
        entry.add(new TextField("xs", SyllableStream.exactPairs(syllables)));
        entry.add(new TextField("fs", SyllableStream.exactPairs(bare(syllables))));
        return entry;
    }

    /// The same without any mark.
    private static List<Syllable> bare(List<Syllable> syllables) {
        return syllables.stream()
                .map(
                        one -> {
                            var bare = one.folded();
                            var term = Syllable.Term.word(bare, bare, bare, false);
                            return new Syllable(one.start(), one.end(), term);
                        })
                .toList();
    }

    List<String> ask(String question, Map<String, Float> views) throws IOException {
        var asked = SyllableReader.read(question);
        var query = new BooleanQuery.Builder();
        for (var view : views.entrySet()) {
            for (var term : terms(view.getKey(), asked)) {
                var clause = new TermQuery(new Term(view.getKey(), term));
                query.add(new BoostQuery(clause, view.getValue()), Occur.SHOULD);
            }
        }
        var found = new ArrayList<String>();
        for (var hit : searcher.search(query.build(), 10).scoreDocs) {
            found.add(searcher.storedFields().document(hit.doc).get("id"));
        }
        return found;
    }

    private static List<String> terms(String view, List<Syllable> asked) {
        var terms = new ArrayList<String>();
        for (var at = 0; at < asked.size(); at++) {
            var last = at + 1 == asked.size();
            switch (view) {
                case "x" -> terms.add(asked.get(at).exact());
                case "f" -> terms.add(asked.get(at).folded());
                case "xs" ->
                        terms.addAll(
                                last ? List.of() : List.of(SyllableStream.exactPair(asked, at)));
                default ->
                        terms.addAll(
                                last
                                        ? List.of()
                                        : List.of(SyllableStream.exactPair(bare(asked), at)));
            }
        }
        return terms;
    }

    @Override
    public void close() throws IOException {
        searcher.getIndexReader().close();
        directory.close();
    }
}
