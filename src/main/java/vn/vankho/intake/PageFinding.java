package vn.vankho.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.archive.ReadingKept;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.sandbox.Sandbox;

/// Finds the pages of Word files after they were read, one file at a time: no reading waits for it.
@Service
public class PageFinding {

    private static final Logger log = LoggerFactory.getLogger(PageFinding.class);

    private final Archive archive;
    private final Database database;
    private final WordPages wordPages;

    public PageFinding(Archive archive, Database database, Sandbox sandbox) {
        this.archive = archive;
        this.database = database;
        this.wordPages = new WordPages(sandbox);
    }

    @EventListener
    void on(ReadingKept news) {
        note(news.id());
    }

    private void note(DocumentId id) {
        boolean wanted = archive.reading(id).filter(WordPages::isWanted).isPresent();
        set(id, wanted);
    }

    private void set(DocumentId id, boolean waiting) {
        database.write(
                jdbc -> {
                    PageRows.set(jdbc, id, waiting);
                    return id;
                });
    }

    /// Queues what has no row: after an upgrade, or when the database was lost.
    void fillIn() {
        try (var documents = archive.readDocuments()) {
            documents
                    .map(ArchivedDocument::id)
                    .filter(id -> !database.read(jdbc -> PageRows.isKnown(jdbc, id)))
                    .forEach(this::noteAnyway);
        }
    }

    private void noteAnyway(DocumentId id) {
        try {
            note(id);
        } catch (RuntimeException e) {
            log.error("The reading of {} cannot be looked at for its pages", id, e);
        }
    }

    /// Finds the pages of the document that came in last of those that wait.
    ///
    /// @return false if none waits, or this machine cannot find them
    public boolean findNext() {
        var next = database.read(PageRows::firstWaiting);
        return next.isPresent() && find(next.get());
    }

    private boolean find(DocumentId id) {
        var document = archive.find(id);
        var reading = archive.reading(id).filter(WordPages::isWanted);
        if (document.isEmpty() || reading.isEmpty()) {
            set(id, false);
            return true;
        }
        var found = wordPages.of(archive.original(id), document.get().fileName(), reading.get());
        if (found instanceof WordPages.Found.NoProgram) {
            return false;
        }
        // Another reading may have been kept meanwhile; its pages are found next.
        boolean same = archive.reading(id).equals(reading);
        if (same && found instanceof WordPages.Found.Pages(var paged)) {
            archive.keepReading(id, paged);
        }
        if (same) {
            set(id, false);
        }
        return true;
    }
}
