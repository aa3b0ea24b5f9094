package vn.vankho.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Folders that only this account may enter, measured and deleted without following links.
final class PrivateFolder {

    private PrivateFolder() {}

    /// A new folder in the machine's folder for temporary files, readable by this account alone.
    static Path create(String prefix) {
        try {
            return Files.createTempDirectory(prefix).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bytes of all files below; files that vanish meanwhile count nothing.
    static long size(Path folder) {
        var sum = new Sum();
        walk(folder, sum);
        return sum.bytes;
    }

    /// Deletes the folder as far as possible; what resists is left to the system's own cleaning.
    static void delete(Path folder) {
        walk(folder, new Deletion());
    }

    static void deleteContent(Path folder) {
        try (var entries = Files.newDirectoryStream(folder)) {
            entries.forEach(PrivateFolder::delete);
        } catch (IOException e) {
            complain(folder, e);
        }
    }

    private static void walk(Path folder, SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(folder, visitor);
        } catch (IOException e) {
            complain(folder, e);
        }
    }

    private static void complain(Path folder, IOException e) {
        LoggerFactory.getLogger(PrivateFolder.class).debug("cannot walk {}", folder, e);
    }

    private static final class Sum extends SimpleFileVisitor<Path> {

        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
