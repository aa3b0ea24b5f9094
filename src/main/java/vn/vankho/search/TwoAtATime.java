package vn.vankho.search;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import vn.vankho.document.DocumentId;

/// Works through a list of documents with two threads: reading texts takes longer than writing
/// them.
final class TwoAtATime {

    private TwoAtATime() {}

    interface Indexing {
        void index(DocumentId id) throws IOException;
    }

    /// Ends with the first failure.
    static void each(List<DocumentId> ids, Indexing each) throws IOException {
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
}
