package vn.vankho.home;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// File work that survives a power cut: bytes and names are on the disk when a method returns.
public final class Durably {

    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");
    private static final int SYNCS_AT_ONCE = 16;
    private static final ExecutorService SYNCING = syncingThreads();
    private static final int RENAME_TRIES = 50;
    private static final long RENAME_PAUSE_MILLIS = 100;

    private Durably() {}

    /// They wait for the disk, not for the processor; unused ones end.
    private static ExecutorService syncingThreads() {
        var threads =
                new ThreadPoolExecutor(
                        SYNCS_AT_ONCE,
                        SYNCS_AT_ONCE,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("sync-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /// Makes a folder and its missing parents, each with its name on the disk.
    public static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            createFolders(parent);
        }
        Files.createDirectories(folder);
        if (parent != null) {
            syncFolder(parent);
        }
    }

    /// Writes a new file; its folder is the caller's to sync.
    public static void writeNew(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            writeAll(channel, bytes);
            channel.force(true);
        }
    }

    /// Copies a file to a place where none is; its folder is the caller's to sync.
    public static void copy(Path from, Path to) throws IOException {
        copyBytes(from, to);
        sync(to);
    }

    /// Copies a file's bytes, but not its rights, and leaves the syncing to the caller.
    public static void copyBytes(Path from, Path to) throws IOException {
        try (var source = FileChannel.open(from, READ);
                var target = FileChannel.open(to, CREATE_NEW, WRITE)) {
            for (long at = 0, size = source.size(); at < size; ) {
                at += source.transferTo(at, size - at, target);
            }
        }
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /// Puts a folder's names on the disk. Windows cannot open a folder, and keeps its names by
    /// itself.
    public static void syncFolder(Path folder) throws IOException {
        if (WINDOWS) {
            return;
        }
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    /// Gives a file or folder its final name in one step, within one volume. A virus scanner on
    /// Windows may hold a fresh file for a moment: it is waited for, at most five seconds.
    public static void rename(Path from, Path to) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (IOException e) {
                if (!WINDOWS || tries == RENAME_TRIES) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(IOException reason) throws IOException {
        try {
            Thread.sleep(RENAME_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    /// Puts a file's bytes on the disk that somebody else wrote.
    public static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, WRITE)) {
            channel.force(true);
        }
    }

    /// Puts a whole folder on the disk, none of it read-only yet: files first, then names.
    public static void syncTree(Path top) throws IOException {
        try (var all = Files.walk(top)) {
            var byKind = all.collect(Collectors.partitioningBy(Files::isDirectory));
            syncAll(byKind.getOrDefault(false, List.of()));
            syncAll(byKind.getOrDefault(true, List.of()));
        }
    }

    /// Puts files and folders on the disk, many at a time: a disk settles many waiting requests at
    /// once.
    public static void syncAll(List<Path> paths) throws IOException {
        allAtOnce(paths.stream().map(Durably::syncing).toList());
    }

    /// Takes away everybody's right to write to these new files, and puts them on the disk together
    /// with the names in these folders. When it returns all of it is there; nothing can be said of
    /// the order, so nobody may know of the files yet.
    public static void settle(List<Path> files, List<Path> folders) throws IOException {
        allAtOnce(
                Stream.concat(
                                files.stream().map(Durably::settling),
                                folders.stream().map(Durably::syncing))
                        .toList());
    }

    private static Callable<Path> settling(Path file) {
        return () -> {
            try (var channel = FileChannel.open(file, WRITE)) {
                makeReadOnly(file);
                channel.force(true);
            }
            return file;
        };
    }

    private static void allAtOnce(List<Callable<Path>> work) throws IOException {
        try {
            for (var done : SYNCING.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while syncing", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static Callable<Path> syncing(Path path) {
        return () -> {
            if (Files.isDirectory(path)) {
                syncFolder(path);
            } else {
                sync(path);
            }
            return path;
        };
    }

    /// Makes a copy read-only if its model is.
    public static void keepReadOnly(Path model, Path copy) throws IOException {
        if (isReadOnly(model)) {
            makeReadOnly(copy);
        }
    }

    /// Looks at the file's own mark: the superuser may write everywhere.
    private static boolean isReadOnly(Path file) throws IOException {
        return WINDOWS
                ? !Files.isWritable(file)
                : !Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE);
    }

    /// Takes away everybody's right to write.
    public static void makeReadOnly(Path file) throws IOException {
        if (!file.toFile().setReadOnly()) {
            throw new IOException("Cannot make read-only: " + file);
        }
    }

    /// Removes a folder with all that is in it, also what is read-only; nothing happens if it is
    /// not there. Links are removed, not followed.
    public static void deleteTree(Path top) throws IOException {
        if (Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            try (var children = Files.newDirectoryStream(top)) {
                for (var child : children) {
                    deleteTree(child);
                }
            }
        } else if (WINDOWS && Files.exists(top)) {
            // Windows keeps a read-only file from being deleted.
            Files.setAttribute(top, "dos:readonly", false);
        }
        Files.deleteIfExists(top);
    }
}
