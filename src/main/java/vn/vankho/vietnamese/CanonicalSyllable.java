package vn.vankho.vietnamese;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// One term for every spelling of the same syllable: `hoà` and `hòa`, `kỹ` and `kĩ`, NFC and NFD.
public final class CanonicalSyllable {

    // A letter that no text holds: two syllables never meet by accident.
    private static final char TONE = '\u02C9';
    private static final String VOWELS = "aăâeêioôơuưy";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++");

    private CanonicalSyllable() {}

    /// The canonical form of one token, with its marks; the tone stands at the end, as U+02C9 and a
    /// digit. `exact("Hoà")` equals `exact("hòa")`; `exact("năm")` differs from `exact("nam")`.
    public static String exact(String token) {
        var folded = fold(token);
        var exact = new StringBuilder(letters(folded));
        for (char mark : ToneMark.in(folded).toCharArray()) {
            exact.append(TONE).append(1 + ToneMark.of(mark).ordinal());
        }
        return exact.toString();
    }

    /// The canonical form without any mark: `unmarked("Đặng")` is `dang`, `unmarked("kỹ")` is `ki`.
    public static String unmarked(String token) {
        return Fold.unmarked(letters(fold(token)));
    }

    /// A text with each of its words without any mark, and everything else as it is:
    /// `unmarkedWords("Kỳ họp, kì họp")` is `ki hop, ki hop`.
    public static String unmarkedWords(String text) {
        return WORD.matcher(text).replaceAll(word -> unmarked(word.group()));
    }

    /// How a syllable in canonical form is written today, in lower case: `written(exact("HOÀ"))` is
    /// `hòa`, `written(exact("kĩ"))` is `kỹ`.
    public static String written(String exact) {
        var end = exact.indexOf(TONE);
        var letters = end < 0 ? exact : exact.substring(0, end);
        var usual =
                letters.matches("[hklmt]i")
                        ? letters.charAt(0) + "y"
                        : "qui".equals(letters) ? "quy" : letters;
        if (end < 0 || end + 2 != exact.length()) {
            return usual;
        }
        var tone = ToneMark.values()[exact.charAt(end + 1) - '1'];
        for (var at = usual.length() - 1; at >= 0; at--) {
            if (VOWELS.indexOf(usual.charAt(at)) >= 0) {
                var vowel = tone.on(usual.substring(at, at + 1));
                return Fold.tonePlacement(usual.substring(0, at) + vowel + usual.substring(at + 1));
            }
        }
        return usual;
    }

    private static String fold(String token) {
        var folded =
                Normalizer.normalize(token, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('ð', 'đ');
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    private static String letters(String folded) {
        var letters = ToneMark.without(folded);
        if (letters.matches("[hklmst]y")) {
            return letters.charAt(0) + "i";
        }
        return "quy".equals(letters) ? "qui" : letters;
    }
}
