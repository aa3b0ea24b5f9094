package vn.vankho.search;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.Fold;

/// The ways in which the same question is typed.
final class QueryForms {

    static final String MARKED = "marked";
    static final String BARE = "bare";
    static final String OLD_TONES = "old tones";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?m)^([\\p{Lu}&-]{3,})(?:,[^=]*)? = ([^;\\n]+)");
    private static final String TELEX_LETTERS = "ăawâaaêeeôooơowưuwđdd";

    private final Map<String, String> shortForms = new LinkedHashMap<>();

    QueryForms() {
        for (var line : WordList.read("/search/abbreviations.txt")) {
            var entry = ABBREVIATED.matcher(line);
            if (entry.find()) {
                shortForms.put(entry.group(2).strip(), entry.group(1));
            }
        }
    }

    /// By name; a form that would be the same as the question is left out.
    Map<String, UnaryOperator<String>> all() {
        var forms = new LinkedHashMap<String, UnaryOperator<String>>();
        forms.put(MARKED, UnaryOperator.identity());
        forms.put(BARE, QueryForms::bare);
        forms.put("nfd", text -> Normalizer.normalize(text, Normalizer.Form.NFD));
        forms.put(OLD_TONES, QueryForms::oldTones);
        forms.put("capitals", text -> text.toUpperCase(Locale.ROOT));
        forms.put("half marked", QueryForms::half);
        forms.put("one slip", QueryForms::slip);
        forms.put("telex", text -> each(text, QueryForms::telex));
        forms.put("abbreviated", this::shortened);
        return forms;
    }

    static String bare(String text) {
        return each(text, Fold::unmarked);
    }

    private static String each(String text, UnaryOperator<String> change) {
        return WORD.matcher(text).replaceAll(word -> change.apply(word.group()));
    }

    /// `hòa` as `hoà`, `thủy` as `thuỷ`, `kỹ` as `kĩ`.
    static String oldTones(String text) {
        var marks = "[\\u0300\\u0301\\u0303\\u0309\\u0323]";
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        var moved =
                apart.replaceAll(
                                "(?i)(?<=[a-z])(o)(" + marks + ")([ae])(?![a-z\\u0300-\\u0323])",
                                "$1$3$2")
                        .replaceAll("(?i)(?<![q])(u)(" + marks + ")(y)(?![a-z])", "$1$3$2")
                        .replaceAll("(?<=\\b[hklmst])y(" + marks + ")(?![a-z])", "i$1");
        return Normalizer.normalize(moved, Normalizer.Form.NFC);
    }

    private static String half(String text) {
        var at = new int[1];
        return each(text, word -> at[0]++ % 2 == 0 ? word : Fold.unmarked(word));
    }

    /// One wrong letter in one of the longer words, as fingers make it.
    private static String slip(String text) {
        var random = new Random(text.hashCode());
        var words = text.split(" ");
        var wrong = random.nextInt(words.length);
        for (var tries = 0; tries < 40 && words[wrong].length() < 4; tries++) {
            wrong = random.nextInt(words.length);
        }
        words[wrong] = slipped(words[wrong], random);
        return String.join(" ", words);
    }

    private static String slipped(String word, Random random) {
        if (word.length() < 3) {
            return word;
        }
        var at = 1 + random.nextInt(word.length() - 2);
        var before = word.substring(0, at);
        var letter = word.charAt(at);
        var after = word.substring(at + 1);
        return switch (random.nextInt(3)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            default -> before + after.charAt(0) + letter + after.substring(1);
        };
    }

    private static String telex(String word) {
        var tone = new StringBuilder();
        var typed = new StringBuilder();
        for (var letter : Normalizer.normalize(word, Normalizer.Form.NFC).toCharArray()) {
            var apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            var bare = new StringBuilder();
            for (var mark : apart.toCharArray()) {
                var key = "\u0301\u0300\u0309\u0303\u0323".indexOf(mark);
                if (key >= 0) {
                    tone.append("sfrxj".charAt(key));
                } else {
                    bare.append(mark);
                }
            }
            var plain = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            var known = TELEX_LETTERS.indexOf(plain);
            typed.append(
                    known >= 0 && known % 3 == 0
                            ? TELEX_LETTERS.substring(known + 1, known + 3)
                            : plain);
        }
        return typed.append(tone).toString();
    }

    private String shortened(String text) {
        var shortened = text;
        for (var form : shortForms.entrySet()) {
            shortened =
                    shortened.replaceAll(
                            "(?iu)\\b" + Pattern.quote(form.getKey()) + "\\b", form.getValue());
        }
        return shortened;
    }
}
