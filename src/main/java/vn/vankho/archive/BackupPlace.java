package vn.vankho.archive;

import java.nio.file.Path;
import java.time.Instant;

/// A folder, best on another disk, that holds a second copy of every object and dated copies of
/// database and journal.
///
/// ```
/// vankho-place.json                which place of which office this is
/// store/  staging/                 the objects, laid out as in the archive; only added to
/// sets/2026-11-25T020000Z/         one dated copy: vankho-backup.json, archive/db,
/// archive/journal, …
/// set-aside/                       damaged copies, after a sound one took their place
/// ```
public record BackupPlace(String id, Path folder, Instant addedAt, String addedBy) {

    static final String LABEL = "vankho-place.json";
    static final String SETS = "sets";
    static final String SET_ASIDE = "set-aside";

    Path label() {
        return folder.resolve(LABEL);
    }

    Path sets() {
        return folder.resolve(SETS);
    }

    ObjectStore store() {
        return new ObjectStore(folder);
    }
}
