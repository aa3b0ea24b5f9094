package vn.vankho.search;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Work that is to be done some time later, once, however often it is asked for until then.
final class OnceLater {

    private final ScheduledExecutorService jobs;
    private final Runnable work;
    private final AtomicBoolean due = new AtomicBoolean();

    OnceLater(ScheduledExecutorService jobs, Runnable work) {
        this.jobs = jobs;
        this.work = work;
    }

    void in(Duration wait) {
        if (due.compareAndSet(false, true)) {
            var _ = jobs.schedule(this::run, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void run() {
        due.set(false);
        work.run();
    }
}
