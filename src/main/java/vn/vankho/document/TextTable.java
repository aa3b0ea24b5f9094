package vn.vankho.document;

import java.util.List;

/// A table on a page, laid over the page's text.
///
/// @param cells row by row; cells that are merged stand once, at their first row and column
public record TextTable(List<Cell> cells) {

    /// @param row from 0
    /// @param column from 0
    /// @param rows how many rows it spans, at least 1
    /// @param columns how many columns it spans, at least 1
    /// @param start first character, an offset into the page's text; equal to `end` if blank
    /// @param end one past the last character
    public record Cell(int row, int column, int rows, int columns, int start, int end) {}

    public TextTable {
        cells = List.copyOf(cells);
    }
}
