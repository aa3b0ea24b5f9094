package vn.vankho.report.figures;

import java.util.Locale;

/// A paragraph or an item of a list, its lines joined by blanks. It knows where each of its
/// characters stands in the paper.
final class Passage {

    private final String text;
    private final String low;
    private final LabelKind kind;
    private final int label;
    private final int[] at;

    private Passage(String text, int[] at) {
        this.text = text;
        this.low = low(text);
        this.kind = LabelKind.of(text);
        this.label = kind.lengthIn(text);
        this.at = at;
    }

    /// @param at for each character its offset in the paper's whole text
    static Passage of(String text, int[] at) {
        return new Passage(text, at);
    }

    /// The words, the label in front (`1.`, `-`) included.
    String text() {
        return text;
    }

    /// The same in small letters, character for character.
    String low() {
        return low;
    }

    LabelKind kind() {
        return kind;
    }

    /// How many characters are the label and the blanks behind it.
    int label() {
        return label;
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
