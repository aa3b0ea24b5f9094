package vn.vankho.vietnamese;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantity.Kind;

/// Two numbers that stand side by side and are one quantity: `2 tỷ 350 triệu đồng`,
/// `650 con/615 con`, `10% - 12%`.
final class QuantityPairs {

    private static final Pattern SLASH =
            Pattern.compile("\\h?/\\h?|\\h(?:trên|trong) tổng số\\h", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO = Pattern.compile("\\h?[-–÷]\\h?|\\h(?:đến|tới)\\h");
    private static final int LONGEST_LINK = 20;
    private static final Map<String, BigDecimal> SCALES =
            Map.of(
                    "tỷ", BigDecimal.valueOf(1_000_000_000),
                    "tỉ", BigDecimal.valueOf(1_000_000_000),
                    "triệu", BigDecimal.valueOf(1_000_000),
                    "nghìn", BigDecimal.valueOf(1_000),
                    "ngàn", BigDecimal.valueOf(1_000));

    private QuantityPairs() {}

    static Optional<Quantity> join(String text, Quantity a, Quantity b) {
        int between = b.start() - a.end();
        if (!isSingle(a) || !isSingle(b) || between < 0 || between > LONGEST_LINK) {
            return Optional.empty();
        }
        var link = text.substring(a.end(), b.start());
        if (link.isBlank()) {
            return sum(a, b);
        }
        boolean sameUnit = a.unit() == null || isSame(a.unit(), b.unit());
        if (b.unit() == null || !sameUnit) {
            return Optional.empty();
        }
        if (SLASH.matcher(link).matches()) {
            return Optional.of(pair(a, b, Kind.RATIO));
        }
        boolean rises = a.value().compareTo(b.value()) < 0;
        return a.unit() != null && rises && TO.matcher(link).matches()
                ? Optional.of(pair(a, b, Kind.RANGE))
                : Optional.empty();
    }

    // "35,6 triệu/30 triệu đồng" writes the unit out once.
    private static boolean isSame(String left, @Nullable String right) {
        return right != null && (right.equals(left) || right.startsWith(left + " "));
    }

    private static boolean isSingle(Quantity q) {
        return q.measures() && q.values().size() == 1;
    }

    private static Quantity pair(Quantity a, Quantity b, Kind kind) {
        var whole =
                new Quantity(
                        kind,
                        List.of(a.value(), b.value()),
                        b.unit(),
                        a.qualifier() != null ? a.qualifier() : b.qualifier(),
                        Math.min(a.confidence(), b.confidence()),
                        a.start(),
                        a.numberStart(),
                        b.numberEnd(),
                        b.end());
        return whole;
    }

    // In the smaller unit, the one that is printed in full: 2 tỷ 350 triệu đồng is 2.350 triệu
    // đồng.
    private static Optional<Quantity> sum(Quantity a, Quantity b) {
        var large = scale(a.unit(), true);
        var small = scale(b.unit(), false);
        if (large == null
                || small == null
                || small.compareTo(large) >= 0
                || b.qualifier() != null) {
            return Optional.empty();
        }
        var factor = large.divide(small, 0, RoundingMode.UNNECESSARY);
        if (b.value().compareTo(factor) >= 0) {
            return Optional.empty();
        }
        var total = a.value().multiply(factor).add(b.value());
        return Optional.of(
                new Quantity(
                        Kind.AMOUNT,
                        List.of(total),
                        b.unit(),
                        a.qualifier(),
                        a.confidence(),
                        a.start(),
                        a.numberStart(),
                        b.numberEnd(),
                        b.end()));
    }

    private static @Nullable BigDecimal scale(@Nullable String unit, boolean alone) {
        if (unit == null) {
            return null;
        }
        if ("đồng".equals(unit)) {
            return alone ? null : BigDecimal.ONE;
        }
        int blank = unit.indexOf(' ');
        return alone || blank < 0 ? SCALES.get(unit) : SCALES.get(unit.substring(0, blank));
    }
}
