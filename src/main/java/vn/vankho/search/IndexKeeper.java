package vn.vankho.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.document.DocumentId;
import vn.vankho.search.Search.IndexState;
import vn.vankho.search.Search.Progress;

/// Keeps the index in step with the archive: after news, after a crash, and when it is gone or
/// damaged.
///
/// The archive alone says what there is. Every step loads a document's present state and writes
/// that, so that steps may be repeated, doubled or lost: the next comparison repairs all.
final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration COMMIT_AFTER = Duration.ofSeconds(2);

    /// While many documents are written: each commit makes files that must be put together again.
    private static final Duration COMMIT_MANY_AFTER = Duration.ofMinutes(1);

    private final Duration retryAfter;
    private final Contents archive;
    private final Indexes indexes;
    private final Rebuilding rebuilding;
    private final Lag lag = new Lag();
    private final ScheduledThreadPoolExecutor jobs;
    private final OnceLater commits;
    private final OnceLater comparisons;
    private final CountDownLatch firstComparison = new CountDownLatch(1);
    private volatile boolean comparing = true;
    private volatile boolean writingMany;
    private volatile boolean broken;

    /// When the last repair began: on a full disk the next one would fail too, again and again.
    private volatile long repaired;

    private volatile boolean closed;
    private volatile boolean checked;

    /// @param retryAfter how long to leave alone what has just failed
    IndexKeeper(
            IndexFolder folder,
            Contents archive,
            Supplier<Abbreviations> abbreviations,
            Duration retryAfter)
            throws IOException {
        this.retryAfter = retryAfter;
        this.archive = archive;
        this.indexes = new Indexes(folder, archive, abbreviations);
        this.rebuilding = new Rebuilding(indexes, archive, () -> closed);
        this.jobs =
                new ScheduledThreadPoolExecutor(
                        2, Thread.ofPlatform().daemon().name("search-", 1).factory());
        jobs.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.commits = new OnceLater(jobs, this::commit);
        this.comparisons = new OnceLater(jobs, this::compareWithArchive);
        jobs.execute(this::compareWithArchive);
    }

    /// Searches the index in use.
    ///
    /// @throws IOException if it cannot be read; its repair has then begun
    <T> T search(LiveIndex.Work<T> work) throws IOException {
        var used = indexes.current();
        try {
            var answer = used.search(work);
            used.failure().ifPresent(failure -> giveUp(used, failure));
            return answer;
        } catch (AlreadyClosedException e) {
            if (used == indexes.current()) {
                throw new IOException("The index is closed", e);
            }
            return search(work);
        } catch (IOException e) {
            giveUp(used, e);
            throw e;
        } catch (RuntimeException | Error e) {
            var damage = Damage.behind(e, used);
            giveUp(used, damage);
            throw damage;
        }
    }

    /// What is known of the words in the index in use.
    Wording wording() {
        return indexes.current().wording();
    }

    IndexState state() {
        var used = indexes.current();
        try {
            var documents = used.documents();
            used.failure().ifPresent(failure -> giveUp(used, failure));
            return new IndexState(stateNow(), documents, documents + lag.absent());
        } catch (IOException | RuntimeException | Error e) {
            // Garbled bytes can show as anything; the search that follows finds out what it is.
            LOG.debug("The index could not be counted", e);
            return new IndexState(IndexState.State.BROKEN, 0, lag.absent());
        }
    }

    private IndexState.State stateNow() {
        if (broken || closed) {
            return IndexState.State.BROKEN;
        }
        var complete = !comparing && lag.isNone();
        return complete ? IndexState.State.READY : IndexState.State.BUILDING;
    }

    /// Waits until the index was once in step with the archive.
    boolean await(Duration atMost) throws InterruptedException {
        return firstComparison.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Brings one document up to date; a document without a reading, or gone, leaves the index.
    void index(DocumentId id) {
        var used = indexes.current();
        try {
            indexes.write(id);
            lag.written(id);
            commitSoon();
        } catch (IOException | AlreadyClosedException e) {
            lag.failed(id);
            giveUp(used, e);
        }
    }

    private void commitSoon() {
        if (!closed) {
            commits.in(writingMany ? COMMIT_MANY_AFTER : COMMIT_AFTER);
        }
    }

    private void commit() {
        var used = indexes.current();
        try {
            used.commit();
            used.learn(writingMany);
        } catch (IOException | AlreadyClosedException e) {
            if (used == indexes.current()) {
                giveUp(used, e);
            }
        }
    }

    /// Takes note of news from the archive, whose work must not fail because of the index.
    void news(DocumentId id) {
        if (!closed) {
            indexIfPossible(id);
        }
    }

    /// Finds what the index lacks, has too much or has in an older state, and repairs it.
    private void compareWithArchive() {
        comparing = true;
        try {
            checkOnce();
            var left = lag.compare(indexes.current(), archive, () -> closed);
            comparing = false;
            writeMany(left);
            commit();
        } catch (IOException | AlreadyClosedException e) {
            giveUp(indexes.current(), e);
        } catch (RuntimeException e) {
            LOG.error("The archive cannot be listed now; trying again later", e);
            compareLater();
        } finally {
            firstComparison.countDown();
        }
    }

    private void writeMany(List<DocumentId> left) throws IOException {
        writingMany = true;
        try {
            TwoAtATime.each(
                    left,
                    id -> {
                        if (!closed && !broken) {
                            indexIfPossible(id);
                        }
                    });
        } finally {
            writingMany = false;
        }
    }

    /// One document that cannot be loaded must not keep the others from being found.
    private void indexIfPossible(DocumentId id) {
        try {
            index(id);
        } catch (RuntimeException e) {
            LOG.error("Document {} cannot be indexed now; trying again later", id, e);
            lag.failed(id);
            compareLater();
        }
    }

    /// Bytes that have changed on the disk are found at the start, not by the person who searches.
    private void checkOnce() throws IOException {
        if (!checked) {
            checked = true;
            indexes.current().checkBytes();
        }
    }

    private void compareLater() {
        if (!closed) {
            comparisons.in(retryAfter);
        }
    }

    /// Builds an index beside the one in use and swaps them.
    void rebuild() throws IOException {
        rebuilding.run(
                () -> {
                    broken = false;
                    lag.clear();
                });
    }

    /// How far a rebuild is, if there is one.
    @Nullable Progress progress() {
        return rebuilding.progress();
    }

    /// Holds the archive and the index in use against each other, now.
    IndexComparison compared() throws IOException {
        return IndexComparison.of(indexes.current().stamps(), archive);
    }

    /// The index can be thrown away, so a damaged one is.
    private void giveUp(LiveIndex damaged, Exception cause) {
        indexes.exclusively(
                () -> {
                    if (!closed && !broken && damaged == indexes.current()) {
                        broken = true;
                        repairSoon(cause);
                    }
                });
    }

    private void repairSoon(Exception cause) {
        var wait = retryAfter.minusNanos(System.nanoTime() - repaired);
        var again = repaired != 0 && wait.isPositive();
        LOG.error("The index failed and is opened again" + (again ? " later" : ""), cause);
        var _ = jobs.schedule(this::repair, again ? wait.toMillis() : 0, TimeUnit.MILLISECONDS);
    }

    private void repair() {
        if (closed) {
            return;
        }
        repaired = System.nanoTime();
        try {
            indexes.renew(
                    () -> {
                        comparing = true;
                        broken = false;
                    });
            compareWithArchive();
        } catch (IOException e) {
            LOG.error("No new index could be made; trying again later", e);
            var _ = jobs.schedule(this::repair, retryAfter.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Finishes the document at hand, commits and closes.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        jobs.shutdown();
        try {
            if (!jobs.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("A job of the index did not end");
            }
            indexes.locked(indexes.current()::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            indexes.current().abandon();
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn(
                    "The index could not be closed; it is compared with the archive at the next"
                            + " start",
                    e);
            indexes.current().abandon();
        }
    }
}
