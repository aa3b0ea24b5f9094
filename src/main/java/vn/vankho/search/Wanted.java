package vn.vankho.search;

import java.util.Collection;
import vn.vankho.vietnamese.CanonicalSyllable;

/// Tells of most words of a text by their first and last letters alone that they are none of those
/// that are looked for, so that they need not be read.
final class Wanted {

    private static final int LETTERS = 27;

    /// The bare letter of each character from 1 to 26, `y` as `i`; 0 where it has none.
    private static final byte[] BARE = new byte[0x2000];

    static {
        for (var character = 0; character < BARE.length; character++) {
            BARE[character] = (byte) bare((char) character);
        }
    }

    private final boolean[] ends = new boolean[LETTERS * LETTERS];
    private boolean numbers;
    private boolean anything;

    /// @param folded the bare letters of all words that are looked for
    Wanted(Collection<String> folded) {
        folded.forEach(this::add);
    }

    private static int bare(char character) {
        if (!Character.isLetter(character)) {
            return 0;
        }
        var letter = CanonicalSyllable.unmarked(String.valueOf(character));
        return letter.length() == 1 ? number(letter.charAt(0)) : 0;
    }

    private static int number(char letter) {
        return letter < 'a' || letter > 'z' ? 0 : (letter == 'y' ? 'i' : letter) - 'a' + 1;
    }

    private void add(String word) {
        var first = number(word.charAt(0));
        var last = number(word.charAt(word.length() - 1));
        if (Character.isDigit(word.charAt(0))) {
            numbers = true;
        } else {
            anything |= first == 0 || last == 0;
            ends[first * LETTERS + last] = true;
        }
    }

    /// Whether a number may be one of them.
    boolean numbers() {
        return numbers;
    }

    /// Whether a word with these characters at its ends may be one of them.
    boolean mayBe(char first, char last) {
        var from = first < BARE.length ? BARE[first] : 0;
        var to = last < BARE.length ? BARE[last] : 0;
        return from == 0 || to == 0 || ends[from * LETTERS + to] || anything;
    }
}
