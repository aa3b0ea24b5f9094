package vn.vankho.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import vn.vankho.home.Durably;

/// A folder for what is damaged, on the same disk as the objects: nothing in it is ever deleted.
record SetAside(Path folder) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// An instant as part of a file's name, in UTC.
    static String stamp(Instant at) {
        return STAMP.format(at);
    }

    /// Moves an object's folder here.
    ///
    /// @return where it is now
    Path take(Path object, Instant at) throws IOException {
        Durably.createFolders(folder);
        var name = stamp(at) + "-" + object.getFileName();
        var target = folder.resolve(name);
        for (int i = 2; Files.exists(target); i++) {
            target = folder.resolve(name + "-" + i);
        }
        Durably.rename(object, target);
        Durably.syncFolder(folder);
        Durably.syncFolder(Objects.requireNonNull(object.getParent()));
        return target;
    }
}
