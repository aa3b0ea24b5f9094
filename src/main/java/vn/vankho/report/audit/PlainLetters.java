package vn.vankho.report.audit;

import vn.vankho.vietnamese.Fold;

/// Small letters without marks, character for character, so that offsets hold and a mark lost in
/// OCR does no harm.
final class PlainLetters {

    private static final char[] PLAIN = new char[0x2000];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            var plain = Fold.unmarked(String.valueOf(c));
            PLAIN[c] = plain.length() == 1 ? plain.charAt(0) : c;
        }
    }

    private PlainLetters() {}

    static String of(String text) {
        var plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i] < PLAIN.length ? PLAIN[plain[i]] : plain[i];
        }
        return new String(plain);
    }
}
