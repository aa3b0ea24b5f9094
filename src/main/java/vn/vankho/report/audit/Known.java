package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Indicator;
import vn.vankho.report.IndicatorNames;
import vn.vankho.vietnamese.Units;
import vn.vankho.vietnamese.VietnameseNumbers;

/// The indicators of a report by what they count: those of one series together.
final class Known {

    private static final Pattern LESS_IS_BETTER =
            Pattern.compile(
                    "ngheo|suy dinh duong|sinh con thu|ty suat sinh|ty le sinh|tu vong|tai nan|toi pham|"
                            + "vi pham|that nghiep|bo hoc|tao hon|ma tuy|nghien|mac |dich|chi |no |thiet hai|"
                            + "chet|bi thuong|khieu nai|to cao|mat can bang|that thoat|chay|vu |hao hut");
    private static final Pattern WELCOME = Pattern.compile("giam ngheo|thoat ngheo|giam ho ngheo");

    private final Map<String, List<Indicator>> bySeries;

    Known(List<Indicator> indicators) {
        this.bySeries =
                indicators.stream()
                        .collect(
                                Collectors.groupingBy(
                                        i -> series(i.name(), i.unit(), i.scope()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
    }

    Iterable<List<Indicator>> all() {
        return bySeries.values();
    }

    /// The indicators that certainly count the same.
    List<Indicator> like(String name, @Nullable String unit, @Nullable String scope) {
        return bySeries.getOrDefault(series(name, unit, scope), List.of());
    }

    private static String series(String name, @Nullable String unit, @Nullable String scope) {
        return IndicatorNames.key(name, unit, scope).text();
    }

    /// Whether a figure is known only up to *trên*, *gần* and the like.
    static boolean isVague(@Nullable String qualifier) {
        return qualifier != null && !qualifier.equals("ước");
    }

    static boolean lessIsBetter(String name) {
        var plain = PlainLetters.of(name) + " ";
        return LESS_IS_BETTER.matcher(plain).find() && !WELCOME.matcher(plain).find();
    }

    /// A value in the smallest unit of its kind.
    static BigDecimal plain(BigDecimal value, @Nullable String unit) {
        return unit == null ? value : value.multiply(Units.of(unit).factor());
    }

    /// Whether two values are the same after rounding to the fewer digits of the two.
    static boolean agree(BigDecimal one, BigDecimal other) {
        int digits = Math.min(one.scale(), other.scale());
        return one.setScale(digits, RoundingMode.HALF_UP)
                                .compareTo(other.setScale(digits, RoundingMode.HALF_UP))
                        == 0
                || one.setScale(digits, RoundingMode.DOWN)
                                .compareTo(other.setScale(digits, RoundingMode.DOWN))
                        == 0;
    }

    static String shown(BigDecimal value, @Nullable String unit) {
        boolean sign = "%".equals(unit) || "‰".equals(unit);
        return VietnameseNumbers.format(value) + (unit == null ? "" : (sign ? "" : " ") + unit);
    }
}
