package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a passage into sentences and the parts between semicolons, never within a citation or a
/// live value.
final class SentenceCutter {

    private static final Set<String> SHORT =
            Set.of(
                    "tp", "ts", "ths", "gs", "pgs", "bs", "st", "tr", "mr", "ms", "v.v", "q", "p",
                    "đ", "đ/c", "no", "tt");

    private SentenceCutter() {}

    /// The ends of the sentences, the last at the end of the text.
    ///
    /// @param label how long the label in front is, in which nothing is cut
    static List<Integer> ends(String text, int label, List<int[]> whole, List<Edit> edits) {
        var ends = new ArrayList<Integer>();
        for (int i = Math.max(1, label); i < text.length() - 1; i++) {
            if (isEnd(text, i) && !isInside(whole, edits, i)) {
                int end = i + 1;
                while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                ends.add(end);
                i = end;
            }
        }
        if (ends.isEmpty() || ends.getLast() < text.length()) {
            ends.add(text.length());
        }
        return ends;
    }

    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isWhitespace(text.charAt(at + 1))) {
            return false;
        }
        if (c == ';') {
            return true;
        }
        if (c != '.' && c != '!' && c != '?' && c != '…') {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && begins(text.charAt(next)) && !isShort(text, at);
    }

    private static boolean begins(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || "“\"(-+*".indexOf(c) >= 0;
    }

    private static boolean isShort(String text, int stop) {
        int start = stop;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1)) && stop - start < 8) {
            start--;
        }
        var word = text.substring(start, stop).toLowerCase(java.util.Locale.ROOT);
        return SHORT.contains(word) || word.matches("[\\p{L}]|\\(?\\d{1,2}|[ivx]{1,5}");
    }

    private static boolean isInside(List<int[]> whole, List<Edit> edits, int at) {
        return whole.stream().anyMatch(range -> range[0] <= at && at < range[1] - 1)
                || edits.stream().anyMatch(e -> e.put() != null && e.start() <= at && at < e.end());
    }
}
