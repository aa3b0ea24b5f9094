package vn.vankho.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import vn.vankho.vietnamese.CanonicalSyllable;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Reads a text as syllables and numbers, with their places in the text as it stands.
///
/// Index, query and highlighting all read through here, so that they never disagree.
final class SyllableReader {

    /// What [CanonicalSyllable] puts before the number of the tone.
    static final char TONE = '\u02C9';

    /// Tokenizers are costly to make and serve one thread at a time.
    private static final ConcurrentLinkedQueue<ICUTokenizer> IDLE = new ConcurrentLinkedQueue<>();

    /// The language has some 7 000 syllables; most words of a text were met before.
    private static final ConcurrentHashMap<String, Syllable.Term> MET = new ConcurrentHashMap<>();

    private static final int MET_AT_MOST = 50_000;

    private SyllableReader() {}

    static List<Syllable> read(String text) {
        var idle = IDLE.poll();
        var tokenizer =
                idle == null ? new ICUTokenizer(new DefaultICUTokenizerConfig(false, false)) : idle;
        try {
            var syllables = read(text, tokenizer);
            IDLE.add(tokenizer);
            return syllables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Syllable> read(String text, ICUTokenizer tokenizer) throws IOException {
        var syllables = new ArrayList<Syllable>();
        var offset = tokenizer.getAttribute(OffsetAttribute.class);
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
            addParts(text, offset.startOffset(), offset.endOffset(), syllables);
        }
        tokenizer.end();
        tokenizer.close();
        return syllables;
    }

    /// The tokenizer glues a unit to its number (`80ha`, `295.000.000đ`): takes them apart.
    private static void addParts(String text, int start, int end, List<Syllable> syllables) {
        var at = start;
        while (at < end) {
            var next = at + 1;
            if (isDigit(text.charAt(at))) {
                next = endOfNumber(text, next, end);
                addNumber(text, at, next, syllables);
            } else if (isOfWord(text.codePointAt(at))) {
                next = endOfWord(text, at, end);
                addWord(text, at, next, syllables);
            }
            at = next;
        }
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

    private static int endOfWord(String text, int from, int end) {
        var at = from;
        while (at < end && isOfWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return Math.min(at, end);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /// Letters, the marks on them, and what only tells where a line may break.
    private static boolean isOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT,
                    Character.LETTER_NUMBER ->
                    true;
            default ->
                    Character.isLetter(character)
                            || character > 127 && Character.isDigit(character);
        };
    }

    private static void addWord(String text, int start, int end, List<Syllable> syllables) {
        var term = term(text.substring(start, end));
        if (!term.folded().isEmpty()) {
            syllables.add(new Syllable(start, end, term));
        }
    }

    private static Syllable.Term term(String word) {
        var met = MET.get(word);
        if (met != null) {
            return met;
        }
        var term = canonical(word);
        if (MET.size() < MET_AT_MOST) {
            MET.put(word, term);
        }
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
        return new Syllable.Term(
                exact,
                letters,
                CanonicalSyllable.unmarked(visible.toString()),
                false,
                isCapitals(word));
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
        return new Syllable(start, end, new Syllable.Term(term, term, term, true, false));
    }
}
