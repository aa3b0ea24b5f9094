package vn.vankho.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.search.Search.IndexState;
import vn.vankho.search.Search.Progress;

/// Keeps the index in step with the archive: after news, after a crash, and when it is gone or
/// damaged.
///
/// The archive alone says what there is. Every step loads a document's present state and writes
/// that, so that
/// steps may be repeated, doubled or lost: the next comparison repairs all.
final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration COMMIT_AFTER = Duration.ofSeconds(2);

    /// While many documents are written: each commit makes files that must be put together again.
    private static final Duration COMMIT_MANY_AFTER = Duration.ofMinutes(1);

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final IndexFolder folder;
    private final Contents archive;
    private final Supplier<Abbreviations> abbreviations;
    private final ScheduledThreadPoolExecutor jobs;
    private final ReentrantLock rebuilding = new ReentrantLock();

    /// Held for itself while another index takes the place of the one in use; documents are written
    /// beside each other.
    private final ReentrantReadWriteLock swapping = new ReentrantReadWriteLock();

    /// Held while a document is loaded and written, so that an older state of it never overwrites a
    /// newer one.
    private final List<ReentrantLock> writing =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    /// Documents of the archive that are not in the index.
    private final Set<DocumentId> absent = ConcurrentHashMap.newKeySet();

    /// Documents whose index entry is older than what the archive holds.
    private final Set<DocumentId> outdated = ConcurrentHashMap.newKeySet();

    private final CountDownLatch firstComparison = new CountDownLatch(1);
    private final AtomicBoolean commitDue = new AtomicBoolean();
    private final AtomicBoolean retryDue = new AtomicBoolean();
    private volatile boolean comparing = true;
    private volatile boolean writingMany;
    private volatile boolean broken;

    /// When the last repair began: on a full disk the next one would fail too, again and again.
    private volatile long repaired;

    private volatile boolean closed;
    private volatile boolean checked;
    private volatile LiveIndex current;
    private volatile @Nullable LiveIndex next;
    private volatile @Nullable Progress progress;

    IndexKeeper(IndexFolder folder, Contents archive, Supplier<Abbreviations> abbreviations)
            throws IOException {
        this.folder = folder;
        this.archive = archive;
        this.abbreviations = abbreviations;
        this.current = open();
        this.jobs =
                new ScheduledThreadPoolExecutor(
                        2, Thread.ofPlatform().daemon().name("search-", 1).factory());
        jobs.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        folder.removeAllBut(current.path());
        jobs.execute(this::compareWithArchive);
    }

    private LiveIndex open() throws IOException {
        var path = folder.current();
        if (path.isPresent()) {
            try {
                return new LiveIndex(path.get(), abbreviations);
            } catch (LockObtainFailedException e) {
                throw e;
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The index cannot be opened and is built anew", e);
            }
        }
        return startAnew();
    }

    /// An index without anything in it takes the place of one that is of no use: what is already
    /// in the new one
    /// can be found while it is filled.
    private LiveIndex startAnew() throws IOException {
        var fresh = new LiveIndex(folder.fresh(), abbreviations);
        folder.use(fresh.path());
        return fresh;
    }

    /// Searches the index in use.
    ///
    /// @throws IOException if it cannot be read; its repair has then begun
    <T> T search(LiveIndex.Work<T> work) throws IOException {
        var used = current;
        try {
            return used.search(work);
        } catch (AlreadyClosedException e) {
            if (used == current) {
                throw new IOException("The index is closed", e);
            }
            return search(work);
        } catch (IOException e) {
            giveUp(used, e);
            throw e;
        }
    }

    /// What is known of the words in the index in use.
    Wording wording() {
        return current.wording();
    }

    IndexState state() {
        try {
            var documents = broken ? 0 : current.documents();
            return new IndexState(stateNow(), documents, documents + absent.size());
        } catch (IOException | AlreadyClosedException e) {
            return new IndexState(IndexState.State.BROKEN, 0, absent.size());
        }
    }

    private IndexState.State stateNow() {
        if (broken || closed) {
            return IndexState.State.BROKEN;
        }
        var complete = !comparing && absent.isEmpty() && outdated.isEmpty();
        return complete ? IndexState.State.READY : IndexState.State.BUILDING;
    }

    /// Waits until the index was once in step with the archive.
    boolean await(Duration atMost) throws InterruptedException {
        return firstComparison.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Brings one document up to date; a document without a reading, or gone, leaves the index.
    void index(DocumentId id) {
        var used = current;
        try {
            alone(
                    id,
                    () -> {
                        write(current, id);
                        if (next != null) {
                            write(next, id);
                        }
                    });
            absent.remove(id);
            outdated.remove(id);
            commitSoon();
        } catch (IOException | AlreadyClosedException e) {
            absent.add(id);
            giveUp(used, e);
        }
    }

    private void alone(DocumentId id, Step step) throws IOException {
        var mine = writing.get(Math.floorMod(id.hashCode(), writing.size()));
        swapping.readLock().lock();
        mine.lock();
        try {
            step.run();
        } finally {
            mine.unlock();
            swapping.readLock().unlock();
        }
    }

    private void write(LiveIndex index, DocumentId id) throws IOException {
        var document = archive.find(id);
        var reading = document.flatMap(_ -> archive.reading(id));
        if (document.isPresent() && reading.isPresent()) {
            index.put(id, Entry.of(document.get(), reading.get()));
        } else {
            index.remove(id);
        }
    }

    private void commitSoon() {
        if (!closed && commitDue.compareAndSet(false, true)) {
            var after = writingMany ? COMMIT_MANY_AFTER : COMMIT_AFTER;
            jobs.schedule(this::commit, after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void commit() {
        commitDue.set(false);
        var used = current;
        try {
            used.commit();
            used.learn(writingMany);
        } catch (IOException | AlreadyClosedException e) {
            if (used == current) {
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
            var left = difference();
            comparing = false;
            writeMany(left);
            commit();
        } catch (IOException | AlreadyClosedException e) {
            giveUp(current, e);
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
            together(
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
            absent.add(id);
            compareLater();
        }
    }

    /// Bytes that have changed on the disk are found at the start, not by the person who searches.
    private void checkOnce() throws IOException {
        if (!checked) {
            checked = true;
            current.checkBytes();
        }
    }

    private void compareLater() {
        if (!closed && retryDue.compareAndSet(false, true)) {
            jobs.schedule(
                    () -> {
                        retryDue.set(false);
                        compareWithArchive();
                    },
                    RETRY_AFTER.toSeconds(),
                    TimeUnit.SECONDS);
        }
    }

    private List<DocumentId> difference() throws IOException {
        absent.clear();
        outdated.clear();
        var stamps = current.stamps();
        var thorough = !current.closedWell();
        var left = new ArrayList<DocumentId>();
        try (var documents = archive.readDocuments()) {
            documents
                    .takeWhile(_ -> !closed)
                    .filter(document -> differs(document, stamps, thorough))
                    .map(ArchivedDocument::id)
                    .forEach(left::add);
        }
        if (!closed) {
            left.addAll(stamps.keySet());
        }
        return left;
    }

    /// After a crash the readings are compared too: one of them may have been on its way.
    private boolean differs(
            ArchivedDocument document, Map<DocumentId, Stamp> stamps, boolean thorough) {
        var stamp = stamps.remove(document.id());
        if (stamp == null) {
            absent.add(document.id());
            return true;
        }
        var same =
                stamp.isOf(document)
                        && (!thorough
                                || archive.reading(document.id()).filter(stamp::isOf).isPresent());
        if (!same) {
            outdated.add(document.id());
        }
        return !same;
    }

    /// Builds an index beside the one in use and swaps them; news of the meantime goes into both.
    ///
    /// Who calls while an index is being built waits for that one.
    void rebuild() throws IOException {
        var another = rebuilding.isLocked();
        rebuilding.lock();
        try {
            if (another) {
                return;
            }
            var fresh = new LiveIndex(folder.fresh(), abbreviations);
            try {
                fill(fresh);
                swap(fresh);
            } catch (IOException | RuntimeException e) {
                locked(() -> next = null);
                fresh.abandon();
                throw e;
            }
            folder.removeAllBut(current.path());
        } finally {
            progress = null;
            rebuilding.unlock();
        }
    }

    /// How far a rebuild is, if there is one.
    @Nullable Progress progress() {
        return progress;
    }

    /// Holds the archive and the index in use against each other, now.
    IndexComparison compared() throws IOException {
        return IndexComparison.of(current.stamps(), archive);
    }

    private void fill(LiveIndex fresh) throws IOException {
        locked(() -> next = fresh);
        var all = readDocuments();
        var done = new AtomicInteger();
        together(
                all,
                id -> {
                    if (closed) {
                        throw new IOException("Closed while the index was being built");
                    }
                    progress = new Progress(done.getAndIncrement(), all.size());
                    alone(id, () -> write(fresh, id));
                });
    }

    /// Two at a time: reading texts takes longer than writing them.
    private static void together(List<DocumentId> ids, Indexing each) throws IOException {
        var left = new ConcurrentLinkedQueue<>(ids);
        var failed = new AtomicReference<Exception>();
        Runnable some =
                () -> {
                    for (var id = left.poll();
                            id != null && failed.get() == null;
                            id = left.poll()) {
                        try {
                            each.index(id);
                        } catch (IOException | RuntimeException e) {
                            failed.set(e);
                        }
                    }
                };
        var helper = Thread.ofPlatform().daemon().name("search-helper").start(some);
        some.run();
        try {
            helper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while documents were being indexed", e);
        }
        switch (failed.get()) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case null, default -> {}
        }
    }

    private interface Indexing {
        void index(DocumentId id) throws IOException;
    }

    private List<DocumentId> readDocuments() {
        try (var documents = archive.readDocuments()) {
            return documents.map(ArchivedDocument::id).toList();
        }
    }

    private void swap(LiveIndex fresh) throws IOException {
        fresh.commit();
        fresh.learn(false);
        fresh.test();
        var old = current;
        locked(
                () -> {
                    folder.use(fresh.path());
                    current = fresh;
                    next = null;
                    broken = false;
                    absent.clear();
                    outdated.clear();
                });
        old.abandon();
    }

    private void locked(Step step) throws IOException {
        swapping.writeLock().lock();
        try {
            step.run();
        } finally {
            swapping.writeLock().unlock();
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /// The index can be thrown away, so a damaged one is.
    private void giveUp(LiveIndex damaged, Exception cause) {
        swapping.writeLock().lock();
        try {
            if (closed || broken || damaged != current) {
                return;
            }
            broken = true;
            var wait = RETRY_AFTER.minusNanos(System.nanoTime() - repaired);
            var again = repaired != 0 && wait.isPositive();
            LOG.error("The index is damaged and is built anew" + (again ? " later" : ""), cause);
            jobs.schedule(this::repair, again ? wait.toMillis() : 0, TimeUnit.MILLISECONDS);
        } finally {
            swapping.writeLock().unlock();
        }
    }

    private void repair() {
        if (closed) {
            return;
        }
        repaired = System.nanoTime();
        try {
            var damaged = current;
            locked(
                    () -> {
                        current = startAnew();
                        comparing = true;
                        broken = false;
                    });
            damaged.abandon();
            folder.removeAllBut(current.path());
            compareWithArchive();
        } catch (IOException e) {
            LOG.error("No new index could be made; trying again later", e);
            jobs.schedule(this::repair, RETRY_AFTER.toSeconds(), TimeUnit.SECONDS);
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
            locked(current::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            current.abandon();
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn(
                    "The index could not be closed; it is compared with the archive at the next"
                            + " start",
                    e);
            current.abandon();
        }
    }

    static IndexKeeper opened(
            IndexFolder folder, Contents archive, Supplier<Abbreviations> abbreviations) {
        try {
            return new IndexKeeper(folder, archive, abbreviations);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the index cannot be used", e);
        }
    }
}
