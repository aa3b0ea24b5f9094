package vn.vankho.search;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.VankhoHome;

/// Asks a corpus with the product's own search and writes what it finds.
///
/// `Evaluate corpus.jsonl queries.jsonl run.tsv`: a line of the corpus is `{"id", "title",
/// "text"}`, one of the queries `{"id", "text"}`; the run has ten lines a query,
/// `query-id<TAB>doc-id<TAB>rank<TAB>score`.
final class Evaluate {

    static final Person READER = new Person("bench", "Người đo", Set.of(Role.CLERK));
    private static final int HITS = 10;
    private static final Duration PATIENCE = Duration.ofHours(6);

    private Evaluate() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3 || List.of(arguments).contains("")) {
            System.err.println("Cần -Dcorpus=corpus.jsonl -Dqueries=queries.jsonl -Drun=run.tsv");
            System.exit(2);
        }
        var folder = Files.createTempDirectory("vankho-evaluate");
        try (var corpus = new Corpus(Path.of(arguments[0]))) {
            var begun = System.nanoTime();
            try (var search = new Search(new VankhoHome(folder), corpus)) {
                awaitAll(search, corpus);
                report("%,d documents indexed", corpus.size(), begun);
                begun = System.nanoTime();
                var asked = run(search, corpus, Path.of(arguments[1]), Path.of(arguments[2]));
                report("%,d queries answered", asked, begun);
            }
        } finally {
            delete(folder);
        }
    }

    /// The index is brought into step with the corpus as with any archive.
    static void awaitAll(Search search, Corpus corpus) throws IOException, InterruptedException {
        if (!search.awaitFirstComparison(PATIENCE) || search.state().documents() != corpus.size()) {
            throw new IOException("The corpus was not indexed: " + search.state());
        }
    }

    private static void report(String what, int count, long begun) {
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.err.printf(Locale.ROOT, what + " in %.1f s%n", count, seconds);
    }

    private static int run(Search search, Corpus corpus, Path queries, Path run)
            throws IOException {
        if (run.toAbsolutePath().getParent() != null) {
            Files.createDirectories(run.toAbsolutePath().getParent());
        }
        var asked = 0;
        try (var lines = Files.lines(queries);
                var out = new PrintWriter(Files.newBufferedWriter(run))) {
            for (var line : (Iterable<String>) lines.filter(one -> !one.isBlank())::iterator) {
                var query = JsonMapper.shared().readTree(line.replace("\uFEFF", ""));
                print(query.path("id").asString(), ask(search, corpus, query), out);
                asked++;
            }
        }
        return asked;
    }

    /// By the names of the corpus: two lines of one name are one document, found by its better one.
    private static Map<String, Double> ask(Search search, Corpus corpus, JsonNode query) {
        var text = query.path("text").asString("");
        var found = new LinkedHashMap<String, Double>();
        if (!text.isBlank()) {
            for (var hit : search.list(SearchQuery.of(text), 2 * HITS, READER)) {
                if (found.size() < HITS) {
                    found.putIfAbsent(corpus.name(hit.id()), hit.score());
                }
            }
        }
        return found;
    }

    private static void print(String query, Map<String, Double> found, PrintWriter out) {
        var rank = 1;
        for (var one : found.entrySet()) {
            out.printf(
                    Locale.ROOT, "%s\t%s\t%d\t%.5f%n", query, one.getKey(), rank++, one.getValue());
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(
                            path -> {
                                try {
                                    Files.delete(path);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }
}
