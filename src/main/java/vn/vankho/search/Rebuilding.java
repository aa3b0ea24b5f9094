package vn.vankho.search;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.search.Search.Progress;

/// Builds an index beside the one in use and swaps them; news of the meantime goes into both.
final class Rebuilding {

    private final Indexes indexes;
    private final Contents archive;
    private final BooleanSupplier closed;
    private final ReentrantLock rebuilding = new ReentrantLock();
    private volatile @Nullable Progress progress;

    Rebuilding(Indexes indexes, Contents archive, BooleanSupplier closed) {
        this.indexes = indexes;
        this.archive = archive;
        this.closed = closed;
    }

    /// How far it is, if it is under way.
    @Nullable Progress progress() {
        return progress;
    }

    /// Who calls while an index is being built waits for that one.
    ///
    /// @param alongside what must change in the moment of the swap
    void run(Indexes.Step alongside) throws IOException {
        var another = rebuilding.isLocked();
        rebuilding.lock();
        try {
            if (!another) {
                build(alongside);
            }
        } finally {
            progress = null;
            rebuilding.unlock();
        }
    }

    private void build(Indexes.Step alongside) throws IOException {
        var fresh = indexes.beginNext();
        try {
            fill(fresh);
            indexes.useNext(fresh, alongside);
        } catch (AlreadyClosedException e) {
            indexes.dropNext(fresh);
            throw new IOException("The new index could not be written", e);
        } catch (IOException | RuntimeException e) {
            indexes.dropNext(fresh);
            throw e;
        }
        indexes.removeOthers();
    }

    private void fill(LiveIndex fresh) throws IOException {
        try (var documents = archive.readDocuments()) {
            var all = documents.map(ArchivedDocument::id).toList();
            var done = new AtomicInteger();
            TwoAtATime.each(
                    all,
                    id -> {
                        if (closed.getAsBoolean()) {
                            throw new IOException("Closed while the index was being built");
                        }
                        progress = new Progress(done.getAndIncrement(), all.size());
                        indexes.writeNext(fresh, id);
                    });
        }
    }
}
