package vn.vankho.search;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Sha256;
import vn.vankho.vietnamese.TextForm;

/// A file `corpus.jsonl` in the place of an archive: each line `{"id", "title", "text"}` is a
/// document of one page, its title the subject.
///
/// Keeps only where each line begins, so that a large corpus needs little memory.
final class Corpus implements Contents, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Sha256 UNKNOWN_DIGEST = new Sha256("0".repeat(64));

    private final RandomAccessFile file;
    private final Map<DocumentId, Line> lines = new LinkedHashMap<>();

    private record Line(long start, int length) {}

    Corpus(Path path) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            long start = 0;
            long at = 0;
            for (var next = bytes.read(); next >= 0; next = bytes.read()) {
                at++;
                if (next == '\n') {
                    add(start, at - 1);
                    start = at;
                }
            }
            add(start, at);
        }
        file = new RandomAccessFile(path.toFile(), "r");
    }

    private void add(long start, long end) {
        if (end - start > 2) {
            var number = lines.size();
            lines.put(
                    new DocumentId(new UUID(0, number)),
                    new Line(start, Math.toIntExact(end - start)));
        }
    }

    int size() {
        return lines.size();
    }

    /// The `id` in the file; the number of the line where there is none.
    String name(DocumentId id) {
        var node = line(id).get("id");
        return node == null || node.isNull()
                ? Long.toString(id.uuid().getLeastSignificantBits() + 1)
                : node.asString();
    }

    @Override
    public Optional<ArchivedDocument> find(DocumentId id) {
        return Optional.of(document(id));
    }

    private ArchivedDocument document(DocumentId id) {
        var title = text(line(id), "title");
        return new ArchivedDocument(
                id,
                UNKNOWN_DIGEST,
                1,
                "",
                "corpus",
                Sensitivity.PUBLIC,
                null,
                Instant.EPOCH,
                "bench",
                new Description(null, null, null, null, null, title, null, true));
    }

    @Override
    public Optional<Reading> reading(DocumentId id) {
        var page = new PageText(1, text(line(id), "text"), PageText.Source.TEXT, 1, List.of());
        return Optional.of(
                new Reading(
                        "text/plain",
                        Reading.Origin.BORN_DIGITAL,
                        "unicode",
                        false,
                        Reading.Outcome.COMPLETE,
                        List.of(page),
                        Map.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /// As intake cleans what it reads.
    private static String text(JsonNode line, String field) {
        var node = line.get(field);
        return node == null || !node.isValueNode() || node.isNull()
                ? ""
                : TextForm.clean(node.asString());
    }

    private synchronized JsonNode line(DocumentId id) {
        var line = lines.get(id);
        var bytes = new byte[line.length()];
        try {
            file.seek(line.start());
            file.readFully(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parsed(new String(bytes, StandardCharsets.UTF_8), id);
    }

    /// A line that is no object counts as an empty document: one bad line must not end a long run.
    private static JsonNode parsed(String line, DocumentId id) {
        try {
            var node = JSON.readTree(line);
            return node.isObject() ? node : JSON.createObjectNode();
        } catch (JacksonException e) {
            System.err.println("Line " + (id.uuid().getLeastSignificantBits() + 1) + ": no JSON");
            return JSON.createObjectNode();
        }
    }

    @Override
    public Stream<ArchivedDocument> readDocuments() {
        return lines.keySet().stream().map(this::document);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
