package vn.vankho.vietnamese;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which letters can make a Vietnamese syllable. No dictionary: an onset, a rime, at most one tone.
public final class Syllables {

    private static final List<String> ONSETS =
            Arrays.stream(
                            ("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
                                    .split(" "))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();

    // The rimes met in 14 MB of laws, and the rare oeo, uyt, uyp, êng.
    private static final Set<String> RIMES =
            Set.of(
                    """
                    a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et i ia ich im in \
                    inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oan oang oanh oao \
                    oap oat oay oc oe oem oen oet oi om on ong ooc oong op ot oăc oăm oăn oăng u ua \
                    uc ui um ung up ut uy uya uych uynh uyu uyên uyêt uân uâng uât uây uê uêch uênh \
                    uôc uôi uôm uôn uông uôt uơ y yêm yên yêt yêu âc âm ân âng âp ât âu ây ê êch êm \
                    ên ênh êp êt êu ô ôc ôi ôm ôn ông ôp ôt ăc ăm ăn ăng ăp ăt ơ ơi ơm ơn ơp ơt ư ưa \
                    ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu oeo uyt uyp êng"""
                            .split(" "));

    private static final Pattern STOPPED = Pattern.compile(".*(?:c|ch|p|t)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /// A syllable taken apart.
    ///
    /// @param onset may be empty
    /// @param rime without its tone
    record Parts(String onset, String rime, @Nullable ToneMark tone) {}

    private Syllables() {}

    /// Whether a word could be one Vietnamese syllable, wherever its tone mark stands: `nghĩa`,
    /// `hoà` and `hòa` are, `c`, `nghiep` and `ViÖt` are not.
    public static boolean possible(String word) {
        return parts(word).isPresent();
    }

    /// The share of a text's words that are possible syllables, from 0 to 1: above .97 for good
    /// Vietnamese, below .3 for other languages, 1 where there is no word at all. Numbers, units
    /// behind a number, list letters and abbreviations in capitals are not counted.
    public static double quality(String text) {
        var nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        var words = WORD.matcher(nfc).results().filter(word -> counts(nfc, word)).toList();
        var possible = words.stream().filter(word -> possible(word.group())).count();
        return words.isEmpty() ? 1 : (double) possible / words.size();
    }

    static Optional<Parts> parts(String word) {
        var marks = ToneMark.in(word);
        var bare = ToneMark.without(word).toLowerCase(Locale.ROOT);
        if (marks.length() > 1) {
            return Optional.empty();
        }
        var tone = marks.isEmpty() ? null : ToneMark.of(marks.charAt(0));
        return split(bare, tone).filter(Syllables::takesItsTone);
    }

    private static Optional<Parts> split(String bare, @Nullable ToneMark tone) {
        for (var onset : ONSETS) {
            if (bare.startsWith(onset) && isRime(onset, bare.substring(onset.length()))) {
                return Optional.of(new Parts(onset, bare.substring(onset.length()), tone));
            }
        }
        return RIMES.contains(bare) ? Optional.of(new Parts("", bare, tone)) : Optional.empty();
    }

    // Behind qu the u of the rime is written once: quỳnh, quýt.
    private static boolean isRime(String onset, String rest) {
        return RIMES.contains(rest)
                || "qu".equals(onset) && rest.startsWith("y") && RIMES.contains("u" + rest);
    }

    private static boolean takesItsTone(Parts parts) {
        return !STOPPED.matcher(parts.rime()).matches()
                || parts.tone() == ToneMark.SAC
                || parts.tone() == ToneMark.NANG;
    }

    private static boolean counts(String text, MatchResult word) {
        var letters = word.group();
        var before = word.start() == 0 ? ' ' : text.charAt(word.start() - 1);
        var after = word.end() == text.length() ? ' ' : text.charAt(word.end());
        boolean partOfNumber = Character.isDigit(before) || Character.isDigit(after);
        boolean listLetter = letters.length() == 1 && (after == ')' || after == '.');
        boolean capitals = letters.equals(letters.toUpperCase(Locale.ROOT));
        return !partOfNumber && !listLetter && !(capitals && !possible(letters));
    }
}
