package vn.vankho.report.figures;

import java.util.Locale;

/// A paragraph or an item of a list, its lines joined by blanks. It knows where each of its
/// characters stands in the paper.
///
/// @param text the words, the label in front (`1.`, `-`) included
/// @param low the same in small letters, character for character
/// @param label how many characters of the text are the label and the blanks behind it
/// @param kind the form of the label
/// @param at for each character its offset in the paper's whole text
record Passage(String text, String low, int label, LabelKind kind, int[] at) {

    static Passage of(String text, int[] at) {
        var kind = LabelKind.of(text);
        return new Passage(text, low(text), kind.lengthIn(text), kind, at);
    }

    int offset(int index) {
        return at[index];
    }

    /// The offset one past a part that ends before an index.
    int endOffset(int end) {
        return end == 0 ? at[0] : at[end - 1] + 1;
    }

    boolean isCapitals() {
        return text.chars().filter(Character::isLetter).limit(4).count() == 4
                && text.equals(text.toUpperCase(Locale.ROOT));
    }

    static String low(String text) {
        var low = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            low.append(Character.toLowerCase(text.charAt(i)));
        }
        return low.toString();
    }
}
