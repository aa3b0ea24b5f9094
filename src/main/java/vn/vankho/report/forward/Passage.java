package vn.vankho.report.forward;

import java.util.List;

/// A heading, paragraph or table of the new report, in the order of the text.
///
/// @param plans whether it stands in the part that plans the period after
/// @param sentences of a heading or paragraph, in order, their blanks included; empty for a table
/// @param rows of a table: cells of pieces; empty otherwise
public record Passage(
        String id, Kind kind, boolean plans, List<Sentence> sentences, List<Row> rows) {

    /// What a passage is.
    public enum Kind {
        SUBJECT,
        /// An opening paragraph that names legal bases.
        BASIS,
        PART,
        PART_TITLE,
        SECTION,
        CLAUSE,
        PARAGRAPH,
        TABLE,
        CLOSING;

        public boolean heads() {
            return this == PART || this == PART_TITLE || this == SECTION || this == CLAUSE;
        }
    }

    /// A row of a table.
    ///
    /// @param cells each one sentence, blank ones without pieces
    /// @param heads whether it is a row of column titles
    public record Row(List<RowCell> cells, boolean heads) {

        /// What tells it from the other rows of its report: the id of its first sentence.
        public String id() {
            return cells.isEmpty() ? "" : cells.getFirst().sentence().id();
        }

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param column from 0
    /// @param columns how many columns it spans, at least 1
    /// @param rows how many rows it spans, at least 1
    public record RowCell(int column, int columns, int rows, Sentence sentence) {}

    public Passage {
        sentences = List.copyOf(sentences);
        rows = List.copyOf(rows);
    }
}
