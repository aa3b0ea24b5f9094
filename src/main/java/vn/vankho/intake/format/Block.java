package vn.vankho.intake.format;

import java.util.List;

/// A part of a document in the order of reading.
sealed interface Block {

    record Paragraph(List<Piece> pieces) implements Block {}

    record Table(List<Block> rows) implements Block {}

    record Row(List<Block> cells) implements Block {}

    record Cell(List<Block> content, CellSpan span) implements Block {}
}
