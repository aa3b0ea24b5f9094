package vn.vankho.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.vankho.access.IntegrityFinding;

/// Compares every file under one folder of the store with the digest that was written down for it.
final class ObjectCheck {

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
        var inventory = recorded.orElseGet(this::witnessed);
        expect(StagedObject.NAMASTE, sha512(StagedObject.NAMASTE_TEXT));
        for (var place : List.of("", Inventory.VERSION + "/")) {
            expect(place + Inventory.FILE, inventory);
            expect(place + Inventory.SIDECAR, sha512(Inventory.sidecar(inventory)));
        }
        // Without an inventory nobody knows which files belong here: it is named already.
        inventory(inventory).ifPresent(this::content);
        return findings;
    }

    private void content(Inventory inventory) {
        inventory.sha512().forEach(this::expect);
        if (!Digests.sha256(inventory.id()).equals(folder.getFileName().toString())) {
            findings.add(StoreFindings.objectMisplaced(store, folder));
        }
        findUntracked();
    }

    /// Files of a fixed text.
    List<IntegrityFinding> texts(Map<String, String> textByPath) {
        textByPath.forEach((path, text) -> expect(path, sha512(text)));
        return findings;
    }

    private void expect(String path, String sha512) {
        var file = folder.resolve(path);
        tracked.add(file);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                findings.add(StoreFindings.fileMissing(store, file));
            } else if (!Digests.of(file, pace).sha512().equals(sha512)) {
                findings.add(StoreFindings.fileChanged(store, file));
            }
        } catch (IOException e) {
            findings.add(StoreFindings.fileUnreadable(store, file));
        }
    }

    private void findUntracked() {
        try (var all = Files.walk(folder)) {
            all.filter(path -> !tracked.contains(path) && !isFolderOfOurs(path))
                    .forEach(path -> findings.add(StoreFindings.fileUntracked(store, path)));
        } catch (IOException | UncheckedIOException e) {
            findings.add(StoreFindings.fileUnreadable(store, folder));
        }
    }

    private boolean isFolderOfOurs(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && tracked.stream().anyMatch(file -> file.startsWith(path));
    }

    /// Where the database does not know the object: the two copies of the inventory, and if they
    /// differ the sidecar, say what was written.
    private String witnessed() {
        var root = digest(folder);
        return root.equals(digest(folder.resolve(Inventory.VERSION)))
                ? root
                : sidecar().orElse(root);
    }

    private Optional<String> sidecar() {
        return read(folder.resolve(Inventory.SIDECAR))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split(" ", 2)[0]);
    }

    private Optional<Inventory> inventory(String sha512) {
        return List.of(folder, folder.resolve(Inventory.VERSION)).stream()
                .filter(place -> digest(place).equals(sha512))
                .findFirst()
                .flatMap(place -> read(place.resolve(Inventory.FILE)))
                .map(Inventory::parse);
    }

    private static String digest(Path place) {
        return read(place.resolve(Inventory.FILE))
                .map(bytes -> Digests.of(bytes).sha512())
                .orElse("");
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String sha512(String text) {
        return Digests.of(text.getBytes(StandardCharsets.UTF_8)).sha512();
    }
}
