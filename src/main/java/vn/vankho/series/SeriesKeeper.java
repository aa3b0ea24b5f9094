package vn.vankho.series;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.access.Journal;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.document.FieldName;
import vn.vankho.home.Database;
import vn.vankho.series.PointRows.Taken;

/// Keeps the points in step with the readings in the archive: after news, after a crash, and when
/// the rules that take them out have changed.
final class SeriesKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesKeeper.class);

    private final Database database;
    private final Archive archive;
    private final Journal journal;

    /// Held while a reading is loaded and its points are written, so that an older one never
    /// overwrites a newer.
    private final ReentrantLock writing = new ReentrantLock();

    private final CountDownLatch firstComparison = new CountDownLatch(1);
    private final AtomicInteger behind = new AtomicInteger();
    private final Thread comparison;
    private volatile boolean closed;

    SeriesKeeper(Database database, Archive archive, Journal journal) {
        this.database = database;
        this.archive = archive;
        this.journal = journal;
        this.comparison = Thread.ofPlatform().daemon().name("series").start(this::compare);
    }

    /// Documents whose points are missing or older than their reading.
    int behind() {
        return behind.get();
    }

    /// Waits until the points were once brought into step with the archive.
    boolean await(Duration atMost) throws InterruptedException {
        return firstComparison.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void compare() {
        try {
            restoreDecisions();
            var left = difference();
            behind.set(left.size());
            for (var id : left) {
                if (closed) {
                    return;
                }
                takeIfPossible(id);
                behind.decrementAndGet();
            }
        } catch (RuntimeException e) {
            LOG.error("The series cannot be compared with the archive now", e);
        } finally {
            firstComparison.countDown();
        }
    }

    /// The database was lost and made again: the journal still knows what people decided.
    private void restoreDecisions() {
        boolean fresh = database.read(jdbc -> DecisionRows.last(jdbc) == 0 && noPoints(jdbc));
        if (fresh) {
            DecisionJournal.restore(journal, database);
        }
    }

    private static boolean noPoints(org.springframework.jdbc.core.simple.JdbcClient jdbc) {
        return PointRows.taken(jdbc).isEmpty();
    }

    private List<DocumentId> difference() {
        var taken = database.read(PointRows::taken);
        return archive.readingNumbers().entrySet().stream()
                .filter(
                        read ->
                                !new Taken(read.getValue(), DocumentPoints.FORMAT)
                                        .equals(taken.get(read.getKey())))
                .map(read -> read.getKey())
                .toList();
    }

    /// News from the archive, whose work must not fail because of the series.
    void news(DocumentId id) {
        if (!closed) {
            takeIfPossible(id);
        }
    }

    /// One document that cannot be loaded must not keep the others from their points.
    private void takeIfPossible(DocumentId id) {
        try {
            take(id);
        } catch (RuntimeException e) {
            LOG.error(
                    "The figures of {} cannot be taken now; tried again at the next start", id, e);
        }
    }

    private void take(DocumentId id) {
        writing.lock();
        try {
            // Asked before the reading is loaded: a newer one that comes between is taken again.
            var number = archive.readingNumber(id);
            var reading = archive.reading(id);
            if (number.isEmpty() || reading.isEmpty()) {
                return;
            }
            var reported = reading.get().field(FieldName.REPORTING_YEAR).value();
            var points = DocumentPoints.of(id, reading.get());
            var taken = new Taken(number.get(), DocumentPoints.FORMAT);
            database.write(
                    jdbc -> {
                        PointRows.replace(jdbc, id, taken, reported, points);
                        return id;
                    });
        } finally {
            writing.unlock();
        }
    }

    /// Ends the comparison after the document at hand.
    @Override
    public void close() {
        closed = true;
        try {
            comparison.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
