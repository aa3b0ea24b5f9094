package vn.vankho.intake.pdf;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// How long to wait for a page.
///
/// Its time is the processor's: on a busy or old PC a page takes many times as long on the clock as
/// it does on an idle one, and is none the worse for it. What uses no processor time is not waited
/// for forever.
///
/// @param time of the processor
record Patience(Duration time) {

    /// The clock may run so many times longer.
    private static final int TIMES = 5;
    private static final Duration LOOK = Duration.ofMillis(200);

    /// Waits for something at most so long.
    @FunctionalInterface
    interface Waiting<X extends Exception> {
        /// @return whether it has ended
        boolean atMost(Duration some) throws X;
    }

    /// @param used processor time of the work so far
    /// @return whether it ended in time
    <X extends Exception> boolean await(Waiting<X> work, Supplier<Duration> used) throws X {
        var until = System.nanoTime() + time.multipliedBy(TIMES).toNanos();
        while (!work.atMost(LOOK)) {
            if (used.get().compareTo(time) > 0 || System.nanoTime() > until) {
                return false;
            }
        }
        return true;
    }

    /// Whether a program ended in time, with all that it has started.
    boolean await(Process process) throws InterruptedException {
        var begun = System.nanoTime();
        return this.<InterruptedException>await(
                some -> process.waitFor(some.toNanos(), TimeUnit.NANOSECONDS),
                () -> used(process, Duration.ofNanos(System.nanoTime() - begun)));
    }

    /// Where the system does not tell, the clock counts.
    private static Duration used(Process process, Duration clock) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .reduce(Duration::plus)
                .orElse(clock);
    }
}
