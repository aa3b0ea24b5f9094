package vn.vankho.archive;

import java.util.concurrent.TimeUnit;

/// Holds back a reader so that it takes at most so many bytes a second, and leaves the disk to
/// whoever works.
final class Pace {

    /// Nobody is held back.
    static final Pace FREE = new Pace(Long.MAX_VALUE);

    private static final long MOST_AHEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final long bytesPerSecond;
    private long free = System.nanoTime();

    /// @param bytesPerSecond more than 0
    Pace(long bytesPerSecond) {
        if (bytesPerSecond <= 0) {
            throw new IllegalArgumentException("No bytes a second: " + bytesPerSecond);
        }
        this.bytesPerSecond = bytesPerSecond;
    }

    /// The thread was asked to end in the middle of an object: nothing is known of that object.
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("Stopped while reading");
        }
    }

    /// Waits until that many more bytes may be read.
    ///
    /// @throws Stopped if the thread is interrupted
    synchronized void take(int bytes) {
        if (bytesPerSecond == Long.MAX_VALUE) {
            return;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
        long now = System.nanoTime();
        free = Math.max(free, now) + bytes * TimeUnit.SECONDS.toNanos(1) / bytesPerSecond;
        if (free - now > MOST_AHEAD_NANOS) {
            rest(free - now);
        }
    }

    private static void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }
}
