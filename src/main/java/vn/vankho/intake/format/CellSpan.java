package vn.vankho.intake.format;

/// What a file says of the place of a cell in its table.
///
/// @param column from 0, or [#NEXT]: the first that is free in its row
/// @param columns how many it spans, as the file says; files say anything
/// @param rows how many it spans, as the file says; 0 if it goes on the cell above it
record CellSpan(int column, int columns, int rows) {

    static final int NEXT = -1;

    static final CellSpan ONE = new CellSpan(NEXT, 1, 1);

    /// In programs that do not say the place, but leave columns out.
    CellSpan at(int place) {
        return new CellSpan(place, columns, rows);
    }

    boolean goesOn() {
        return rows == 0;
    }
}
