package vn.vankho.report;

import java.util.regex.Pattern;

/// The text of a paper as it flows: the ends of lines and pages, page numbers and the running heads
/// of the gazette are blanks. Offsets are those of the paper's own text.
final class Flow {

    private static final int LONGEST_BREAK = 40; // characters of a line that may be a page's number
    private static final Pattern PAGE_LINE =
            Pattern.compile("(?:-\\h?)?\\d{1,4}(?:\\h?-)?|.{0,8}CÔNG BÁO\\h?/\\h?Số.{0,60}");

    private Flow() {}

    static String of(PaperText paper) {
        var flow = new StringBuilder(paper.text().length());
        Span last = Span.NONE;
        for (var line : paper.lines()) {
            flow.append(" ".repeat(Math.max(0, line.start() - flow.length())));
            boolean between =
                    line.text().length() <= LONGEST_BREAK + 30 && isPageLine(paper, line, last);
            flow.append(
                    between ? " ".repeat(line.text().length()) : line.text().replace('\t', ' '));
            last = line.isBlank() ? last : line;
        }
        flow.append(" ".repeat(Math.max(0, paper.text().length() - flow.length())));
        return flow.toString();
    }

    // A number alone in a line is a page's number where a page begins or ends.
    private static boolean isPageLine(PaperText paper, Span line, Span last) {
        if (!PAGE_LINE.matcher(line.text()).matches()) {
            return false;
        }
        boolean number = !line.text().contains("CÔNG BÁO");
        var behind = paper.text();
        int next = Math.min(line.end(), behind.length());
        while (next < behind.length() && next < line.end() + 3 && behind.charAt(next) == '\n') {
            next++;
        }
        boolean ends = next < behind.length() && behind.charAt(next) == '\f';
        boolean begins = behind.substring(last.end(), line.start()).indexOf('\f') >= 0;
        return !number || begins || ends;
    }
}
