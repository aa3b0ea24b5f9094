package vn.vankho.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.vietnamese.Fold;

/// What the indexed texts know of spelling: how often each syllable stands in them, and each pair
/// of neighbours. Figures are all one.
///
/// Made from the index itself, so there is nothing to install and nothing to keep.
final class Spellings {

    /// Nothing is known.
    static final Spellings NONE = new Spellings(Map.of(), 0, new PairCounts(4));

    /// Stands for every number.
    static final int NUMBER = 0;

    static final int UNKNOWN = -1;

    /// From here on the counts are to be relied upon; measured by the share of marks that were
    /// put back right.
    private static final double ENOUGH = 350_000;

    private static final double TOO_FEW = 20_000;

    private final Map<String, Spelling> bySpelling;
    private final Map<String, List<Spelling>> byLetters = new HashMap<>();
    private final long total;
    private final PairCounts pairs;

    /// One syllable as it is spelled.
    ///
    /// @param exact its canonical form
    /// @param count how often it was seen
    record Spelling(int id, String exact, long count) {

        String letters() {
            var tone = exact.indexOf(SyllableReader.TONE);
            return tone < 0 ? exact : exact.substring(0, tone);
        }

        String folded() {
            return Fold.unmarked(letters());
        }
    }

    Spellings(Map<String, Spelling> bySpelling, long total, PairCounts pairs) {
        this.bySpelling = bySpelling;
        this.total = total;
        this.pairs = pairs;
        for (var spelling : bySpelling.values()) {
            byLetters
                    .computeIfAbsent(spelling.folded(), _ -> new java.util.ArrayList<>(2))
                    .add(spelling);
        }
    }

    /// All spellings with these bare letters.
    List<Spelling> of(String folded) {
        return byLetters.getOrDefault(folded, List.of());
    }

    /// Every bare form that was seen.
    Map<String, List<Spelling>> all() {
        return byLetters;
    }

    int id(String exact) {
        if (!exact.isEmpty() && Character.isDigit(exact.charAt(0))) {
            return NUMBER;
        }
        var spelling = bySpelling.get(exact);
        return spelling == null ? UNKNOWN : spelling.id();
    }

    long count(String exact) {
        var spelling = bySpelling.get(exact);
        return spelling == null ? 0 : spelling.count();
    }

    int pairs(int first, int second) {
        return first < 0 || second < 0 ? 0 : pairs.get(first, second);
    }

    long total() {
        return total;
    }

    /// How far the counts can be relied upon, from 0 to 1.
    double confidence() {
        var share = Math.log(total / TOO_FEW) / Math.log(ENOUGH / TOO_FEW);
        return total == 0 ? 0 : Math.clamp(share, 0, 1);
    }
}
