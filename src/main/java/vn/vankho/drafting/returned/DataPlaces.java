package vn.vankho.drafting.returned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.filling.ValueMark;

/// Every value of a draft's data under the name of the bookmark that stands round it.
final class DataPlaces {

    private final Map<String, Place> byMark = new LinkedHashMap<>();

    /// @param keys names, and positions from 0, from the outermost inwards
    record Place(String mark, List<Object> keys, @Nullable Object value) {

        /// The list that the value stands in as an item or in an item; empty outside of any.
        Optional<List<Object>> list() {
            for (int i = keys.size() - 1; i >= 0; i--) {
                if (keys.get(i) instanceof Integer) {
                    return Optional.of(keys.subList(0, i));
                }
            }
            return Optional.empty();
        }

        int position() {
            return (Integer) keys.get(list().orElseThrow().size());
        }
    }

    static DataPlaces of(Map<String, ?> data) {
        var places = new DataPlaces();
        places.addAll("", List.of(), data);
        return places;
    }

    List<Place> all() {
        return List.copyOf(byMark.values());
    }

    /// @param mark without the ending that tells repeated bookmarks apart; Word may have cut it
    Optional<Place> find(String mark) {
        var exact = byMark.get(mark);
        if (exact != null) {
            return Optional.of(exact);
        }
        var longer = byMark.keySet().stream().filter(name -> name.startsWith(mark)).toList();
        return mark.length() > 30 && longer.size() == 1
                ? Optional.ofNullable(byMark.get(longer.getFirst()))
                : Optional.empty();
    }

    private void addAll(String path, List<Object> keys, Map<?, ?> map) {
        map.forEach((name, value) -> add(path, with(keys, String.valueOf(name)), value));
    }

    private void add(String path, List<Object> keys, @Nullable Object value) {
        var key = ValueMark.key(String.valueOf(keys.getLast()));
        switch (value) {
            case Map<?, ?> map -> addAll(path + key + "_", keys, map);
            case List<?> list -> addItems(path, key, keys, list);
            case null -> put(path + key, keys, null);
            default -> put(path + key, keys, value);
        }
    }

    /// Numbers in a sentence that is made of pieces: each has a code of its own as bookmark.
    private void addPiece(List<Object> keys, int position, Map<?, ?> piece) {
        var code = piece.get("mã");
        if (code != null) {
            var shown =
                    piece.containsKey("số") ? "số" : piece.containsKey("số cũ") ? "số cũ" : "thiếu";
            var at = with(with(keys, position), shown);
            var value = shown.equals("thiếu") ? "" : piece.get(shown);
            put(String.valueOf(code), at, value);
        }
    }

    private void addItems(String path, String key, List<Object> keys, List<?> items) {
        for (int i = 0; i < items.size(); i++) {
            var inside = path + key + "_" + (i + 1) + "_";
            if (items.get(i) instanceof Map<?, ?> map) {
                addPiece(keys, i, map);
                addAll(inside, with(keys, i), map);
            } else {
                put(inside + key, with(keys, i), items.get(i));
            }
        }
    }

    private void put(String path, List<Object> keys, @Nullable Object value) {
        var mark = ValueMark.name(path);
        byMark.putIfAbsent(mark, new Place(mark, keys, value));
    }

    private static List<Object> with(List<Object> keys, Object more) {
        var all = new ArrayList<>(keys);
        all.add(more);
        return all;
    }
}
