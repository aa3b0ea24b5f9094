package vn.vankho.vietnamese;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/// How many words of a text are Vietnamese only when decoded, and how many only as they are.
record LegacyEvidence(int legacy, int unicode) {

    // Codes that are no letters (·, ®, the soft hyphen) stand inside of words too.
    private static final Pattern CODED_WORD = Pattern.compile("[A-Za-z\\u00A1-\\u1FFF]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern EDGES =
            Pattern.compile("^[\\p{Punct}“”‘’–…]+|[\\p{Punct}“”‘’–…]+$");

    static final LegacyEvidence NONE = new LegacyEvidence(0, 0);

    static LegacyEvidence of(LegacyEncoding encoding, String text) {
        var coded = encoding == LegacyEncoding.TCVN3 ? HyphenForHorn.repair(text) : text;
        return CODED_WORD
                .matcher(coded)
                .results()
                .map(word -> ofWord(encoding, word.group()))
                .reduce(NONE, LegacyEvidence::plus);
    }

    private static LegacyEvidence ofWord(LegacyEncoding encoding, String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return NONE;
        }
        var decoded = encoding.decode(word);
        boolean becomesOne = !decoded.equals(word) && Syllables.possible(decoded);
        if (Syllables.possible(word)) {
            return becomesOne ? NONE : new LegacyEvidence(0, 1);
        }
        return becomesOne ? new LegacyEvidence(1, 0) : NONE;
    }

    LegacyEvidence plus(LegacyEvidence other) {
        return new LegacyEvidence(legacy + other.legacy, unicode + other.unicode);
    }

    boolean saysUnicode() {
        return unicode > legacy;
    }

    boolean undecided() {
        return unicode == legacy;
    }

    static boolean onlyInUnicode(int c) {
        return "ĂăĐđĨĩŨũƠơƯư".indexOf(c) >= 0
                || c >= 0x1EA0 && c <= 0x1EF9
                || c >= 0x0300 && c <= 0x0323;
    }

    static double qualityAsIs(String text) {
        var words =
                Arrays.stream(text.split("[\\s\\u00A0]+"))
                        .map(word -> EDGES.matcher(word).replaceAll(""))
                        .filter(word -> word.chars().anyMatch(Character::isLetter))
                        .toList();
        var possible = words.stream().filter(Syllables::possible).count();
        return words.isEmpty() ? 0 : (double) possible / words.size();
    }

    static boolean convinces(LegacyEncoding encoding, String text, double asIs) {
        if (encoding == LegacyEncoding.VIQR && text.chars().anyMatch(c -> c >= 0x80)) {
            return false;
        }
        var decoded = encoding.decode(text);
        var words = WORD.matcher(decoded).results().map(word -> word.group()).toList();
        var marked = words.stream().filter(LegacyEvidence::carriesMarks).count();
        var quality = Syllables.quality(decoded);
        return words.size() >= 5
                && marked >= 0.35 * words.size()
                && quality >= 0.8
                && quality >= asIs + 0.2;
    }

    private static boolean carriesMarks(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).chars().anyMatch(c -> c >= 0x80);
    }
}
