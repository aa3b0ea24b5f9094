package vn.vankho.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.home.VankhoHome;

/// How fast the product indexes and answers, beside plain Lucene and Solr on the same passages.
///
/// `Speed ../shared [solr=FILE] 10000 100000 …`: a file with the class path of Solr, where that is
/// to be measured, and numbers of passages.
final class Speed {

    private static final int QUERIES = 300;
    private static final String SOLR = "solr=";

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
        var solr = Arrays.stream(arguments).filter(one -> one.startsWith(SOLR)).findFirst();
        for (var size : arguments) {
            if (size.matches("\\d+")) {
                var folder = Files.createTempDirectory("vankho-speed");
                try {
                    var speed = new Speed(new Growth(Integer.parseInt(size), papers), folder);
                    speed.measure(size);
                    if (solr.isPresent()) {
                        speed.solr(Path.of(solr.get().substring(SOLR.length())));
                    }
                } finally {
                    Evaluate.delete(folder);
                }
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
        return IntStream.range(0, growth.documents())
                .parallel()
                .mapToLong(document -> textBytes(growth, document))
                .sum();
    }

    private static long textBytes(Growth growth, int document) {
        return IntStream.rangeClosed(1, Growth.PASSAGES)
                .mapToLong(
                        page ->
                                growth.passage(document, page)
                                        .getBytes(StandardCharsets.UTF_8)
                                        .length)
                .sum();
    }

    private void measure(String size) throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "%n## %s passages, %,d bytes of text%n%n", size, textBytes);
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
        return new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64);
    }

    private void plain(String name, Analyzer analyzer) throws IOException {
        var path = folder.resolve("plain");
        try (var directory = FSDirectory.open(path)) {
            var filling = new Filling(Stopwatch.Helper.NONE);
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
            filling.print(name, path);
            try (var reader = DirectoryReader.open(directory)) {
                var searcher = new IndexSearcher(reader);
                time(
                        name + ", ten entries",
                        query -> searcher.search(any(analyzer, query), 10).scoreDocs.length);
            }
        }
        Evaluate.delete(path);
    }

    private static Query any(Analyzer analyzer, String text) throws IOException {
        var any = new BooleanQuery.Builder();
        try (var words = analyzer.tokenStream("text", text)) {
            var term = words.getAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                any.add(new TermQuery(new Term("text", term.toString())), Occur.SHOULD);
            }
            words.end();
        }
        return any.build();
    }

    /// The product's entries, written by a bare IndexWriter with two threads, as the product does.
    private void sameAnalysis() throws IOException {
        var path = folder.resolve("same");
        var filling = new Filling(Stopwatch.Helper.NONE);
        try (var directory = FSDirectory.open(path)) {
            try (var writer = new IndexWriter(directory, configuration(new StandardAnalyzer()))) {
                var documents = growth.readDocuments().map(ArchivedDocument::id).toList();
                TwoAtATime.each(
                        documents,
                        id ->
                                writer.addDocuments(
                                        Entry.of(
                                                growth.find(id).orElseThrow(),
                                                growth.reading(id).orElseThrow())));
            }
        }
        filling.print("the entries of Văn khố, bare IndexWriter", path);
        Evaluate.delete(path);
    }

    private void product() throws IOException, InterruptedException {
        var filling = new Filling(Stopwatch.Helper.NONE);
        try (var search = new Search(new VankhoHome(folder), growth)) {
            search.awaitFirstComparison(Duration.ofHours(20));
            filling.print("Văn khố", folder.resolve("index"));
            Stopwatch.awaitRest(Stopwatch.Helper.NONE);
            var understood = new HashMap<String, Query>();
            for (var query : queries) {
                understood.put(query, search.understood(query));
            }
            time("the same Boolean query, ten entries", one -> search.direct(understood.get(one)));
            time(
                    "Văn khố, ten hits with highlights",
                    one -> search.best(SearchQuery.of(one), Evaluate.READER).size());
            time(
                    "Văn khố, further passages and all counts too",
                    one -> search.search(SearchQuery.of(one), Evaluate.READER).hits().size());
        }
    }

    private void solr(Path classPath) throws IOException, InterruptedException {
        var home = folder.resolve("solr");
        try (var solr = new SolrPeer(classPath, home)) {
            var filling = new Filling(solr::used);
            solr.fill(growth);
            filling.print("Solr", home);
            Stopwatch.awaitRest(solr::used);
            time("Solr, ten hits with highlights", one -> solr.ask(one, false), solr::used);
            time("Solr, counts too", one -> solr.ask(one, true), solr::used);
        }
    }

    private void time(String name, Stopwatch.Engine engine) throws IOException {
        time(name, engine, Stopwatch.Helper.NONE);
    }

    private void time(String name, Stopwatch.Engine engine, Stopwatch.Helper helper)
            throws IOException {
        Stopwatch.time(name, queries, engine, helper);
    }

    /// How long it takes to fill an index; making the passages is part of it for all.
    private final class Filling {

        private final Stopwatch.Helper helper;
        private final long begun = System.nanoTime();
        private final Duration before;

        Filling(Stopwatch.Helper helper) {
            this.helper = helper;
            this.before = Stopwatch.used().plus(helper.used());
        }

        void print(String name, Path index) throws IOException {
            var seconds = (System.nanoTime() - begun) / 1e9;
            var used = Stopwatch.used().plus(helper.used()).minus(before).toNanos() / 1e6;
            var passages = growth.documents() * Growth.PASSAGES;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,.0f passages a second, %.2f ms of all processors a passage, %.2f index"
                            + " bytes a byte of text%n",
                    name,
                    passages / seconds,
                    used / passages,
                    size(index) / (double) textBytes);
        }
    }

    private static long size(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
