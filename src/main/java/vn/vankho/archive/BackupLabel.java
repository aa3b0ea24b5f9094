package vn.vankho.archive;

import java.time.Instant;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Journal;

/// What stands on a backup: when it was made, and the newest roots, so that a backup that lies in a
/// drawer is one of the places outside of the machine that can prove the journal later.
final class BackupLabel {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BackupLabel() {}

    /// @param findings how many things were found wrong when it was checked
    static byte[] print(Instant at, int documents, int findings, Journal journal) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("product", "Văn khố");
        keys.put("at", at.toString());
        keys.put("documents", documents);
        keys.put("findings", findings);
        journal.newestRoot()
                .ifPresent(
                        root -> {
                            keys.put("day", root.day().toString());
                            keys.put("root", root.root());
                            if (root.objectsRoot() != null) {
                                keys.put("objects", root.objects());
                                keys.put("objectsRoot", root.objectsRoot());
                            }
                        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(keys);
    }
}
