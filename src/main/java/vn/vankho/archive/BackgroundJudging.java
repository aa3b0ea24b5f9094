package vn.vankho.archive;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import vn.vankho.signature.Signatures;

/// Judges the signatures of each document once it was read, one document at a time, so that the
/// verdict of the first day is kept. Before that it wakes the engine, whose first answer takes
/// seconds.
final class BackgroundJudging implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundJudging.class);
    private static final long LOOK_AGAIN_SECONDS = 60;
    private static final long REST_AFTER_FAILURE_SECONDS = 60;

    private final SignatureRecords records;
    private final Signatures signatures;
    private final Semaphore work = new Semaphore(0);
    private @Nullable Thread thread;

    BackgroundJudging(SignatureRecords records, Signatures signatures) {
        this.records = records;
        this.signatures = signatures;
    }

    @EventListener
    void readingKept(ReadingKept event) {
        log.debug("Signatures of {} are to be judged", event.id());
        work.release();
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("signatures").start(this::work);
    }

    private void work() {
        try {
            signatures.warmUp();
            while (!Thread.currentThread().isInterrupted()) {
                if (!judgeNext()) {
                    work.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                    work.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean judgeNext() throws InterruptedException {
        try {
            var next = records.nextUnjudged();
            next.ifPresent(records::judgeFirst);
            return next.isPresent();
        } catch (RuntimeException e) {
            // A full disk or a locked database must not end the work for ever.
            if (!Thread.currentThread().isInterrupted()) {
                log.error("Signatures could not be judged; they wait", e);
            }
            TimeUnit.SECONDS.sleep(REST_AFTER_FAILURE_SECONDS);
            return false;
        }
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
