package vn.vankho.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.home.Durably;

/// An OCFL 1.1 storage root on plain disk. An object appears in it whole, by one rename, and is
/// never changed afterwards.
final class ObjectStore {

    static final String LAYOUT = "0004-hashed-n-tuple-storage-layout";

    /// The files of the storage root itself, which say to a later reader how it is laid out.
    static final Map<String, String> ROOT_FILES =
            Map.of(
                    "0=ocfl_1.1",
                    "ocfl_1.1\n",
                    "ocfl_layout.json",
                    """
                    {
                      "extension" : "%s",
                      "description" : "SHA-256 of the object's id: three folders of three characters, then the whole digest"
                    }
                    """
                            .formatted(LAYOUT),
                    "extensions/" + LAYOUT + "/config.json",
                    """
                    {
                      "extensionName" : "%s",
                      "digestAlgorithm" : "sha256",
                      "tupleSize" : 3,
                      "numberOfTuples" : 3,
                      "shortObjectRoot" : false
                    }
                    """
                            .formatted(LAYOUT));

    private static final int TUPLE = 3;
    private static final int TUPLES = 3;
    private static final Pattern TUPLE_NAME = Pattern.compile("[0-9a-f]{3}");
    private static final Pattern OBJECT_NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Path staging;

    /// @param archive the folder that holds `store/` and `staging/`
    ObjectStore(Path archive) {
        this.root = archive.resolve("store");
        this.staging = archive.resolve("staging");
    }

    Path root() {
        return root;
    }

    /// Where objects are put together before they get their place.
    Path staging() {
        return staging;
    }

    /// Makes the storage root if there is none, and removes what an interrupted deposit left.
    void prepare() throws IOException {
        Durably.deleteTree(staging);
        Durably.createFolders(staging);
        Durably.createFolders(root);
        if (isEmpty(root)) {
            for (var file : ROOT_FILES.entrySet()) {
                writeRootFile(root.resolve(file.getKey()), file.getValue());
            }
        }
    }

    private static void writeRootFile(Path file, String text) throws IOException {
        var folder = Objects.requireNonNull(file.getParent());
        Durably.createFolders(folder);
        Durably.writeNew(file, text.getBytes(StandardCharsets.UTF_8));
        Durably.syncFolder(folder);
    }

    StagedObject stage() throws IOException {
        return new StagedObject(staging.resolve(UUID.randomUUID().toString()));
    }

    /// Gives a staged object its place: first all of it and the folders above the place are put on
    /// the disk, in one go since nobody sees any of it yet; then one rename.
    void install(StagedObject staged, ObjectId id, DepositStep.Watcher watcher) throws IOException {
        var target = folder(id);
        var parent = Objects.requireNonNull(target.getParent());
        Files.createDirectories(parent);
        watcher.passed(DepositStep.PLACE_READY);
        staged.sync(above(parent));
        watcher.passed(DepositStep.SYNCED);
        Durably.rename(staged.folder(), target);
        watcher.passed(DepositStep.INSTALLED);
        Durably.syncFolder(parent);
        watcher.passed(DepositStep.INSTALL_SYNCED);
    }

    /// The folders whose names lead to this one. They are synced although they may be old: another
    /// deposit may have made one just now and not have come to sync it.
    private List<Path> above(Path folder) {
        return Stream.iterate(folder.getParent(), above -> above.startsWith(root), Path::getParent)
                .toList();
    }

    /// Takes back an object that nobody was told of.
    void withdraw(ObjectId id) throws IOException {
        var away = staging.resolve(UUID.randomUUID().toString());
        Durably.rename(folder(id), away);
        Durably.deleteTree(away);
    }

    /// Moves an object out of the store, for its destruction.
    void take(String folderName, Path target) throws IOException {
        var folder = folder(folderName);
        Durably.rename(folder, target);
        Durably.syncFolder(Objects.requireNonNull(target.getParent()));
        Durably.syncFolder(Objects.requireNonNull(folder.getParent()));
    }

    Path folder(ObjectId id) {
        return folder(id.folderName());
    }

    Path folder(String name) {
        var folder = root;
        for (int i = 0; i < TUPLES; i++) {
            folder = folder.resolve(name.substring(i * TUPLE, (i + 1) * TUPLE));
        }
        return folder.resolve(name);
    }

    Path content(ObjectId id, String path) {
        return folder(id).resolve(Inventory.CONTENT + path);
    }

    boolean has(String folderName) {
        return Files.isDirectory(folder(folderName), LinkOption.NOFOLLOW_LINKS);
    }

    /// Told of what lies in the store.
    interface Visitor {
        void object(Path folder);

        /// What has no business in the store.
        void stranger(Path path);

        /// A folder above objects that does not open: of what lies below nothing is told.
        void unreadable(Path folder);
    }

    void walk(Visitor visitor) throws IOException {
        walk(root, 0, visitor);
    }

    private void walk(Path folder, int depth, Visitor visitor) throws IOException {
        List<Path> children;
        try {
            children = children(folder);
        } catch (AccessDeniedException e) {
            visitor.unreadable(folder);
            return;
        }
        for (var child : children) {
            if (depth == 0 && isOfRoot(child)) {
                walkExtensions(child, visitor::stranger);
            } else if (!isFolder(child, depth == TUPLES ? OBJECT_NAME : TUPLE_NAME)) {
                visitor.stranger(child);
            } else if (depth < TUPLES) {
                walk(child, depth + 1, visitor);
            } else if (child.equals(folder(child.getFileName().toString()))) {
                visitor.object(child);
            } else {
                visitor.stranger(child);
            }
        }
    }

    private static boolean isOfRoot(Path child) {
        var name = child.getFileName().toString();
        return ROOT_FILES.keySet().stream().anyMatch(file -> file.split("/")[0].equals(name));
    }

    private void walkExtensions(Path top, Consumer<Path> stranger) throws IOException {
        try (var all = Files.walk(top)) {
            all.filter(
                            path ->
                                    ROOT_FILES.keySet().stream()
                                            .noneMatch(file -> root.resolve(file).startsWith(path)))
                    .forEach(stranger);
        }
    }

    private static boolean isFolder(Path child, Pattern name) {
        return name.matcher(child.getFileName().toString()).matches()
                && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
    }

    /// Removes folders above objects that are empty: a deposit was interrupted before its rename.
    void removeEmptyFolders() throws IOException {
        for (var child : children(root)) {
            if (isFolder(child, TUPLE_NAME) && Files.isReadable(child)) {
                removeIfEmpty(child, 1);
            }
        }
    }

    private static void removeIfEmpty(Path folder, int depth) throws IOException {
        if (depth < TUPLES) {
            for (var child : children(folder)) {
                if (isFolder(child, TUPLE_NAME) && Files.isReadable(child)) {
                    removeIfEmpty(child, depth + 1);
                }
            }
        }
        if (isEmpty(folder)) {
            Files.delete(folder);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var children = Files.newDirectoryStream(folder)) {
            return !children.iterator().hasNext();
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
