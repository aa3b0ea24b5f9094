package vn.vankho.vietnamese;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads words that were typed in Telex while the input method was off: `nghiax vuj` is *nghĩa vụ*.
public final class Telex {

    private static final Pattern TYPED = Pattern.compile("[A-Za-z]{2,12}");
    private static final String TONE_KEYS = "frxsj";
    private static final ToneMark[] TONES = {
        ToneMark.HUYEN, ToneMark.HOI, ToneMark.NGA, ToneMark.SAC, ToneMark.NANG
    };
    private static final Map<String, String> LETTERS =
            Map.of("aa", "â", "aw", "ă", "ee", "ê", "oo", "ô", "ow", "ơ", "uw", "ư", "dd", "đ");

    private Telex() {}

    /// The syllable behind these keys, in lower case with its tone where the house style puts it;
    /// empty where the keys hold nothing of Telex or make no syllable. Keys may stand late:
    /// `nguwowif`, `nguoiwf` and `nguowfi` are all *người*.
    public static Optional<String> decode(String typed) {
        if (!TYPED.matcher(typed).matches()) {
            return Optional.empty();
        }
        var keys = typed.toLowerCase(Locale.ROOT);
        var tone = -1;
        var letters = new StringBuilder();
        for (var at = 0; at < keys.length(); at++) {
            var key = keys.charAt(at);
            var found = letters.isEmpty() ? -1 : TONE_KEYS.indexOf(key);
            if (found >= 0 && hasVowel(letters)) {
                tone = found;
            } else if (!mark(letters, key)) {
                letters.append(key);
            }
        }
        if (letters.toString().equals(keys)) {
            return Optional.empty();
        }
        var word = tone < 0 ? letters.toString() : withTone(letters, TONES[tone]);
        return Optional.of(Fold.tonePlacement(word)).filter(Syllables::possible);
    }

    private static boolean hasVowel(CharSequence letters) {
        return letters.chars().anyMatch(letter -> "aăâeêioôơuưy".indexOf(letter) >= 0);
    }

    /// Puts the mark of this key on the last letter that takes it.
    private static boolean mark(StringBuilder letters, char key) {
        for (var at = letters.length() - 1; at >= 0; at--) {
            var marked = LETTERS.get("" + letters.charAt(at) + key);
            if (marked != null) {
                letters.setCharAt(at, marked.charAt(0));
                var hornsBoth = key == 'w' && at > 0 && letters.charAt(at) == 'ơ';
                if (hornsBoth && letters.charAt(at - 1) == 'u' && !opens(letters, at)) {
                    letters.setCharAt(at - 1, 'ư');
                }
                return true;
            }
        }
        return false;
    }

    /// In *quơ* the u belongs to the consonant.
    private static boolean opens(StringBuilder letters, int at) {
        return at > 1 && letters.charAt(at - 2) == 'q';
    }

    private static String withTone(StringBuilder letters, ToneMark tone) {
        for (var at = letters.length() - 1; at >= 0; at--) {
            if (hasVowel(letters.substring(at, at + 1))) {
                return letters.substring(0, at)
                        + tone.on(letters.substring(at, at + 1))
                        + letters.substring(at + 1);
            }
        }
        return letters.toString();
    }
}
