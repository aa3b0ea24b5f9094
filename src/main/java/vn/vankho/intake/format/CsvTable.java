package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.intake.format.BlockLines.MarkedCell;
import vn.vankho.intake.format.TableGrid.Place;

/// Marks the cells of a file of separated values. What separates them is what parts most lines into
/// the same number of values: in Vietnam a comma is often part of a number.
final class CsvTable {

    private static final char[] SEPARATORS = {'\t', ';', '|', ','};
    private static final int LINES_TO_JUDGE = 50;
    private static final int MOST_CELLS = 50_000;
    private static final char QUOTE = '"';

    private final List<MarkedCell> cells = new ArrayList<>();
    private int tables;

    List<MarkedCell> cells() {
        return cells;
    }

    /// The text of a page with [CellMarks]; it had none. As it is if its lines are no table.
    String marked(String text) {
        tables++;
        var separator = separator(text);
        return separator == 0 ? text : new Marking(text, separator).marked();
    }

    private static char separator(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(LINES_TO_JUDGE).toList();
        var best = 0L;
        char found = 0;
        for (var separator : SEPARATORS) {
            var alike = alike(lines, separator);
            if (alike > best && alike * 2 > lines.size()) {
                best = alike;
                found = separator;
            }
        }
        return found;
    }

    /// How many lines have as many separators as the first that has any.
    private static long alike(List<String> lines, char separator) {
        var counts = lines.stream().map(line -> count(line, separator)).toList();
        var usual = counts.stream().filter(count -> count > 0).findFirst().orElse(-1);
        return counts.stream().filter(usual::equals).count();
    }

    private static int count(String line, char separator) {
        var count = 0;
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == QUOTE;
            count += line.charAt(i) == separator && !quoted ? 1 : 0;
        }
        return count;
    }

    /// The file from its beginning, value by value.
    private final class Marking {

        private final String text;
        private final char separator;
        private final StringBuilder marked;
        private int at;
        private int row;
        private int column;

        /// Whether a quote was met that no other closes: from there on it is but a character.
        private boolean unclosed;

        Marking(String text, char separator) {
            this.text = text;
            this.separator = separator;
            marked = new StringBuilder(text.length() + text.length() / 2);
        }

        String marked() {
            while (at < text.length() && cells.size() < MOST_CELLS) {
                value();
                next();
            }
            return marked.append(text, at, text.length()).toString();
        }

        private void value() {
            cells.add(new MarkedCell(tables, Place.single(row, column)));
            var quoted = text.charAt(at) == QUOTE ? closingQuote() : -1;
            if (quoted > 0) {
                mark(at + 1, quoted);
                at = quoted + 1;
            } else {
                mark(at, end(at));
            }
            at = end(at); // what follows a closing quote by mistake is passed over
        }

        private void mark(int from, int to) {
            marked.append(CellMarks.BEGIN).append(text, from, to).append(CellMarks.END);
        }

        /// Two quotes stand for one inside of a value; -1 if none closes it.
        private int closingQuote() {
            for (int i = at + 1; i < text.length() && !unclosed; i++) {
                if (text.charAt(i) == QUOTE) {
                    if (i + 1 == text.length() || text.charAt(i + 1) != QUOTE) {
                        return i;
                    }
                    i++;
                }
            }
            unclosed = true;
            return -1;
        }

        private int end(int from) {
            var end = from;
            while (end < text.length()
                    && text.charAt(end) != separator
                    && text.charAt(end) != '\n') {
                end++;
            }
            return end;
        }

        private void next() {
            if (at >= text.length()) {
                return;
            }
            if (text.charAt(at) == '\n') {
                row++;
                column = 0;
            } else {
                column++;
            }
            marked.append(text.charAt(at++));
        }
    }
}
