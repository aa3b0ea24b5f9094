package vn.vankho.drafting.forward;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.report.forward.Role;
import vn.vankho.vietnamese.Fold;

/// Values of figures as JSON gives them, in any of the forms that `docs/drafting.md` describes.
final class GivenFigures {

    /// The keys under which lists or maps of figures stand, and what a bare value means there.
    private static final Map<String, Role> LISTS = new LinkedHashMap<>();
    /// What a key of one figure means.
    private static final Map<String, Role> CELLS = new LinkedHashMap<>();

    static {
        for (var key :
                List.of(
                        "actuals",
                        "actual",
                        "figures",
                        "indicators",
                        "values",
                        "results",
                        "thuc hien",
                        "chi tieu",
                        "so lieu",
                        "ket qua")) {
            LISTS.put(key, Role.ACTUAL);
        }
        for (var key : List.of("plans", "plan", "ke hoach")) {
            LISTS.put(key, Role.PLAN);
        }
        for (var key : List.of("sameperiod", "cung ky")) {
            LISTS.put(key, Role.SAME_PERIOD);
        }
        for (var key :
                List.of(
                        "targets",
                        "target",
                        "nextyeartargets",
                        "chi tieu nam sau",
                        "chi tieu ky sau")) {
            LISTS.put(key, Role.TARGET);
        }
        for (var key : List.of("actual", "value", "thuc hien", "change")) {
            CELLS.put(key, Role.ACTUAL);
        }
        CELLS.put("plan", Role.PLAN);
        CELLS.put("ke hoach", Role.PLAN);
        CELLS.put("sameperiod", Role.SAME_PERIOD);
        CELLS.put("cung ky", Role.SAME_PERIOD);
        CELLS.put("of", Role.WHOLE);
        CELLS.put("whole", Role.WHOLE);
        CELLS.put("tong so", Role.WHOLE);
        CELLS.put("target", Role.TARGET);
        CELLS.put("chi tieu nam sau", Role.TARGET);
        CELLS.put("chi tieu ky sau", Role.TARGET);
    }

    private final List<Given> given = new ArrayList<>();
    private final Map<String, Object> rest = new LinkedHashMap<>();

    private GivenFigures() {}

    /// One value.
    ///
    /// @param name of the figure, or its id
    /// @param text the number as it stands in the data
    /// @param notation how it is written
    record Given(
            String name,
            @Nullable String scope,
            @Nullable String unit,
            Role role,
            String text,
            Notation notation) {}

    /// How a number is written.
    enum Notation {
        /// A number of JSON: a dot is the decimal mark.
        PLAIN,
        /// A text in data: a dot is the decimal mark, unless that makes no sense.
        DATA,
        /// A cell of a table: a dot parts thousands, unless that makes no sense.
        VIETNAMESE
    }

    static GivenFigures of(@Nullable Object data) {
        var read = new GivenFigures();
        if (data instanceof List<?> list) {
            read.list(list, Role.ACTUAL);
        } else if (data instanceof Map<?, ?> map) {
            map.forEach((name, value) -> read.top(String.valueOf(name), value));
        }
        return read;
    }

    List<Given> given() {
        return given;
    }

    /// What is no figure by its form: fields of the template, and names of figures with a value.
    Map<String, Object> rest() {
        return rest;
    }

    private static String key(String name) {
        return Fold.unmarked(name).replace('_', ' ').strip();
    }

    private void top(String name, @Nullable Object value) {
        var role = LISTS.get(key(name).toLowerCase(Locale.ROOT));
        if (role != null && value instanceof List<?> list) {
            list(list, role);
        } else if (role != null && value instanceof Map<?, ?> map) {
            map.forEach((figure, cell) -> one(String.valueOf(figure), cell, role));
        } else if (value instanceof Map<?, ?> map && hasCell(map)) {
            one(name, value, Role.ACTUAL);
        } else if (value != null) {
            rest.put(name, value);
        }
    }

    private static boolean hasCell(Map<?, ?> map) {
        return map.keySet().stream().anyMatch(name -> CELLS.containsKey(key(String.valueOf(name))));
    }

    private void list(List<?> list, Role role) {
        for (var item : list) {
            if (item instanceof Map<?, ?> map) {
                var name = text(map, "name", "ten", "id", "chi tieu");
                if (name != null) {
                    one(name, map, role);
                }
            }
        }
    }

    private void one(String name, @Nullable Object value, Role role) {
        if (!(value instanceof Map<?, ?> map)) {
            add(name, null, null, role, value);
            return;
        }
        var scope = text(map, "scope", "dia ban", "don vi", "pham vi");
        var unit = text(map, "unit", "don vi tinh");
        for (var entry : map.entrySet()) {
            var cell = CELLS.get(key(String.valueOf(entry.getKey())));
            if (cell != null) {
                add(name, scope, unit, meant(cell, role), entry.getValue());
            }
        }
    }

    /// In a list of targets *plan* is the target.
    private static Role meant(Role cell, Role list) {
        boolean target = list == Role.TARGET && (cell == Role.PLAN || cell == Role.ACTUAL);
        return target ? Role.TARGET : cell;
    }

    private void add(
            String name,
            @Nullable String scope,
            @Nullable String unit,
            Role role,
            @Nullable Object value) {
        if (value instanceof Number number) {
            var plain = new BigDecimal(number.toString()).toPlainString();
            given.add(new Given(name, scope, unit, role, plain, Notation.PLAIN));
        } else if (value instanceof String text && !text.isBlank()) {
            given.add(new Given(name, scope, unit, role, text.strip(), Notation.DATA));
        }
    }

    private static @Nullable String text(Map<?, ?> map, String... keys) {
        for (var wanted : keys) {
            for (var entry : map.entrySet()) {
                if (key(String.valueOf(entry.getKey())).equals(wanted)
                        && entry.getValue() instanceof String text
                        && !text.isBlank()) {
                    return text;
                }
            }
        }
        return null;
    }
}
