package vn.vankho.drafting.filling;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.vankho.vietnamese.Fold;

/// Field names as clerks write them: case, diacritics, spaces and `_` do not tell two names apart.
public final class Names {

    private Names() {}

    /// The same for `Số Ký Hiệu`, `so_ky_hieu` and `SO KY HIEU`.
    static String key(String written) {
        return Fold.unmarked(written).replaceAll("[\\s\\u00A0_]", "");
    }

    /// The name as all its spellings share it: small letters without marks and spaces.
    public static String plain(String written) {
        return key(written);
    }

    /// Whether the two are one name.
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /// The known name that was probably meant, if one is near enough.
    static Optional<String> nearest(String written, Collection<String> known) {
        var key = key(written);
        var reach = Math.max(1, key.length() / 3);
        return known.stream()
                .filter(name -> distance(key, key(name)) <= reach)
                .min(
                        Comparator.comparingInt((String name) -> distance(key, key(name)))
                                .thenComparing(name -> name));
    }

    /// How many letters have to be changed, added or dropped.
    static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            previous = nextRow(a.charAt(i - 1), b, previous, i);
        }
        return previous[b.length()];
    }

    private static int[] nextRow(char letter, String b, int[] previous, int first) {
        var row = new int[b.length() + 1];
        row[0] = first;
        for (int j = 1; j <= b.length(); j++) {
            int change = letter == b.charAt(j - 1) ? 0 : 1;
            row[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], row[j - 1]) + 1);
        }
        return row;
    }
}
