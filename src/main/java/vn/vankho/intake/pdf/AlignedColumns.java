package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Columns of values that are told by white space alone.
///
/// @param columns where each stands, from left to right; the heights say nothing
record AlignedColumns(List<Box> columns) {

    private static final Pattern VALUE =
            Pattern.compile("[-–—]|[(]?[-–+]?[\\d.,/]{1,30}[)]?[ ]?[%‰]?");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /// A row of a table has so many pieces, and so many of them are values.
    private static final int FEWEST_PIECES = 3;

    private static final int FEWEST_VALUES = 2;

    /// In parts of the height of letters; a space between words is less.
    private static final double WIDE = 0.6;

    /// The columns that these rows of values leave white space between.
    static AlignedColumns of(List<List<Segment>> rows) {
        var boxes =
                rows.stream()
                        .flatMap(List::stream)
                        .map(Segment::box)
                        .sorted(Comparator.comparingDouble(Box::x))
                        .toList();
        var columns = new ArrayList<Box>();
        for (var box : boxes) {
            if (columns.isEmpty() || box.x() > columns.getLast().right()) {
                columns.add(box);
            } else {
                columns.add(columns.removeLast().union(box));
            }
        }
        return new AlignedColumns(columns);
    }

    static boolean isRowOfValues(List<Segment> row) {
        var values = row.stream().filter(AlignedColumns::isValue).toList();
        return row.size() >= FEWEST_PIECES
                && values.size() >= FEWEST_VALUES
                && values.stream().anyMatch(value -> DIGIT.matcher(text(value)).find());
    }

    static boolean isValue(Segment segment) {
        return segment.words().size() <= 2 && VALUE.matcher(text(segment)).matches();
    }

    static String text(Segment segment) {
        var text = new StringBuilder();
        for (var word : segment.words()) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    /// Cuts a line where white space between columns goes through it.
    List<Segment> cut(List<Segment> line) {
        var pieces = new ArrayList<Segment>();
        for (var segment : line) {
            var words = segment.words();
            var start = 0;
            for (int i = 1; i < words.size(); i++) {
                if (isGutter(words.get(i - 1).box(), words.get(i).box())) {
                    pieces.add(Segment.of(words.subList(start, i)));
                    start = i;
                }
            }
            pieces.add(Segment.of(words.subList(start, words.size())));
        }
        return pieces;
    }

    private boolean isGutter(Box before, Box after) {
        var gap = after.x() - before.right();
        if (gap < WIDE * Math.max(before.height(), after.height())) {
            return false;
        }
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i - 1).right() <= after.x() && columns.get(i).x() >= before.right()) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return columns.size();
    }

    /// The first column that a segment stands in, -1 for none.
    int first(Segment segment) {
        for (int i = 0; i < columns.size(); i++) {
            if (isIn(segment, i)) {
                return i;
            }
        }
        return -1;
    }

    /// The last column that it stands in, -1 for none.
    int last(Segment segment) {
        for (int i = columns.size() - 1; i >= 0; i--) {
            if (isIn(segment, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isIn(Segment segment, int column) {
        var box = segment.box();
        var shared =
                Math.min(box.right(), columns.get(column).right())
                        - Math.max(box.x(), columns.get(column).x());
        return shared > 0.15 * Math.min(box.width(), columns.get(column).width());
    }
}
