package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Units of money, area, weight and length, which convert into each other.
final class Measures {

    private static final Map<String, BigDecimal> SCALES =
            Map.of(
                    "nghìn", new BigDecimal("1000"),
                    "ngàn", new BigDecimal("1000"),
                    "triệu", new BigDecimal("1000000"),
                    "tỷ", new BigDecimal("1000000000"),
                    "tỉ", new BigDecimal("1000000000"),
                    "nghìn tỷ", new BigDecimal("1000000000000"));
    private static final Map<String, Unit> UNITS =
            Map.ofEntries(
                    Map.entry("kg", new Unit("kg", BigDecimal.ONE)),
                    Map.entry("yến", new Unit("kg", BigDecimal.TEN)),
                    Map.entry("tạ", new Unit("kg", new BigDecimal("100"))),
                    Map.entry("tấn", new Unit("kg", new BigDecimal("1000"))),
                    Map.entry("m2", new Unit("m2", BigDecimal.ONE)),
                    Map.entry("ha", new Unit("m2", new BigDecimal("10000"))),
                    Map.entry("hecta", new Unit("m2", new BigDecimal("10000"))),
                    Map.entry("km2", new Unit("m2", new BigDecimal("1000000"))),
                    Map.entry("m", new Unit("m", BigDecimal.ONE)),
                    Map.entry("km", new Unit("m", new BigDecimal("1000"))));
    private static final Set<String> LARGE_MONEY = Set.of("triệu", "tỷ", "tỉ", "nghìn", "ngàn");

    /// A base unit, and how many of it one is.
    record Unit(String base, BigDecimal factor) {

        BigDecimal of(BigDecimal value) {
            return value.multiply(factor);
        }
    }

    private Measures() {}

    /// What a printed unit is; a unit that does not convert is its own base.
    static Unit unit(String printed) {
        var name = printed.toLowerCase(Locale.ROOT);
        var known = UNITS.get(name);
        if (known != null) {
            return known;
        }
        int blank = name.lastIndexOf(' ');
        var last = name.substring(blank + 1);
        var scale = blank < 0 ? SCALES.get(name) : SCALES.get(name.substring(0, blank));
        boolean money = last.equals("đồng") || blank < 0;
        return scale != null && money ? new Unit("đồng", scale) : new Unit(name, BigDecimal.ONE);
    }

    /// Whether two printed units measure the same: `tỷ đồng` and `triệu`.
    static boolean agree(@Nullable String a, @Nullable String b) {
        return a != null && b != null && unit(a).base().equals(unit(b).base());
    }

    static boolean same(@Nullable String a, @Nullable String b) {
        return Objects.equals(a, b);
    }

    /// Whether whole numbers in this unit are often rounded ones: money in millions.
    static boolean mayBeRounded(@Nullable String unit) {
        return unit != null && LARGE_MONEY.contains(unit.split(" ", 2)[0]);
    }
}
