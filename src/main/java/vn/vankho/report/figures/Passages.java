package vn.vankho.report.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.TextTable;

/// Joins the lines of a paper into paragraphs: on a page of a PDF a sentence is cut into lines, and
/// the end of a page cuts it anywhere. What stands in a table is left out.
final class Passages {

    private static final double FULL = 0.72;
    private static final int NARROW = 150;
    private static final int LONGEST = 20_000;

    private final List<Passage> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int[] at = new int[256];
    private boolean lastLineIsFull;

    private Passages() {}

    static List<Passage> of(List<PageText> pages) {
        var passages = new Passages();
        int start = 0;
        for (var page : pages) {
            passages.addPage(page, start);
            start += page.text().length() + Reading.PAGE_BREAK.length();
        }
        passages.close();
        return passages.found;
    }

    private void addPage(PageText page, int start) {
        var spans = tables(page);
        int width = width(page.text());
        int from = 0;
        while (from <= page.text().length()) {
            int end = page.text().indexOf('\n', from);
            end = end < 0 ? page.text().length() : end;
            if (!isInTable(spans, from, end)) {
                addLine(page.text(), from, end, start, width);
            }
            from = end + 1;
        }
    }

    private static List<int[]> tables(PageText page) {
        return page.tables().stream()
                .filter(table -> !table.cells().isEmpty())
                .map(
                        table ->
                                new int[] {
                                    table.cells().stream()
                                            .mapToInt(TextTable.Cell::start)
                                            .min()
                                            .orElse(0),
                                    table.cells().stream()
                                            .mapToInt(TextTable.Cell::end)
                                            .max()
                                            .orElse(0)
                                })
                .toList();
    }

    private static boolean isInTable(List<int[]> tables, int from, int end) {
        return tables.stream().anyMatch(table -> from < table[1] && end > table[0]);
    }

    // How long the longest lines are; 0 where lines are whole paragraphs.
    private static int width(String page) {
        var lengths = page.lines().mapToInt(String::length).sorted().toArray();
        int longest = lengths.length == 0 ? 0 : lengths[lengths.length - 1];
        long full = Arrays.stream(lengths).filter(n -> n >= FULL * longest).count();
        return longest <= NARROW && full >= 4 ? longest : 0;
    }

    private void addLine(String page, int from, int end, int start, int width) {
        int first = from;
        int last = end;
        while (first < last && Character.isWhitespace(page.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(page.charAt(last - 1))) {
            last--;
        }
        if (first == last) {
            return;
        }
        var line = page.substring(first, last);
        if (!goesOn(line)) {
            close();
        } else if (!text.isEmpty()) {
            append(' ', at[text.length() - 1] + 1);
        }
        for (int i = first; i < last; i++) {
            char c = page.charAt(i);
            append(c == '\t' ? ' ' : c, start + i);
        }
        lastLineIsFull = width > 0 && last - from >= FULL * width;
    }

    private boolean goesOn(String line) {
        if (text.isEmpty()) {
            return true;
        }
        char end = text.charAt(text.length() - 1);
        char next = line.charAt(0);
        if (text.length() + line.length() > LONGEST || LabelKind.of(line) != LabelKind.NONE) {
            return false;
        }
        if (".;:!?".indexOf(end) >= 0) {
            return end == ':' && lastLineIsFull && Character.isDigit(next);
        }
        if (isCapitals(line)) {
            return LabelKind.of(text.toString()) != LabelKind.NONE && isCapitals(text.toString());
        }
        return Character.isLowerCase(next) || "%‰),;/".indexOf(next) >= 0 || lastLineIsFull;
    }

    private static boolean isCapitals(String line) {
        return line.length() <= NARROW * 2
                && line.chars().filter(Character::isLetter).limit(2).count() == 2
                && line.chars().noneMatch(Character::isLowerCase);
    }

    private void append(char c, int offset) {
        if (text.length() == at.length) {
            at = Arrays.copyOf(at, 2 * at.length);
        }
        at[text.length()] = offset;
        text.append(c);
    }

    private void close() {
        if (!text.isEmpty()) {
            found.add(Passage.of(text.toString(), Arrays.copyOf(at, text.length())));
            text.setLength(0);
        }
        lastLineIsFull = false;
    }
}
