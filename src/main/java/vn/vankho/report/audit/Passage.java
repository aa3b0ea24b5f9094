package vn.vankho.report.audit;

import java.util.List;
import vn.vankho.vietnamese.Quantities;
import vn.vankho.vietnamese.Quantity;

/// A paragraph, an item or a heading as one line of running text: its line breaks are blanks, so
/// offsets hold.
///
/// @param start where it begins in the reading's whole text
/// @param plain the same in small letters without marks
/// @param tabular whether it is a row or cell of a table and not a sentence
/// @param quantities the numbers that measure something, from left to right
record Passage(int start, String text, String plain, boolean tabular, List<Quantity> quantities) {

    static Passage of(int start, String raw, boolean tabular) {
        var text = raw.replace('\n', ' ').replace('\f', ' ').replace('\t', ' ');
        text = text.replace('\u00a0', ' ').replace('*', ' ');
        var numbers = Quantities.find(text).stream().filter(Quantity::measures).toList();
        return new Passage(start, text, PlainLetters.of(text), tabular, numbers);
    }

    int end() {
        return start + text.length();
    }

    /// The plain words between two offsets into this passage; nothing if they cross.
    String between(int from, int to) {
        return from < to ? plain.substring(Math.max(0, from), Math.min(to, plain.length())) : "";
    }

    /// Up to so many plain characters before an offset.
    String before(int offset, int most) {
        return between(Math.max(0, offset - most), offset);
    }

    /// Up to so many plain characters from an offset on.
    String after(int offset, int most) {
        return between(offset, Math.min(plain.length(), offset + most));
    }

    Remark remark(int from, int to, String expected, String message) {
        return new Remark(start + from, start + to, expected, message);
    }
}
