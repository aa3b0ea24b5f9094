package vn.vankho.search;

import java.util.Arrays;

/// Counts of pairs of small numbers, in little memory.
final class PairCounts {

    private static final long EMPTY = -1;

    private long[] keys;
    private int[] counts;
    private int size;

    PairCounts(int expected) {
        var length = Integer.highestOneBit(Math.max(4, expected) * 2 - 1) * 2;
        keys = new long[length];
        counts = new int[length];
        Arrays.fill(keys, EMPTY);
    }

    int size() {
        return size;
    }

    int get(int first, int second) {
        return counts[slot(key(first, second))];
    }

    void add(int first, int second, int count) {
        var key = key(first, second);
        var slot = slot(key);
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            size++;
        }
        counts[slot] = (int) Math.min(Integer.MAX_VALUE, (long) counts[slot] + count);
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /// Without the pairs that were seen less often.
    PairCounts atLeast(int least) {
        var kept = new PairCounts((int) Arrays.stream(counts).filter(one -> one >= least).count());
        for (var slot = 0; slot < keys.length; slot++) {
            if (counts[slot] >= least) {
                kept.add((int) (keys[slot] >>> 32), (int) keys[slot], counts[slot]);
            }
        }
        return kept;
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    private int slot(long key) {
        var mask = keys.length - 1;
        var slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        Arrays.fill(keys, EMPTY);
        for (var old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != EMPTY) {
                var slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                counts[slot] = oldCounts[old];
            }
        }
    }
}
