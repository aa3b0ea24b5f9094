package vn.vankho.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.tika.exception.TikaException;
import vn.vankho.home.VankhoHome;

/// How fast the product indexes and answers, beside plain Lucene on the same passages.
///
/// `Speed ../shared 10000 100000 …`: numbers of passages.
final class Speed {

    private static final int QUERIES = 300;

    private final Growth growth;
    private final Path folder;
    private final List<String> queries;
    private final long textBytes;

    private Speed(Growth growth, Path folder) {
        this.growth = growth;
        this.folder = folder;
        this.queries = queries(growth);
        this.textBytes = textBytes(growth);
    }

    public static void main(String[] arguments)
            throws IOException, TikaException, InterruptedException {
        var papers = Texts.gather(Path.of(arguments[0]));
        for (var size : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            var folder = Files.createTempDirectory("vankho-speed");
            try {
                new Speed(new Growth(Integer.parseInt(size), papers), folder).measure(size);
            } finally {
                Evaluate.delete(folder);
            }
        }
    }

    /// One to six words that stand beside each other in a real sentence; every third one bare.
    static List<String> queries(Growth growth) {
        var random = new Random(4);
        var queries = new ArrayList<String>();
        while (queries.size() < QUERIES) {
            var sentence = growth.sentences().get(random.nextInt(growth.sentences().size()));
            var length = Math.min(sentence.length, 1 + queries.size() % 6);
            var from = random.nextInt(sentence.length - length + 1);
            var words = String.join(" ", Arrays.copyOfRange(sentence, from, from + length));
            var text = words.replaceAll("[^\\p{L}\\d ]", "").strip();
            if (!text.isEmpty()) {
                queries.add(queries.size() % 3 == 2 ? QueryForms.bare(text) : text);
            }
        }
        return queries;
    }

    private static long textBytes(Growth growth) {
        long bytes = 0;
        for (var document = 0; document < growth.documents(); document++) {
            for (var page = 1; page <= Growth.PASSAGES; page++) {
                bytes +=
                        growth.passage(document, page)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                .length;
            }
        }
        return bytes;
    }

    private void measure(String size) throws IOException, InterruptedException {
        System.out.printf("%n## %s passages, %,d bytes of text%n%n", size, textBytes);
        System.out.println(
                "| | passages a second | index bytes a text byte | p50 ms | p95 ms | p99 ms |");
        plain("Lucene, StandardAnalyzer", new StandardAnalyzer());
        plain("Lucene, ICU", icu());
        sameAnalysis();
        product();
    }

    private static Analyzer icu() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(false, false));
                return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
            }
        };
    }

    private static IndexWriterConfig configuration(Analyzer analyzer) {
        return new IndexWriterConfig(analyzer).setRAMBufferSizeMB(32);
    }

    private void plain(String name, Analyzer analyzer) throws IOException {
        var path = folder.resolve("plain");
        var begun = System.nanoTime();
        try (var directory = FSDirectory.open(path)) {
            try (var writer = new IndexWriter(directory, configuration(analyzer))) {
                for (var document = 0; document < growth.documents(); document++) {
                    for (var page = 1; page <= Growth.PASSAGES; page++) {
                        var entry = new Document();
                        entry.add(
                                new TextField(
                                        "text", growth.passage(document, page), Field.Store.YES));
                        writer.addDocument(entry);
                    }
                }
            }
            var seconds = (System.nanoTime() - begun) / 1e9;
            try (var reader = DirectoryReader.open(directory)) {
                var searcher = new IndexSearcher(reader);
                report(
                        name,
                        seconds,
                        path,
                        query -> searcher.search(any(analyzer, query), 10).scoreDocs.length);
            }
        }
        Evaluate.delete(path);
    }

    private static Query any(Analyzer analyzer, String text) throws IOException {
        var any = new BooleanQuery.Builder();
        try (var words = analyzer.tokenStream("text", text)) {
            var term =
                    words.getAttribute(
                            org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                any.add(new TermQuery(new Term("text", term.toString())), Occur.SHOULD);
            }
            words.end();
        }
        return any.build();
    }

    /// The product's entries, written by a bare IndexWriter.
    private void sameAnalysis() throws IOException {
        var path = folder.resolve("same");
        var begun = System.nanoTime();
        try (var directory = FSDirectory.open(path)) {
            try (var writer = new IndexWriter(directory, configuration(new StandardAnalyzer()))) {
                for (var number = 0; number < growth.documents(); number++) {
                    var document = growth.document(number);
                    writer.addDocuments(
                            Entry.of(document, growth.reading(document.id()).orElseThrow()));
                }
            }
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| the same entries, bare IndexWriter | %,.0f | %.2f | | | |%n",
                growth.documents() * Growth.PASSAGES / seconds,
                size(path) / (double) textBytes);
        Evaluate.delete(path);
    }

    private interface Engine {
        int ask(String query) throws IOException;
    }

    private void product() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        try (var search = new Search(new VankhoHome(folder), growth)) {
            search.awaitFirstComparison(java.time.Duration.ofHours(5));
            var seconds = (System.nanoTime() - begun) / 1e9;
            var index = folder.resolve("index");
            report(
                    "Văn khố, all of an answer",
                    seconds,
                    index,
                    query -> search.search(SearchQuery.of(query), Evaluate.READER).hits().size());
            report(
                    "Văn khố, ten hits with highlights",
                    seconds,
                    index,
                    query -> search.best(SearchQuery.of(query), Evaluate.READER).size());
            report(
                    "the same Boolean query, ten entries",
                    seconds,
                    index,
                    query -> search.direct(query));
        }
    }

    private void report(String name, double seconds, Path index, Engine engine) throws IOException {
        for (var query : queries) {
            engine.ask(query);
        }
        var times = new ArrayList<Double>();
        for (var query : queries) {
            var begun = System.nanoTime();
            engine.ask(query);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                growth.documents() * Growth.PASSAGES / seconds,
                size(index) / (double) textBytes,
                times.get(QUERIES / 2),
                times.get(QUERIES * 95 / 100),
                times.get(QUERIES * 99 / 100));
    }

    private static long size(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
