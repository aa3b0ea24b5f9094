package vn.vankho.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vankho.search.Spellings.Spelling;

/// Syllables that somebody may have meant who typed, or a scanner who read, one that no text has.
final class Slips {

    private static final int MOST = 24;
    /// How much less likely each wrong letter makes a word, and each wrong mark.
    private static final double LETTER = 0.02;

    private static final double MARK = 0.2;

    private Slips() {}

    /// @param likelihood that the typed word came of this spelling, against that of other ones
    record Near(Spelling spelling, double likelihood) {}

    /// The nearest spellings, by letters and then by marks; the likeliest first.
    static List<Near> of(Syllable typed, Spellings spellings) {
        var letters = typed.folded();
        var most = letters.length() < 3 ? 0 : letters.length() < 6 ? 1 : 2;
        var near = new ArrayList<Near>();
        spellings
                .all()
                .forEach(
                        (folded, same) -> {
                            var wrong = distance(letters, folded, most);
                            if (wrong <= most) {
                                same.forEach(
                                        one ->
                                                near.add(
                                                        new Near(
                                                                one,
                                                                likelihood(typed, one, wrong))));
                            }
                        });
        near.sort(
                Comparator.comparingDouble((Near one) -> one.likelihood() * one.spelling().count())
                        .reversed());
        return near.subList(0, Math.min(MOST, near.size()));
    }

    private static double likelihood(Syllable typed, Spelling meant, int wrongLetters) {
        var unlike =
                typed.marked() && !marks(typed.exact()).equals(marks(meant.exact())) ? MARK : 1;
        return Math.pow(LETTER, wrongLetters) * unlike;
    }

    /// What is not a plain letter: vowels with their marks, and the tone.
    private static String marks(String exact) {
        var marks = new StringBuilder();
        exact.chars()
                .filter(one -> one > 127 || Character.isDigit(one))
                .forEach(one -> marks.append((char) one));
        return marks.toString();
    }

    /// Letters to add, leave out, change or swap with their neighbour; more than `most` where that
    /// is certain.
    static int distance(String typed, String meant, int most) {
        if (Math.abs(typed.length() - meant.length()) > most) {
            return most + 1;
        }
        var before = new int[meant.length() + 1];
        var last = new int[meant.length() + 1];
        var row = new int[meant.length() + 1];
        for (var at = 0; at <= meant.length(); at++) {
            last[at] = at;
        }
        for (var i = 1; i <= typed.length(); i++) {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= meant.length(); j++) {
                var change = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                if (swapped(typed, meant, i, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[meant.length()];
    }

    private static boolean swapped(String typed, String meant, int i, int j) {
        return i > 1
                && j > 1
                && typed.charAt(i - 1) == meant.charAt(j - 2)
                && typed.charAt(i - 2) == meant.charAt(j - 1);
    }
}
