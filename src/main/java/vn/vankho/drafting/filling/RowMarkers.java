package vn.vankho.drafting.filling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.docx4j.wml.CTSdtCell;
import org.docx4j.wml.CTSdtContentCell;
import org.docx4j.wml.P;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;
import org.jspecify.annotations.Nullable;

/// Takes the markers that repeat whole rows out of the rows' first and last cells.
///
/// `«lặp x»` in the first cell and `«hết x»` in the last cell, of the same row or of a later one,
/// mean the rows from
/// the one to the other. A marker whose partner is in its own cell belongs to that cell and is
/// left alone.
final class RowMarkers {

    private RowMarkers() {}

    /// The rows with those markers between them, as slots.
    static List<Object> pieces(List<Object> rows) {
        var pieces = new ArrayList<Object>();
        for (var item : rows) {
            if (Shape.bare(item) instanceof Tr row) {
                around(item, cells(row.getContent()), pieces);
            } else {
                pieces.add(item);
            }
        }
        return pieces;
    }

    private static void around(Object item, List<Tc> cells, List<Object> pieces) {
        var openers = cells.isEmpty() ? List.<Slot>of() : alone(cells.getFirst(), true);
        var closers = cells.isEmpty() ? List.<Slot>of() : alone(cells.getLast(), false);
        openers.forEach(slot -> take(cells.getFirst(), slot));
        closers.forEach(slot -> take(cells.getLast(), slot));
        pieces.addAll(openers);
        boolean onlyMarkers =
                !(openers.isEmpty() && closers.isEmpty())
                        && cells.stream().allMatch(cell -> Texts.blank(cell.getContent()));
        if (!onlyMarkers) {
            pieces.add(item);
        }
        pieces.addAll(closers);
    }

    private static List<Tc> cells(List<?> items) {
        var cells = new ArrayList<Tc>();
        for (var item : items) {
            switch (Shape.bare(item)) {
                case Tc cell -> cells.add(cell);
                case CTSdtCell control
                        when control.getSdtContent() instanceof CTSdtContentCell content ->
                        cells.addAll(cells(content.getContent()));
                case null, default -> {}
            }
        }
        return cells;
    }

    /// The cell's markers without a partner in the cell: its openers or its closers.
    private static List<Slot> alone(Tc cell, boolean openers) {
        Deque<Slot> open = new ArrayDeque<>();
        var closers = new ArrayList<Slot>();
        for (var slot : slots(cell)) {
            switch (slot.tag()) {
                case Tag.Open start -> open.addLast(slot);
                case Tag.Close close -> {
                    var partner = partner(open, close);
                    if (partner == null) {
                        closers.add(slot);
                    } else {
                        open.remove(partner);
                    }
                }
                default -> {}
            }
        }
        return openers ? List.copyOf(open) : closers;
    }

    private static @Nullable Slot partner(Deque<Slot> open, Tag.Close close) {
        for (var slots = open.descendingIterator(); slots.hasNext(); ) {
            var slot = slots.next();
            if (slot.tag() instanceof Tag.Open start
                    && Names.key(start.name()).equals(Names.key(close.name()))) {
                return slot;
            }
        }
        return null;
    }

    private static List<Slot> slots(Tc cell) {
        return paragraphs(cell).stream()
                .flatMap(paragraph -> paragraph.getContent().stream())
                .filter(Slot.class::isInstance)
                .map(Slot.class::cast)
                .toList();
    }

    private static List<P> paragraphs(Tc cell) {
        return cell.getContent().stream()
                .map(Shape::bare)
                .filter(P.class::isInstance)
                .map(P.class::cast)
                .toList();
    }

    /// Removes the marker, and its paragraph if that said nothing else and the cell has another.
    private static void take(Tc cell, Slot slot) {
        var paragraphs = paragraphs(cell);
        for (var paragraph : paragraphs) {
            boolean taken = paragraph.getContent().removeIf(item -> item == slot);
            if (taken && paragraphs.size() > 1 && Texts.blank(paragraph.getContent())) {
                cell.getContent().removeIf(item -> Shape.bare(item) == paragraph);
            }
        }
    }
}
