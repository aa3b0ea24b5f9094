package vn.vankho.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import vn.vankho.home.Durably;

/// Copies a folder durably; what is read-only is so in the copy too.
final class FolderCopy {

    private FolderCopy() {}

    /// @param without names directly under the folder that are not copied
    static void copy(Path from, Path to, Set<String> without) throws IOException {
        copyChildren(from, to, without);
        Durably.syncTree(to);
        keepReadOnly(from, to);
    }

    private static void keepReadOnly(Path from, Path to) throws IOException {
        try (var copies = Files.walk(to)) {
            for (var copy : copies.filter(Files::isRegularFile).toList()) {
                Durably.keepReadOnly(from.resolve(to.relativize(copy).toString()), copy);
            }
        }
    }

    private static void copyChildren(Path from, Path to, Set<String> without) throws IOException {
        Files.createDirectories(to);
        try (var children = Files.newDirectoryStream(from)) {
            for (var child : children) {
                var name = child.getFileName().toString();
                if (!without.contains(name)) {
                    copyChild(child, to.resolve(name));
                }
            }
        }
    }

    private static void copyChild(Path from, Path to) throws IOException {
        if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
            copyChildren(from, to, Set.of());
        } else if (Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
            Durably.copyBytes(from, to);
        }
    }
}
