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
import java.util.concurrent.atomic.AtomicInteger;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.VankhoHome;
import vn.vankho.search.Search.IndexState.State;
import vn.vankho.search.language.Question;

/// Asks a corpus with the product's own search and writes what it finds.
///
/// `Evaluate corpus.jsonl queries.jsonl run.tsv`: a line of the corpus is `{"id", "title",
/// "text"}`, one of the queries `{"id", "text"}`; the run has ten lines a query,
/// `query-id<TAB>doc-id<TAB>rank<TAB>score`.
final class Evaluate {

    static final Person READER = new Person("bench", "Người đo", Set.of(Role.CLERK));
    private static final int HITS = 10;
    private static final Duration NEWS = Duration.ofSeconds(10);
    private static final double LEAST_STEP = 0.00001;

    private Evaluate() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3 || List.of(arguments).contains("")) {
            System.err.println("Cần -Dcorpus=corpus.jsonl -Dqueries=queries.jsonl -Drun=run.tsv");
            System.exit(2);
        }
        var folder = Files.createTempDirectory("vankho-evaluate");
        try (var corpus = new Corpus(Path.of(arguments[0]))) {
            corpus.leftOut().report("corpus", System.err);
            var begun = System.nanoTime();
            try (var search = new Search(new VankhoHome(folder), corpus)) {
                awaitAll(search, corpus);
                report("%,d documents indexed", search.state().documents(), begun);
                begun = System.nanoTime();
                var asked = run(search, corpus, Path.of(arguments[1]), Path.of(arguments[2]));
                report("%,d queries answered", asked, begun);
            }
        } finally {
            delete(folder);
        }
    }

    /// The index is brought into step with the corpus as with any archive. A document that cannot
    /// be indexed is told of and missing.
    static void awaitAll(Search search, Corpus corpus) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        while (!search.awaitFirstComparison(NEWS)) {
            report("%,d documents read", corpus.read(), begun);
        }
        var state = search.state();
        if (state.state() == State.BROKEN || state.documents() == 0 && corpus.size() > 0) {
            throw new IOException("The corpus was not indexed: " + state);
        }
        if (state.documents() != corpus.size()) {
            System.err.printf(
                    Locale.ROOT,
                    "%,d of %,d documents could not be indexed%n",
                    corpus.size() - state.documents(),
                    corpus.size());
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
        var leftOut = new LeftOut();
        var asked = new AtomicInteger();
        try (var out = new PrintWriter(Files.newBufferedWriter(run))) {
            JsonLines.each(
                    queries,
                    line -> {
                        var name = leftOut.name(line, "text");
                        if (name != null) {
                            var text = JsonLines.text(line.object().orElseThrow(), "text");
                            print(name, ask(search, corpus, text), out);
                            if (asked.incrementAndGet() % 1_000 == 0) {
                                System.err.printf(Locale.ROOT, "%,d queries%n", asked.get());
                            }
                        }
                    });
            if (out.checkError()) {
                throw new IOException("The run could not be written: " + run);
            }
        }
        leftOut.report("queries", System.err);
        return asked.get();
    }

    /// Where quotes, a minus or a filter in a question leave fewer than ten, the rest is found word
    /// for word, as the product offers it to a person.
    static Map<String, Double> ask(Search search, Corpus corpus, String text) {
        var found = new LinkedHashMap<String, Double>();
        for (var hit : search.list(SearchQuery.of(text), HITS, READER)) {
            found.put(corpus.name(hit.id()), hit.score());
        }
        var words = Question.of(text).plainWords();
        if (found.size() < HITS && !words.isBlank() && !words.equals(text.strip())) {
            var least = found.values().stream().mapToDouble(score -> score).min().orElse(1);
            for (var hit : search.list(SearchQuery.of(words), HITS, READER)) {
                if (found.size() < HITS) {
                    found.putIfAbsent(
                            corpus.name(hit.id()), least * hit.score() / (1 + hit.score()));
                }
            }
        }
        return found;
    }

    /// Scores fall from rank to rank, for programs that order by them alone.
    private static void print(String query, Map<String, Double> found, PrintWriter out) {
        var rank = 1;
        var before = Double.MAX_VALUE;
        for (var one : found.entrySet()) {
            var score = Math.min(one.getValue(), before - LEAST_STEP);
            out.printf(Locale.ROOT, "%s\t%s\t%d\t%.5f%n", query, one.getKey(), rank++, score);
            before = score;
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
