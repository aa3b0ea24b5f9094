package vn.vankho.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.access.Person;

/// A folder from which files are fetched, such as the one that the scanner writes to.
///
/// A file is taken when it has not changed between two looks. Once its bytes are durable in the
/// archive it is moved to `da-nhan/`; one that is refused to `khong-nhan/`, with a note that says
/// why. What cannot be kept at the moment (disk full) stays and is tried again.
final class WatchedFolder {

    private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);

    static final String TAKEN = "da-nhan";
    static final String REFUSED = "khong-nhan";

    /// What programs leave while they still write, or for themselves.
    private static final Pattern UNFINISHED =
            Pattern.compile(
                    "(?i)\\..*|~.*|.*\\.(tmp|part|partial|crdownload|download)|thumbs\\.db|desktop\\.ini");

    /// How a file looked at the last look.
    private record Seen(long size, FileTime modified) {

        static Seen at(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
            return new Seen(attributes.size(), attributes.lastModifiedTime());
        }
    }

    private final Path folder;
    private final Intake intake;
    private Map<Path, Seen> seen = new HashMap<>();

    WatchedFolder(Path folder, Intake intake) {
        this.folder = folder;
        this.intake = intake;
    }

    /// Takes what has settled since the last look.
    void look() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var now = new HashMap<Path, Seen>();
        for (var file : files()) {
            lookAt(file, now);
        }
        seen = now;
    }

    private List<Path> files() {
        try (var all = Files.walk(folder)) {
            return all.filter(this::isForUs).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            log.warn("Cannot look into {}", folder, e);
            return List.of();
        }
    }

    private boolean isForUs(Path file) {
        var top = folder.relativize(file).getName(0).toString();
        return !top.equals(TAKEN)
                && !top.equals(REFUSED)
                && !Files.isDirectory(file, NOFOLLOW_LINKS)
                && !UNFINISHED.matcher(file.getFileName().toString()).matches();
    }

    private void lookAt(Path file, Map<Path, Seen> now) {
        try {
            var look = Seen.at(file);
            now.put(file, look);
            if (look.equals(seen.get(file))) {
                take(file, look);
            }
        } catch (IOException e) {
            log.warn("Cannot take {}", file, e);
        }
    }

    /// What cannot be kept at the moment stays, and is tried again at the next look.
    private void take(Path file, Seen before) throws IOException {
        var refusal = intake.refusal(file);
        if (refusal != null) {
            var moved = move(file, REFUSED);
            Files.writeString(beside(moved), refusal + "\n");
            return;
        }
        var received = intake.receive(file, "folder", Person.system());
        if (received.outcome() != Received.Outcome.REFUSED && Seen.at(file).equals(before)) {
            move(file, TAKEN);
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".ly-do.txt");
    }

    private Path move(Path file, String where) throws IOException {
        var day =
                Files.createDirectories(folder.resolve(where).resolve(LocalDate.now().toString()));
        return Files.move(file, free(day, file.getFileName().toString()));
    }

    /// A name that no file of the folder bears yet.
    private static Path free(Path folder, String name) {
        var target = folder.resolve(name);
        for (int i = 2; Files.exists(target, NOFOLLOW_LINKS); i++) {
            target = folder.resolve(i + "-" + name);
        }
        return target;
    }
}
