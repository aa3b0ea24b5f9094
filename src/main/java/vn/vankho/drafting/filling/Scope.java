package vn.vankho.drafting.filling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The names that can be used at one point of a template: those of the current item, then those
/// around it.
///
/// @param outer null for the data as a whole
/// @param path where in the data this is, such as `muc_2`; names the bookmarks
/// @param values by [Names#key]; a value may be null
/// @param names as the data write them
final class Scope {

    private final @Nullable Scope outer;
    private final String path;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    /// The keys of the names met so far: the same few are asked for in every item.
    private final Map<String, String> keys;

    private Scope(@Nullable Scope outer, String path) {
        this.outer = outer;
        this.path = path;
        this.keys = outer == null ? new HashMap<>() : outer.keys;
    }

    private String key(String name) {
        return keys.computeIfAbsent(name, Names::key);
    }

    static Scope of(Map<?, ?> data) {
        var scope = new Scope(null, "");
        scope.addAll(data);
        return scope;
    }

    /// The scope within one item of a list.
    ///
    /// @param loop the name of the list; an item that is no map is found under it
    Scope item(String loop, @Nullable Object item, int position, int count) {
        var scope = new Scope(this, path + key(loop) + "_" + position + "_");
        scope.values.put("thutu", position);
        scope.values.put("dau?", position == 1);
        scope.values.put("cuoi?", position == count);
        scope.values.put("duynhat?", count == 1);
        if (item instanceof Map<?, ?> map) {
            scope.addAll(map);
        } else {
            scope.add(loop, item);
        }
        return scope;
    }

    /// The scope within a condition on a map.
    Scope within(String name, Map<?, ?> map) {
        var scope = new Scope(this, path + key(name) + "_");
        scope.addAll(map);
        return scope;
    }

    private void addAll(Map<?, ?> data) {
        data.forEach((name, value) -> add(String.valueOf(name), value));
    }

    private void add(String name, @Nullable Object value) {
        values.put(key(name), value);
        names.add(name);
    }

    /// Empty when no such name is in reach; a name without a value is found with null inside.
    Optional<Found> find(String name) {
        var key = key(name);
        for (var scope = this; scope != null; scope = scope.outer) {
            if (scope.values.containsKey(key)) {
                return Optional.of(new Found(scope.values.get(key), scope.path + key));
            }
        }
        return Optional.empty();
    }

    record Found(@Nullable Object value, String path) {}

    /// Every name in reach, nearest first.
    List<String> names() {
        var all = new ArrayList<String>(names);
        if (outer != null) {
            all.addAll(outer.names());
        }
        return all;
    }

    /// Every name anywhere in the data.
    static Set<String> allNames(@Nullable Object data) {
        var all = new LinkedHashSet<String>();
        if (data instanceof Map<?, ?> map) {
            map.forEach(
                    (name, value) -> {
                        all.add(String.valueOf(name));
                        all.addAll(allNames(value));
                    });
        } else if (data instanceof List<?> list) {
            list.forEach(item -> all.addAll(allNames(item)));
        }
        return all;
    }

    /// Reports names of the data that no template could tell apart.
    static void clashes(@Nullable Object data, Consumer<String> report) {
        if (data instanceof List<?> list) {
            list.forEach(item -> clashes(item, report));
        } else if (data instanceof Map<?, ?> map) {
            var seen = new LinkedHashMap<String, String>();
            map.forEach(
                    (name, value) -> {
                        var other = seen.put(Names.key(String.valueOf(name)), String.valueOf(name));
                        if (other != null) {
                            report.accept(
                                    "«%s» và «%s» là cùng một tên trường.".formatted(other, name));
                        }
                        clashes(value, report);
                    });
        }
    }

    /// Whether a condition on it holds: something is there, and it is not no.
    static boolean holds(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> !value.toString().isBlank();
        };
    }
}
