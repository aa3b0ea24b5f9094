package vn.vankho.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.vankho.document.Indicator;
import vn.vankho.document.Target;
import vn.vankho.vietnamese.Fold;

/// Compares figures that were read with those that should be: names by their words, numbers by
/// value; what the expected figure leaves out is not compared.
public final class FigureMatch {

    private static final Map<String, Function<Indicator, @Nullable Object>> INDICATOR =
            Map.of(
                    "actual", Indicator::actual,
                    "plan", Indicator::plan,
                    "of", Indicator::of,
                    "unit", Indicator::unit,
                    "qualifier", Indicator::qualifier,
                    "percentOfPlan", Indicator::percentOfPlan,
                    "percentOfSamePeriod", Indicator::percentOfSamePeriod,
                    "change", Indicator::change,
                    "changeBase", Indicator::changeBase,
                    "asOf", Indicator::asOf);
    private static final Map<String, Function<Target, @Nullable Object>> TARGET =
            Map.of(
                    "plan", Target::plan,
                    "of", Target::of,
                    "unit", Target::unit,
                    "qualifier", Target::qualifier,
                    "change", Target::change);

    private FigureMatch() {}

    /// The expected indicators that none of those read answers in every field.
    public static List<String> missingIndicators(JsonNode expected, List<Indicator> read) {
        return missing(expected, read, Indicator::name, INDICATOR);
    }

    /// The expected targets that none of those read answers in every field.
    public static List<String> missingTargets(JsonNode expected, List<Target> read) {
        return missing(expected, read, Target::name, TARGET);
    }

    private static <F> List<String> missing(
            JsonNode expected,
            List<F> read,
            Function<F, String> name,
            Map<String, Function<F, @Nullable Object>> fields) {
        var missing = new ArrayList<String>();
        for (var want : expected) {
            var named = want.get("name").asString();
            boolean found =
                    read.stream()
                            .filter(got -> sameName(named, name.apply(got)))
                            .anyMatch(got -> answers(want, got, fields));
            if (!found) {
                missing.add(want.toString());
            }
        }
        return missing;
    }

    private static <F> boolean answers(
            JsonNode want, F got, Map<String, Function<F, @Nullable Object>> fields) {
        return fields.entrySet().stream()
                .filter(field -> want.has(field.getKey()))
                .allMatch(
                        field ->
                                same(
                                        want.get(field.getKey()).asString(),
                                        field.getValue().apply(got)));
    }

    private static boolean same(String want, @Nullable Object got) {
        return got instanceof BigDecimal value
                ? value.compareTo(new BigDecimal(want)) == 0
                : Objects.equals(want, got);
    }

    /// Whether nearly all words of the shorter name stand in the longer one.
    public static boolean sameName(String a, String b) {
        var left = words(a);
        var right = words(b);
        var shorter = left.size() <= right.size() ? left : right;
        var longer = new ArrayList<>(shorter == left ? right : left);
        long common = shorter.stream().filter(longer::remove).count();
        return common >= 0.85 * shorter.size();
    }

    private static List<String> words(String name) {
        var folded = Fold.tonePlacement(name).toLowerCase(Locale.ROOT);
        return Arrays.stream(folded.split("[^\\p{L}\\p{M}\\d]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
