package vn.vankho.drafting.wordfile;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a .docx says.
///
/// @param draft what the product wrote into the file's properties to know it again; null if
///     there is no such property
/// @param paragraphs of the body in the order of the file, those in cells and boxes included; then
///     those of the notes
public record WordFile(@Nullable String draft, List<Paragraph> paragraphs) {

    /// The beginning of the names of bookmarks that the product puts round values.
    public static final String MARK = "_vk_";

    /// @param segments its text in order, parted where a bookmark of the product begins or ends
    /// @param cell where it stands in a table; null outside of any
    public record Paragraph(List<Segment> segments, @Nullable Cell cell) {

        public Paragraph {
            segments = List.copyOf(segments);
        }

        public String text() {
            return segments.stream().map(Segment::text).collect(Collectors.joining());
        }

        /// Whether a bookmark of the product is in it.
        public boolean marked() {
            return segments.stream().anyMatch(segment -> segment.bookmark() != null);
        }
    }

    /// A place in a table, each number from 0: the tables in the order of the file.
    public record Cell(int table, int row, int cell) {}

    /// @param text a tab as `\t`, a line break as `\n`; words that were deleted with tracking are
    ///     not in it
    /// @param bookmark the product's bookmark that the text stands in; null outside of any
    public record Segment(String text, @Nullable String bookmark) {}

    public WordFile {
        paragraphs = List.copyOf(paragraphs);
    }

    /// The texts of the paragraphs that say something.
    public List<String> texts() {
        return paragraphs.stream().map(Paragraph::text).filter(text -> !text.isBlank()).toList();
    }
}
