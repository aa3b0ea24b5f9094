package vn.vankho.intake;

import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.archive.ReadingKept;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;
import vn.vankho.home.Database;

/// What lists need of each newest reading, in the database, so that no list opens every file: how
/// many fields want a look, and which documents are cited.
@Service
public class Summaries {

    private static final Logger log = LoggerFactory.getLogger(Summaries.class);

    private final Archive archive;
    private final Database database;

    public Summaries(Archive archive, Database database) {
        this.archive = archive;
        this.database = database;
    }

    @EventListener
    void on(ReadingKept news) {
        archive.reading(news.id()).ifPresent(reading -> note(news.id(), reading));
    }

    private void note(DocumentId id, Reading reading) {
        var cited =
                reading.citations().stream()
                        .filter(citation -> citation.number() != null && citation.symbol() != null)
                        .toList();
        database.write(
                jdbc -> {
                    SummaryRows.put(
                            jdbc, id, Certainty.allOf(reading), Certainty.doubts(reading), cited);
                    return id;
                });
    }

    /// Makes those that are missing: after an upgrade, or when the database was lost.
    public void fillIn() {
        try (var documents = archive.readDocuments()) {
            documents
                    .map(ArchivedDocument::id)
                    .filter(id -> doubts(id).isEmpty())
                    .forEach(this::fillIn);
        }
    }

    private void fillIn(DocumentId id) {
        try {
            archive.reading(id).ifPresent(reading -> note(id, reading));
        } catch (RuntimeException e) {
            log.error("The reading of {} could not be summed up", id, e);
        }
    }

    /// How many fields of the document a person should look at; empty while that is not known.
    public OptionalInt doubts(DocumentId id) {
        return database.read(jdbc -> SummaryRows.doubts(jdbc, id));
    }

    List<SummaryRows.Citing> citing(String number, String symbol) {
        return database.read(jdbc -> SummaryRows.citing(jdbc, number, symbol));
    }
}
