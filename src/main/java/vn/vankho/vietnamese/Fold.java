package vn.vankho.vietnamese;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Forms of a text for comparing it. The folded text may have another length: never cut the
/// original by its offsets.
public final class Fold {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKED_VOWELS = "ăâêôơư";

    private Fold() {}

    /// Lower case without any mark, đ as d: `Đặng Thị Ứng` becomes `dang thi ung`.
    public static String unmarked(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('ð', 'd');
        var bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /// The same text with every tone mark where the house style puts it: `hoà`, `Uỷ`, `qúy` and
    /// `nghiã` become `hòa`, `Ủy`, `quý` and `nghĩa`. Words that are no syllables stay as they are.
    public static String tonePlacement(String text) {
        var nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        return WORD.matcher(nfc).replaceAll(word -> placed(word.group()));
    }

    private static String placed(String word) {
        return Syllables.parts(word).map(parts -> placed(word, parts)).orElse(word);
    }

    private static String placed(String word, Syllables.Parts parts) {
        var tone = parts.tone();
        if (tone == null) {
            return word;
        }
        var bare = ToneMark.without(word);
        int at = parts.onset().length() + toneBearer(parts.rime());
        return bare.substring(0, at) + tone.on(bare.substring(at, at + 1)) + bare.substring(at + 1);
    }

    // A vowel with a mark of its own bears the tone (the second of ươ); else the middle of three,
    // the
    // second of two before a consonant, the first of two at the end.
    private static int toneBearer(String rime) {
        for (int i = rime.length() - 1; i >= 0; i--) {
            if (MARKED_VOWELS.indexOf(rime.charAt(i)) >= 0) {
                return i;
            }
        }
        int vowels = 0;
        while (vowels < rime.length() && VOWELS.indexOf(rime.charAt(vowels)) >= 0) {
            vowels++;
        }
        boolean open = vowels == rime.length();
        return vowels == 3 || vowels == 2 && !open ? 1 : 0;
    }
}
