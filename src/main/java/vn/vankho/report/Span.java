package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.Fold;

/// A stretch of a paper's text, without blanks at its ends, and where it stands. The folded text
/// has
/// small letters without marks, character for character, so that slips of OCR in the marks do no
/// harm and offsets hold.
///
/// @param start offset into the paper's whole text
record Span(int start, String text, String folded) {

    static final Span NONE = new Span(0, "", "");

    private static final char[] FOLDED = folds();
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

    /// Whether there are letters, and hardly any of them is small: OCR takes some for small ones.
    boolean isCapitals() {
        long small = text.chars().filter(Character::isLowerCase).count();
        long large = text.chars().filter(Character::isUpperCase).count();
        return large >= 2 && small * 12 <= large;
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

    /// No longer than this: what a rule looks at in a line that may be a whole file.
    Span capped(int most) {
        return text.length() <= most ? this : part(0, most);
    }

    private static String folded(String text) {
        int from = 0;
        while (from < text.length() && isFolded(text.charAt(from))) {
            from++;
        }
        if (from == text.length()) {
            return text;
        }
        var folded = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c < FOLDED.length ? FOLDED[c] : c);
        }
        return folded.toString();
    }

    private static boolean isFolded(char c) {
        return c >= FOLDED.length || FOLDED[c] == c;
    }

    private static char[] folds() {
        var folds = new char[0x2000]; // Vietnamese letters end at U+1EF9
        for (char c = 0; c < folds.length; c++) {
            folds[c] = folded(c);
        }
        return folds;
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        var plain = Fold.unmarked(String.valueOf(c));
        return plain.length() == 1 ? plain.charAt(0) : c;
    }
}
