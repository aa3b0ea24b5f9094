package vn.vankho.report.forward;

/// A part of a sentence or cell.
public sealed interface Piece {

    /// Words that stand as they are.
    record Text(String text) implements Piece {}

    /// The value of a figure's cell, without its unit, which is text.
    record Value(String figure, Role role) implements Piece {}

    /// The word that says in which way a figure went, *tăng* or *giảm*; it follows the value.
    ///
    /// @param role whose sign it says
    /// @param up the word for more, such as *tăng* or *vượt*
    /// @param down the word for less, such as *giảm* or *hụt*
    record Turn(String figure, Role role, String up, String down) implements Piece {}
}
