package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.List;

/// Words that follow one another on a line without a wide gap: a line of prose, or one cell of a
/// row.
record Segment(List<Word> words, Box box) {

    private static final int NARROW = 3;
    private static final double USUAL_SPACE = 0.35;

    static Segment of(List<Word> words) {
        return new Segment(List.copyOf(words), Box.around(words.stream().map(Word::box).toList()));
    }

    /// Cuts a line of words, in order, where a gap is too wide to be a space between words.
    ///
    /// @param em the size of its letters
    static List<Segment> cut(List<Word> line, double em) {
        var limit = Math.max(em, 2.5 * usualGap(line, em));
        var segments = new ArrayList<Segment>();
        var start = 0;
        for (var i = 1; i < line.size(); i++) {
            if (gap(line, i) > limit) {
                segments.add(of(line.subList(start, i)));
                start = i;
            }
        }
        if (start < line.size()) {
            segments.add(of(line.subList(start, line.size())));
        }
        return segments;
    }

    /// A justified line has wide spaces all along, so the measure is the line's own lower third.
    private static double usualGap(List<Word> line, double em) {
        if (line.size() <= NARROW) {
            return USUAL_SPACE * em;
        }
        var gaps = new ArrayList<Double>();
        for (var i = 1; i < line.size(); i++) {
            gaps.add(gap(line, i));
        }
        gaps.sort(null);
        return gaps.get(gaps.size() / 3);
    }

    private static double gap(List<Word> line, int i) {
        return line.get(i).box().x() - line.get(i - 1).box().right();
    }
}
