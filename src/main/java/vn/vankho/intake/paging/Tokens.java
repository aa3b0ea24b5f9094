package vn.vankho.intake.paging;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import vn.vankho.document.PageText;

/// The words of a text as numbers, equal words as equal numbers. A word is a run of letters and
/// figures, whatever its case: signs between words differ between a file and its picture.
///
/// @param words the numbers of the words, in order
/// @param starts first character of each, an offset into the whole text
/// @param ends one past the last
/// @param pages the place of each word's page in the list, from 0
record Tokens(int[] words, int[] starts, int[] ends, int[] pages) {

    /// @param numbers known words, to which new ones are added
    static Tokens of(List<PageText> pages, Map<String, Integer> numbers) {
        var growing = new Growing(word -> numbers.computeIfAbsent(word, _ -> numbers.size()));
        int before = 0;
        for (int page = 0; page < pages.size(); page++) {
            var text = pages.get(page).text();
            growing.add(text, before, page);
            before += text.length() + 1;
        }
        return growing.tokens();
    }

    int size() {
        return words.length;
    }

    /// The first word that ends behind an offset.
    int firstFrom(int offset) {
        int at = Arrays.binarySearch(ends, offset + 1);
        return at >= 0 ? at : -at - 1;
    }

    private static final class Growing {

        private final ToIntFunction<String> number;
        private int[][] columns = new int[4][1024];
        private int size;

        Growing(ToIntFunction<String> number) {
            this.number = number;
        }

        void add(String text, int before, int page) {
            int at = 0;
            while (at < text.length()) {
                if (!isOfWord(text.charAt(at))) {
                    at++;
                    continue;
                }
                int start = at;
                while (at < text.length() && isOfWord(text.charAt(at))) {
                    at++;
                }
                add(
                        number.applyAsInt(text.substring(start, at).toLowerCase(Locale.ROOT)),
                        before + start,
                        before + at,
                        page);
            }
        }

        private static boolean isOfWord(char character) {
            return Character.isLetterOrDigit(character)
                    || Character.getType(character) == Character.NON_SPACING_MARK;
        }

        private void add(int... values) {
            for (int i = 0; i < values.length; i++) {
                if (size == columns[i].length) {
                    columns[i] = Arrays.copyOf(columns[i], 2 * size);
                }
                columns[i][size] = values[i];
            }
            size++;
        }

        Tokens tokens() {
            return new Tokens(column(0), column(1), column(2), column(3));
        }

        private int[] column(int index) {
            return Arrays.copyOf(columns[index], size);
        }
    }
}
