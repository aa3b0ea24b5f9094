package vn.vankho.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.document.DocumentId;

/// The index in use, and the one that is being built beside it, if any. Documents are written into
/// both.
final class Indexes {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final IndexFolder folder;
    private final Contents archive;
    private final Supplier<Abbreviations> abbreviations;

    /// Held for itself while another index takes the place of the one in use; documents are written
    /// beside each other.
    private final ReentrantReadWriteLock swapping = new ReentrantReadWriteLock();

    /// Held while a document is loaded and written, so that an older state of it never overwrites a
    /// newer one.
    private final List<ReentrantLock> writing =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    private volatile LiveIndex current;
    private volatile @Nullable LiveIndex next;

    Indexes(IndexFolder folder, Contents archive, Supplier<Abbreviations> abbreviations)
            throws IOException {
        this.folder = folder;
        this.archive = archive;
        this.abbreviations = abbreviations;
        this.current = openedAtStart();
    }

    /// A full disk keeps nobody from searching what there is.
    private LiveIndex openedAtStart() throws IOException {
        try {
            var index = opened(false);
            folder.removeAllBut(index.path());
            return index;
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException e) {
            LOG.error("Nothing can be written into the index now", e);
            var last = folder.last();
            return LiveIndex.readOnly(last, folder.directory(last), abbreviations);
        }
    }

    /// The index that was in use, or an empty one where that is of no use: what is already in the
    /// new one can be found while it is filled.
    private LiveIndex opened(boolean check) throws IOException {
        var path = folder.current();
        if (path.isPresent()) {
            try {
                return opened(path.get(), check);
            } catch (LockObtainFailedException e) {
                throw e;
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The index cannot be opened and is built anew", e);
            }
        }
        return empty();
    }

    private LiveIndex opened(Path path, boolean check) throws IOException {
        var index = new LiveIndex(path, folder.directory(path), abbreviations);
        try {
            if (check) {
                index.checkBytes();
            }
            return index;
        } catch (IOException | RuntimeException e) {
            index.abandon();
            throw e;
        }
    }

    private LiveIndex fresh() throws IOException {
        var path = folder.fresh();
        return new LiveIndex(path, folder.directory(path), abbreviations);
    }

    private LiveIndex empty() throws IOException {
        var fresh = fresh();
        try {
            folder.use(fresh.path());
        } catch (IOException e) {
            fresh.abandon();
            throw e;
        }
        return fresh;
    }

    LiveIndex current() {
        return current;
    }

    /// Writes the present state of a document; one without a reading, or gone, leaves the index.
    void write(DocumentId id) throws IOException {
        alone(
                id,
                () -> {
                    write(current, id);
                    writeBeside(id);
                });
    }

    /// An index that is being built and misses a document is of no use; the one in use is none the
    /// worse.
    private void writeBeside(DocumentId id) {
        var building = next;
        if (building != null) {
            try {
                write(building, id);
            } catch (IOException | AlreadyClosedException e) {
                LOG.error("The index that is being built cannot be written", e);
                next = null;
            }
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

    /// Runs while no document is written and no index swapped.
    void locked(Step step) throws IOException {
        swapping.writeLock().lock();
        try {
            step.run();
        } finally {
            swapping.writeLock().unlock();
        }
    }

    /// The same for what cannot fail.
    void exclusively(Runnable step) {
        swapping.writeLock().lock();
        try {
            step.run();
        } finally {
            swapping.writeLock().unlock();
        }
    }

    interface Step {
        void run() throws IOException;
    }

    /// An empty index beside the one in use, into which news go as well.
    LiveIndex beginNext() throws IOException {
        swapping.writeLock().lock();
        try {
            var fresh = fresh();
            next = fresh;
            return fresh;
        } finally {
            swapping.writeLock().unlock();
        }
    }

    /// Writes a document into the index that is being built, only.
    void writeNext(LiveIndex fresh, DocumentId id) throws IOException {
        alone(id, () -> write(fresh, id));
    }

    /// Puts the complete index in the place of the one in use.
    ///
    /// @param alongside what must change in the same moment
    void useNext(LiveIndex fresh, Step alongside) throws IOException {
        fresh.commit();
        fresh.learn(false);
        fresh.test();
        var old = current;
        locked(
                () -> {
                    if (next != fresh) {
                        throw new IOException("The new index misses a document");
                    }
                    folder.use(fresh.path());
                    current = fresh;
                    next = null;
                    alongside.run();
                });
        old.abandon();
    }

    void dropNext(LiveIndex fresh) throws IOException {
        locked(() -> next = null);
        fresh.abandon();
        IndexFolder.remove(fresh.path());
    }

    /// Opens the index again after it failed, or an empty one in its place where that cannot be.
    /// Where neither can be, the one that failed goes on answering what it can.
    ///
    /// @param alongside what must change in the same moment
    void renew(Step alongside) throws IOException {
        var failed = current;
        locked(
                () -> {
                    failed.stopWriting();
                    current = opened(true);
                    alongside.run();
                });
        failed.abandon();
        removeOthers();
    }

    /// Removes what earlier ones left behind; never one that was begun just now.
    void removeOthers() throws IOException {
        locked(
                () -> {
                    var filled = next;
                    folder.removeBefore(current.path(), filled == null ? null : filled.path());
                });
    }
}
