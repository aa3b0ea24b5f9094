package vn.vankho.report;

import java.util.List;
import java.util.OptionalInt;
import vn.vankho.document.PageText;

/// Tells figures that a hand wrote into a printed line, as far as the boxes of the words show it:
/// they stand higher than print does. OCR reads them all the same, and often wrongly.
final class Handwriting {

    private static final int NUMBERS = 6; // start, end, x, y, width, height
    private static final int HEIGHT = 5;

    private Handwriting() {}

    /// Whether the word at one offset is much higher than the printed word at another; false
    /// where no
    /// boxes are known.
    ///
    /// @param most how many times as high print may be
    static boolean likely(PageText page, int word, int printed, double most) {
        var height = height(page.words(), word);
        var standard = height(page.words(), printed);
        return height.isPresent()
                && standard.isPresent()
                && height.getAsInt() > most * standard.getAsInt();
    }

    private static OptionalInt height(List<Integer> words, int offset) {
        for (int i = 0; i + NUMBERS <= words.size(); i += NUMBERS) {
            if (words.get(i) <= offset && offset < words.get(i + 1)) {
                return OptionalInt.of(words.get(i + HEIGHT));
            }
        }
        return OptionalInt.empty();
    }
}
