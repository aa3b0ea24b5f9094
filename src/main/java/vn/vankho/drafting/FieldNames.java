package vn.vankho.drafting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.vankho.drafting.filling.Names;

/// Looks up and changes data under names that may be written in several ways.
final class FieldNames {

    private FieldNames() {}

    static Optional<Object> value(Map<String, Object> data, String name) {
        return data.entrySet().stream()
                .filter(entry -> Names.same(entry.getKey(), name) && entry.getValue() != null)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// The data with these in the place of whatever had the same names.
    static Map<String, Object> with(Map<String, Object> data, Map<String, ?> added) {
        var result = new LinkedHashMap<>(data);
        added.forEach(
                (name, value) -> {
                    result.keySet().removeIf(other -> Names.same(other, name));
                    result.put(name, value);
                });
        return result;
    }
}
