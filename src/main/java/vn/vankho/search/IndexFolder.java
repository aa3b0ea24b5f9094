package vn.vankho.search;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// The folder `index/`: one subfolder per index, and the file `current` that names the one in use.
///
/// A subfolder is called `lucene-<format>-<n>`. An index of another format is of no use and is
/// built anew.
class IndexFolder {

    /// Raise it with every change of fields or of the forms of syllables.
    static final int FORMAT = 6;

    private static final Pattern NAME = Pattern.compile("lucene-(\\d{1,9})-(\\d{1,9})");

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    /// The index in use, if there is one of this format.
    Optional<Path> current() throws IOException {
        var pointer = folder.resolve("current");
        if (!Files.isRegularFile(pointer) || Files.size(pointer) > 100) {
            return Optional.empty();
        }
        var name = Files.readString(pointer).strip();
        return name.startsWith("lucene-" + FORMAT + "-") && NAME.matcher(name).matches()
                ? Optional.of(folder.resolve(name)).filter(Files::isDirectory)
                : Optional.empty();
    }

    /// The files of one index.
    Directory directory(Path index) throws IOException {
        return FSDirectory.open(index);
    }

    /// Where the index in use stands, or would stand.
    Path last() {
        try {
            return current().orElse(folder);
        } catch (IOException e) {
            return folder;
        }
    }

    /// An empty subfolder that was never used before, to one caller only.
    synchronized Path fresh() throws IOException {
        Files.createDirectories(folder);
        var last = 0;
        for (var path : subfolders()) {
            last = Math.max(last, number(path));
        }
        return Files.createDirectory(folder.resolve("lucene-%d-%d".formatted(FORMAT, last + 1)));
    }

    /// Makes this the index in use; after a crash it is either this or the one before, never
    /// neither.
    void use(Path index) throws IOException {
        var next = folder.resolve("current.next");
        try (var file =
                FileChannel.open(
                        next,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            file.write(java.nio.charset.StandardCharsets.UTF_8.encode(index.getFileName() + "\n"));
            file.force(true);
        }
        try {
            Files.move(next, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, folder.resolve("current"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Removes what a rebuild left behind, done or not. What is still open elsewhere stays until
    /// the next time.
    void removeAllBut(Path index) throws IOException {
        for (var other : subfolders()) {
            if (!other.equals(index)) {
                remove(other);
            }
        }
    }

    /// Removes what is older than this one, but for one that is being filled. Another thread may be
    /// making a newer one.
    void removeBefore(Path index, @Nullable Path filled) throws IOException {
        for (var other : subfolders()) {
            if (number(other) < number(index) && !other.equals(filled)) {
                remove(other);
            }
        }
    }

    /// An index has no folders inside. What cannot be removed, or is gone already, is no harm.
    static void remove(Path subfolder) {
        var files = subfolder.toFile().listFiles();
        for (var file : files == null ? new File[0] : files) {
            file.delete();
        }
        subfolder.toFile().delete();
    }

    private List<Path> subfolders() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> NAME.matcher(path.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static int number(Path subfolder) {
        var name = NAME.matcher(subfolder.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(2)) : 0;
    }
}
