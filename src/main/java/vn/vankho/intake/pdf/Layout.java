package vn.vankho.intake.pdf;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/// A page's text as it is printed, line under line, and where each of its words stands.
///
/// @param words as in [vn.vankho.document.PageText#words()]
record Layout(String text, List<Integer> words) {

    /// What stands apart on one line: the two halves of a head, the cells of a row.
    private static final char BETWEEN_SEGMENTS = '\t';

    private static final int UNITS = 10_000;

    static final Layout EMPTY = new Layout("", List.of());

    /// @param rows in reading order, upright
    /// @param toPage from the rows' coordinates to the page as it is shown, which is 1 wide and 1
    /// high
    static Layout of(List<List<Segment>> rows, AffineTransform toPage) {
        var text = new StringBuilder();
        var words = new ArrayList<Integer>();
        for (var row : rows) {
            for (var i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : BETWEEN_SEGMENTS);
                append(row.get(i), toPage, text, words);
            }
            text.append('\n');
        }
        return new Layout(text.toString(), List.copyOf(words));
    }

    /// The two one after the other.
    Layout then(Layout next) {
        var all = new ArrayList<>(words);
        for (var i = 0; i < next.words.size(); i++) {
            all.add(next.words.get(i) + (i % 6 < 2 ? text.length() : 0));
        }
        return new Layout(text + next.text, all);
    }

    private static void append(
            Segment segment, AffineTransform toPage, StringBuilder text, List<Integer> words) {
        var separator = "";
        for (var word : segment.words()) {
            text.append(separator);
            var box = word.box().through(toPage).clippedTo(1, 1);
            words.add(text.length());
            text.append(word.text());
            words.add(text.length());
            words.addAll(
                    List.of(
                            units(box.x()),
                            units(box.y()),
                            units(box.width()),
                            units(box.height())));
            separator = " ";
        }
    }

    private static int units(double share) {
        return (int) Math.round(share * UNITS);
    }
}
