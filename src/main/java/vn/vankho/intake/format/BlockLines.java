package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.intake.format.TableGrid.Place;

/// Puts blocks in lines: one line a paragraph, one line a row of a table with tabs between the
/// cells. [CellMarks] stand where cells begin and end.
final class BlockLines {

    /// Cells with more lines than this hold text of their own, not values.
    private static final int LINES_OF_A_VALUE = 4;

    /// In a row of so many cells the place of an empty one tells something.
    private static final int CELLS_OF_A_LIST = 4;

    /// More cells are not marked: a file with more is a data base, and its reading must stay
    /// small.
    private static final int MOST_CELLS = 50_000;

    /// A cell in the order of its mark.
    ///
    /// @param table which of the document's tables it belongs to
    record MarkedCell(int table, Place place) {}

    private final Map<Piece, String> shown;
    private final List<MarkedCell> marked = new ArrayList<>();
    private int tables;

    /// @param shown what the pieces say
    BlockLines(Map<Piece, String> shown) {
        this.shown = shown;
    }

    List<MarkedCell> marked() {
        return marked;
    }

    List<String> of(List<Block> blocks) {
        var lines = new ArrayList<String>();
        blocks.forEach(block -> write(block, lines));
        return lines;
    }

    private void write(Block block, List<String> lines) {
        switch (block) {
            case Block.Paragraph(var pieces) -> lines.add(paragraph(pieces));
            case Block.Table(var rows) -> table(rows, lines);
            case Block.Row(var cells) -> row(cells, List.of(), 0, lines);
            case Block.Cell(var content, _) -> content.forEach(inner -> write(inner, lines));
        }
    }

    private String paragraph(List<Piece> pieces) {
        return pieces.stream().map(shown::get).collect(Collectors.joining());
    }

    private void table(List<Block> rows, List<String> lines) {
        var grid = TableGrid.of(rows);
        var table = tables++;
        for (int i = 0; i < rows.size(); i++) {
            if (grid.isPresent() && rows.get(i) instanceof Block.Row(var cells)) {
                row(cells, grid.get().get(i), table, lines);
            } else {
                write(rows.get(i), lines);
            }
        }
    }

    /// A page break in any cell moves before the row: a row is not torn.
    private void row(
            List<Block> cells, List<@Nullable Place> places, int table, List<String> lines) {
        var texts = new ArrayList<CellLines>();
        var breaks = false;
        for (int i = 0; i < cells.size(); i++) {
            var place = i < places.size() && marked.size() < MOST_CELLS ? places.get(i) : null;
            if (place != null) {
                marked.add(new MarkedCell(table, place));
            }
            var text = String.join("\n", of(List.of(cells.get(i))));
            breaks |= hasBreak(text);
            texts.add(CellLines.of(text, place != null));
        }
        if (breaks) {
            lines.add(String.valueOf(TextLayout.RENDERED_BREAK));
        }
        side(texts, lines);
    }

    private static boolean hasBreak(String text) {
        return text.indexOf(TextLayout.PAGE_BREAK) >= 0
                || text.indexOf(TextLayout.RENDERED_BREAK) >= 0;
    }

    /// The lines of a cell, with its marks.
    ///
    /// @param isBlank whether they hold but marks
    private record CellLines(List<String> lines, boolean isBlank) {

        static CellLines of(String text, boolean isMarked) {
            var torn =
                    text.replace(TextLayout.PAGE_BREAK, ' ')
                            .replace(TextLayout.RENDERED_BREAK, ' ');
            var lines = CellMarks.lines(torn);
            var isBlank = lines.stream().allMatch(CellMarks::isBlank);
            if (isMarked) {
                lines.addFirst(CellMarks.BEGIN + (lines.isEmpty() ? "" : lines.removeFirst()));
                lines.addLast(lines.removeLast() + CellMarks.END);
            }
            return new CellLines(lines, isBlank);
        }

        String onOneLine() {
            return String.join(" ", lines).replace('\t', ' ');
        }

        String marks() {
            return String.join("", lines);
        }
    }

    /// Values stand side by side; the head of a document, its recipients beside its signature, and
    /// other running text are read cell by cell.
    private static void side(List<CellLines> cells, List<String> lines) {
        var filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        var longest = filled.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
        if (longest > 1 && (filled.size() < 3 || longest > LINES_OF_A_VALUE)) {
            oneAfterTheOther(cells, lines);
        } else {
            lines.addAll(onOneLine(cells));
        }
    }

    private static void oneAfterTheOther(List<CellLines> cells, List<String> lines) {
        var waiting = new StringBuilder();
        for (var cell : cells) {
            if (cell.isBlank()) {
                waiting.append(cell.marks());
            } else {
                lines.add(waiting + cell.lines().getFirst());
                lines.addAll(cell.lines().subList(1, cell.lines().size()));
                waiting.setLength(0);
            }
        }
        lines.addLast(lines.removeLast() + waiting);
    }

    /// Nothing for an empty row, but for its marks.
    private static List<String> onOneLine(List<CellLines> cells) {
        var line = new StringBuilder();
        var separator = "";
        var all = cells.size() >= CELLS_OF_A_LIST && !cells.stream().allMatch(CellLines::isBlank);
        for (var cell : cells) {
            if (all || !cell.isBlank()) {
                line.append(separator).append(cell.onOneLine());
                separator = "\t";
            } else {
                line.append(cell.marks());
            }
        }
        return line.isEmpty() ? List.of() : List.of(line.toString());
    }
}
