package vn.vankho.drafting;

import java.util.List;

/// How high a row of a spreadsheet must be for all its wrapped texts to be seen: Excel finds out by
/// itself, LibreOffice does not.
public final class WrappedRow {

    /// Of Times New Roman 12.
    private static final double POINTS_A_LINE = 16;

    /// No row can be higher in Excel.
    private static final double MOST_POINTS = 409;

    private WrappedRow() {}

    /// @param widths of the columns, in characters as spreadsheets count them
    /// @return points
    public static double height(List<String> texts, List<? extends Number> widths) {
        var lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            lines = Math.max(lines, lines(texts.get(i), widths.get(i).intValue()));
        }
        return Math.min(MOST_POINTS, lines * POINTS_A_LINE);
    }

    private static int lines(String text, int width) {
        return text.lines().mapToInt(line -> wrapped(line, Math.max(1, width))).sum();
    }

    /// A word that is longer than the column is broken.
    private static int wrapped(String line, int width) {
        var lines = 1;
        var used = 0;
        for (var word : line.split(" ")) {
            if (used > 0 && used + 1 + word.length() > width) {
                lines++;
                used = 0;
            }
            used += word.length() + (used > 0 ? 1 : 0);
            lines += Math.max(0, used - 1) / width;
            used = used > width ? (used - 1) % width + 1 : used;
        }
        return lines;
    }
}
