package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.Fold;

/// A stretch of a paper's text, without blanks at its ends, and where it stands. The folded text
/// has
/// small letters without marks, character for character, so that slips of OCR in the marks do no
/// harm and offsets hold.
///
/// @param start offset into the paper's whole text
record Span(int start, String text, String folded) {

    private static final Pattern WIDE = Pattern.compile("\\t+|\\h{2,}");

    static Span of(int start, String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && Character.isWhitespace(raw.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(raw.charAt(to - 1))) {
            to--;
        }
        var text = raw.substring(from, to);
        return new Span(start + from, text, folded(text));
    }

    int end() {
        return start + text.length();
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    Span part(int from, int to) {
        return of(start + from, text.substring(from, to));
    }

    /// Whether there are letters, and none of them is small.
    boolean isCapitals() {
        return text.chars().filter(Character::isLetter).limit(2).count() == 2
                && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /// What stands between tabs and wide gaps: the columns of a row.
    List<Span> columns() {
        var columns = new ArrayList<Span>();
        int from = 0;
        var gap = WIDE.matcher(text);
        while (gap.find()) {
            columns.add(part(from, gap.start()));
            from = gap.end();
        }
        columns.add(part(from, text.length()));
        columns.removeIf(Span::isBlank);
        return columns;
    }

    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(folded((char) c)));
        return folded.toString();
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        var plain = Fold.unmarked(String.valueOf(c));
        return plain.length() == 1 ? plain.charAt(0) : c;
    }
}
