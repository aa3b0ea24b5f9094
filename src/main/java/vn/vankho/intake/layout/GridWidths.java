package vn.vankho.intake.layout;

import org.docx4j.wml.CTTblPrBase;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.jspecify.annotations.Nullable;

/// How wide the cells of a table are inside their margins, in twips.
final class GridWidths {

    private static final int WORDS_OWN_MARGIN = 108; // left and right, where the table says nothing
    private static final int WIDEST_SPAN = 64;

    private final Tbl table;
    private final CTTblPrBase look;
    private final int room;

    /// @param look of the table, once its style has spoken
    GridWidths(Tbl table, CTTblPrBase look, int room) {
        this.table = table;
        this.look = look;
        this.room = room;
    }

    int of(Tc cell, int column) {
        int full = stated(cell);
        if (full == 0) {
            full = ofGrid(column, span(cell));
        }
        return Math.max(0, (full == 0 ? room : full) - margins());
    }

    static int span(Tc cell) {
        var properties = cell.getTcPr();
        return properties == null || properties.getGridSpan() == null
                ? 1
                : Math.clamp(Looks.number(properties.getGridSpan().getVal()), 1, WIDEST_SPAN);
    }

    private static int stated(Tc cell) {
        var properties = cell.getTcPr();
        var width = properties == null ? null : properties.getTcW();
        return width == null || !"dxa".equals(width.getType()) ? 0 : Looks.number(width.getW());
    }

    private int ofGrid(int column, int span) {
        if (table.getTblGrid() == null) {
            return 0;
        }
        return table.getTblGrid().getGridCol().stream()
                .skip(column)
                .limit(span)
                .mapToInt(each -> Looks.number(each.getW()))
                .sum();
    }

    private int margins() {
        var margins = look.getTblCellMar();
        return margins == null
                ? 2 * WORDS_OWN_MARGIN
                : width(margins.getLeft()) + width(margins.getRight());
    }

    private static int width(org.docx4j.wml.@Nullable TblWidth margin) {
        return margin == null ? WORDS_OWN_MARGIN : Looks.number(margin.getW());
    }
}
