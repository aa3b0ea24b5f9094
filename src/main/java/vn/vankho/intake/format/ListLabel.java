package vn.vankho.intake.format;

import java.util.Locale;

/// The numbers of lists, as a program prints them in front of a paragraph.
final class ListLabel {

    private static final String[] ROMAN = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };
    private static final int[] ROMAN_VALUES = {
        1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1
    };

    /// How a number is written.
    enum Style {
        DECIMAL,
        TWO_DIGITS,
        LOWER_LETTER,
        UPPER_LETTER,
        LOWER_ROMAN,
        UPPER_ROMAN,
        /// No number at all: a sign.
        NONE
    }

    private ListLabel() {}

    static String number(int value, Style style) {
        return switch (style) {
            case DECIMAL -> Integer.toString(value);
            case TWO_DIGITS -> "%02d".formatted(value);
            case LOWER_LETTER -> letters(value);
            case UPPER_LETTER -> letters(value).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(value);
            case UPPER_ROMAN -> roman(value).toUpperCase(Locale.ROOT);
            case NONE -> "";
        };
    }

    /// After z come aa, bb: so Word and LibreOffice count.
    private static String letters(int value) {
        if (value < 1) {
            return "";
        }
        var letter = String.valueOf((char) ('a' + (value - 1) % 26));
        return letter.repeat(Math.min((value - 1) / 26 + 1, 20));
    }

    private static String roman(int value) {
        var text = new StringBuilder();
        var rest = Math.min(Math.max(value, 0), 5000);
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
            }
        }
        return text.toString();
    }

    /// The sign of a bullet. Signs of the fonts Symbol and Wingdings stand in the private area of
    /// Unicode; the usual ones become what they look like.
    static String bullet(String sign) {
        return sign.codePoints()
                .map(SymbolFont::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
