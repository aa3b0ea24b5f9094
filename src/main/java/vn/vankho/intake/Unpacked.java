package vn.vankho.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.archive.Arrival;
import vn.vankho.archive.DepositOutcome;
import vn.vankho.document.DocumentId;
import vn.vankho.intake.FileReading.EmbeddedFile;
import vn.vankho.intake.format.FileNames;

/// Makes documents of the files found inside of a document, within limits on how deep they lie and
/// how many there are.
final class Unpacked {

    private static final int DEEPEST = 3;
    private static final int MOST = 2000;

    private final Archive archive;
    private final Consumer<DocumentId> deposited;

    Unpacked(Archive archive, Consumer<DocumentId> deposited) {
        this.archive = archive;
        this.deposited = deposited;
    }

    /// Deposits the files; gives a sentence for the clerk if some are not taken.
    List<String> take(ArchivedDocument container, List<EmbeddedFile> files) {
        var above = containers(container);
        if (above.size() >= DEEPEST) {
            return List.of(
                    "Các tệp bên trong nằm quá %d lớp lồng nhau nên không được lấy ra."
                            .formatted(DEEPEST));
        }
        var room = MOST - size(above.isEmpty() ? container : above.getLast());
        files.stream().limit(Math.max(0, room)).forEach(file -> deposit(container, file));
        return files.size() <= room
                ? List.of()
                : List.of("Tệp chứa quá nhiều tệp bên trong; chỉ lấy ra %d tệp.".formatted(MOST));
    }

    private void deposit(ArchivedDocument container, EmbeddedFile file) {
        var name = FileNames.safe(file.name());
        var arrival = new Arrival(name, "container", container.sensitivity(), container.id());
        try (var content = Files.newInputStream(file.path())) {
            if (archive.deposit(content, arrival, Person.system())
                    instanceof DepositOutcome.Stored stored) {
                deposited.accept(stored.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the document lies in, from the inside out.
    private List<ArchivedDocument> containers(ArchivedDocument document) {
        var containers = new ArrayList<ArchivedDocument>();
        for (var next = container(document); next.isPresent(); next = container(next.get())) {
            containers.add(next.get());
        }
        return containers;
    }

    private Optional<ArchivedDocument> container(ArchivedDocument document) {
        @Nullable DocumentId container = document.container();
        return container == null ? Optional.empty() : archive.find(container);
    }

    /// How many documents came out of this one, directly or not.
    private int size(ArchivedDocument document) {
        var inside = archive.inside(document.id());
        return inside.stream().mapToInt(this::size).sum() + inside.size();
    }
}
