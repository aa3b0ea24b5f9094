package vn.vankho.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vankho.home.Durably;

/// An object that is put together in `staging/`, where nobody sees it. Closed before it is
/// installed, it vanishes.
final class StagedObject implements AutoCloseable {

    static final String NAMASTE = "0=ocfl_object_1.1";
    static final String NAMASTE_TEXT = "ocfl_object_1.1\n";

    private final Path folder;
    private final TreeMap<String, Digests> files = new TreeMap<>();

    StagedObject(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve(Inventory.CONTENT));
    }

    Path folder() {
        return folder;
    }

    /// Takes bytes in under a logical path, and hashes them on the way.
    Digests add(String path, InputStream content) throws IOException {
        var file = folder.resolve(Inventory.CONTENT + path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            var digests = Digests.copy(content, out);
            files.put(path, digests);
            return digests;
        }
    }

    void add(String path, byte[] content) throws IOException {
        var file = folder.resolve(Inventory.CONTENT + path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        write(Inventory.CONTENT + path, content);
        files.put(path, Digests.of(content));
    }

    private void write(String path, byte[] content) throws IOException {
        Files.write(folder.resolve(path), content, StandardOpenOption.CREATE_NEW);
    }

    /// Writes inventories, sidecars and the namaste file.
    ///
    /// @return SHA-512 of the inventory, which stands for the whole object
    String describe(ObjectId id, Inventory.Version version) throws IOException {
        var inventory = Inventory.print(id, files, version);
        var digest = Digests.of(inventory).sha512();
        var sidecar = Inventory.sidecar(digest).getBytes(StandardCharsets.UTF_8);
        write(NAMASTE, NAMASTE_TEXT.getBytes(StandardCharsets.UTF_8));
        for (var place : List.of("", Inventory.VERSION + "/")) {
            write(place + Inventory.FILE, inventory);
            write(place + Inventory.SIDECAR, sidecar);
        }
        return digest;
    }

    /// Takes away the right to write, and puts every file and every name on the disk.
    ///
    /// @param more folders elsewhere that are to be synced at the same time
    void sync(List<Path> more) throws IOException {
        try (var all = Files.walk(folder)) {
            var byKind = all.collect(Collectors.partitioningBy(Files::isDirectory));
            var folders = new ArrayList<>(byKind.getOrDefault(true, List.of()));
            folders.addAll(more);
            Durably.settle(byKind.getOrDefault(false, List.of()), folders);
        }
    }

    @Override
    public void close() throws IOException {
        Durably.deleteTree(folder);
    }
}
