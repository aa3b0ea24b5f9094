package vn.vankho.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Sha256;

/// An archive in memory, with documents made in one line.
final class Shelf implements Contents {

    private final Map<DocumentId, ArchivedDocument> documents =
            Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<DocumentId, Reading> readings =
            Collections.synchronizedMap(new LinkedHashMap<>());

    /// A public document of which nothing but its pages is known.
    DocumentId put(String... pages) {
        return put(Description.unknown(), Sensitivity.PUBLIC, pages);
    }

    DocumentId put(Description description, String... pages) {
        return put(description, Sensitivity.PUBLIC, pages);
    }

    DocumentId put(Description description, Sensitivity sensitivity, String... pages) {
        var id = DocumentId.random();
        put(id, description, sensitivity, pages);
        return id;
    }

    void put(DocumentId id, Description description, Sensitivity sensitivity, String... pages) {
        documents.put(
                id,
                new ArchivedDocument(
                        id,
                        new Sha256("0".repeat(64)),
                        1,
                        "tep.pdf",
                        "upload",
                        sensitivity,
                        null,
                        Instant.ofEpochSecond(1_700_000_000L + documents.size()),
                        "clerk",
                        description));
        read(id, pages);
    }

    /// Names those who alone may read a document.
    void limit(DocumentId id, Set<String> readers) {
        documents.computeIfPresent(
                id,
                (_, one) ->
                        new ArchivedDocument(
                                id,
                                one.sha256(),
                                one.size(),
                                one.fileName(),
                                one.source(),
                                one.sensitivity(),
                                one.container(),
                                one.depositedAt(),
                                one.depositedBy(),
                                one.description(),
                                readers,
                                false));
    }

    void read(DocumentId id, String... pages) {
        readings.put(id, reading(Map.of(), pages));
    }

    void readWithYear(DocumentId id, int year, String... pages) {
        var field = Field.proposed(Integer.toString(year), 1, null);
        readings.put(id, reading(Map.of(FieldName.REPORTING_YEAR, field), pages));
    }

    private static Reading reading(Map<FieldName, Field> fields, String... pages) {
        var texts = new ArrayList<PageText>();
        for (var page : pages) {
            texts.add(new PageText(texts.size() + 1, page, PageText.Source.TEXT, 1, List.of()));
        }
        return new Reading(
                "text/plain",
                Reading.Origin.BORN_DIGITAL,
                "unicode",
                false,
                Reading.Outcome.COMPLETE,
                texts,
                fields,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    void remove(DocumentId id) {
        documents.remove(id);
        readings.remove(id);
    }

    static Description description(
            String type, String number, String symbol, String date, String issuer, String subject) {
        return new Description(
                type,
                number,
                symbol,
                date == null ? null : LocalDate.parse(date),
                issuer,
                subject,
                null,
                true);
    }

    @Override
    public Optional<ArchivedDocument> find(DocumentId id) {
        return Optional.ofNullable(documents.get(id));
    }

    @Override
    public Optional<Reading> reading(DocumentId id) {
        return Optional.ofNullable(readings.get(id));
    }

    @Override
    public Stream<ArchivedDocument> readDocuments() {
        return List.copyOf(documents.values()).stream()
                .filter(document -> readings.containsKey(document.id()));
    }
}
