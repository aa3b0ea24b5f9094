package vn.vankho.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.tika.exception.TikaException;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.home.VankhoHome;

/// How well papers are found: nDCG@10 and recall@10 of the product and of plain configurations, for
/// every way of typing.
///
/// `Quality [../shared]`
final class Quality {

    /// Those that the old placement of tones changes, as they are written today.
    private static final String SAME_QUESTIONS = "the same questions with new tones";

    private interface Engine {
        List<String> ask(String question) throws IOException;
    }

    /// Sums over questions.
    static final class Score {
        double gain;
        double recall;
        int count;

        void add(List<String> found, java.util.Set<String> wanted) {
            var sum = 0.0;
            var best = 0.0;
            for (var at = 0; at < 10; at++) {
                var discount = Math.log(2) / Math.log(at + 2);
                best += at < wanted.size() ? discount : 0;
                sum += at < found.size() && wanted.contains(found.get(at)) ? discount : 0;
            }
            gain += sum / best;
            recall +=
                    found.stream().filter(wanted::contains).count()
                            / (double) Math.min(10, wanted.size());
            count++;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f / %.3f", gain / count, recall / count);
        }
    }

    public static void main(String[] arguments)
            throws IOException, TikaException, InterruptedException {
        var shared = Path.of(arguments.length > 0 ? arguments[0] : "../shared");
        var papers = Texts.gather(shared);
        var questions = Questions.of(papers, Path.of("src/bench/questions/questions.txt"));
        var syllables =
                papers.stream().mapToInt(one -> SyllableReader.read(one.text()).size()).sum();
        System.out.printf(
                "%,d papers, %,d syllables, %d questions%n",
                papers.size(), syllables, questions.size());
        var folder = Files.createTempDirectory("vankho-quality");
        var file = folder.resolve("corpus.jsonl");
        Files.write(file, papers.stream().map(JsonMapper.shared()::writeValueAsString).toList());
        try (var corpus = new Corpus(file);
                var search = new Search(new VankhoHome(folder), corpus);
                var plain = new Plain(folder.resolve("plain"), papers)) {
            Evaluate.awaitAll(search, corpus);
            var engines = new LinkedHashMap<String, Engine>();
            for (var one : new TreeMap<>(Plain.CONFIGURATIONS).entrySet()) {
                engines.put(one.getKey(), question -> plain.ask(question, one.getValue()));
            }
            engines.put("Văn khố", question -> ask(search, corpus, question));
            if (arguments.length > 1) engines.keySet().retainAll(List.of("Văn khố"));
            for (var engine : engines.entrySet()) {
                print(
                        engine.getKey(),
                        measure(
                                engine.getValue(),
                                questions,
                                arguments.length > 2 ? arguments[2] : null));
            }
        } finally {
            Evaluate.delete(folder);
        }
    }

    private static List<String> ask(Search search, Corpus corpus, String question) {
        return search.search(SearchQuery.of(question), Evaluate.READER).hits().stream()
                .map(hit -> corpus.name(hit.id()))
                .toList();
    }

    private static Map<String, Map<String, Score>> measure(
            Engine engine, List<Questions.Question> questions, String verbose) throws IOException {
        var scores = new LinkedHashMap<String, Map<String, Score>>();
        for (var form : new QueryForms().all().entrySet()) {
            var row = scores.computeIfAbsent(form.getKey(), _ -> new TreeMap<>());
            for (var question : questions) {
                var typed = form.getValue().apply(question.text());
                if (typed.equals(question.text()) && !form.getKey().equals(QueryForms.MARKED)) {
                    continue;
                }
                var found = engine.ask(typed);
                if (form.getKey().equals(QueryForms.OLD_TONES)) {
                    scores.computeIfAbsent(SAME_QUESTIONS, _ -> new TreeMap<>())
                            .computeIfAbsent(half(question), _ -> new Score())
                            .add(engine.ask(question.text()), question.papers());
                }
                if (form.getKey().equals(verbose)
                        && !question.heldOut()
                        && (found.isEmpty() || !question.papers().contains(found.getFirst())))
                    System.out.println(
                            question.kind()
                                    + " "
                                    + typed
                                    + " | "
                                    + question.papers()
                                    + " | "
                                    + found.stream().limit(3).toList());
                row.computeIfAbsent(question.kind(), _ -> new Score())
                        .add(found, question.papers());
                row.computeIfAbsent(half(question), _ -> new Score()).add(found, question.papers());
            }
        }
        return scores;
    }

    private static String half(Questions.Question question) {
        return question.heldOut() ? "held out" : "looked at";
    }

    private static void print(String engine, Map<String, Map<String, Score>> scores) {
        System.out.println("\n### " + engine + "\n");
        System.out.println(
                "| form | " + String.join(" | ", scores.get(QueryForms.MARKED).keySet()) + " |");
        for (var row : scores.entrySet()) {
            System.out.println(
                    "| "
                            + row.getKey()
                            + " | "
                            + String.join(
                                    " | ",
                                    row.getValue().values().stream().map(Score::toString).toList())
                            + " |");
        }
    }
}
