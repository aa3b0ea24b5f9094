package vn.vankho.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.CanonicalSyllable;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Reads a text as syllables and numbers, with their places in the text as it stands.
///
/// Index, query and highlighting all read through here, so that they never disagree.
final class SyllableReader {

    /// What [CanonicalSyllable] puts before the number of the tone.
    static final char TONE = '\u02C9';

    /// The language has some 7 000 syllables; most words of a text were met before. Threads may
    /// overwrite each other's entries: whatever stands here is right.
    private static final Met[] MET = new Met[1 << 17];

    private record Met(String word, Syllable.Term term) {

        boolean is(String text, int start, int end) {
            return word.length() == end - start && text.startsWith(word, start);
        }
    }

    /// Looked for by itself: in rates of births and deaths it is all that tells them from others.
    private static final int PER_MILLE = '‰';

    /// No word of any language; what is longer is cut.
    private static final int LONGEST = 128;

    /// What belongs to a word, among the characters that nearly all of a text is made of.
    private static final boolean[] LETTERS = new boolean[0x2000];

    static {
        for (var character = 0; character < LETTERS.length; character++) {
            LETTERS[character] = isOfWord(character) && !standsAlone(character);
        }
    }

    private SyllableReader() {}

    /// In order. A run of letters is a word, a run of digits a number; a unit glued to its number
    /// (`80ha`, `295.000.000đ`) stands for itself.
    static List<Syllable> read(String text) {
        return read(text, null);
    }

    /// The same, but that what is not wanted stands there without its letters, which is several
    /// times as quick; a number that is not wanted counts as one.
    static List<Syllable> read(String text, @Nullable Wanted wanted) {
        var syllables = new ArrayList<Syllable>(text.length() / 5 + 1);
        var at = 0;
        while (at < text.length()) {
            var character = text.charAt(at);
            var next = at + 1;
            if (isDigit(character)) {
                next = endOfNumber(text, next, text.length());
                if (wanted == null || wanted.numbers()) {
                    addNumber(text, at, next, syllables);
                } else {
                    syllables.add(new Syllable(at, next, Syllable.Term.OTHER));
                }
            } else if (startsWord(text, at)) {
                next = endOfWord(text, at);
                if (wanted == null || wanted.mayBe(text.charAt(at), text.charAt(next - 1))) {
                    addWord(text, at, next, syllables);
                } else {
                    syllables.add(new Syllable(at, next, Syllable.Term.OTHER));
                }
            }
            at = next;
        }
        return syllables;
    }

    private static boolean startsWord(String text, int at) {
        var character = text.charAt(at);
        return character < LETTERS.length
                ? LETTERS[character] || character > 127 && isOfWord(character)
                : isOfWord(text.codePointAt(at));
    }

    private static int endOfNumber(String text, int from, int end) {
        var at = from;
        while (at < end && (isDigit(text.charAt(at)) || separatesDigits(text, at, end))) {
            at++;
        }
        return at;
    }

    private static boolean separatesDigits(String text, int at, int end) {
        var separator = text.charAt(at) == '.' || text.charAt(at) == ',';
        return separator && at + 1 < end && isDigit(text.charAt(at + 1));
    }

    /// Scripts without blanks between their words give a word for each character.
    private static int endOfWord(String text, int from) {
        var end = (int) Math.min(text.length(), (long) from + LONGEST);
        var at = from;
        while (at < end) {
            var character = text.charAt(at);
            if (character < LETTERS.length && LETTERS[character]) {
                at++;
                continue;
            }
            var whole = text.codePointAt(at);
            var standsAlone = standsAlone(whole);
            if (!isOfWord(whole) || standsAlone && at > from) {
                break;
            }
            at += Character.charCount(whole);
            if (standsAlone) {
                break;
            }
        }
        return at;
    }

    private static boolean isLatinLetter(char character) {
        return (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
    }

    private static boolean standsAlone(int character) {
        return character == PER_MILLE
                || Character.isIdeographic(character)
                || switch (Character.UnicodeScript.of(character)) {
                    case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /// Letters, the marks on them, and what only tells where a line may break.
    private static boolean isOfWord(int character) {
        if (character < 128) {
            return isLatinLetter((char) character);
        }
        return character == PER_MILLE
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.FORMAT,
                            Character.LETTER_NUMBER ->
                            true;
                    default -> Character.isLetter(character) || Character.isDigit(character);
                };
    }

    private static void addWord(String text, int start, int end, List<Syllable> syllables) {
        var term = term(text, start, end);
        if (!term.folded().isEmpty()) {
            syllables.add(new Syllable(start, end, term));
        }
    }

    private static Syllable.Term term(String text, int start, int end) {
        var hash = 0;
        for (var at = start; at < end; at++) {
            hash = 31 * hash + text.charAt(at);
        }
        var slot = (hash ^ hash >>> 16) & MET.length - 1;
        var met = MET[slot];
        if (met != null && met.is(text, start, end)) {
            return met.term();
        }
        var other = MET[slot ^ 1];
        if (other != null && other.is(text, start, end)) {
            return other.term();
        }
        var word = text.substring(start, end);
        var term = canonical(word);
        MET[met == null ? slot : slot ^ 1] = new Met(word, term);
        return term;
    }

    private static Syllable.Term canonical(String word) {
        var visible = new StringBuilder();
        word.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .forEach(visible::appendCodePoint);
        var exact = CanonicalSyllable.exact(visible.toString());
        var tone = exact.indexOf(TONE);
        var letters = tone < 0 ? exact : exact.substring(0, tone);
        return Syllable.Term.word(
                exact, letters, CanonicalSyllable.unmarked(visible.toString()), isCapitals(word));
    }

    private static boolean isCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    /// A number is found by its value: `3500` finds `3.500`. What no number can be, such as the
    /// date
    /// `20.12.2022`, is several.
    private static void addNumber(String text, int start, int end, List<Syllable> syllables) {
        var run = text.substring(start, end);
        var value = VietnameseNumbers.parse(run);
        if (value.isPresent()) {
            syllables.add(number(start, end, value.get()));
            return;
        }
        var at = start;
        for (var part : run.split("[.,]")) {
            syllables.add(number(at, at + part.length(), new BigDecimal(part)));
            at += part.length() + 1;
        }
    }

    private static Syllable number(int start, int end, BigDecimal value) {
        var term = value.stripTrailingZeros().toPlainString();
        return new Syllable(start, end, Syllable.Term.number(term));
    }
}
