package vn.vankho.intake.pdf;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.TextTable;

/// A page's text as it is printed, line under line, and where each of its words stands.
///
/// @param words as in [vn.vankho.document.PageText#words()]
/// @param tables as in [vn.vankho.document.PageText#tables()]
record Layout(String text, List<Integer> words, List<TextTable> tables) {

    /// What stands apart on one line: the two halves of a head, the cells of a row.
    private static final char BETWEEN_SEGMENTS = '\t';

    private static final int UNITS = 10_000;

    static final Layout EMPTY = new Layout("", List.of(), List.of());

    /// @param rows in reading order, upright
    /// @param toPage from the rows' coordinates to the page as it is shown, which is 1 wide and 1
    /// high
    static Layout of(List<List<Segment>> rows, AffineTransform toPage) {
        var writer = new Writer(toPage);
        for (var row : rows) {
            for (var i = 0; i < row.size(); i++) {
                writer.write(i == 0 ? "" : String.valueOf(BETWEEN_SEGMENTS));
                writer.write(row.get(i));
            }
            writer.write("\n");
        }
        return writer.layout();
    }

    /// The two one after the other.
    Layout then(Layout next) {
        var shift = text.length();
        var allWords = new ArrayList<>(words);
        for (var i = 0; i < next.words.size(); i++) {
            allWords.add(next.words.get(i) + (i % 6 < 2 ? shift : 0));
        }
        var allTables = new ArrayList<>(tables);
        next.tables.forEach(table -> allTables.add(shifted(table, shift)));
        return new Layout(text + next.text, allWords, allTables);
    }

    private static TextTable shifted(TextTable table, int shift) {
        return new TextTable(
                table.cells().stream()
                        .map(
                                cell ->
                                        new TextTable.Cell(
                                                cell.row(),
                                                cell.column(),
                                                cell.rows(),
                                                cell.columns(),
                                                cell.start() + shift,
                                                cell.end() + shift))
                        .toList());
    }

    /// Puts a layout together piece by piece.
    static final class Writer {

        private final AffineTransform toPage;
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> words = new ArrayList<>();
        private final List<TextTable.Cell> cells = new ArrayList<>();

        Writer(AffineTransform toPage) {
            this.toPage = toPage;
        }

        int length() {
            return text.length();
        }

        void write(String between) {
            text.append(between);
        }

        void write(Segment segment) {
            var separator = "";
            for (var word : segment.words()) {
                text.append(separator);
                words.add(text.length());
                text.append(word.text());
                words.add(text.length());
                addPlace(word.box().through(toPage).clippedTo(1, 1));
                separator = " ";
            }
        }

        private void addPlace(Box box) {
            words.add(units(box.x()));
            words.add(units(box.y()));
            words.add(units(box.width()));
            words.add(units(box.height()));
        }

        /// A cell of the one table that is written.
        void mark(TextTable.Cell cell) {
            cells.add(cell);
        }

        Layout layout() {
            var tables = cells.isEmpty() ? List.<TextTable>of() : List.of(new TextTable(cells));
            return new Layout(text.toString(), List.copyOf(words), tables);
        }

        private static int units(double share) {
            return (int) Math.round(share * UNITS);
        }
    }
}
