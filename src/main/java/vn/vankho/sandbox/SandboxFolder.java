package vn.vankho.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;

/// The folder of one sandbox among the system's temporary files. A lock on a file in it tells
/// others that it is in use; the folder of a process that was killed is free, and is removed by the
/// next one, for copies of documents lie in it.
final class SandboxFolder implements AutoCloseable {

    private static final String PREFIX = "vankho-sandbox-";
    private static final String LOCK = "lock";

    /// Never opened a second time here: closing any handle on a file gives up all of a process's
    /// locks on it (POSIX).
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileLock lock;

    private SandboxFolder(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    static SandboxFolder create() {
        removeAbandoned(Path.of(System.getProperty("java.io.tmpdir")));
        var root = PrivateFolder.create(PREFIX);
        OWN.add(root);
        try {
            return new SandboxFolder(root, lock(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nobody ever sees the file without its lock.
    private static FileLock lock(Path root) throws IOException {
        var beside = root.resolve("lock.new");
        var lock = open(beside, StandardOpenOption.CREATE_NEW).lock();
        Files.move(beside, root.resolve(LOCK));
        return lock;
    }

    private static FileChannel open(Path file, StandardOpenOption... more) throws IOException {
        var options = new HashSet<StandardOpenOption>(Set.of(more));
        options.add(StandardOpenOption.WRITE);
        return FileChannel.open(file, options);
    }

    static void removeAbandoned(Path temporary) {
        try (var folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var folder : folders) {
                removeIfAbandoned(folder.toRealPath());
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(SandboxFolder.class).debug("cannot look for old folders", e);
        }
    }

    private static void removeIfAbandoned(Path folder) throws IOException {
        var file = folder.resolve(LOCK);
        if (OWN.contains(folder) || !Files.isWritable(file)) {
            return;
        }
        try (var channel = open(file);
                var free = channel.tryLock()) {
            if (free != null) {
                PrivateFolder.delete(folder);
            }
        }
    }

    Path root() {
        return root;
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFolder.delete(root);
        OWN.remove(root);
    }
}
