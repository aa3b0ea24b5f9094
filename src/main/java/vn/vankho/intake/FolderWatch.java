package vn.vankho.intake;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks into the watched folder again and again while the server runs.
final class FolderWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final WatchedFolder folder;
    private @Nullable Thread thread;

    FolderWatch(WatchedFolder folder) {
        this.folder = folder;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("watched-folder").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            folder.look();
        } catch (RuntimeException e) {
            log.error("Looking into the watched folder failed; the next look may succeed", e);
        }
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
