package vn.vankho.drafting.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.comparison.Deltas.Delta;

/// Brings together what two people made of the same data: what only one of them changed is taken,
/// what both changed otherwise is a conflict that a person decides.
public final class DataMerge {

    private final Set<String> chosen;
    private final List<Conflict> conflicts = new ArrayList<>();

    private DataMerge(Set<String> chosen) {
        this.chosen = chosen;
    }

    /// Both changed it.
    ///
    /// @param id by which it is decided
    /// @param keys names, and positions from 0, from the outermost inwards
    public record Conflict(
            String id,
            List<Object> keys,
            @Nullable Object before,
            @Nullable Object mine,
            @Nullable Object theirs) {}

    /// @param data with theirs where both changed it, but for those that were chosen
    public record Merged(Map<String, Object> data, List<Conflict> conflicts) {}

    /// @param chosen ids of conflicts in which mine is wanted
    public static Merged of(
            Map<String, ?> before, Map<String, ?> mine, Map<String, ?> theirs, Set<String> chosen) {
        var merge = new DataMerge(chosen);
        var data = new LinkedHashMap<String, Object>();
        merge.maps(List.of(), before, mine, theirs)
                .forEach(
                        (name, value) -> {
                            if (value != null) {
                                data.put(name, value);
                            }
                        });
        return new Merged(data, List.copyOf(merge.conflicts));
    }

    private Map<String, @Nullable Object> maps(
            List<Object> keys, Map<?, ?> before, Map<?, ?> mine, Map<?, ?> theirs) {
        var names = new LinkedHashSet<Object>(theirs.keySet());
        names.addAll(mine.keySet());
        var merged = new LinkedHashMap<String, @Nullable Object>();
        for (var name : names) {
            var value = any(with(keys, name), before.get(name), mine.get(name), theirs.get(name));
            if (value != null) {
                merged.put(String.valueOf(name), value);
            }
        }
        return merged;
    }

    private static List<Object> with(List<Object> keys, Object more) {
        var all = new ArrayList<>(keys);
        all.add(more);
        return all;
    }

    private @Nullable Object any(
            List<Object> keys,
            @Nullable Object before,
            @Nullable Object mine,
            @Nullable Object theirs) {
        if (same(mine, theirs) || same(before, mine)) {
            return theirs;
        }
        if (same(before, theirs)) {
            return mine;
        }
        if (mine instanceof Map<?, ?> a && theirs instanceof Map<?, ?> b) {
            return maps(keys, before instanceof Map<?, ?> map ? map : Map.of(), a, b);
        }
        if (mine instanceof List<?> a
                && theirs instanceof List<?> b
                && before instanceof List<?> list) {
            return lists(keys, list, a, b);
        }
        return conflict(keys, before, mine, theirs);
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other)
                || (one != null && other != null && one.toString().equals(other.toString()));
    }

    private @Nullable Object conflict(
            List<Object> keys,
            @Nullable Object before,
            @Nullable Object mine,
            @Nullable Object theirs) {
        var id = keys.stream().map(String::valueOf).collect(Collectors.joining("/"));
        conflicts.add(new Conflict(id, keys, before, mine, theirs));
        return chosen.contains(id) ? mine : theirs;
    }

    private @Nullable Object lists(
            List<Object> keys, List<?> before, List<?> mine, List<?> theirs) {
        if (before.size() == mine.size() && before.size() == theirs.size()) {
            var merged = new ArrayList<@Nullable Object>();
            for (int i = 0; i < before.size(); i++) {
                merged.add(any(with(keys, i), before.get(i), mine.get(i), theirs.get(i)));
            }
            return merged;
        }
        var ours = deltas(before, mine);
        var others = deltas(before, theirs);
        boolean apart = ours.stream().noneMatch(a -> others.stream().anyMatch(b -> overlap(a, b)));
        return apart
                ? joined(before, mine, theirs, ours, others)
                : conflict(keys, before, mine, theirs);
    }

    private static List<Delta> deltas(List<?> before, List<?> after) {
        return Deltas.of(
                before.stream().map(String::valueOf).toList(),
                after.stream().map(String::valueOf).toList());
    }

    private static boolean overlap(Delta a, Delta b) {
        return a.fromOld() <= b.toOld() && b.fromOld() <= a.toOld();
    }

    private static List<@Nullable Object> joined(
            List<?> before, List<?> mine, List<?> theirs, List<Delta> ours, List<Delta> others) {
        var merged = new ArrayList<@Nullable Object>();
        int a = 0;
        int b = 0;
        int at = 0;
        while (a < ours.size() || b < others.size()) {
            boolean own =
                    b >= others.size()
                            || (a < ours.size() && ours.get(a).fromOld() < others.get(b).fromOld());
            var delta = own ? ours.get(a++) : others.get(b++);
            merged.addAll(before.subList(at, delta.fromOld()));
            merged.addAll((own ? mine : theirs).subList(delta.fromNew(), delta.toNew()));
            at = delta.toOld();
        }
        merged.addAll(before.subList(at, before.size()));
        return merged;
    }
}
