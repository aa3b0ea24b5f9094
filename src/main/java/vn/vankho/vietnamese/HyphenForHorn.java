package vn.vankho.vietnamese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Puts back the ư of TCVN3 where a PDF gives a hyphen: its code is that of the soft hyphen.
final class HyphenForHorn {

    private static final Pattern HYPHENATED =
            Pattern.compile("[A-Za-z\\u00A1-\\u00FF-]*-[A-Za-z\\u00A1-\\u00FF-]*");

    private HyphenForHorn() {}

    /// The same runs, of the same lengths.
    static List<String> repair(List<String> runs) {
        var repaired = repair(String.join("", runs));
        var parts = new ArrayList<String>();
        int at = 0;
        for (var run : runs) {
            parts.add(repaired.substring(at, at + run.length()));
            at += run.length();
        }
        return parts;
    }

    static String repair(String text) {
        return HYPHENATED.matcher(text).replaceAll(word -> repaired(word.group()));
    }

    // `tr-êng` is trường, for no syllable is "tr"; `KT-XH` and `Ba-na` keep their hyphen.
    private static String repaired(String word) {
        var horned = word.replace('-', '\u00AD');
        boolean alreadyWords =
                Arrays.stream(word.split("-"))
                        .filter(piece -> !piece.isEmpty())
                        .allMatch(HyphenForHorn::isSyllable);
        return !alreadyWords && isSyllable(horned) ? horned : word;
    }

    private static boolean isSyllable(String coded) {
        return Syllables.possible(LegacyEncoding.TCVN3.decode(coded));
    }
}
