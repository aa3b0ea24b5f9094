package vn.vankho.vietnamese;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Units of measure as Vietnamese papers print them, and how much of one makes another.
///
/// `tạ/ha` and `tấn/ha` measure the same, so do `triệu đồng` and `tỷ đồng`; `con` and `hộ` do not.
/// Old measures whose size depends on the region (*sào*, *mẫu*, *công*) are never converted.
public final class Units {

    /// A unit that was understood.
    ///
    /// @param dimension what it measures, as the name of the smallest common unit: `kg`, `m2`,
    ///     `đồng/người`; any other word stands for itself: `con`, `hộ`
    /// @param factor how many of those it holds
    public record Unit(String dimension, BigDecimal factor) {}

    private record Base(String dimension, BigDecimal factor) {}

    private static final Map<String, Base> BASES =
            Map.ofEntries(
                    base("g gam gram", "kg", "0.001"),
                    base("kg kilogam kilôgam ki-lô-gam", "kg", "1"),
                    base("yến", "kg", "10"),
                    base("tạ", "kg", "100"),
                    base("tấn", "kg", "1000"),
                    base("m2 m² mét_vuông", "m2", "1"),
                    base("ha héc_ta hécta hec_ta hecta", "m2", "10000"),
                    base("km2 km²", "m2", "1000000"),
                    base("cm", "m", "0.01"),
                    base("m mét", "m", "1"),
                    base("km kilômét ki-lô-mét cây_số", "m", "1000"),
                    base("m3 m³ mét_khối khối", "m3", "1"),
                    base("lít l", "m3", "0.001"),
                    base("đồng đ vnđ vnd đồng_việt_nam", "đồng", "1"),
                    base("trđ trđồng", "đồng", "1000000"),
                    base("% phần_trăm pt", "%", "1"),
                    base("‰ phần_nghìn phần_ngàn", "%", "0.1"),
                    base("người đầu_người", "người", "1"),
                    base("hộ hộ_gia_đình", "hộ", "1"),
                    base("htx hợp_tác_xã", "htx", "1"),
                    base("clb câu_lạc_bộ", "clb", "1"),
                    base("tthc thủ_tục_hành_chính thủ_tục", "tthc", "1"));

    private static final Map<String, String> MULTIPLIERS =
            Map.of(
                    "chục",
                    "10",
                    "trăm",
                    "100",
                    "nghìn",
                    "1000",
                    "ngàn",
                    "1000",
                    "vạn",
                    "10000",
                    "triệu",
                    "1000000",
                    "tr",
                    "1000000",
                    "tỷ",
                    "1000000000",
                    "tỉ",
                    "1000000000");

    /// Said alone they mean money: *thu được 450 triệu*.
    private static final Set<String> MONEY_ALONE =
            Set.of("nghìn", "ngàn", "triệu", "tr", "tỷ", "tỉ");

    private static final Set<String> A_YEAR = Set.of("năm", "1 năm", "một năm");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.]+(?!\\d)|\\s+");
    private static final Pattern GLUED_COUNT = Pattern.compile("(\\d)(?=\\p{L})");
    private static final int LONGEST = 60;

    /// The papers of an office know some dozens of units; each is asked for thousands of times.
    private static final ConcurrentHashMap<String, Unit> MET = new ConcurrentHashMap<>();

    private static final int MET_AT_MOST = 2_000;

    private Units() {}

    private static Map.Entry<String, Base> base(String names, String dimension, String factor) {
        return Map.entry(names, new Base(dimension, new BigDecimal(factor)));
    }

    private static final Map<String, Base> BY_NAME =
            BASES.entrySet().stream()
                    .flatMap(
                            entry ->
                                    Pattern.compile(" ")
                                            .splitAsStream(entry.getKey())
                                            .map(
                                                    name ->
                                                            Map.entry(
                                                                    name.replace('_', ' '),
                                                                    entry.getValue())))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /// What a printed unit measures. A unit that is not known is one of its own, told apart by its
    /// words; *a year* below the stroke changes nothing.
    ///
    /// `of("triệu đồng/người/năm")` is a million of `đồng/người`.
    public static Unit of(String printed) {
        var met = MET.get(printed);
        if (met != null) {
            return met;
        }
        var unit = read(printed);
        if (MET.size() < MET_AT_MOST) {
            MET.put(printed, unit);
        }
        return unit;
    }

    private static Unit read(String printed) {
        var parts = parts(printed);
        var dimension = new ArrayList<String>();
        var factor = BigDecimal.ONE;
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0 && A_YEAR.contains(parts.get(i))) {
                continue;
            }
            var part = part(parts.get(i));
            dimension.add(part.dimension());
            factor = i == 0 ? part.factor() : factor.divide(part.factor(), MathContext.DECIMAL128);
        }
        return new Unit(String.join("/", dimension), plain(factor));
    }

    private static List<String> parts(String printed) {
        var text = printed.length() > LONGEST ? printed.substring(0, LONGEST) : printed;
        var clean = Fold.tonePlacement(TextForm.clean(text)).toLowerCase(Locale.ROOT).strip();
        return Pattern.compile("/").splitAsStream(clean).map(Units::spaced).toList();
    }

    private static String spaced(String part) {
        var apart = isExponent(part) ? part : GLUED_COUNT.matcher(part).replaceAll("$1 ");
        return BETWEEN.matcher(apart.strip()).replaceAll(" ").strip();
    }

    private static boolean isExponent(String part) {
        return !part.isEmpty() && Character.isLetter(part.charAt(0));
    }

    private static Unit part(String part) {
        var words = new ArrayList<>(List.of(part.split(" ")));
        var factor = BigDecimal.ONE;
        var last = "";
        while (!words.isEmpty()) {
            var times = times(words.getFirst());
            if (times.isEmpty() || isKnown(String.join(" ", words))) {
                break;
            }
            factor = factor.multiply(times.get());
            last = words.removeFirst();
        }
        var noun = String.join(" ", words);
        if (noun.isEmpty()) {
            return MONEY_ALONE.contains(last)
                    ? new Unit("đồng", factor)
                    : new Unit(part, BigDecimal.ONE);
        }
        var base = BY_NAME.get(noun);
        return base == null
                ? new Unit(canonical(words), factor)
                : new Unit(base.dimension(), factor.multiply(base.factor()));
    }

    /// *liệt sỹ* is *liệt sĩ*.
    private static String canonical(List<String> words) {
        return words.stream().map(CanonicalSyllable::exact).collect(Collectors.joining(" "));
    }

    private static boolean isKnown(String noun) {
        return BY_NAME.containsKey(noun);
    }

    private static Optional<BigDecimal> times(String word) {
        var named = MULTIPLIERS.get(word);
        return named == null
                ? VietnameseNumbers.parse(word).filter(number -> number.signum() > 0)
                : Optional.of(new BigDecimal(named));
    }

    /// Whether values in one can be said in the other.
    public static boolean comparable(String one, String other) {
        return of(one).dimension().equals(of(other).dimension());
    }

    /// The same quantity in another unit; empty where that cannot be.
    ///
    /// `convert(3.5, "nghìn tấn", "tấn")` is 3500.
    public static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
        var given = of(from);
        var wanted = of(to);
        if (!given.dimension().equals(wanted.dimension())) {
            return Optional.empty();
        }
        if (given.factor().compareTo(wanted.factor()) == 0) {
            return Optional.of(value);
        }
        return Optional.of(
                plain(
                        value.multiply(given.factor())
                                .divide(wanted.factor(), MathContext.DECIMAL64)));
    }

    private static BigDecimal plain(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
