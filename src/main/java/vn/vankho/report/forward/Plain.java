package vn.vankho.report.forward;

import vn.vankho.vietnamese.Fold;

/// Small letters without marks, character for character, so that offsets hold.
final class Plain {

    private static final int LETTERS = 0x1F00;
    private static final char[] FOLDED = new char[LETTERS];

    static {
        for (int i = 0; i < LETTERS; i++) {
            var folded = Fold.unmarked(String.valueOf((char) i));
            FOLDED[i] = folded.length() == 1 ? folded.charAt(0) : (char) i;
        }
    }

    private Plain() {}

    static String of(String text) {
        var plain = new char[text.length()];
        for (int i = 0; i < plain.length; i++) {
            char c = text.charAt(i);
            plain[i] = c < LETTERS ? FOLDED[c] : c == '–' || c == '—' ? '-' : c;
        }
        return new String(plain);
    }

    /// Up to so many characters before an offset.
    static String before(String plain, int at, int most) {
        return plain.substring(Math.max(0, at - most), at);
    }

    /// Up to so many characters from an offset on.
    static String after(String plain, int at, int most) {
        return plain.substring(at, Math.min(plain.length(), at + most));
    }
}
