package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The glyphs of a page, parted by the cells of its tables, and their lines.
///
/// @param prose the lines outside of tables
/// @param cells for each table, for each of its cells, its lines
record GlyphParts(
        List<RuledTable> tables, List<GlyphLine> prose, List<List<List<GlyphLine>>> cells) {

    private static final double SAME_BASELINE = 0.1;
    private static final double SAME_WORD = 0.2;
    private static final double MIDDLE = 0.3;

    static GlyphParts of(List<Glyph> glyphs, List<RuledTable> tables, LineReader reader) {
        var outside = new ArrayList<Glyph>();
        var inside = new ArrayList<List<List<Glyph>>>();
        for (var table : tables) {
            inside.add(table.cells().stream().<List<Glyph>>map(_ -> new ArrayList<>()).toList());
        }
        for (var word : words(glyphs)) {
            place(word, tables, inside, outside).addAll(word);
        }
        return new GlyphParts(
                tables,
                reader.lines(outside),
                inside.stream().map(table -> table.stream().map(reader::lines).toList()).toList());
    }

    private static List<Glyph> place(
            List<Glyph> word,
            List<RuledTable> tables,
            List<List<List<Glyph>>> inside,
            List<Glyph> outside) {
        var x = (word.getFirst().x() + word.getLast().right()) / 2;
        var y = word.getFirst().baseline() - MIDDLE * word.getFirst().size();
        for (int i = 0; i < tables.size(); i++) {
            var cell = tables.get(i).cellAt(x, y);
            if (cell >= 0) {
                return inside.get(i).get(cell);
            }
        }
        return outside;
    }

    /// What the file draws in one go stays together, even where it sticks out of its cell.
    private static List<List<Glyph>> words(List<Glyph> glyphs) {
        var words = new ArrayList<List<Glyph>>();
        Glyph last = null;
        for (var glyph : glyphs) {
            if (last == null || !goesOn(last, glyph)) {
                words.add(new ArrayList<>());
            }
            words.getLast().add(glyph);
            last = glyph;
        }
        return words;
    }

    private static boolean goesOn(Glyph last, Glyph glyph) {
        return !last.isSpace()
                && !glyph.isSpace()
                && Math.abs(glyph.baseline() - last.baseline()) < SAME_BASELINE * last.size()
                && Math.abs(glyph.x() - last.right()) < SAME_WORD * last.size();
    }

    List<GlyphLine> lines() {
        var inCells = cells.stream().flatMap(List::stream).flatMap(List::stream);
        return Stream.concat(prose.stream(), inCells).toList();
    }

    /// Puts what the lines say in their places.
    ///
    /// @param rows one for each of [#lines], in order
    Told told(List<List<Segment>> rows) {
        var next = rows.iterator();
        var said = prose.stream().map(_ -> next.next()).filter(row -> !row.isEmpty()).toList();
        var told = new ArrayList<TableRows>();
        for (int i = 0; i < tables.size(); i++) {
            var own = new ArrayList<List<List<Segment>>>();
            for (var cell : cells.get(i)) {
                own.add(cell.stream().map(_ -> next.next()).filter(row -> !row.isEmpty()).toList());
            }
            told.add(new TableRows(tables.get(i).box(), tables.get(i).cells(), own));
        }
        return Told.of(said, told);
    }

    /// @param prose the lines outside of tables, from top to bottom
    record Told(List<List<Segment>> prose, List<TableRows> tables) {

        /// What is no table after all is prose again.
        static Told of(List<List<Segment>> prose, List<TableRows> candidates) {
            var tables = candidates.stream().filter(TableRows::isFilled).toList();
            if (tables.size() == candidates.size()) {
                return new Told(prose, tables);
            }
            var segments = new ArrayList<Segment>();
            prose.forEach(segments::addAll);
            candidates.stream()
                    .filter(candidate -> !candidate.isFilled())
                    .forEach(candidate -> candidate.asProse().forEach(segments::addAll));
            return new Told(Rows.of(segments, Segment::box), tables);
        }
    }
}
