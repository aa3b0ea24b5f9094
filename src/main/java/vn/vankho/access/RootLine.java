package vn.vankho.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What stands for one closed day: the Merkle root over its lines. Printed, exported or
/// time-stamped
/// it proves the day later.
///
/// @param previous the root of the closed day before; zeros for the first
record RootLine(LocalDate day, int count, long first, long last, String root, String previous) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static RootLine over(List<JournalRows.Row> rows, String previous) {
        var leaves = rows.stream().map(row -> JournalLine.bytes(row.line())).toList();
        return new RootLine(
                rows.getFirst().day(),
                rows.size(),
                rows.getFirst().seq(),
                rows.getLast().seq(),
                MerkleTree.root(leaves),
                previous);
    }

    String print() {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("day", day.toString());
        keys.put("count", count);
        keys.put("first", first);
        keys.put("last", last);
        keys.put("root", root);
        keys.put("previous", previous);
        return JSON.writeValueAsString(keys);
    }

    static RootLine parse(String line) {
        try {
            return JSON.readValue(line, RootLine.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a root of the journal", e);
        }
    }
}
