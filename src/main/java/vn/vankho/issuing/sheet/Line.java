package vn.vankho.issuing.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.vankho.vietnamese.Fold;

/// Letters that stand on one base line without a wide gap between them: half a line where the page
/// has two columns.
///
/// @param page from 1
/// @param letters from left to right, without blanks
record Line(int page, List<Letter> letters) {

    /// A wider gap parts two columns; the gaps that the decree's form leaves for number and date
    /// are narrower.
    private static final float COLUMN_GAP = 60;

    Line {
        letters = List.copyOf(letters);
    }

    /// @param base distance of the base line from the page's lower edge, in points
    record Letter(String text, float left, float right, float base, float size) {}

    float left() {
        return letters.getFirst().left();
    }

    float right() {
        return letters.getLast().right();
    }

    float middle() {
        return (left() + right()) / 2;
    }

    float base() {
        return letters.getFirst().base();
    }

    float size() {
        return letters.getFirst().size();
    }

    /// Without blanks, composed.
    String text() {
        return Normalizer.normalize(
                letters.stream().map(Letter::text).collect(Collectors.joining()),
                Normalizer.Form.NFC);
    }

    /// Letters alone, without case and marks: as names and titles are compared.
    static String bare(String text) {
        return Fold.unmarked(text)
                .replaceAll("[^\\p{L}\\p{Nd}]", "")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /// @param row letters of one base line, from left to right
    static List<Line> split(int page, List<Letter> row) {
        var lines = new ArrayList<Line>();
        var open = new ArrayList<Letter>();
        for (var letter : row) {
            if (!open.isEmpty() && letter.left() - open.getLast().right() > COLUMN_GAP) {
                lines.add(new Line(page, open));
                open = new ArrayList<>();
            }
            open.add(letter);
        }
        if (!open.isEmpty()) {
            lines.add(new Line(page, open));
        }
        return lines;
    }
}
