package vn.vankho.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.home.VankhoHome;

/// How well papers are found: nDCG@10 and recall@10 of the product and of plain configurations, for
/// every way of typing.
///
/// `Quality [../shared] [joined] [few]`: *joined* asks for long papers, each of one to twelve of
/// the short ones; *few* keeps only papers that answer a question, so that little is known of how
/// words are spelled.
final class Quality {

    private static final Set<String> WHOLE = Set.of(QueryForms.MARKED, QueryForms.OLD_TONES);
    /// Questions that the old placement changes, each of them; and the same as written today.
    private static final String TONES_OLD = "questions that old tones change";
    private static final String TONES_NEW = "the same questions with new tones";

    private interface Engine {
        List<String> ask(String question) throws IOException;
    }

    /// Sums over questions.
    static final class Score {
        double gain;
        double recall;
        int count;

        void add(List<String> found, Set<String> wanted) {
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
            return count == 0
                    ? "–"
                    : String.format(Locale.ROOT, "%.3f / %.3f", gain / count, recall / count);
        }
    }

    public static void main(String[] arguments)
            throws IOException, TikaException, InterruptedException {
        var shared = Path.of(arguments.length > 0 ? arguments[0] : "../shared");
        var cut = Texts.gather(shared);
        var joined = List.of(arguments).contains("joined") ? Joined.of(cut) : Joined.none(cut);
        var file = Path.of("src/bench/questions/questions.txt");
        var questions = joined.ask(Questions.of(cut, file));
        var tones = joined.ask(Questions.withTones(cut));
        var papers =
                List.of(arguments).contains("few")
                        ? few(joined.papers(), questions, tones)
                        : joined.papers();
        var syllables =
                papers.stream().mapToInt(one -> SyllableReader.read(one.text()).size()).sum();
        System.out.printf(
                "%,d papers, %,d syllables, %d questions%n",
                papers.size(), syllables, questions.size());
        var folder = Files.createTempDirectory("vankho-quality");
        var lines = folder.resolve("corpus.jsonl");
        Files.write(lines, papers.stream().map(JsonMapper.shared()::writeValueAsString).toList());
        try (var corpus = new Corpus(lines);
                var search = new Search(new VankhoHome(folder), corpus);
                var plain = new Plain(folder.resolve("plain"), papers)) {
            Evaluate.awaitAll(search, corpus);
            var engines = new LinkedHashMap<String, Engine>();
            for (var one : new TreeMap<>(Plain.CONFIGURATIONS).entrySet()) {
                engines.put(one.getKey(), question -> plain.ask(question, one.getValue()));
            }
            engines.put("Văn khố", question -> ask(search, corpus, question));
            for (var engine : engines.entrySet()) {
                print(engine.getKey(), measure(engine.getValue(), questions, tones));
            }
        } finally {
            Evaluate.delete(folder);
        }
    }

    private static List<Texts.Paper> few(
            List<Texts.Paper> papers,
            List<Questions.Question> questions,
            List<Questions.Question> tones) {
        var wanted =
                Stream.concat(questions.stream(), tones.stream())
                        .flatMap(question -> question.papers().stream())
                        .collect(toSet());
        return papers.stream().filter(paper -> wanted.contains(paper.id())).toList();
    }

    private static List<String> ask(Search search, Corpus corpus, String question) {
        return search.search(SearchQuery.of(question), Evaluate.READER).hits().stream()
                .map(hit -> corpus.name(hit.id()))
                .toList();
    }

    private static Map<String, Map<String, Score>> measure(
            Engine engine, List<Questions.Question> questions, List<Questions.Question> tones)
            throws IOException {
        var scores = new LinkedHashMap<String, Map<String, Score>>();
        for (var form : new QueryForms().all().entrySet()) {
            var name = form.getKey();
            scores.put(name, measure(engine, questions, form.getValue(), name));
            if (name.equals(QueryForms.OLD_TONES)) {
                scores.put(TONES_OLD, measure(engine, tones, form.getValue(), name));
                var marked = UnaryOperator.<String>identity();
                scores.put(TONES_NEW, measure(engine, tones, marked, QueryForms.MARKED));
            }
        }
        return scores;
    }

    /// A form asks only what it changes; the old placement of tones asks the rest as it is.
    private static Map<String, Score> measure(
            Engine engine,
            List<Questions.Question> questions,
            UnaryOperator<String> form,
            String name)
            throws IOException {
        var row = new TreeMap<String, Score>();
        for (var question : questions) {
            var typed = form.apply(question.text());
            if (typed.equals(question.text()) && !WHOLE.contains(name)) {
                continue;
            }
            var found = engine.ask(typed);
            row.computeIfAbsent(question.kind(), _ -> new Score()).add(found, question.papers());
            row.computeIfAbsent(half(question), _ -> new Score()).add(found, question.papers());
        }
        return row;
    }

    private static String half(Questions.Question question) {
        return question.heldOut() ? "held out" : "looked at";
    }

    private static void print(String engine, Map<String, Map<String, Score>> scores) {
        var columns = scores.get(QueryForms.MARKED).keySet();
        System.out.println("\n### " + engine + "\n");
        System.out.println("| form | " + String.join(" | ", columns) + " |");
        scores.forEach(
                (form, row) ->
                        System.out.println(
                                columns.stream()
                                        .map(column -> row.getOrDefault(column, new Score()))
                                        .map(Score::toString)
                                        .collect(joining(" | ", "| " + form + " | ", " |"))));
    }
}
