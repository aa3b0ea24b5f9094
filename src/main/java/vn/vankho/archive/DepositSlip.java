package vn.vankho.archive;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Person;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Sha256;

/// What is known of a document when it comes in, kept beside it as `deposit.json`: enough to list
/// it again without the database.
///
/// @param name as received
/// @param contentName the file's name in the store
/// @param mediaType as the name suggests; what the bytes are, the reading says
record DepositSlip(
        String id,
        String name,
        String contentName,
        long size,
        String sha256,
        String sha512,
        String mediaType,
        String source,
        Sensitivity sensitivity,
        @Nullable String container,
        Instant depositedAt,
        String depositedBy,
        String depositedByName) {

    static final String FILE = "deposit.json";
    static final String ORIGINAL = "original/";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static DepositSlip of(
            DocumentId id,
            Arrival arrival,
            String contentName,
            Digests digests,
            Person who,
            Instant at) {
        var container = arrival.container();
        return new DepositSlip(
                id.urn(),
                arrival.fileName(),
                contentName,
                digests.size(),
                digests.sha256().hex(),
                digests.sha512(),
                Objects.requireNonNullElse(
                        URLConnection.guessContentTypeFromName(contentName),
                        "application/octet-stream"),
                arrival.source(),
                arrival.sensitivity(),
                container == null ? null : container.urn(),
                at,
                who.login(),
                who.fullName());
    }

    byte[] print() {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(this)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// @throws IllegalArgumentException if the file is no slip
    static DepositSlip read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), DepositSlip.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a deposit slip: " + file, e);
        }
    }

    /// What the journal says of a deposit. The inventory's digest fixes every byte of the object.
    Map<String, String> journalDetail(String inventory) {
        return Map.of(
                "name", name,
                "size", Long.toString(size),
                "sha256", sha256,
                "source", source,
                "sensitivity", sensitivity.name(),
                "inventory", inventory);
    }

    ArchivedDocument document() {
        return new ArchivedDocument(
                ObjectId.parse(id).document(),
                new Sha256(sha256),
                size,
                name,
                source,
                sensitivity,
                container == null ? null : ObjectId.parse(container).document(),
                depositedAt,
                depositedBy,
                Description.unknown());
    }
}
