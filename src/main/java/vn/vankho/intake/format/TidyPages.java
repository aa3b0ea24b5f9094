package vn.vankho.intake.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.document.PageText;
import vn.vankho.document.PageText.Source;
import vn.vankho.document.TextTable;
import vn.vankho.intake.format.BlockLines.MarkedCell;
import vn.vankho.vietnamese.Syllables;
import vn.vankho.vietnamese.TextForm;

/// Makes the pages of a text as every reader gives them: clean, no blanks at the ends of lines, no
/// two blank lines in a row; and finds the cells of tables by their [CellMarks].
final class TidyPages {

    private final Iterator<MarkedCell> cells;

    /// @param cells in the order of their marks in all pages
    TidyPages(List<MarkedCell> cells) {
        this.cells = cells.iterator();
    }

    /// @param text of the next page
    PageText next(int number, String text) {
        var page = new Page();
        TextForm.clean(text).lines().forEach(page::line);
        var tidy = page.text.toString();
        return new PageText(
                number, tidy, Source.TEXT, Syllables.quality(tidy), List.of(), page.tables());
    }

    /// @param start offset into the text, as `end`
    private record Found(MarkedCell cell, int start, int end) {}

    private final class Page {

        private final StringBuilder text = new StringBuilder();
        private final List<Found> found = new ArrayList<>();

        /// Places in [#found] of cells that have begun and not ended.
        private final Deque<Integer> open = new ArrayDeque<>();

        private boolean blankLine;

        void line(String line) {
            if (CellMarks.isBlank(line)) {
                line.chars().forEach(this::mark);
                blankLine |= line.isEmpty() || !line.chars().allMatch(CellMarks::isMark);
                return;
            }
            if (!text.isEmpty()) {
                text.append(blankLine ? "\n\n" : "\n");
            }
            blankLine = false;
            CellMarks.strip(line).chars().forEach(this::character);
        }

        private void character(int character) {
            if (CellMarks.isMark(character)) {
                mark(character);
            } else {
                text.append((char) character);
            }
        }

        private void mark(int character) {
            if (character == CellMarks.BEGIN) {
                open.push(found.size());
                found.add(new Found(cells.next(), text.length(), text.length()));
            } else if (character == CellMarks.END) {
                var begun = found.get(open.element());
                found.set(open.pop(), trimmed(begun.cell(), begun.start(), text.length()));
            }
        }

        private Found trimmed(MarkedCell cell, int from, int to) {
            var start = from;
            var end = to;
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return new Found(cell, start, end);
        }

        List<TextTable> tables() {
            var byTable = new LinkedHashMap<Integer, List<Found>>();
            for (var one : found) {
                byTable.computeIfAbsent(one.cell().table(), _ -> new ArrayList<>()).add(one);
            }
            return byTable.entrySet().stream().map(Map.Entry::getValue).map(Page::table).toList();
        }

        /// The part of a table that stands on this page; its rows are counted from there.
        private static TextTable table(List<Found> found) {
            var first = found.getFirst().cell().place().row;
            var last = found.getLast().cell().place().row;
            var cells = new ArrayList<TextTable.Cell>();
            for (var one : found) {
                var place = one.cell().place();
                var rows = Math.min(place.rows(), last + 1 - place.row);
                cells.add(
                        new TextTable.Cell(
                                place.row - first,
                                place.column,
                                Math.max(1, rows),
                                place.columns,
                                one.start(),
                                one.end()));
            }
            return new TextTable(cells);
        }
    }
}
