package vn.vankho.report;

import java.util.regex.Pattern;

/// A text without what programs draw and mark with characters: bars between columns, `**` for bold,
/// `<br>` inside of cells. It has the same length, so that offsets hold.
final class PlainCopy {

    private static final Pattern BREAK = Pattern.compile("(?i)<br {0,2}/?>");
    private static final Pattern DRAWN = Pattern.compile("[-+=|:_ \\u2500-\\u257F]{3,2000}");

    private PlainCopy() {}

    static String of(String text) {
        boolean bars = text.indexOf('|') >= 0 || text.indexOf('│') >= 0;
        boolean marks = text.contains("**") || text.contains("__") || text.contains("\n#");
        if (!bars && !marks) {
            return text;
        }
        var plain = new StringBuilder(text);
        int from = 0;
        while (from < plain.length()) {
            int end = plain.indexOf("\n", from);
            end = end < 0 ? plain.length() : end;
            clean(plain, from, end, bars);
            from = end + 1;
        }
        return plain.toString();
    }

    private static void clean(StringBuilder plain, int from, int end, boolean bars) {
        int first = from;
        int last = end - 1;
        while (first <= last && Character.isWhitespace(plain.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(plain.charAt(last))) {
            last--;
        }
        if (first >= last) {
            return;
        }
        boolean row = bars && (isBar(plain.charAt(first)) || isBar(plain.charAt(last)));
        if (row) {
            clearRow(plain, first, last + 1);
        }
        headMarks(plain, first, last);
        edgeMarks(plain, from, end);
    }

    private static boolean isBar(char c) {
        return c == '|' || c == '│';
    }

    private static void clearRow(StringBuilder plain, int from, int end) {
        var row = plain.substring(from, end);
        if (row.length() < 2000 && DRAWN.matcher(row).matches()) {
            plain.replace(from, end, " ".repeat(end - from));
            return;
        }
        for (int i = from; i < end; i++) {
            if (isBar(plain.charAt(i))) {
                plain.setCharAt(i, '\t');
            }
        }
        var found = BREAK.matcher(row);
        while (found.find()) {
            var blank = "\n" + " ".repeat(found.end() - found.start() - 1);
            plain.replace(from + found.start(), from + found.end(), blank);
        }
    }

    // "## QUYẾT ĐỊNH"
    private static void headMarks(StringBuilder plain, int first, int last) {
        int at = first;
        while (at < last && plain.charAt(at) == '#') {
            at++;
        }
        if (at > first && at - first <= 6 && plain.charAt(at) == ' ') {
            plain.replace(first, at, " ".repeat(at - first));
        }
    }

    // Only where a cell or line begins or ends: a blank in its midst would part columns.
    private static void edgeMarks(StringBuilder plain, int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            char c = plain.charAt(i);
            if ((c == '*' || c == '_') && plain.charAt(i + 1) == c && isOfTwo(plain, i, end)) {
                boolean begins = isEdge(plain, i - 1, from - 1, -1);
                boolean ends = isEdge(plain, i + 2, end, 1);
                if (begins != ends) {
                    plain.replace(i, i + 2, "  ");
                }
                i++;
            }
        }
    }

    private static boolean isOfTwo(StringBuilder plain, int at, int end) {
        return at + 2 >= end || plain.charAt(at + 2) != plain.charAt(at);
    }

    private static boolean isEdge(StringBuilder plain, int at, int limit, int step) {
        int i = at;
        int most = at + 4 * step;
        while (i != limit && i != most && i >= 0 && i < plain.length() && plain.charAt(i) == ' ') {
            i += step;
        }
        return i == limit
                || i < 0
                || i >= plain.length()
                || plain.charAt(i) == '\t'
                || plain.charAt(i) == '\n';
    }
}
