package vn.vankho.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.vankho.home.Durably;

/// Brings a whole object from one store into another, and only if every byte of the copy is as it
/// was written down.
final class ObjectCopy {

    private ObjectCopy() {}

    /// @param inventory SHA-512 of the object's inventory, as it was written down
    /// @return false if the object to be copied is not sound: then nothing was brought in
    static boolean bring(ObjectStore from, ObjectStore to, String object, String inventory)
            throws IOException {
        return bring(from, to, object, inventory, () -> {});
    }

    /// What is to be done when the copy is sound and the next step gives it its place.
    interface Room {
        void make() throws IOException;
    }

    static boolean bring(
            ObjectStore from, ObjectStore to, String object, String inventory, Room room)
            throws IOException {
        var away = to.staging().resolve(UUID.randomUUID().toString());
        var copy = away.resolve(object);
        try {
            // Not the folders above it: those are gone only if the disk was pulled out, and what is
            // written then lands on another one.
            Files.createDirectory(away);
            FolderCopy.copy(from.folder(object), copy, Set.of());
            if (!isSound(to, copy, inventory)) {
                return false;
            }
            place(copy, to.folder(object), room);
            return true;
        } finally {
            Durably.deleteTree(away);
        }
    }

    private static void place(Path copy, Path target, Room room) throws IOException {
        var parent = Objects.requireNonNull(target.getParent());
        Durably.createFolders(parent);
        room.make();
        Durably.rename(copy, target);
        Durably.syncFolder(parent);
    }

    /// Whether the object in this folder is, byte for byte, the one whose inventory has this
    /// digest.
    static boolean isSound(ObjectStore store, Path folder, String inventory) {
        return new ObjectCheck(store, folder).object(Optional.of(inventory)).isEmpty();
    }
}
