package vn.vankho.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;

/// Newer readings that wait until a person has compared them. They can be made again, so they lie
/// under `index/`.
final class NewReadings {

    private static final Logger log = LoggerFactory.getLogger(NewReadings.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    NewReadings(Path folder) {
        this.folder = folder;
    }

    void put(DocumentId id, Reading reading) {
        try {
            Files.createDirectories(folder);
            var part = folder.resolve(id + ".part");
            Files.write(part, JSON.writeValueAsString(reading).getBytes(StandardCharsets.UTF_8));
            Files.move(part, file(id), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty if it is gone, or was written by another version of the program.
    Optional<Reading> find(DocumentId id) {
        try {
            var file = file(id);
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), Reading.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            log.warn("The newer reading of {} cannot be used", id, e);
            return Optional.empty();
        }
    }

    void remove(DocumentId id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            log.warn("The newer reading of {} stays", id, e);
        }
    }

    private Path file(DocumentId id) {
        return folder.resolve(id + ".json");
    }
}
