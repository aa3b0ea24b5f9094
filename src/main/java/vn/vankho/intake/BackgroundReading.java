package vn.vankho.intake;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Reads what waits while the server runs: new documents first, then those that are to be read
/// again; beside that finds the pages of Word files.
final class BackgroundReading implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundReading.class);
    private static final long LOOK_AGAIN_MILLIS = 60_000;
    private static final long LOOK_FOR_PAGES_MILLIS = 2_000;
    private static final long REST_AFTER_FAILURE_MILLIS = 5_000;

    private final ReadingQueue queue;
    private final Rereading rereading;
    private final Summaries summaries;
    private final PageFinding pages;
    private final int readers;
    private List<Thread> threads = List.of();

    BackgroundReading(
            ReadingQueue queue,
            Rereading rereading,
            Summaries summaries,
            PageFinding pages,
            int readers) {
        this.queue = queue;
        this.rereading = rereading;
        this.summaries = summaries;
        this.pages = pages;
        this.readers = readers;
    }

    @Override
    public void start() {
        queue.recover();
        rereading.recover();
        Thread.ofPlatform().daemon().name("reading-summaries").start(summaries::fillIn);
        threads =
                Stream.concat(
                                IntStream.range(0, readers)
                                        .mapToObj(i -> started("reader-" + i, this::work)),
                                Stream.of(started("page-finder", this::findPages)))
                        .toList();
    }

    private static Thread started(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }

    /// Only while nothing waits to be read.
    private void findPages() {
        try {
            pages.fillIn();
            while (!Thread.currentThread().isInterrupted()) {
                if (queue.waits() || !findNextPages()) {
                    Thread.sleep(LOOK_FOR_PAGES_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean findNextPages() throws InterruptedException {
        try {
            return pages.findNext();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                log.error("The pages of a document could not be found; it waits", e);
            }
            Thread.sleep(REST_AFTER_FAILURE_MILLIS);
            return false;
        }
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
