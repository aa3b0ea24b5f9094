package vn.vankho.report.forward;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes of a part of a passage.
///
/// @param start first character, an offset into the passage's text
/// @param put what takes its place; null where it stays and is only marked
record Edit(int start, int end, @Nullable List<Piece> put, Mark mark, String reason) {

    static Edit words(int start, int end, String text, Mark mark, String reason) {
        return new Edit(start, end, List.of(new Piece.Text(text)), mark, reason);
    }

    static Edit marks(int start, int end, Mark mark, String reason) {
        return new Edit(start, end, null, mark, reason);
    }

    boolean meets(int from, int to) {
        return start < to && end > from;
    }
}
