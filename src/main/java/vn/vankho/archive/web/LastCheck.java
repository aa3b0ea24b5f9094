package vn.vankho.archive.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.archive.Archive;

/// The check of the whole archive that somebody asked for last. Reading every byte takes its
/// time, so it runs beside, and one at a time.
@Component
class LastCheck {

    private static final Logger log = LoggerFactory.getLogger(LastCheck.class);

    private final Archive archive;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable Result result;

    LastCheck(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /// @param findings empty if all is well
    record Result(ZonedDateTime endedAt, List<IntegrityFinding> findings) {}

    boolean running() {
        return running.get();
    }

    @Nullable Result result() {
        return result;
    }

    /// Does nothing if a check is running already.
    void start() {
        if (running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("archive-check").start(this::check);
        }
    }

    private void check() {
        try {
            var findings = archive.verify();
            result =
                    new Result(ZonedDateTime.now(clock.withZone(ZoneId.systemDefault())), findings);
        } catch (RuntimeException failure) {
            log.error("The archive could not be checked", failure);
        } finally {
            running.set(false);
        }
    }
}
