package vn.vankho.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What stands for one closed day: the Merkle root over its lines, and the one over the inventories
/// of all objects that were brought in until then. Printed, exported or time-stamped it proves the
/// day, and the objects, later.
///
/// @param previous the root of the closed day before; zeros for the first
/// @param objects how many inventories there were; null in lines written before they were counted
/// @param objectsRoot the Merkle root over their digests, each as 128 letters of hex, in the order
///     of the journal; null as `objects`
public record RootLine(
        LocalDate day,
        int count,
        long first,
        long last,
        String root,
        String previous,
        @Nullable Integer objects,
        @Nullable String objectsRoot) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static RootLine over(List<JournalRows.Row> rows, String previous) {
        var leaves = rows.stream().map(row -> JournalLine.bytes(row.line())).toList();
        return new RootLine(
                rows.getFirst().day(),
                rows.size(),
                rows.getFirst().seq(),
                rows.getLast().seq(),
                MerkleTree.root(leaves),
                previous,
                null,
                null);
    }

    /// @param inventories those of this day and of all days before
    RootLine with(InventoryLog inventories) {
        return new RootLine(
                day, count, first, last, root, previous, inventories.size(), inventories.root());
    }

    /// The line as it stands in `roots.jsonl`.
    public String print() {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("day", day.toString());
        keys.put("count", count);
        keys.put("first", first);
        keys.put("last", last);
        keys.put("root", root);
        keys.put("previous", previous);
        if (objectsRoot != null) {
            keys.put("objects", objects);
            keys.put("objectsRoot", objectsRoot);
        }
        return JSON.writeValueAsString(keys);
    }

    /// @throws IllegalArgumentException if this is no line of `roots.jsonl`
    public static RootLine parse(String line) {
        try {
            return JSON.readValue(line, RootLine.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a root of the journal", e);
        }
    }
}
