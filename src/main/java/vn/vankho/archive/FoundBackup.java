package vn.vankho.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.vankho.home.DatabaseCopy;
import vn.vankho.home.Durably;

/// A finished backup on some disk: a folder that holds everything, or one dated copy in a place
/// whose objects lie once for all dates.
///
/// @param folder holds the label and `archive/`
/// @param objects the folder that holds `store/`
record FoundBackup(Path folder, Path objects) {

    private static final String ARCHIVE = "archive";
    private static final String STORE = "store";

    /// @param from the backup, a dated copy, or a place, which stands for its newest copy
    /// @throws BackupRefused if there is none
    static FoundBackup in(Path from) {
        try {
            if (Files.isRegularFile(from.resolve(BackupPlace.LABEL))) {
                return DatedCopies.newest(from)
                        .map(set -> new FoundBackup(set, from))
                        .orElseThrow(() -> BackupRefused.noBackup(from));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.isRegularFile(from.resolve(Backups.LABEL))) {
            throw BackupRefused.noBackup(from);
        }
        if (Files.isDirectory(from.resolve(ARCHIVE).resolve(STORE))) {
            return new FoundBackup(from, from.resolve(ARCHIVE));
        }
        var place = Objects.requireNonNull(from.resolve("..").resolve("..").normalize());
        if (Files.isDirectory(place.resolve(STORE))) {
            return new FoundBackup(from, place);
        }
        throw BackupRefused.noBackup(from);
    }

    Path archive() {
        return folder.resolve(ARCHIVE);
    }

    Path database() {
        return archive().resolve("db").resolve("vankho.db");
    }

    /// The registers of destroyed documents that lie beside it; that of a place is newer.
    Stream<Path> registers() {
        return Stream.of(folder, objects)
                .map(each -> each.resolve(DestroyedRegister.FILE))
                .filter(Files::isRegularFile);
    }

    String name() {
        return folder.getFileName().toString();
    }

    void copyTo(Path target) throws IOException {
        FolderCopy.copy(archive(), target, Set.of("README.md"));
        if (!objects.equals(archive())) {
            FolderCopy.copy(objects.resolve(STORE), target.resolve(STORE), Set.of());
            leaveOutDestroyed(new ObjectStore(target));
        }
    }

    /// The objects of a place serve all its dates: what was destroyed before this one must not come
    /// back with it.
    private void leaveOutDestroyed(ObjectStore restored) throws IOException {
        try (var copy = DatabaseCopy.open(database())) {
            for (var object : copy.read(PlaceRows::destroyed)) {
                Durably.deleteTree(restored.folder(object));
            }
        }
        restored.removeEmptyFolders();
    }
}
