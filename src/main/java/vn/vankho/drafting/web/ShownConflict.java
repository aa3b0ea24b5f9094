package vn.vankho.drafting.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.comparison.DataMerge.Conflict;
import vn.vankho.drafting.comparison.WordDiff;
import vn.vankho.drafting.returned.PlaceName;

/// A field that two people changed otherwise.
///
/// @param id by which the choice is sent
/// @param mine what this person typed, against what was there before
/// @param theirs what the other one saved, likewise
record ShownConflict(
        String id, String place, List<WordDiff.Chunk> mine, List<WordDiff.Chunk> theirs) {

    static ShownConflict of(Conflict conflict) {
        var before = text(conflict.before());
        return new ShownConflict(
                conflict.id(),
                PlaceName.of(conflict.keys()),
                WordDiff.of(before, text(conflict.mine())),
                WordDiff.of(before, text(conflict.theirs())));
    }

    /// Lists as one would type them, an item a line.
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                    list.stream().map(ShownConflict::text).collect(Collectors.joining("\n"));
            case Map<?, ?> map ->
                    map.values().stream()
                            .map(ShownConflict::text)
                            .collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }
}
