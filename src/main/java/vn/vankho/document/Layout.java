package vn.vankho.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a document is laid out, with everything that styles, themes and defaults decide already
/// resolved. Lengths are in twips (1/1440 inch, 1/20 point), font sizes in half-points.
///
/// @param paragraphs in the order of the file, also blank ones and those in cells of tables;
///     lines that are broken by hand in a cell or a centred paragraph stand apart
/// @param measured whether it was measured on drawn pages: then lengths are a little off, and what
///     a page does not show is [#UNKNOWN]
public record Layout(boolean measured, List<Section> sections, List<Paragraph> paragraphs) {

    /// A length that could not be measured.
    public static final int UNKNOWN = -1;

    /// A stretch of pages with the same paper and margins.
    ///
    /// @param pageNumber where its pages carry their number, if they do
    /// @param firstPageNumbered whether its first page shows the number
    /// @param startsAt the number that its first page is given, if it does not go on counting;
    ///     [#UNKNOWN] where it cannot be told how the pages are numbered
    /// @param arabic whether pages are numbered 1, 2, 3
    public record Section(
            int width,
            int height,
            int top,
            int bottom,
            int left,
            int right,
            boolean hasTable,
            @Nullable PageNumber pageNumber,
            boolean firstPageNumbered,
            @Nullable Integer startsAt,
            boolean arabic) {

        public boolean isLandscape() {
            return width > height;
        }
    }

    public record PageNumber(boolean inHeader, Alignment alignment, Run look) {}

    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT,
        JUSTIFIED
    }

    /// A cell of a table of the outermost level, all from 0.
    public record Place(int table, int row, int column) {}

    /// @param index its place among the paragraphs, from 0
    /// @param section index into the sections
    /// @param cell the cell in which it stands, null in the flow of the page
    /// @param style the id of its style, empty if it has none
    /// @param firstLine indent of the first line; negative where it hangs out
    /// @param sameStyleCloses whether the gap to a neighbour of the same style is dropped
    /// @param width of its text set on one line, in a font with the metrics of Times
    /// @param room the width that it has
    /// @param line the line that is drawn in or below it, if any
    public record Paragraph(
            int index,
            String text,
            int section,
            @Nullable Place cell,
            String style,
            Alignment alignment,
            int firstLine,
            int before,
            int after,
            boolean sameStyleCloses,
            Spacing spacing,
            int width,
            int room,
            @Nullable DrawnLine line,
            List<Run> runs) {

        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /// Space from line to line.
    ///
    /// @param line in 1/240 of a single line for `AUTO`, else in twips
    public record Spacing(Rule rule, int line) {

        public enum Rule {
            AUTO,
            EXACT,
            AT_LEAST
        }
    }

    /// Words with one look.
    ///
    /// @param font the font's name; two names with `/` between where letters with marks have
    ///     another one; [#NAMELESS] where the file does not tell, and so neither weight nor slant
    /// @param colour six hexadecimal digits, null for automatic
    public record Run(
            String text,
            String font,
            int size,
            boolean bold,
            boolean italic,
            boolean underlined,
            boolean capitals,
            @Nullable String colour) {

        /// The name of a font that has none.
        public static final String NAMELESS = "?";

        /// Whether font, weight and slant are known.
        public boolean isKnown() {
            return !font.equals(NAMELESS);
        }

        /// The same look on other words.
        public Run saying(String words) {
            return new Run(words, font, size, bold, italic, underlined, capitals, colour);
        }
    }

    /// @param length 0 where it is not known
    /// @param floating whether it may show anywhere near its paragraph
    public record DrawnLine(int length, boolean floating) {}

    public Layout {
        sections = List.copyOf(sections);
        paragraphs = List.copyOf(paragraphs);
    }
}
