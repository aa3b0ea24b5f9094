package vn.vankho.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.vankho.access.IntegrityFinding;

/// Compares every file under one folder of the store with the digest that was written down for it.
final class ObjectCheck {

    private static final List<String> COPIES = List.of("", Inventory.VERSION + "/");
    private static final String MISSING = "missing";
    private static final String UNREADABLE = "unreadable";
    private static final byte[] NOTHING = {};

    private final ObjectStore store;
    private final Path folder;
    private final Pace pace;
    private final Set<Path> tracked = new TreeSet<>();
    private final List<IntegrityFinding> findings = new ArrayList<>();

    ObjectCheck(ObjectStore store, Path folder) {
        this(store, folder, Pace.FREE);
    }

    ObjectCheck(ObjectStore store, Path folder, Pace pace) {
        this.store = store;
        this.folder = folder;
        this.pace = pace;
    }

    /// @param recorded SHA-512 of the inventory, as the database has it
    List<IntegrityFinding> object(Optional<String> recorded) {
        var copies = COPIES.stream().map(this::copy).toList();
        var inventory = recorded.orElseGet(() -> witnessed(copies));
        expect(StagedObject.NAMASTE, StagedObject.NAMASTE_TEXT);
        for (var copy : copies) {
            compare(copy.file(), copy.sha512(), inventory);
            expect(copy.place() + Inventory.SIDECAR, Inventory.sidecar(inventory));
        }
        // Without an inventory nobody knows which files belong here: it is named already.
        copies.stream()
                .filter(copy -> inventory.equals(copy.sha512()))
                .findFirst()
                .map(copy -> Inventory.parse(copy.bytes()))
                .ifPresent(this::content);
        return findings;
    }

    private void content(Inventory inventory) {
        inventory
                .sha512()
                .forEach(
                        (path, sha512) -> {
                            var file = folder.resolve(path);
                            compare(file, sha512(file), sha512);
                        });
        if (!Digests.sha256(inventory.id()).equals(folder.getFileName().toString())) {
            findings.add(StoreFindings.objectMisplaced(store, folder));
        }
        findUntracked();
    }

    /// Files of a fixed text.
    List<IntegrityFinding> texts(Map<String, String> textByPath) {
        textByPath.forEach(this::expect);
        return findings;
    }

    private void expect(String path, String text) {
        var file = folder.resolve(path);
        compare(file, sha512(file), Digests.sha512(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void compare(Path file, String found, String expected) {
        tracked.add(file);
        if (found.equals(MISSING)) {
            findings.add(StoreFindings.fileMissing(store, file));
        } else if (found.equals(UNREADABLE)) {
            findings.add(StoreFindings.fileUnreadable(store, file));
        } else if (!found.equals(expected)) {
            findings.add(StoreFindings.fileChanged(store, file));
        }
    }

    /// The file's digest, or why there is none.
    private String sha512(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Digests.sha512(file, pace)
                    : missing(file);
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    /// What stands in a folder that cannot be entered is not lost, only not to be seen.
    private static String missing(Path file) {
        var above = file.getParent();
        return above != null && Files.isDirectory(above) && !Files.isExecutable(above)
                ? UNREADABLE
                : MISSING;
    }

    private void findUntracked() {
        var ours = new HashSet<Path>(tracked);
        tracked.forEach(file -> addAbove(file, ours));
        try (var all = Files.walk(folder)) {
            all.filter(path -> !ours.contains(path))
                    .forEach(path -> findings.add(StoreFindings.fileUntracked(store, path)));
        } catch (IOException | UncheckedIOException e) {
            findings.add(StoreFindings.fileUnreadable(store, folder));
        }
    }

    private void addAbove(Path file, Set<Path> ours) {
        var above = file.getParent();
        while (above != null && above.startsWith(folder) && ours.add(above)) {
            above = above.getParent();
        }
    }

    /// A copy of the inventory as it is found.
    ///
    /// @param place the folder that it stands in, from the object's
    /// @param sha512 of the bytes, or why there are none
    private record Copy(String place, Path file, byte[] bytes, String sha512) {}

    private Copy copy(String place) {
        var file = folder.resolve(place + Inventory.FILE);
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                var bytes = Files.readAllBytes(file);
                pace.take(bytes.length);
                return new Copy(place, file, bytes, Digests.sha512(bytes));
            }
            return new Copy(place, file, NOTHING, missing(file));
        } catch (IOException e) {
            return new Copy(place, file, NOTHING, UNREADABLE);
        }
    }

    /// Where the database does not know the object: the two copies of the inventory, and if they
    /// differ the sidecar, say what was written.
    private String witnessed(List<Copy> copies) {
        var root = copies.getFirst().sha512();
        return root.equals(copies.getLast().sha512()) ? root : sidecar().orElse(root);
    }

    private Optional<String> sidecar() {
        try {
            var text = Files.readString(folder.resolve(Inventory.SIDECAR));
            return Optional.of(text.split(" ", 2)[0]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
