package vn.vankho.home;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Exactly one process holds a home, from start to end; the operating system frees it if the
/// process dies.
///
/// The file `archive/lock` also says who holds it and where it listens, so that a command can
/// find the running server and work through it. Only the owner of the folder may read it.
public final class HomeLock implements AutoCloseable {

    /// Homes held by this very process. They are never opened a second time here: closing any
    /// handle on a file gives up all of a process's locks on it (POSIX).
    private static final Map<Path, HomeLock> HELD_HERE = new ConcurrentHashMap<>();

    /// Far behind the text, because Windows lets nobody read a locked range.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 40;

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private volatile Holder holder = new Holder(ProcessHandle.current().pid(), null, null);

    /// Who holds a home.
    ///
    /// @param port where its server listens on this machine, null while it does not
    /// @param token what a command on this machine shows to that server
    public record Holder(long pid, @Nullable Integer port, @Nullable String token) {}

    private HomeLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /// Holds the home, or says that another process (or another part of this one) does.
    ///
    /// @throws HomeHeld if it is held already
    public static HomeLock hold(VankhoHome home) {
        return tryHold(home).orElseThrow(() -> new HomeHeld(home));
    }

    /// Holds the home, or answers with nothing if it is held already.
    public static synchronized Optional<HomeLock> tryHold(VankhoHome home) {
        var file = home.lock();
        if (HELD_HERE.containsKey(file)) {
            return Optional.empty();
        }
        try {
            return open(file).map(HomeLock::settled);
        } catch (IOException e) {
            throw HomeUnusable.cannotWrite(home.archive(), e);
        }
    }

    /// Who holds the home now.
    public static synchronized Optional<Holder> holder(VankhoHome home) {
        var here = HELD_HERE.get(home.lock());
        if (here != null) {
            return Optional.of(here.holder);
        }
        return Files.exists(home.lock()) ? holderElsewhere(home.lock()) : Optional.empty();
    }

    /// Writes where this process's server listens and what a command must show it.
    public void announce(int port, String token) {
        holder = new Holder(holder.pid(), port, token);
        writeDown();
    }

    @Override
    public void close() {
        HELD_HERE.remove(file);
        try (channel) {
            channel.truncate(0);
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<HomeLock> open(Path file) throws IOException {
        Durably.createFolders(Objects.requireNonNull(file.getParent()));
        var channel = FileChannel.open(file, Set.of(CREATE, READ, WRITE), ownerOnly());
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new HomeLock(file, channel, lock));
    }

    /// Somebody who only asks who holds the home locks it for a blink too: so try again.
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        for (int tries = 1; ; tries++) {
            var lock = lockNow(channel);
            if (lock != null || tries == TRIES) {
                return lock;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    private static @Nullable FileLock lockNow(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private HomeLock settled() {
        HELD_HERE.put(file, this);
        writeDown();
        return this;
    }

    private void writeDown() {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(print(holder).getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Holder> holderElsewhere(Path file) {
        try (var channel = FileChannel.open(file, READ, WRITE)) {
            var free = lockNow(channel);
            if (free != null) {
                free.release();
                return Optional.empty();
            }
            return Optional.of(parse(text(channel)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(1024);
        while (channel.read(bytes, bytes.position()) > 0) {
            // one read gives all, save on strange disks
        }
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    private static String print(Holder holder) {
        var port = holder.port() == null ? "" : holder.port().toString();
        var token = holder.token() == null ? "" : holder.token();
        return holder.pid() + "\n" + port + "\n" + token + "\n";
    }

    private static Holder parse(String text) {
        var lines = text.split("\n", -1);
        boolean announced = lines.length > 2 && !lines[1].isEmpty();
        return new Holder(
                lines[0].isEmpty() ? 0 : Long.parseLong(lines[0]),
                announced ? Integer.valueOf(lines[1]) : null,
                announced ? lines[2] : null);
    }
}
