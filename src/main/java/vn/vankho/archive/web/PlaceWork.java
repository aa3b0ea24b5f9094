package vn.vankho.archive.web;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.vankho.home.Refusal;

/// A backup or a restore drill that somebody asked for: it takes its time, so it runs beside the
/// page, and one at a time.
@Component
class PlaceWork {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceWork.class);

    private final AtomicReference<@Nullable String> running = new AtomicReference<>();
    private volatile @Nullable Ended ended;

    /// @param sentence what came of it
    record Ended(boolean good, String sentence) {}

    /// What is being done, a sentence; null if nothing is.
    @Nullable String running() {
        return running.get();
    }

    @Nullable Ended ended() {
        return ended;
    }

    /// @param what for the page while it runs
    /// @return false if something else is being done
    boolean start(String what, Supplier<Ended> work) {
        if (!running.compareAndSet(null, what)) {
            return false;
        }
        ended = null;
        Thread.ofVirtual().name("place-work").start(() -> run(what, work));
        return true;
    }

    private void run(String what, Supplier<Ended> work) {
        try {
            ended = work.get();
        } catch (Refusal refused) {
            ended = new Ended(false, String.valueOf(refused.getMessage()));
        } catch (RuntimeException broken) {
            LOG.error("Not done: {}", what, broken);
            ended = new Ended(false, "Chưa làm được; chi tiết nằm trong tệp nhật ký của phần mềm.");
        } finally {
            running.set(null);
        }
    }
}
