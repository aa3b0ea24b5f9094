package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.intake.format.BlockLines.MarkedCell;
import vn.vankho.intake.format.TableGrid.Place;

/// Marks the cells of tables in plain text: lines that follow one another with the same number of
/// tabs or of upright bars.
final class TextTables {

    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_CELLS = 50_000;

    /// A line between rows, drawn with characters.
    private static final Pattern DRAWN = Pattern.compile("[-+=|:_ \\u2500-\\u257F]{3,2000}");

    private final List<MarkedCell> cells = new ArrayList<>();
    private int tables;

    List<MarkedCell> cells() {
        return cells;
    }

    /// The text of a page with [CellMarks]; it had none.
    String marked(String text) {
        var marked = new ArrayList<String>();
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; ) {
            var end = end(lines, i);
            var rows = rows(lines, i, end);
            var isTable = isTable(rows);
            for (int row = 0; i < end; i++) {
                if (isTable && !isDrawn(lines[i])) {
                    marked.add(markedRow(lines[i], rows.get(row), row));
                    row++;
                } else {
                    marked.add(lines[i]);
                }
            }
            tables++;
        }
        return String.join("\n", marked);
    }

    /// One past the last line that is like this one.
    private static int end(String[] lines, int first) {
        var separator = separator(lines[first]);
        var count = count(lines[first], separator);
        var end = first + 1;
        while (separator != 0
                && end < lines.length
                && (isDrawn(lines[end]) || isLike(lines[end], separator, count))) {
            end++;
        }
        return end;
    }

    private static boolean isLike(String line, char separator, int count) {
        return separator(line) == separator && count(line, separator) == count;
    }

    private static boolean isDrawn(String line) {
        return line.length() <= 2000 && DRAWN.matcher(line.strip()).matches();
    }

    /// What parts the cells of a line, 0 for none.
    private static char separator(String line) {
        for (var separator : new char[] {'│', '|', '\t'}) {
            if (count(line, separator) >= FEWEST_COLUMNS - 1 && !isDrawn(line)) {
                return separator;
            }
        }
        return 0;
    }

    private static int count(String line, char separator) {
        return (int) line.chars().filter(c -> c == separator).count();
    }

    /// A frame drawn with bars has nothing before the first and after the last one of any line.
    private static List<List<String>> rows(String[] lines, int from, int to) {
        var rows = new ArrayList<List<String>>();
        var framed = separator(lines[from]) != '\t';
        for (int i = from; i < to; i++) {
            if (!isDrawn(lines[i])) {
                var fields = fields(lines[i]);
                framed &= fields.getFirst().isBlank() && fields.getLast().isBlank();
                rows.add(fields);
            }
        }
        if (framed) {
            rows.replaceAll(row -> row.subList(1, Math.max(1, row.size() - 1)));
        }
        return rows;
    }

    private static List<String> fields(String line) {
        var separator = separator(line);
        return separator == 0
                ? List.of(line)
                : List.of(line.split(Pattern.quote("" + separator), -1));
    }

    private boolean isTable(List<List<String>> rows) {
        if (rows.size() < FEWEST_ROWS || rows.getFirst().size() < FEWEST_COLUMNS) {
            return false;
        }
        var all = (long) rows.size() * rows.getFirst().size();
        var filled = rows.stream().flatMap(List::stream).filter(f -> !f.isBlank()).count();
        return filled * 3 >= all && cells.size() + all <= MOST_CELLS;
    }

    private String markedRow(String line, List<String> fields, int row) {
        var marked = new StringBuilder(line.length() + 2 * fields.size());
        var isFramed = fields.size() < count(line, separator(line)) + 1;
        var at = isFramed ? line.indexOf(separator(line)) + 1 : 0;
        marked.append(line, 0, at);
        for (int column = 0; column < fields.size(); column++) {
            cells.add(new MarkedCell(tables, Place.single(row, column)));
            marked.append(CellMarks.BEGIN).append(fields.get(column)).append(CellMarks.END);
            at += fields.get(column).length();
            if (column + 1 < fields.size()) {
                marked.append(line.charAt(at++));
            }
        }
        return marked.append(line, at, line.length()).toString();
    }
}
