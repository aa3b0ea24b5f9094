package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.PageText;
import vn.vankho.document.TextTable;

/// Makes a table of the new report from one of the earlier: years of the titles moved, figures of
/// the rows live.
final class TableMaker {

    private static final int MOST_HEAD_ROWS = 4;

    private final SentenceMaker sentences;
    private final FigureBook book;

    TableMaker(SentenceMaker sentences, FigureBook book) {
        this.sentences = sentences;
        this.book = book;
    }

    /// @param offset where the page begins in the earlier report's text
    Passage of(String id, TextTable table, PageText page, int offset, boolean plans) {
        var rows = new TreeMap<Integer, List<TextTable.Cell>>();
        for (var cell : table.cells()) {
            rows.computeIfAbsent(cell.row(), _ -> new ArrayList<>()).add(cell);
        }
        var made = new ArrayList<Passage.Row>();
        boolean heads = true;
        var roles = ColumnRoles.of(table, page.text(), offset, book.figures());
        for (var row : rows.values()) {
            heads = heads && made.size() < MOST_HEAD_ROWS && isHead(row, page, offset);
            made.add(row(row, page, offset, plans, heads, roles));
        }
        return new Passage(id, Passage.Kind.TABLE, plans, List.of(), made);
    }

    /// Titles stand above the first row that has a number of its own.
    private boolean isHead(List<TextTable.Cell> row, PageText page, int offset) {
        for (var cell : row) {
            int at = offset + cell.start();
            boolean live =
                    cell.start() < cell.end()
                            && book.figures().stream().anyMatch(figure -> figure.covers(at));
            var text = page.text().substring(cell.start(), cell.end()).strip();
            boolean number = text.matches("-?\\d[\\d.,]*%?") && cell.column() > 0;
            if (live || (number && !text.matches("\\d{1,2}"))) {
                return false;
            }
        }
        return true;
    }

    private Passage.Row row(
            List<TextTable.Cell> row,
            PageText page,
            int offset,
            boolean plans,
            boolean heads,
            Map<Integer, Role> roles) {
        var cells = new ArrayList<Passage.RowCell>();
        for (var cell : row) {
            cells.add(
                    new Passage.RowCell(
                            cell.column(),
                            cell.columns(),
                            cell.rows(),
                            sentence(
                                    cell, page, offset, plans || heads, roles.get(cell.column()))));
        }
        return new Passage.Row(cells, heads);
    }

    private Sentence sentence(
            TextTable.Cell cell, PageText page, int offset, boolean plans, @Nullable Role role) {
        int start = cell.start();
        int end = cell.end();
        while (start < end && Character.isWhitespace(page.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(page.text().charAt(end - 1))) {
            end--;
        }
        if (start >= end) {
            return sentences.blank();
        }
        int from = offset + start;
        var text = page.text().substring(start, end).replace('\n', ' ').replace('\t', ' ');
        var at = IntStream.range(0, text.length()).mapToObj(i -> from + i).toList();
        boolean serial = cell.column() == 0 && text.length() <= 4;
        return joined(sentences.ofCell(text, at, serial ? text.length() : 0, plans, role));
    }

    /// A cell is one sentence, however many stops it has.
    private static Sentence joined(List<Sentence> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var first = parts.getFirst();
        var pieces = parts.stream().flatMap(part -> part.pieces().stream()).toList();
        var reasons = parts.stream().flatMap(part -> part.reasons().stream()).distinct().toList();
        var mark = parts.stream().map(Sentence::mark).reduce(Mark.KEPT, Mark::or);
        return new Sentence(first.id(), pieces, mark, reasons, first.evidence(), null);
    }
}
