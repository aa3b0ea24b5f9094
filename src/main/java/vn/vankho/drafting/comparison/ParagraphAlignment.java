package vn.vankho.drafting.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds which paragraph of one text became which of another: first those that are the same, and
/// headings that differ by numbers only; between them by the words that they share.
public final class ParagraphAlignment {

    /// Two paragraphs with fewer words in common are two paragraphs.
    private static final double ALIKE = 0.4;

    /// Between two fixed points more than that is not compared pair by pair.
    private static final long MOST_PAIRS = 1_000_000;

    private static final int LONGEST_HEADING = 160;
    private static final Pattern HEADING =
            Pattern.compile("(?:[IVXLC]{1,6}|\\d{1,2}|[A-ZĐa-zđ])[.)/]\\s*\\S.*+", Pattern.DOTALL);
    private static final Pattern NUMBERS = Pattern.compile("\\d++");

    private final List<String> before;
    private final List<String> after;
    private final int[][] wordsBefore;
    private final int[][] wordsAfter;
    private final List<Pair> pairs = new ArrayList<>();

    private ParagraphAlignment(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.wordsBefore = before.stream().map(ParagraphAlignment::words).toArray(int[][]::new);
        this.wordsAfter = after.stream().map(ParagraphAlignment::words).toArray(int[][]::new);
    }

    /// @param before index of the old paragraph, -1 where there is none
    /// @param after index of the new one, -1 where there is none
    public record Pair(int before, int after) {}

    /// Every paragraph of both once, both in their order.
    public static List<Pair> of(List<String> before, List<String> after) {
        return new ParagraphAlignment(before, after).align();
    }

    private List<Pair> align() {
        var keysBefore = before.stream().map(ParagraphAlignment::key).toList();
        var keysAfter = after.stream().map(ParagraphAlignment::key).toList();
        int a = 0;
        int b = 0;
        for (var delta : Deltas.of(keysBefore, keysAfter)) {
            for (; a < delta.fromOld(); a++, b++) {
                pairs.add(new Pair(a, b));
            }
            gap(a, delta.toOld(), b, delta.toNew());
            a = delta.toOld();
            b = delta.toNew();
        }
        for (; a < before.size(); a++, b++) {
            pairs.add(new Pair(a, b));
        }
        return pairs;
    }

    private static String key(String text) {
        var stripped = text.strip();
        return stripped.length() <= LONGEST_HEADING && HEADING.matcher(stripped).matches()
                ? NUMBERS.matcher(stripped).replaceAll("#")
                : stripped;
    }

    /// The best way to pair what lies between two fixed points, in order.
    private void gap(int fromA, int toA, int fromB, int toB) {
        int rows = toA - fromA;
        int columns = toB - fromB;
        if (rows == 0 || columns == 0 || (long) rows * columns > MOST_PAIRS) {
            apart(fromA, toA, fromB, toB);
            return;
        }
        var best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                double alike = alike(fromA + i, fromB + j);
                double paired = alike >= ALIKE ? alike + best[i + 1][j + 1] : -1;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        trace(best, fromA, toA, fromB, toB);
    }

    private void trace(double[][] best, int fromA, int toA, int fromB, int toB) {
        int i = 0;
        int j = 0;
        while (i < toA - fromA && j < toB - fromB) {
            if (best[i][j] == best[i + 1][j]) {
                pairs.add(new Pair(fromA + i++, -1));
            } else if (best[i][j] == best[i][j + 1]) {
                pairs.add(new Pair(-1, fromB + j++));
            } else {
                pairs.add(new Pair(fromA + i++, fromB + j++));
            }
        }
        apart(fromA + i, toA, fromB + j, toB);
    }

    private void apart(int fromA, int toA, int fromB, int toB) {
        for (int a = fromA; a < toA; a++) {
            pairs.add(new Pair(a, -1));
        }
        for (int b = fromB; b < toB; b++) {
            pairs.add(new Pair(-1, b));
        }
    }

    /// The share of words that both have, numbers aside.
    private double alike(int a, int b) {
        var one = wordsBefore[a];
        var other = wordsAfter[b];
        if (one.length + other.length == 0) {
            return before.get(a).equals(after.get(b)) ? 1 : 0;
        }
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Integer.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (one.length + other.length);
    }

    private static int[] words(String text) {
        return WordDiff.tokens(text.toLowerCase(Locale.ROOT)).stream()
                .filter(token -> Character.isLetter(token.codePointAt(0)))
                .mapToInt(String::hashCode)
                .sorted()
                .toArray();
    }
}
