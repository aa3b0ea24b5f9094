package vn.vankho.vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words in capitals that were typed in TCVN3 without a font that shows capitals.
///
/// TCVN3 has no capital with a tone, so `CỘNG HÒA XÃ HỘI` came out as `CộNG HòA Xã HộI`. A word of
/// which
/// every letter that could be a capital is one, two at least, was meant in capitals; one with a
/// single
/// such letter, as `Xã`, only among words that were.
final class TcvnCapitals {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /// As many words in capitals make a line in which `Xã` is one, too.
    private static final int LINE = 3;

    private TcvnCapitals() {}

    private enum Kind {
        CAPITALS,
        /// Either way: `Xã`, `ủY`.
        OPEN,
        OTHER
    }

    private record Word(int start, int end, Kind kind) {}

    static String restore(String text) {
        if (text.chars().noneMatch(TcvnCapitals::lacksCapital)) {
            return text;
        }
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text);
        while (found.find()) {
            words.add(new Word(found.start(), found.end(), kind(found.group())));
        }
        return restored(text, words);
    }

    private static String restored(String text, List<Word> words) {
        boolean line = words.stream().filter(word -> word.kind == Kind.CAPITALS).count() >= LINE;
        var out = new StringBuilder(text);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean among = line && capital(words, i - 1) && capital(words, i + 1);
            if (word.kind == Kind.CAPITALS || word.kind == Kind.OPEN && among) {
                var small = text.substring(word.start, word.end);
                out.replace(word.start, word.end, small.toUpperCase(Locale.ROOT));
            }
        }
        return out.toString();
    }

    private static boolean capital(List<Word> words, int at) {
        return at < 0 || at >= words.size() || words.get(at).kind != Kind.OTHER;
    }

    private static Kind kind(String word) {
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (Character.isUpperCase(letter)) {
                capitals++;
            } else if (!lacksCapital(letter)) {
                return Kind.OTHER;
            }
        }
        return switch (capitals) {
            case 0 -> word.length() == 1 ? Kind.OPEN : Kind.OTHER;
            case 1 -> Kind.OPEN;
            default -> Kind.CAPITALS;
        };
    }

    /// A small letter with a tone, which has no capital in TCVN3.
    private static boolean lacksCapital(int letter) {
        return letter > 0x7F && "ăâêôơưđ".indexOf(letter) < 0 && Character.isLowerCase(letter);
    }
}
