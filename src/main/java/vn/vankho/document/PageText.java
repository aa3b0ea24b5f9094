package vn.vankho.document;

import java.util.List;

/// The text of one page as it was read.
///
/// @param number the page, from 1
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
}
