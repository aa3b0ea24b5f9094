package vn.vankho.vietnamese;

import java.text.Normalizer;

/// The one door through which text enters: whatever a file held, inside Văn khố it is written one
/// way. Legacy encodings are decoded *before* it, for a soft hyphen is the letter ư in TCVN3.
public final class TextForm {

    private TextForm() {}

    /// Text in NFC, with the Vietnamese Đ for its look-alike Ð, plain spaces, `\n` for every line
    /// end, and without invisible characters. Cleaning twice equals cleaning once.
    ///
    /// `"Ðường\u00A0đi"` becomes `"Đường đi"`.
    public static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> append(clean, c));
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder clean, int c) {
        if (!invisible(c)) {
            clean.appendCodePoint(plain(c));
        }
    }

    private static int plain(int c) {
        return switch (c) {
            case 'Ð' -> 'Đ'; // the Icelandic letter, from fonts where both look the same
            case 'ð' -> 'đ';
            case '\r', 0x0B, 0x85, 0x2028, 0x2029 -> '\n'; // 0x0B is a line break inside Word
            default -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
        };
    }

    private static boolean invisible(int c) {
        return switch (c) {
            case '\n', '\t', '\f', '\r', 0x0B, 0x85 -> false;
            case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF -> true;
            default -> Character.isISOControl(c);
        };
    }
}
