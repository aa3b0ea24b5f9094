package vn.vankho.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.casefile.CaseFileId;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.home.Durably;
import vn.vankho.home.VankhoHome;

/// Packages that were made on the page and wait to be fetched. They are no part of the archive:
/// each
/// can be made again, and goes after thirty days.
@Component
public class Outbox {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;
    private final CaseFiles files;
    private final Clock clock;

    Outbox(VankhoHome home, CaseFiles files, Clock clock) {
        this.folder = home.exports();
        this.files = files;
        this.clock = clock;
    }

    /// A package that can be fetched.
    public record Ready(String name, long size, Instant madeAt) {}

    /// Has a package made, and puts it in the place of an earlier one of the same name.
    ///
    /// @param making writes it into the folder that it is given
    /// @return its name
    public String put(CaseFileId file, Function<Path, Path> making) {
        var place = place(file);
        try {
            forgetOld();
            Files.createDirectories(place);
            var work = Files.createTempDirectory(place, ".lam");
            try {
                var made = making.apply(work);
                Durably.rename(made, place.resolve(made.getFileName()));
                return made.getFileName().toString();
            } finally {
                Durably.deleteTree(work);
            }
        } catch (IOException e) {
            throw PackageRefused.notWritten(place, e);
        }
    }

    /// The newest first.
    public List<Ready> of(CaseFileId file) {
        var place = place(file);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var all = Files.list(place)) {
            return all.filter(Files::isRegularFile)
                    .map(Outbox::ready)
                    .sorted(Comparator.comparing(Ready::madeAt).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ready ready(Path file) {
        try {
            return new Ready(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A package, for somebody who may read the case file and everything that is in it.
    ///
    /// @throws PackageRefused if the person may not
    public Optional<Path> fetch(CaseFileId id, String name, Person who) {
        Access.require(who, Action.READ_FILES);
        boolean readable =
                files.of(id).filter(file -> CaseFiles.mayRead(file, who)).isPresent()
                        && files.documents(id).stream()
                                .allMatch(
                                        placed ->
                                                Access.mayRead(who, placed.document().audience()));
        if (!readable) {
            throw PackageRefused.notHere();
        }
        return of(id).stream()
                .filter(ready -> ready.name().equals(name))
                .findFirst()
                .map(ready -> place(id).resolve(ready.name()));
    }

    private Path place(CaseFileId file) {
        return folder.resolve(file.toString());
    }

    private void forgetOld() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var before = clock.instant().minus(KEPT);
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
