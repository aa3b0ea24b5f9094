package vn.vankho.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.intake.format.Extraction.Embedded;

/// Files found inside of another, left in the task's folder within limits of number and size.
final class EmbeddedFiles {

    static final int MOST = 1000;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long mostBytes;
    private final List<Embedded> files = new ArrayList<>();
    private long bytes;

    /// @param mostBytes of all files together
    EmbeddedFiles(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /// How much may come out of a file of this size: enough for what is packed honestly.
    static EmbeddedFiles of(Path container, Path folder) throws IOException {
        return new EmbeddedFiles(folder, mostBytes(Files.size(container)));
    }

    static long mostBytes(long containerBytes) {
        return Math.max(64L << 20, 4 * containerBytes);
    }

    void add(String name, InputStream content) throws IOException, Unreadable {
        if (files.size() == MOST) {
            throw new Unreadable(
                    "Tệp chứa hơn %d tệp bên trong nên không được đọc.".formatted(MOST));
        }
        var file = "embedded-" + (files.size() + 1);
        copy(content, folder.resolve(file));
        files.add(new Embedded(FileNames.safe(name), file));
    }

    private void copy(InputStream content, Path target) throws IOException, Unreadable {
        var buffer = new byte[BUFFER];
        try (var out = Files.newOutputStream(target)) {
            for (var n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                bytes += n;
                if (bytes > mostBytes) {
                    throw new Unreadable(
                            "Tệp nén phình to bất thường khi mở ra nên không được đọc.");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    List<Embedded> all() {
        return List.copyOf(files);
    }
}
