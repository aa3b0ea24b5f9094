package vn.vankho.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.vietnamese.Syllables;

/// Other ways to write what was asked: `UBND` for *ủy ban nhân dân*, and back.
///
/// The table says which abbreviations have several meanings; these are only spelled out, never
/// made.
final class Abbreviations {

    private static final String STANDARD_FILE = "/search/abbreviations.txt";

    static final Abbreviations STANDARD = new Abbreviations(WordList.read(STANDARD_FILE));

    private static final float AMBIGUOUS = 0.3f;
    /// *nông thôn mới* is also in *xây dựng nông thôn mới*, and so in `XDNTM`.
    private static final float RELATED = 0.3f;

    private static final int LONGEST = 12;

    private final Map<String, List<Meaning>> byAbbreviation = new HashMap<>();
    private final Map<String, List<Meaning>> byFullForm = new HashMap<>();

    /// The first words of all forms: most words of a question begin none.
    private final Set<String> beginnings = new HashSet<>();

    private Abbreviations(List<String> lines) {
        WordList.entries(lines.stream()).stream().map(Meaning::parse).forEach(this::add);
        relate();
    }

    /// These lines, and what the product knows of all other abbreviations.
    static Abbreviations withStandard(List<String> lines) {
        var own = new Abbreviations(lines);
        var rest =
                WordList.read(STANDARD_FILE).stream()
                        .filter(line -> own.saysNothingOf(Meaning.parse(line)))
                        .toList();
        return new Abbreviations(Stream.concat(lines.stream(), rest.stream()).toList());
    }

    private boolean saysNothingOf(Meaning meaning) {
        return meaning.abbreviations().stream()
                .noneMatch(form -> byAbbreviation.containsKey(folded(form)));
    }

    static Abbreviations of(String... lines) {
        return new Abbreviations(List.of(lines));
    }

    /// @param abbreviations ways to write it short
    /// @param fullForms ways to write it out
    /// @param related unambiguous meanings that hold these words, or are held by them
    private record Meaning(
            boolean ambiguous,
            List<List<Syllable>> abbreviations,
            List<List<Syllable>> fullForms,
            List<Meaning> related) {

        static Meaning parse(String line) {
            var ambiguous = line.startsWith("?");
            var sides = (ambiguous ? line.substring(1) : line).split("=", 2);
            var abbreviations = new ArrayList<List<Syllable>>();
            for (var written : sides[0].split(",")) {
                abbreviations.add(SyllableReader.read(written));
                abbreviations.add(SyllableReader.read(written.replaceAll("[^\\p{L}\\d]", "")));
            }
            var fullForms =
                    Arrays.stream(sides[sides.length - 1].split(";"))
                            .map(SyllableReader::read)
                            .toList();
            return new Meaning(
                    ambiguous, distinct(abbreviations), distinct(fullForms), new ArrayList<>());
        }

        private static List<List<Syllable>> distinct(List<List<Syllable>> forms) {
            var seen = new HashSet<String>();
            return forms.stream().filter(form -> !form.isEmpty() && seen.add(exact(form))).toList();
        }

        boolean holds(Meaning other) {
            return fullForms.stream()
                    .anyMatch(
                            mine ->
                                    other.fullForms.stream()
                                            .anyMatch(its -> contains(exact(mine), exact(its))));
        }

        private static boolean contains(String words, String part) {
            return !words.equals(part) && (" " + words + " ").contains(" " + part + " ");
        }

        Stream<List<Syllable>> forms() {
            return Stream.concat(abbreviations.stream(), fullForms.stream());
        }
    }

    private void add(Meaning meaning) {
        meaning.forms().forEach(form -> beginnings.add(form.getFirst().folded()));
        for (var form : meaning.abbreviations()) {
            byAbbreviation.computeIfAbsent(folded(form), _ -> new ArrayList<>()).add(meaning);
        }
        if (!meaning.ambiguous()) {
            for (var form : meaning.fullForms()) {
                byFullForm.computeIfAbsent(folded(form), _ -> new ArrayList<>()).add(meaning);
            }
        }
    }

    private void relate() {
        var clear = byFullForm.values().stream().flatMap(List::stream).distinct().toList();
        for (var one : clear) {
            clear.stream()
                    .filter(other -> other.holds(one) || one.holds(other))
                    .forEach(one.related()::add);
        }
    }

    /// Whether this word alone is one of them.
    boolean knows(Syllable word) {
        return byAbbreviation.containsKey(word.folded());
    }

    /// Words of a query that can be written in other ways.
    ///
    /// @param from the first of these words
    /// @param to one past the last
    record Span(int from, int to, List<Form> forms) {}

    /// Another way to write them.
    ///
    /// @param abbreviated whether it is the short one, in which marks are often left out
    /// @param weight from 0 to 1
    record Form(List<Syllable> words, boolean abbreviated, float weight) {}

    /// @param marked whether words without marks mean just that
    List<Span> in(List<Syllable> run, boolean marked) {
        var spans = new ArrayList<Span>();
        for (var from = 0; from < run.size(); from++) {
            if (!beginnings.contains(run.get(from).folded())) {
                continue;
            }
            for (var to = from + 1; to <= Math.min(run.size(), from + LONGEST); to++) {
                var forms = forms(run.subList(from, to), marked);
                if (!forms.isEmpty()) {
                    spans.add(new Span(from, to, forms));
                }
            }
        }
        return spans;
    }

    private List<Form> forms(List<Syllable> words, boolean marked) {
        var key = folded(words);
        var forms = new ArrayList<Form>();
        if (looksAbbreviated(words)) {
            byAbbreviation
                    .getOrDefault(key, List.of())
                    .forEach(meaning -> addForms(meaning, key, forms));
        }
        byFullForm.getOrDefault(key, List.of()).stream()
                .filter(meaning -> !marked || isSpelled(meaning, words))
                .forEach(meaning -> addForms(meaning, key, forms));
        return forms;
    }

    /// In capitals, or nothing that could be a word.
    private static boolean looksAbbreviated(List<Syllable> words) {
        return words.stream()
                .anyMatch(
                        word ->
                                !word.isNumber()
                                        && (word.term().capitals()
                                                || !Syllables.possible(word.folded())));
    }

    private static boolean isSpelled(Meaning meaning, List<Syllable> words) {
        return meaning.fullForms().stream().anyMatch(form -> exact(form).equals(exact(words)));
    }

    private static void addForms(Meaning meaning, String asked, List<Form> forms) {
        var weight = meaning.ambiguous() ? AMBIGUOUS : 1;
        addForms(meaning, asked, weight, forms);
        meaning.related().forEach(related -> addForms(related, asked, weight * RELATED, forms));
    }

    private static void addForms(Meaning meaning, String asked, float weight, List<Form> forms) {
        meaning.forms()
                .filter(form -> !folded(form).equals(asked))
                .map(form -> new Form(form, meaning.abbreviations().contains(form), weight))
                .forEach(forms::add);
    }

    private static String folded(List<Syllable> words) {
        return words.stream().map(Syllable::folded).collect(Collectors.joining(" "));
    }

    private static String exact(List<Syllable> words) {
        return words.stream().map(Syllable::exact).collect(Collectors.joining(" "));
    }
}
