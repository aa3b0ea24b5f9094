package vn.vankho.drafting.returned;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.returned.Change.Kind;
import vn.vankho.drafting.returned.DataPlaces.Place;

/// Writes accepted changes into a copy of a draft's data.
final class Acceptance {

    private static final Pattern LONG_DATE =
            Pattern.compile("ngày (\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})");
    private static final Pattern SHORT_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:\\d{1,3}(?:\\.\\d{3})++|\\d{1,15})(?:,\\d{1,9})?");

    private final Map<String, Object> data;
    private final DataPlaces places;
    private final Map<String, Place> added;

    private Acceptance(Map<String, Object> data, Map<String, Place> added) {
        this.data = copied(data);
        this.places = DataPlaces.of(data);
        this.added = added;
    }

    /// @param accepted those that a person wants
    /// @param added where each added paragraph belongs
    static Map<String, Object> of(
            Map<String, Object> data, List<Change> accepted, Map<String, Place> added) {
        var written = new Acceptance(data, added);
        accepted.forEach(written::setValue);
        written.changeLists(accepted);
        return written.data;
    }

    private void setValue(Change change) {
        if (change.kind() == Kind.VALUE || change.kind() == Kind.BY_WORDS) {
            places.find(change.id()).ifPresent(place -> set(place, change.after()));
        } else if (change.kind() == Kind.REMOVED) {
            places.find(change.id()).ifPresent(place -> set(place, ""));
        }
    }

    private void set(Place place, String text) {
        set(place.keys(), typed(place.value(), text));
    }

    @SuppressWarnings("unchecked")
    private void set(List<Object> keys, Object value) {
        var holder = find(keys.subList(0, keys.size() - 1));
        if (holder instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).put(String.valueOf(keys.getLast()), value);
        } else if (holder instanceof List<?> list) {
            ((List<Object>) list).set((Integer) keys.getLast(), value);
        }
    }

    private @Nullable Object find(List<Object> keys) {
        Object at = data;
        for (var key : keys) {
            at =
                    at instanceof Map<?, ?> map
                            ? map.get(key)
                            : at instanceof List<?> list ? list.get((Integer) key) : null;
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    /// A date or a number stays one; everything else is the text as it came.
    static Object typed(@Nullable Object before, String text) {
        if (before instanceof Number && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        if (before instanceof String old && ISO_DATE.matcher(old).matches()) {
            for (var form : List.of(LONG_DATE, SHORT_DATE)) {
                var parts = form.matcher(text);
                if (parts.matches()) {
                    return "%s-%02d-%02d"
                            .formatted(
                                    parts.group(3),
                                    Integer.valueOf(parts.group(2)),
                                    Integer.valueOf(parts.group(1)));
                }
            }
        }
        return text;
    }

    /// Adds and takes away from the end of each list, so that positions before stay right.
    private void changeLists(List<Change> accepted) {
        var steps = new ArrayList<Step>();
        var gone = gone(accepted);
        gone.forEach(item -> steps.add(new Step(item, null)));
        for (int i = accepted.size() - 1; i >= 0; i--) {
            var place = added.get(accepted.get(i).id());
            if (place != null) {
                var item = item(place);
                steps.add(new Step(item, newItem(place, accepted.get(i).after())));
            }
        }
        steps.sort(
                Comparator.comparingInt((Step step) -> step.item().size())
                        .thenComparing(step -> (Integer) step.item().getLast())
                        .reversed());
        steps.forEach(this::apply);
    }

    /// @param more what comes behind the item; null where the item goes
    private record Step(List<Object> item, @Nullable Object more) {}

    @SuppressWarnings("unchecked")
    private void apply(Step step) {
        if (find(step.item().subList(0, step.item().size() - 1)) instanceof List<?> list) {
            int position = (Integer) step.item().getLast();
            if (step.more() == null) {
                list.remove(position);
            } else {
                ((List<Object>) list).add(position + 1, step.more());
            }
        }
    }

    private static List<Object> item(Place place) {
        return place.keys().subList(0, place.list().orElseThrow().size() + 1);
    }

    /// Items of lists of which every value went.
    private Set<List<Object>> gone(List<Change> accepted) {
        var marks =
                accepted.stream()
                        .filter(change -> change.kind() == Kind.REMOVED)
                        .map(Change::id)
                        .collect(Collectors.toSet());
        var gone = new HashSet<List<Object>>();
        for (var mark : marks) {
            places.find(mark)
                    .filter(place -> place.list().isPresent())
                    .filter(place -> allGone(item(place), marks))
                    .ifPresent(place -> gone.add(item(place)));
        }
        return gone;
    }

    private boolean allGone(List<Object> item, Set<String> marks) {
        return places.all().stream()
                .filter(place -> place.keys().size() >= item.size())
                .filter(place -> place.keys().subList(0, item.size()).equals(item))
                .allMatch(
                        place ->
                                marks.contains(place.mark())
                                        || String.valueOf(place.value()).isBlank());
    }

    /// Like its neighbours: under the name that most items of the list have alone.
    private Object newItem(Place place, String text) {
        if (!(find(item(place)) instanceof Map<?, ?>)) {
            return text;
        }
        var counts = new LinkedHashMap<String, Integer>();
        if (find(place.list().orElseThrow()) instanceof List<?> list) {
            for (var item : list) {
                if (item instanceof Map<?, ?> map && map.size() == 1) {
                    counts.merge(String.valueOf(map.keySet().iterator().next()), 1, Integer::sum);
                }
            }
        }
        var usual =
                counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(String.valueOf(place.keys().getLast()));
        var item = new LinkedHashMap<String, Object>();
        item.put(usual, text);
        return item;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copied(Map<String, Object> data) {
        return (Map<String, Object>) copy(data);
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach(
                        (name, inside) ->
                                copy.put(
                                        String.valueOf(name),
                                        inside == null ? null : copy(inside)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                list.forEach(inside -> copy.add(inside == null ? null : copy(inside)));
                yield copy;
            }
            default -> value;
        };
    }
}
