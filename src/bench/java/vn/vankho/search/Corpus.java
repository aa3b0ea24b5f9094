package vn.vankho.search;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Sha256;
import vn.vankho.vietnamese.TextForm;

/// A file `corpus.jsonl` in the place of an archive: each line `{"id", "title", "text"}` is a
/// document of one page, its title the subject. Lines of one `id` are the pages of one document.
///
/// Keeps only where each line begins, so that a large corpus needs little memory. Lines that are no
/// document are left out and told of.
final class Corpus implements Contents, AutoCloseable {

    private static final Sha256 UNKNOWN_DIGEST = new Sha256("0".repeat(64));

    private final RandomAccessFile file;
    private final Map<DocumentId, Paper> papers = new LinkedHashMap<>();
    private final LeftOut leftOut = new LeftOut();
    private final AtomicInteger read = new AtomicInteger();

    private record Paper(String name, List<Line> pages) {}

    private record Line(long start, int length) {}

    Corpus(Path path) throws IOException {
        var numbers = new LinkedHashMap<String, DocumentId>();
        JsonLines.each(
                path,
                line -> {
                    var name = leftOut.name(line, "title", "text");
                    if (name != null) {
                        var id =
                                numbers.computeIfAbsent(
                                        name, _ -> new DocumentId(new UUID(0, numbers.size())));
                        papers.computeIfAbsent(id, _ -> new Paper(name, new ArrayList<>(1)))
                                .pages()
                                .add(new Line(line.start(), line.length()));
                    }
                });
        file = new RandomAccessFile(path.toFile(), "r");
    }

    int size() {
        return papers.size();
    }

    /// Lines that hold no document.
    LeftOut leftOut() {
        return leftOut;
    }

    /// How many documents were read so far.
    int read() {
        return read.get();
    }

    /// The `id` in the file.
    String name(DocumentId id) {
        return papers.get(id).name();
    }

    @Override
    public Optional<ArchivedDocument> find(DocumentId id) {
        return Optional.of(document(id));
    }

    private ArchivedDocument document(DocumentId id) {
        var title = text(line(papers.get(id).pages().getFirst()), "title");
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
        read.incrementAndGet();
        var pages = new ArrayList<PageText>();
        for (var line : papers.get(id).pages()) {
            var number = pages.size() + 1;
            pages.add(
                    new PageText(
                            number, text(line(line), "text"), PageText.Source.TEXT, 1, List.of()));
        }
        return Optional.of(
                new Reading(
                        "text/plain",
                        Reading.Origin.BORN_DIGITAL,
                        "unicode",
                        false,
                        Reading.Outcome.COMPLETE,
                        pages,
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
        return TextForm.clean(JsonLines.text(line, field));
    }

    private synchronized JsonNode line(Line line) {
        var bytes = new byte[line.length()];
        try {
            file.seek(line.start());
            file.readFully(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JsonLines.parsed(new String(bytes, StandardCharsets.UTF_8)).orElseThrow();
    }

    @Override
    public Stream<ArchivedDocument> readDocuments() {
        return papers.keySet().stream().map(this::document);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
