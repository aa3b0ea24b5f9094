package vn.vankho.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.home.Durably;

/// The folder `archive/trust` and its list, `manifest.json`.
final class TrustFolder {

    static final String MANIFEST = "manifest.json";
    private static final String ADDRESSES = "crl-addresses.json";
    private static final int MOST_ADDRESSES = 100;
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path root;

    /// @param version of the list's form
    private record Manifest(int version, List<TrustEntry> entries) {}

    TrustFolder(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /// @throws IOException also where the list cannot be understood
    List<TrustEntry> entries() throws IOException {
        var manifest = root.resolve(MANIFEST);
        if (!Files.exists(manifest)) {
            return List.of();
        }
        try {
            return JSON.readValue(Files.readAllBytes(manifest), Manifest.class).entries();
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    /// The bytes of an entry, if the file is there and is what the list says.
    Optional<byte[]> bytes(TrustEntry entry) throws IOException {
        var file = root.resolve(entry.path()).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        var bytes = Files.readAllBytes(file);
        return Sha256s.of(bytes).equals(entry.sha256()) ? Optional.of(bytes) : Optional.empty();
    }

    /// First the file, then the list: a file that no list names is not used.
    void add(TrustEntry entry, byte[] bytes) throws IOException {
        var file = root.resolve(entry.path());
        var folder = Objects.requireNonNull(file.getParent());
        Durably.createFolders(folder);
        Files.deleteIfExists(left(file));
        Durably.writeNew(left(file), bytes);
        Durably.makeReadOnly(left(file));
        Durably.rename(left(file), file);
        Durably.syncFolder(folder);
        var entries = new ArrayList<>(entries());
        // A file that was lost or spoilt may be brought again.
        entries.removeIf(each -> each.path().equals(entry.path()));
        entries.add(entry);
        write(entries);
    }

    /// Where revocation lists are published, as signers' certificates said. Nothing rests on it:
    /// it is where an administrator may ask.
    List<CrlAddress> addresses() throws IOException {
        var file = root.resolve(ADDRESSES);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.of(JSON.readValue(Files.readAllBytes(file), CrlAddress[].class));
        } catch (JacksonException spoilt) {
            return List.of();
        }
    }

    synchronized void note(Collection<CrlAddress> found) throws IOException {
        var all = new LinkedHashSet<>(addresses());
        if (all.size() < MOST_ADDRESSES && all.addAll(found)) {
            Durably.createFolders(root);
            var file = root.resolve(ADDRESSES);
            Files.deleteIfExists(left(file));
            Durably.writeNew(left(file), JSON.writeValueAsBytes(all));
            Durably.rename(left(file), file);
        }
    }

    /// What a power cut may leave behind.
    private static Path left(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private void write(List<TrustEntry> entries) throws IOException {
        var text =
                JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new Manifest(VERSION, entries));
        var manifest = root.resolve(MANIFEST);
        Files.deleteIfExists(left(manifest));
        Durably.writeNew(left(manifest), text.getBytes(StandardCharsets.UTF_8));
        Durably.rename(left(manifest), manifest);
        Durably.syncFolder(root);
    }

    /// All files below the folder, the two lists left out, as paths with `/`.
    List<String> files() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var all = Files.walk(root)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.equals(MANIFEST) && !path.equals(ADDRESSES))
                    .filter(path -> !path.endsWith(".new"))
                    .sorted()
                    .toList();
        }
    }
}
