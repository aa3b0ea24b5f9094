package vn.vankho.intake.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// Which word of one text is which word of another that says nearly the same in nearly the same
/// order. Sequences of words that stand once in both are the anchors; those in the same order hold,
/// and what stands between two of them is looked at again with shorter sequences. Each round looks
/// at
/// every word once, so the work grows as the texts do.
final class Alignment {

    /// How many words make an anchor, round by round.
    private static final int[] ROUNDS = {5, 3, 2, 1};

    static final int NONE = -1;

    private final int[] one;
    private final int[] other;
    private final int[] match;

    private Alignment(int[] one, int[] other) {
        this.one = one;
        this.other = other;
        this.match = new int[one.length];
        Arrays.fill(match, NONE);
    }

    /// For each word of one text its place in the other, or [#NONE]; never falling.
    static int[] of(int[] one, int[] other) {
        var alignment = new Alignment(one, other);
        var gaps = List.of(new Gap(0, one.length, 0, other.length));
        for (int length : ROUNDS) {
            var next = new ArrayList<Gap>();
            gaps.forEach(gap -> next.addAll(alignment.anchor(gap, length)));
            gaps = next;
        }
        return alignment.match;
    }

    /// A stretch of either text, ends exclusive.
    private record Gap(int from, int to, int otherFrom, int otherTo) {

        boolean open() {
            return from < to && otherFrom < otherTo;
        }
    }

    private record Pair(int at, int otherAt) {}

    /// Matches what it can within a gap.
    ///
    /// @return the gaps that remain
    private List<Gap> anchor(Gap gap, int length) {
        var remaining = new ArrayList<Gap>();
        int from = gap.from();
        int otherFrom = gap.otherFrom();
        for (var pair : rising(onceInBoth(gap, length))) {
            if (pair.at() < from || pair.otherAt() < otherFrom) {
                continue; // the anchor before has grown over this one
            }
            int begin = pair.at();
            int otherBegin = pair.otherAt();
            while (begin > from
                    && otherBegin > otherFrom
                    && one[begin - 1] == other[otherBegin - 1]) {
                begin--;
                otherBegin--;
            }
            add(remaining, new Gap(from, begin, otherFrom, otherBegin));
            while (begin < gap.to()
                    && otherBegin < gap.otherTo()
                    && one[begin] == other[otherBegin]) {
                match[begin++] = otherBegin++;
            }
            from = begin;
            otherFrom = otherBegin;
        }
        add(remaining, new Gap(from, gap.to(), otherFrom, gap.otherTo()));
        return remaining;
    }

    private static void add(List<Gap> gaps, Gap gap) {
        if (gap.open()) {
            gaps.add(gap);
        }
    }

    /// The sequences that stand once in each text, in the order of the one.
    private List<Pair> onceInBoth(Gap gap, int length) {
        var places = new HashMap<Long, int[]>();
        for (int at = gap.from(); at + length <= gap.to(); at++) {
            count(places, key(one, at, length), 0, at);
        }
        for (int at = gap.otherFrom(); at + length <= gap.otherTo(); at++) {
            count(places, key(other, at, length), 2, at);
        }
        var pairs = new ArrayList<Pair>();
        for (int at = gap.from(); at + length <= gap.to(); at++) {
            var found = places.get(key(one, at, length));
            if (found != null && found[0] == 1 && found[2] == 1 && same(at, found[3], length)) {
                pairs.add(new Pair(at, found[3]));
            }
        }
        return pairs;
    }

    private static void count(HashMap<Long, int[]> places, long key, int column, int at) {
        var found = places.computeIfAbsent(key, _ -> new int[4]);
        found[column]++;
        found[column + 1] = at;
    }

    private boolean same(int at, int otherAt, int length) {
        return Arrays.equals(one, at, at + length, other, otherAt, otherAt + length);
    }

    private static long key(int[] words, int at, int length) {
        long key = length;
        for (int i = at; i < at + length; i++) {
            key = (key ^ words[i]) * 0x9E3779B97F4A7C15L;
            key ^= key >>> 29;
        }
        return key;
    }

    /// The longest part of the pairs that rises in the other text, too.
    private static List<Pair> rising(List<Pair> pairs) {
        var ends = new int[pairs.size()];
        var before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int place = firstNotBelow(pairs, ends, length, pairs.get(i).otherAt());
            before[i] = place == 0 ? NONE : ends[place - 1];
            ends[place] = i;
            length = Math.max(length, place + 1);
        }
        var rising = new ArrayList<Pair>();
        for (int i = length == 0 ? NONE : ends[length - 1]; i != NONE; i = before[i]) {
            rising.add(pairs.get(i));
        }
        return rising.reversed();
    }

    private static int firstNotBelow(List<Pair> pairs, int[] ends, int length, int otherAt) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(ends[middle]).otherAt() < otherAt) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
