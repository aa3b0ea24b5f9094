package vn.vankho.vietnamese;

import java.text.Normalizer;

/// The five tone marks of a syllable, taken off and put on.
enum ToneMark {
    HUYEN('\u0300'),
    SAC('\u0301'),
    NGA('\u0303'),
    HOI('\u0309'),
    NANG('\u0323');

    private final char mark;

    ToneMark(char mark) {
        this.mark = mark;
    }

    /// The letter with this tone, in NFC.
    String on(String letter) {
        return Normalizer.normalize(letter + mark, Normalizer.Form.NFC);
    }

    static boolean isMark(char c) {
        for (var tone : values()) {
            if (tone.mark == c) {
                return true;
            }
        }
        return false;
    }

    static ToneMark of(char mark) {
        for (var tone : values()) {
            if (tone.mark == mark) {
                return tone;
            }
        }
        throw new IllegalArgumentException("Not a tone mark: U+%04X".formatted((int) mark));
    }

    /// The tone marks of a text, in order.
    static String in(String text) {
        return filter(text, true);
    }

    /// The text without its tone marks, in NFC; the marks that make ă â ê ô ơ ư stay.
    static String without(String text) {
        return Normalizer.normalize(filter(text, false), Normalizer.Form.NFC);
    }

    private static String filter(String text, boolean marks) {
        var kept = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            if (isMark(c) == marks) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
