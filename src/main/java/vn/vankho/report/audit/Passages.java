package vn.vankho.report.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.document.Reading;

/// Puts lines together into passages: on a page of a PDF a paragraph is broken into lines, and a
/// page break may cut a sentence.
final class Passages {

    /// A bullet, or the number of a heading or item.
    static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)\\h*(?:[-–—+•*▪●]+(?=\\h|\\p{L})(?!\\d)|"
                            + "(?:\\d{1,2}|[ivx]{1,5}|[a-zđ])\\h?[.)/](?=\\h|\\p{Lu})|"
                            + "\\d{1,2}(?:\\.\\d{1,2}){1,4}\\.?(?=\\h+\\p{L})|"
                            + "(?:phần|chương|mục|điều|phụ lục|biểu|nơi nhận)(?=[\\h:]))");

    private static final String STOPS = ".:;!?…";
    private static final Pattern CELLS = Pattern.compile("\\S\\t+\\S|\\S\\h{4,}\\S");
    private static final int SHORTEST_FULL_LINE = 55;
    private static final int LONGEST_PRINTED_LINE = 140;
    private static final int LONGEST_PASSAGE = 20_000;
    private static final double NEARLY_FULL = 0.75;
    private static final double FEW = 0.03;

    private final String text;
    private final List<int[]> tables;
    private final int fullLine;
    private final List<Passage> passages = new ArrayList<>();
    private int openStart = -1;
    private int openEnd = -1;

    private Passages(Reading reading, String text) {
        this.text = text;
        this.tables = TableAreas.of(reading);
        this.fullLine = fullLine(text);
    }

    static List<Passage> of(Reading reading, String text) {
        var passages = new Passages(reading, text);
        passages.read();
        return List.copyOf(passages.passages);
    }

    private void read() {
        int start = 0;
        boolean gap = false;
        int table = 0;
        while (start <= text.length()) {
            int end = lineEnd(start);
            while (table < tables.size() && tables.get(table)[1] <= start) {
                table++;
            }
            boolean inTable = table < tables.size() && tables.get(table)[0] <= start;
            if (text.substring(start, end).isBlank()) {
                gap = true;
            } else {
                take(start, end, gap, inTable);
                gap = false;
            }
            start = end + 1;
        }
        close();
    }

    private void take(int start, int end, boolean gap, boolean inTable) {
        var line = text.substring(start, end);
        if (inTable || isRow(line)) {
            close();
            passages.add(Passage.of(start, line, true));
            return;
        }
        if (!continues(line, gap)) {
            close();
            openStart = start;
        }
        openEnd = end;
    }

    private void close() {
        if (openStart >= 0) {
            passages.add(Passage.of(openStart, text.substring(openStart, openEnd), false));
        }
        openStart = -1;
    }

    private boolean continues(String line, boolean gap) {
        if (openStart < 0
                || openEnd - openStart > LONGEST_PASSAGE
                || LABEL.matcher(line).lookingAt()) {
            return false;
        }
        var lastLine =
                text.substring(Math.max(openStart, text.lastIndexOf('\n', openEnd - 1)), openEnd);
        var stripped = lastLine.stripTrailing();
        boolean ended =
                !stripped.isEmpty() && STOPS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        char first = line.strip().charAt(0);
        boolean small = Character.isLowerCase(first);
        if (gap) {
            return small && !ended;
        }
        if (small || Character.isDigit(first) || "()%/,;".indexOf(first) >= 0) {
            return !ended || small || fullLine > 0;
        }
        return !ended
                && fullLine > 0
                && lastLine.strip().length() >= NEARLY_FULL * fullLine
                && isCapitals(lastLine) == isCapitals(line);
    }

    private static boolean isCapitals(String line) {
        return line.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isRow(String line) {
        var body = line.strip();
        var label = LABEL.matcher(body);
        int from = label.lookingAt() ? label.end() + 1 : 0;
        return from < body.length() && CELLS.matcher(body).region(from, body.length()).find();
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\f') {
            end++;
        }
        return end;
    }

    // The length of a full line where lines are those of the page; 0 where they are paragraphs.
    private static int fullLine(String text) {
        var counts = new int[LONGEST_PRINTED_LINE + 2];
        int length = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\f') {
                counts[Math.min(length, LONGEST_PRINTED_LINE + 1)]++;
                length = 0;
            } else {
                length++;
            }
        }
        int lines = Arrays.stream(counts).skip(SHORTEST_FULL_LINE / 2).sum();
        if (counts[LONGEST_PRINTED_LINE + 1] > lines * FEW) {
            return 0;
        }
        int full = LONGEST_PRINTED_LINE;
        for (int seen = counts[full]; full > 0 && seen <= lines * FEW; full--) {
            seen += counts[full - 1];
        }
        return full >= SHORTEST_FULL_LINE ? full : 0;
    }
}
