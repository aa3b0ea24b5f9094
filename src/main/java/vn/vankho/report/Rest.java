package vn.vankho.report;

import java.util.List;
import java.util.regex.Pattern;

/// What is left of a head's line when the recognised parts are cut out of it.
final class Rest {

    private final Span line;
    private final StringBuilder left;

    Rest(Span line) {
        this.line = line;
        this.left = new StringBuilder(line.text());
    }

    void cut(Pattern folded) {
        var found = folded.matcher(line.folded());
        while (found.find()) {
            cut(found.start(), found.end());
        }
    }

    /// Cuts what of a stretch stands in this line; a date may run over into the next one.
    void cut(Span where) {
        cut(
                Math.max(0, where.start() - line.start()),
                Math.min(left.length(), where.end() - line.start()));
    }

    private void cut(int from, int to) {
        for (int i = from; i < to; i++) {
            left.setCharAt(i, '\t');
        }
    }

    /// Whether there was nothing from the start.
    boolean isBlank() {
        return line.isBlank();
    }

    Span line() {
        return line;
    }

    /// All that is left as one, for parts with wide gaps inside, such as a date without a day.
    Span joined() {
        return Span.of(line.start(), left.toString());
    }

    /// The pieces that are left, columns apart.
    List<Span> pieces() {
        return joined().columns();
    }
}
