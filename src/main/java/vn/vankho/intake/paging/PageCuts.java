package vn.vankho.intake.paging;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

/// Where a text is cut into pages, and what becomes of a place in it.
///
/// @param pieces in order, the first from the beginning; together they hold all but the blanks at
///     which the text is cut
record PageCuts(List<Piece> pieces) {

    /// @param number of the page, or [PageText#UNKNOWN]
    /// @param from first character, an offset into the whole text as it was
    /// @param to one past the last
    /// @param moved where it begins in the text that is cut
    record Piece(int number, int from, int to, int moved) {}

    /// @param text all of the text, whose words these are
    static PageCuts of(String text, Tokens words, TokenPages found, int pageCount) {
        var cuts = new Cutting(text);
        int word = 0;
        for (int page = 1; page < pageCount; page++) {
            while (word < found.tail() && found.pages()[word] < page) {
                word++;
            }
            cuts.cut(page, words, word);
        }
        if (found.tail() < words.size()) {
            cuts.cut(pageCount, words, found.tail());
            return cuts.end(PageText.UNKNOWN);
        }
        return cuts.end(pageCount);
    }

    private static final class Cutting {

        private final String text;
        private final List<Piece> pieces = new ArrayList<>();
        private int from;
        private int moved;

        Cutting(String text) {
            this.text = text;
        }

        /// Ends a page in front of a word; behind the last one it holds all that is left.
        void cut(int number, Tokens words, int word) {
            if (word == 0) {
                piece(number, from, from);
            } else if (word == words.size()) {
                piece(number, text.length(), text.length());
            } else {
                int low = Math.max(from, words.ends()[word - 1]);
                int at = blank(low, Math.max(low, words.starts()[word]));
                piece(number, at, at < text.length() && isBlank(text.charAt(at)) ? at + 1 : at);
            }
        }

        /// The last end of a line, else the first blank; else the end of the stretch.
        private int blank(int low, int high) {
            for (int at = high - 1; at >= low; at--) {
                if (text.charAt(at) == '\n' || text.charAt(at) == '\f') {
                    return at;
                }
            }
            for (int at = low; at < high; at++) {
                if (isBlank(text.charAt(at))) {
                    return at;
                }
            }
            return high;
        }

        private static boolean isBlank(char character) {
            return Character.isWhitespace(character);
        }

        private void piece(int number, int to, int next) {
            pieces.add(new Piece(number, from, to, moved));
            moved += to - from + Reading.PAGE_BREAK.length();
            from = next;
        }

        PageCuts end(int number) {
            piece(number, text.length(), text.length());
            return new PageCuts(List.copyOf(pieces));
        }
    }

    /// The piece that holds a place of the whole text as it was.
    Piece at(int offset) {
        return pieces.get(placeAt(offset));
    }

    /// Its place in the list.
    int placeAt(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).from() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The same place in the text that is cut.
    int moved(int offset) {
        var piece = at(offset);
        return piece.moved() + Math.min(offset, piece.to()) - piece.from();
    }

    /// The same end, exclusive, of a stretch that is not empty.
    int movedEnd(int end) {
        return end == 0 ? 0 : moved(end - 1) + 1;
    }
}
