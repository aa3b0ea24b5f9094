package vn.vankho.intake;

import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Reads what waits while the server runs: new documents first, then those that are to be read
/// again.
final class BackgroundReading implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundReading.class);
    private static final long LOOK_AGAIN_MILLIS = 60_000;
    private static final long REST_AFTER_FAILURE_MILLIS = 5_000;

    private final ReadingQueue queue;
    private final Rereading rereading;
    private final Summaries summaries;
    private final int readers;
    private List<Thread> threads = List.of();

    BackgroundReading(ReadingQueue queue, Rereading rereading, Summaries summaries, int readers) {
        this.queue = queue;
        this.rereading = rereading;
        this.summaries = summaries;
        this.readers = readers;
    }

    @Override
    public void start() {
        queue.recover();
        rereading.recover();
        Thread.ofPlatform().daemon().name("reading-summaries").start(summaries::fillIn);
        threads =
                IntStream.range(0, readers)
                        .mapToObj(
                                i ->
                                        Thread.ofPlatform()
                                                .daemon()
                                                .name("reader-" + i)
                                                .start(this::work))
                        .toList();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!readNext()) {
                    queue.awaitWork(LOOK_AGAIN_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A full disk or a locked database must not end the reading for ever.
    private boolean readNext() throws InterruptedException {
        try {
            return queue.readNext() || rereading.readNext();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                log.error("A document could not be read; it waits", e);
            }
            Thread.sleep(REST_AFTER_FAILURE_MILLIS);
            return false;
        }
    }

    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            join(thread);
        }
        threads = List.of();
    }

    private static void join(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
