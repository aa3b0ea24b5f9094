package vn.vankho.vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.vietnamese.Quantity.Kind;

/// Finds the numbers of a Vietnamese text together with their units and qualifiers, and tells those
/// that measure something from dates, labels and numbers of documents. Takes time in proportion to
/// the length of the text.
public final class Quantities {

    private Quantities() {}

    /// All numbers in a text, from left to right: `ước đạt 4.510/4.500 tấn, bằng 114%` has a
    /// [Kind#RATIO] in `tấn` and a [Kind#PERCENT].
    public static List<Quantity> find(String text) {
        var scanner = new QuantityScanner(text);
        var found = new ArrayList<Quantity>();
        for (var next = scanner.next(); next.isPresent(); next = scanner.next()) {
            var before = found.isEmpty() ? null : found.getLast();
            var joined =
                    before == null
                            ? Optional.<Quantity>empty()
                            : QuantityPairs.join(text, before, next.get());
            joined.ifPresent(pair -> found.removeLast());
            found.add(joined.orElse(next.get()));
        }
        return found;
    }

    /// The number that is all of a text, a cell of a table for instance. A sign before it counts:
    /// `-0,7%` is minus 0.7 percent.
    public static Optional<Quantity> parse(String text) {
        var stripped = text.strip();
        boolean minus = stripped.length() > 1 && "-–−".indexOf(stripped.charAt(0)) >= 0;
        boolean signed = minus || stripped.startsWith("+");
        var unsigned = signed ? stripped.substring(1).strip() : stripped;
        return find(unsigned).stream()
                .filter(q -> q.measures() || isBareYear(q, unsigned))
                .filter(q -> q.start() == 0 && q.end() == unsigned.length())
                .findFirst()
                .map(q -> minus ? negative(q) : q);
    }

    private static boolean isBareYear(Quantity found, String all) {
        return found.kind() == Kind.YEAR && found.values().size() == 1 && all.length() == 4;
    }

    private static Quantity negative(Quantity q) {
        var values = q.values().stream().map(value -> value.negate()).toList();
        return q.with(q.unit(), values, q.kind(), q.end());
    }
}
