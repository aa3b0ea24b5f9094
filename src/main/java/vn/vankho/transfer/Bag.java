package vn.vankho.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A bag of RFC 8493 (BagIt 1.0): a folder that says of every file in it which digest it has, so
/// that whoever receives it can tell with ordinary tools that nothing was lost on the way.
final class Bag {

    static final String DECLARATION = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String PAYLOAD = "data";
    static final String MANIFEST = "manifest-sha512.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha512.txt";
    static final String VERSION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private Bag() {}

    /// Makes a bag of a folder whose payload is written already.
    ///
    /// @param info what to say of it, by label, in order
    static void seal(Path folder, Map<String, String> info) throws IOException {
        var payload = files(folder.resolve(PAYLOAD));
        Files.writeString(folder.resolve(DECLARATION), VERSION);
        Files.writeString(folder.resolve(INFO), info(info, payload));
        Files.writeString(folder.resolve(MANIFEST), manifest(folder, payload));
        var tags = Stream.of(INFO, DECLARATION, MANIFEST).map(folder::resolve).toList();
        Files.writeString(folder.resolve(TAG_MANIFEST), manifest(folder, tags));
    }

    private static String info(Map<String, String> info, List<Path> payload) {
        var text = new StringBuilder();
        info.forEach((label, value) -> line(text, label, value));
        line(text, "Payload-Oxum", size(payload) + "." + payload.size());
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        if (!value.isBlank()) {
            text.append(label)
                    .append(": ")
                    .append(value.strip().replaceAll("\\s+", " "))
                    .append('\n');
        }
    }

    static long size(List<Path> files) {
        try {
            long size = 0;
            for (var file : files) {
                size += Files.size(file);
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every file below a folder, in order of name.
    static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private static String manifest(Path folder, List<Path> files) throws IOException {
        var text = new StringBuilder();
        for (var file : files) {
            text.append(PackedFile.digestOf(file, "SHA-512"))
                    .append("  ")
                    .append(name(folder, file))
                    .append('\n');
        }
        return text.toString();
    }

    /// A file's name in a manifest: with slashes, and without line ends.
    static String name(Path folder, Path file) {
        return folder.relativize(file)
                .toString()
                .replace('\\', '/')
                .replace("%", "%25")
                .replace("\n", "%0A")
                .replace("\r", "%0D");
    }
}
