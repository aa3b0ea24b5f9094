package vn.vankho.report;

import java.util.List;
import java.util.Optional;

/// Where words stand on a page, in ten-thousandths of its width and height.
final class Boxes {

    private static final int NUMBERS = 6; // start, end, x, y, width, height

    private final List<Integer> words;

    Boxes(List<Integer> words) {
        this.words = words;
    }

    /// The smallest box round several words.
    record Box(int left, int right, int top, int height) {

        private Box with(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.max(right, other.right),
                    Math.min(top, other.top),
                    Math.max(height, other.height));
        }

        int middle() {
            return (left + right) / 2;
        }
    }

    /// The box of the words that begin between two offsets into the page's text.
    Optional<Box> around(int from, int to) {
        Box all = null;
        for (int i = indexAt(from);
                i + NUMBERS <= words.size() && words.get(i) < to;
                i += NUMBERS) {
            if (words.get(i + 1) > from) {
                all = all == null ? box(i) : all.with(box(i));
            }
        }
        return Optional.ofNullable(all);
    }

    private Box box(int at) {
        int left = words.get(at + 2);
        return new Box(left, left + words.get(at + 4), words.get(at + 3), words.get(at + 5));
    }

    // The last word that begins at or before an offset.
    private int indexAt(int offset) {
        int low = 0;
        int high = words.size() / NUMBERS - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (words.get(middle * NUMBERS) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * NUMBERS;
    }
}
