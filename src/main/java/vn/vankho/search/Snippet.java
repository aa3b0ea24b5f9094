package vn.vankho.search;

import java.util.List;
import vn.vankho.search.Search.Range;

/// Words of a passage around the place with the most marks.
///
/// @param start where it begins in the passage
/// @param text cut from the passage character for character, line breaks as blanks
/// @param marks places in this text
record Snippet(int start, String text, List<Range> marks) {

    private static final int LENGTH = 280;
    private static final int BEFORE = 60;

    static Snippet of(String passage, List<Range> marks) {
        var start = start(passage, marks);
        var end = endOfWord(passage, Math.min(passage.length(), start + LENGTH));
        var inside =
                marks.stream()
                        .filter(mark -> mark.start() >= start && mark.end() <= end)
                        .map(mark -> new Range(mark.start() - start, mark.end() - start))
                        .toList();
        return new Snippet(start, oneLine(passage.substring(start, end)), inside);
    }

    /// Where the first marked word stands in the passage; the beginning where none is marked.
    int place() {
        return marks.isEmpty() ? start : start + marks.getFirst().start();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s", " ");
    }

    private static int start(String passage, List<Range> marks) {
        var first = bestMark(marks);
        var earliest = Math.max(0, (first == null ? 0 : first.start()) - BEFORE);
        var latest = first == null ? passage.length() : first.start();
        var start = earliest == 0 ? 0 : startOfSentence(passage, earliest, latest);
        while (start < latest && Character.isWhitespace(passage.charAt(start))) {
            start++;
        }
        return start;
    }

    /// The mark from which the most marked characters fit into a snippet.
    private static @org.jspecify.annotations.Nullable Range bestMark(List<Range> marks) {
        Range best = null;
        var most = 0;
        for (var at = 0; at < marks.size(); at++) {
            var marked = markedFrom(marks, at);
            if (marked > most) {
                most = marked;
                best = marks.get(at);
            }
        }
        return best;
    }

    private static int markedFrom(List<Range> marks, int first) {
        var limit = marks.get(first).start() + LENGTH - BEFORE;
        var marked = 0;
        for (var at = first; at < marks.size() && marks.get(at).end() <= limit; at++) {
            marked += marks.get(at).end() - marks.get(at).start();
        }
        return marked;
    }

    private static int startOfSentence(String passage, int earliest, int latest) {
        for (var at = earliest; at < latest; at++) {
            if (passage.charAt(at) == '\n' || passage.startsWith(". ", at)) {
                return at + 1;
            }
        }
        var blank = passage.indexOf(' ', earliest);
        return blank < 0 || blank >= latest ? latest : blank + 1;
    }

    private static int endOfWord(String passage, int end) {
        if (end == passage.length()) {
            return end;
        }
        var blank = passage.lastIndexOf(' ', end);
        return blank > end - 40 ? blank : end;
    }
}
