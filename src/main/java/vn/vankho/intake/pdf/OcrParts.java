package vn.vankho.intake.pdf;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/// What OCR read on a page, parted by the cells of its tables. What it takes for one line often
/// runs through several cells.
record OcrParts(List<List<Segment>> prose, List<TableRows> tables) {

    static OcrParts of(List<OcrLine> lines, List<RuledTable> tables) {
        var outside = new ArrayList<Segment>();
        var inside = new ArrayList<List<List<Segment>>>();
        for (var table : tables) {
            inside.add(table.cells().stream().<List<Segment>>map(_ -> new ArrayList<>()).toList());
        }
        for (var line : lines) {
            for (var part : parts(line, tables)) {
                place(part.words().getFirst().box(), tables, inside, outside)
                        .addAll(part.segments());
            }
        }
        var read = new ArrayList<TableRows>();
        for (int i = 0; i < tables.size(); i++) {
            var cells = inside.get(i).stream().map(s -> Rows.of(s, Segment::box)).toList();
            read.add(new TableRows(tables.get(i).box(), tables.get(i).cells(), cells));
        }
        return told(outside, read);
    }

    /// What is no table after all is prose again.
    private static OcrParts told(List<Segment> outside, List<TableRows> candidates) {
        var prose = new ArrayList<>(outside);
        candidates.stream()
                .filter(table -> !table.isFilled())
                .flatMap(table -> table.asProse().stream())
                .forEach(prose::addAll);
        return new OcrParts(
                Rows.of(prose, Segment::box),
                candidates.stream().filter(TableRows::isFilled).toList());
    }

    /// A line, cut where it goes from one cell to the next.
    private static List<OcrLine> parts(OcrLine line, List<RuledTable> tables) {
        var parts = new ArrayList<OcrLine>();
        var last = -1L;
        for (var word : line.words()) {
            var cell = cell(word.box(), tables);
            if (parts.isEmpty() || cell != last) {
                parts.add(new OcrLine(new ArrayList<>()));
            }
            parts.getLast().words().add(word);
            last = cell;
        }
        return parts;
    }

    private static List<Segment> place(
            Box box,
            List<RuledTable> tables,
            List<List<List<Segment>>> inside,
            List<Segment> outside) {
        var cell = cell(box, tables);
        return cell < 0 ? outside : inside.get((int) (cell >> 32)).get((int) cell);
    }

    /// The table and, in the lower half, the cell in which a word stands, -1 for none.
    private static long cell(Box box, List<RuledTable> tables) {
        for (int i = 0; i < tables.size(); i++) {
            var cell = tables.get(i).cellAt(box.middleX(), box.middleY());
            if (cell >= 0) {
                return ((long) i << 32) | cell;
            }
        }
        return -1;
    }

    Layout layout(double pageWidth, AffineTransform toPage) {
        return new PageLayout(pageWidth, toPage).of(prose, tables);
    }
}
