package vn.vankho.document;

import java.util.ArrayList;
import java.util.List;

/// The text of one page as it was read; or a stretch of text of which nobody knows yet on which
/// page
/// it stands.
///
/// @param number the page, from 1; [#UNKNOWN] where that is not known
/// @param source how the text was got
/// @param quality share of alphabetic words that are possible Vietnamese syllables, 0 to 1;
///     below 0.9 a person should look
/// @param words where words stand on the page: six numbers a word, `start, end, x, y, width,
///     height`; offsets into this page's text, the box in ten-thousandths of the page's width and
///     height from its top left; empty where unknown
/// @param tables the tables whose cells are known, in the order of the text
public record PageText(
        int number,
        String text,
        Source source,
        double quality,
        List<Integer> words,
        List<TextTable> tables) {

    /// The number of a page that is not known: a Word file says only what it says, not where a page
    /// of it ends.
    public static final int UNKNOWN = 0;

    public enum Source {
        /// From the file's own characters.
        TEXT,
        /// From a damaged text layer that could be mended.
        REPAIRED,
        /// Read from the image by OCR.
        OCR,
        /// Nothing could be read on this page.
        NONE
    }

    public PageText {
        words = List.copyOf(words);
        tables = tables == null ? List.of() : List.copyOf(tables); // readings kept before had none
    }

    /// A page without known tables.
    public PageText(int number, String text, Source source, double quality, List<Integer> words) {
        this(number, text, source, quality, words, List.of());
    }

    /// The same text on another page, or on none that is known.
    public PageText on(int otherNumber) {
        return new PageText(otherNumber, text, source, quality, words, tables);
    }

    /// Part of a page's picture, in ten-thousandths of its width and height from its top left.
    public record Box(int x, int y, int width, int height) {}

    /// Where the words stand of which a part lies between two offsets into this page's text; empty
    /// where that is not known.
    public List<Box> boxes(int start, int end) {
        var boxes = new ArrayList<Box>();
        for (int i = 0; i + 5 < words.size(); i += 6) {
            if (start < words.get(i + 1) && words.get(i) < end) {
                boxes.add(
                        new Box(
                                words.get(i + 2),
                                words.get(i + 3),
                                words.get(i + 4),
                                words.get(i + 5)));
            }
        }
        return boxes;
    }
}
