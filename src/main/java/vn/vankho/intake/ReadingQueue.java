package vn.vankho.intake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;
import vn.vankho.home.Database;
import vn.vankho.intake.Item.State;

/// The documents that wait to be read, in the database, so that nothing is forgotten in a crash.
final class ReadingQueue {

    /// A worker may die by accident once, hardly twice over the same file.
    private static final int MOST_DEATHS = 2;

    private final Archive archive;
    private final Database database;
    private final FileReading files;
    private final Unpacked unpacked;

    /// Wakes whoever waits for work.
    private final Semaphore bell = new Semaphore(0);

    private final ConcurrentMap<DocumentId, CompletableFuture<Void>> running =
            new ConcurrentHashMap<>();

    ReadingQueue(Archive archive, Database database, FileReading files) {
        this.archive = archive;
        this.database = database;
        this.files = files;
        this.unpacked = new Unpacked(archive, this::add);
    }

    /// Does nothing if the document is known here already.
    void add(DocumentId id) {
        add(id, State.WAITING, null);
        bell.release();
    }

    private void add(DocumentId id, State state, @Nullable String reason) {
        database.write(
                jdbc -> {
                    ReadingRows.add(jdbc, id, state, reason);
                    return id;
                });
    }

    /// After a start: what was being read waits again, and documents whose rows are missing, for
    /// the process died or the database was lost, get theirs.
    void recover() {
        database.write(ReadingRows::interruptedWaitAgain);
        withoutRow(archive.unreadDocuments()).forEach(document -> add(document.id()));
        withoutRow(archive.readDocuments()).forEach(this::addRead);
        bell.release();
    }

    private Stream<ArchivedDocument> withoutRow(Stream<ArchivedDocument> documents) {
        try (documents) {
            return documents.filter(d -> row(d.id()).isEmpty()).toList().stream();
        }
    }

    private void addRead(ArchivedDocument document) {
        archive.reading(document.id())
                .ifPresent(reading -> add(document.id(), state(reading), reason(reading)));
    }

    Optional<ReadingRows.Row> row(DocumentId id) {
        return database.read(jdbc -> ReadingRows.find(jdbc, id));
    }

    List<ReadingRows.Row> newest(int limit, int offset) {
        return database.read(jdbc -> ReadingRows.newest(jdbc, limit, offset));
    }

    /// Whether any document waits to be read.
    boolean waits() {
        return database.read(ReadingRows::firstWaiting).isPresent();
    }

    /// Waits until there may be work, or the time is over.
    void awaitWork(long millis) throws InterruptedException {
        if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    /// Reads the document that waits longest; false if none waits.
    boolean readNext() {
        var next = claimNext();
        next.ifPresent(this::readClaimed);
        return next.isPresent();
    }

    private synchronized Optional<DocumentId> claimNext() {
        var next = database.read(ReadingRows::firstWaiting);
        next.ifPresent(this::claim);
        return next;
    }

    private void claim(DocumentId id) {
        setState(id, State.READING, null);
        running.put(id, new CompletableFuture<>());
    }

    /// Reads the document now, as if it never had been, and waits; if it is being read, waits for
    /// that.
    void read(DocumentId id) {
        add(id, State.WAITING, null);
        setAttempts(id, 0);
        readNow(id);
    }

    private void readNow(DocumentId id) {
        var other = claimUnlessRunning(id);
        if (other.isPresent()) {
            other.get().join();
        } else {
            readClaimed(id);
            // The worker may have died by accident.
            row(id).filter(row -> row.state() == State.WAITING).ifPresent(_ -> readNow(id));
        }
    }

    private synchronized Optional<CompletableFuture<Void>> claimUnlessRunning(DocumentId id) {
        var other = Optional.ofNullable(running.get(id));
        if (other.isEmpty()) {
            claim(id);
        }
        return other;
    }

    private void readClaimed(DocumentId id) {
        var done = false;
        try {
            archive.find(id).ifPresent(this::read);
            done = true;
        } finally {
            if (!done) {
                setState(id, State.WAITING, null);
            }
            var waiting = running.remove(id);
            if (waiting != null) {
                waiting.complete(null);
            }
        }
    }

    private void read(ArchivedDocument document) {
        var result =
                files.read(
                        archive.original(document.id()),
                        document.fileName(),
                        inside -> unpacked.take(document, inside));
        if (result.workerDied() && !isItsOwnDoing(document.id())) {
            waitAgain(document.id());
        } else {
            keep(document.id(), result.reading());
        }
    }

    /// Keeps a reading made by the rules of today, and settles the state of the document.
    void keep(DocumentId id, Reading reading) {
        archive.keepReading(id, reading);
        database.write(
                jdbc -> {
                    ReadingRows.set(jdbc, id, state(reading), reason(reading));
                    RereadingRows.noteVersion(jdbc, id);
                    return id;
                });
    }

    /// There may be work for those who wait for it.
    void wake() {
        bell.release();
    }

    /// Counts one more death over the file; true if it must be the file's own doing.
    private boolean isItsOwnDoing(DocumentId id) {
        var deaths = row(id).map(ReadingRows.Row::attempts).orElse(0) + 1;
        setAttempts(id, deaths);
        return deaths >= MOST_DEATHS;
    }

    private void waitAgain(DocumentId id) {
        setState(id, State.WAITING, null);
        bell.release();
    }

    private void setAttempts(DocumentId id, int attempts) {
        database.write(
                jdbc -> {
                    ReadingRows.setAttempts(jdbc, id, attempts);
                    return id;
                });
    }

    private void setState(DocumentId id, State state, @Nullable String reason) {
        database.write(
                jdbc -> {
                    ReadingRows.set(jdbc, id, state, reason);
                    return id;
                });
    }

    private static State state(Reading reading) {
        return switch (reading.outcome()) {
            case COMPLETE -> State.COMPLETE;
            case PARTIAL -> State.PARTIAL;
            case FAILED -> State.FAILED;
        };
    }

    private static @Nullable String reason(Reading reading) {
        return reading.notes().isEmpty() ? null : String.join(" ", reading.notes());
    }
}
