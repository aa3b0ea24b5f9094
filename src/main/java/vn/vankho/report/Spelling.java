package vn.vankho.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.vankho.document.Field;
import vn.vankho.vietnamese.Fold;

/// Mends marks that OCR took for others, where two syllables with the same letters stand otherwise
/// in the rest of the paper or in the phrases of official papers: *phát triến* is *phát triển*. The
/// letters themselves are never changed.
final class Spelling {

    private static final int FEWEST = 2; // times that another spelling must be met
    private static final int MOST_FORMS = 200_000;
    private static final double MENDED = 0.7;
    private static final Pattern WORD = Pattern.compile("\\p{L}{1,8}");
    private static final Map<String, String> PHRASES = phrases();

    private final Map<String, Map<String, Integer>> forms = new HashMap<>();

    private Spelling(PaperText paper) {
        String before = "";
        int end = -2;
        var words = WORD.matcher(paper.text());
        while (words.find() && forms.size() < MOST_FORMS) {
            var word = words.group().toLowerCase(Locale.ROOT);
            if (words.start() == end + 1 && !isBroken(paper.text().charAt(end))) {
                var form = before + " " + word;
                forms.computeIfAbsent(Fold.unmarked(form), f -> new HashMap<>())
                        .merge(form, 1, Integer::sum);
            }
            before = word;
            end = words.end();
        }
    }

    private static boolean isBroken(char between) {
        return between != ' ' && between != '\n';
    }

    static Spelling of(PaperText paper) {
        return new Spelling(paper);
    }

    /// The field with its marks mended, trusted less; itself where there is nothing to mend.
    Field mended(Field field) {
        var value = field.value();
        if (value == null || field.state() != Field.State.PROPOSED) {
            return field;
        }
        var mended = mended(value);
        return mended.equals(value)
                ? field
                : Field.proposed(mended, Math.min(field.confidence(), MENDED), field.evidence());
    }

    String mended(String value) {
        var text = new StringBuilder(value);
        var words = WORD.matcher(value).results().toList();
        for (int i = 1; i < words.size(); i++) {
            var left = words.get(i - 1);
            var right = words.get(i);
            if (right.start() == left.end() + 1 && value.charAt(left.end()) == ' ') {
                mend(text, left, right);
            }
        }
        return text.toString();
    }

    private void mend(StringBuilder text, MatchResult left, MatchResult right) {
        var printed = text.substring(left.start(), right.end());
        var form = printed.toLowerCase(Locale.ROOT);
        var better = better(form);
        if (better.length() == printed.length() && !better.equals(form)) {
            for (int i = 0; i < better.length(); i++) {
                boolean capital = Character.isUpperCase(printed.charAt(i));
                char c = better.charAt(i);
                text.setCharAt(left.start() + i, capital ? Character.toUpperCase(c) : c);
            }
        }
    }

    private String better(String form) {
        var folded = Fold.unmarked(form);
        var known = forms.getOrDefault(folded, Map.of());
        var phrase = PHRASES.get(folded);
        if (known.getOrDefault(form, 0) > 1) {
            return form;
        }
        if (phrase != null) {
            return sameMarks(phrase, form) ? form : phrase;
        }
        var others = known.entrySet().stream().filter(f -> !f.getKey().equals(form)).toList();
        return others.size() == 1 && others.getFirst().getValue() >= FEWEST
                ? others.getFirst().getKey()
                : form;
    }

    // "hoá" and "hóa" are the same.
    private static boolean sameMarks(String one, String other) {
        return Fold.tonePlacement(one).equals(Fold.tonePlacement(other));
    }

    private static Map<String, String> phrases() {
        var phrases = new HashMap<String, String>();
        Set<String> ambiguous = new HashSet<>();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Spelling.class.getResourceAsStream("phrases.txt")),
                                StandardCharsets.UTF_8))) {
            in.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(
                            line -> {
                                if (phrases.put(Fold.unmarked(line), line) != null) {
                                    ambiguous.add(Fold.unmarked(line));
                                }
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ambiguous.forEach(phrases::remove);
        return Map.copyOf(phrases);
    }
}
