package vn.vankho.intake.format;

import java.util.List;
import vn.vankho.document.PageText;

/// Whether the breaks that a program stored in a file are those of the text as it is now. Breaks of
/// the author alone never say where the other pages end; and the breaks of the last rendering are
/// out of date where another program wrote on.
final class StoredPages {

    /// Letters in a line of small print over the whole width of a page.
    private static final int WIDEST = 110;

    /// Lines on a full page of small print.
    private static final int MOST_LINES = 75;

    private StoredPages() {}

    /// @param parts the text between the breaks
    /// @param rendered whether any of the breaks was stored by a program that laid the text out
    static boolean known(List<String> parts, boolean rendered) {
        if (!rendered || parts.size() < 2) {
            return false;
        }
        // Notes and footers of all pages follow the text of the last one.
        int last = parts.size() - 1;
        return parts.subList(0, last).stream().allMatch(part -> lines(part) <= MOST_LINES)
                && lines(parts.get(last)) <= 2 * MOST_LINES;
    }

    private static long lines(String part) {
        return part.lines()
                .filter(line -> !line.isBlank())
                .mapToLong(line -> (line.length() + WIDEST - 1) / WIDEST)
                .sum();
    }

    /// The number of a part: its place where pages are known.
    static int number(int index, boolean known) {
        return known ? index + 1 : PageText.UNKNOWN;
    }
}
