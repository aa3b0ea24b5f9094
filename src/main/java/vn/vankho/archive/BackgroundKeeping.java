package vn.vankho.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Refusal;

/// What keeps the archive through the years while the server runs: closes the journal's days, makes
/// the day's backup, brings copies up to date, and reads every object again in its turn. One thread
/// at a gentle pace, which may be stopped at any time.
final class BackgroundKeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundKeeping.class);
    private static final Duration QUIET_AT_START = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
    private static final Duration BREATH = Duration.ofSeconds(2);

    private final Journal journal;
    private final Fixity fixity;
    private final BackupPlaces places;
    private @Nullable Thread thread;

    BackgroundKeeping(Journal journal, Fixity fixity, BackupPlaces places) {
        this.journal = journal;
        this.fixity = fixity;
        this.places = places;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("keeping").start(this::work);
    }

    private void work() {
        try {
            TimeUnit.NANOSECONDS.sleep(QUIET_AT_START.toNanos());
            while (!Thread.currentThread().isInterrupted()) {
                boolean more = roundThatSurvives();
                TimeUnit.NANOSECONDS.sleep((more ? BREATH : LOOK_AGAIN).toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Pace.Stopped e) {
            LOG.debug("Stopped in the middle of an object", e);
        }
    }

    /// A full disk or a clock that stands wrong must not end the work for ever.
    private boolean roundThatSurvives() {
        try {
            return round();
        } catch (DataAccessException | Refusal | UncheckedIOException e) {
            LOG.error("The archive is looked after again later", e);
            return false;
        }
    }

    /// @return whether there is more to do at once
    boolean round() {
        journal.closeDays();
        boolean more = false;
        for (var place : places.all()) {
            more |= BackupPlaces.isReachable(place) && keep(place);
        }
        if (fixity.lookAtSome()) {
            return true;
        }
        fixity.forgetUnlisted();
        return more;
    }

    private boolean keep(BackupPlace place) {
        try {
            if (places.isDue(place)) {
                places.backUp(place, Person.system());
            }
            return places.bringUpToDate(place);
        } catch (IOException e) {
            LOG.error("The copies in {} are brought up to date later", place.folder(), e);
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
