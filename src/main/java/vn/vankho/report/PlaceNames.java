package vn.vankho.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Names of places at the end of an agency's name that was printed in capitals: `SỞ Y TẾ THÁI
/// NGUYÊN` does not say where the name begins, but the paper's own sentences do.
final class PlaceNames {

    private static final int LONGEST = 4;

    /// How much of a paper is looked at: names stand in its first pages.
    private static final int ENOUGH = 20_000;

    private PlaceNames() {}

    /// The name with the place at its end written as the text writes it: with capitals, if it is
    /// nowhere there without.
    static String asWritten(String name, String text) {
        var words = name.split(" ");
        var start = text.substring(0, Math.min(text.length(), ENOUGH));
        for (int length = Math.min(LONGEST, smallAtEnd(words)); length >= 2; length--) {
            int from = words.length - length;
            var small = join(words, from);
            var place = capitals(words, from);
            if (start.contains(place) && !start.contains(small)) {
                return name.substring(0, name.length() - small.length()) + place;
            }
        }
        return name;
    }

    private static int smallAtEnd(String[] words) {
        int count = 0;
        while (count < words.length && isSmall(words[words.length - 1 - count])) {
            count++;
        }
        return count;
    }

    private static boolean isSmall(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isLowerCase);
    }

    private static String join(String[] words, int from) {
        return Arrays.stream(words, from, words.length).collect(Collectors.joining(" "));
    }

    private static String capitals(String[] words, int from) {
        return Arrays.stream(words, from, words.length)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
