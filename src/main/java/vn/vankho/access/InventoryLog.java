package vn.vankho.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The digests of all inventories that the journal tells of, in its order: their Merkle root stands
/// for every object that was ever brought in.
final class InventoryLog {

    /// A quotation mark inside of a value is written with a backslash: so this is the key itself.
    private static final String KEY = "\"inventory\":\"";

    private final MerkleLog log = new MerkleLog();

    /// Takes in lines that follow those taken in before.
    void add(List<JournalRows.Row> rows) {
        digests(rows).forEach(digest -> log.append(digest.getBytes(StandardCharsets.US_ASCII)));
    }

    /// The digests that these lines tell of, in their order.
    static List<String> digests(List<JournalRows.Row> rows) {
        var digests = new ArrayList<String>();
        for (var row : rows) {
            int at = row.line().indexOf(KEY);
            if (at >= 0) {
                int from = at + KEY.length();
                int to = row.line().indexOf('"', from);
                digests.add(row.line().substring(from, Math.max(from, to)));
            }
        }
        return digests;
    }

    int size() {
        return log.size();
    }

    String root() {
        return log.root();
    }
}
