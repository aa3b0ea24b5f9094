package vn.vankho.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What is asked of the texts, and which papers answer it.
///
/// *questions* are written by hand; *words* are three to eight words of one sentence of a paper, as
/// somebody remembers it; *headings* lead to the papers under them.
final class Questions {

    private static final int REMEMBERED = 200;
    private static final long SEED = 30_2020;

    /// @param kind `questions`, `words` or `headings`
    record Question(String kind, String text, Set<String> papers) {

        /// Every second one was never looked at while weights were chosen.
        boolean heldOut() {
            return (text.hashCode() & 1) == 1;
        }
    }

    private Questions() {}

    static List<Question> of(List<Texts.Paper> papers, Path file) throws IOException {
        var all = new ArrayList<Question>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                all.add(written(line, papers));
            }
        }
        all.addAll(remembered(papers, new Random(SEED), _ -> true));
        all.addAll(headings(papers));
        return all;
    }

    /// As many remembered ones with a word that the old placement of tones changes.
    static List<Question> withTones(List<Texts.Paper> papers) {
        return remembered(
                papers, new Random(SEED + 1), text -> !QueryForms.oldTones(text).equals(text));
    }

    private static Question written(String line, List<Texts.Paper> papers) {
        var sides = line.split(" \\| ", 2);
        var anchor = plain(sides[1]);
        var found =
                papers.stream()
                        .filter(paper -> plain(paper.text()).contains(anchor))
                        .map(Texts.Paper::id)
                        .collect(Collectors.toSet());
        if (found.isEmpty()) {
            throw new IllegalStateException("No paper says: " + sides[1]);
        }
        return new Question("questions", sides[0], found);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static List<Question> remembered(
            List<Texts.Paper> papers, Random random, Predicate<String> wanted) {
        var made = new ArrayList<Question>();
        while (made.size() < REMEMBERED) {
            var paper = papers.get(random.nextInt(papers.size()));
            var sentences = paper.text().split("[.;:\\n]+");
            var words = sentences[random.nextInt(sentences.length)].strip().split("[\\s,()“”\"']+");
            if (words.length >= 8 && words.length < 60) {
                var text = some(words, random);
                if (wanted.test(text)) {
                    made.add(new Question("words", text, Set.of(paper.id())));
                }
            }
        }
        return made;
    }

    /// Two or three pieces of two or three words each, in the order of the sentence.
    private static String some(String[] words, Random random) {
        var wanted = 3 + random.nextInt(6);
        var taken = new TreeSet<Integer>();
        for (var tries = 0; taken.size() < wanted && tries < 100; tries++) {
            var at = random.nextInt(words.length - 1);
            taken.add(at);
            taken.add(at + 1);
        }
        return taken.stream().limit(8).map(at -> words[at]).collect(Collectors.joining(" "));
    }

    private static List<Question> headings(List<Texts.Paper> papers) {
        Map<String, Set<String>> under = new LinkedHashMap<>();
        for (var paper : papers) {
            var heading = paper.title().replaceFirst("^(?:Điều )?[\\dIVX]+\\.\\s*", "");
            if (!paper.source().equals("mo") && heading.split(" ").length > 3) {
                under.computeIfAbsent(heading, _ -> new HashSet<>()).add(paper.id());
            }
        }
        return under.entrySet().stream()
                .map(one -> new Question("headings", one.getKey(), one.getValue()))
                .toList();
    }
}
