package vn.vankho.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Times questions: on the wall, and in processor time, which says more on a machine that has other
/// work.
final class Stopwatch {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final Duration WARM = Duration.ofSeconds(6);
    private static final Duration SECOND = Duration.ofSeconds(1);
    /// So much of a second is used even where nothing is to be done.
    private static final Duration REST = Duration.ofMillis(100);

    private final List<Double> wall = new ArrayList<>();
    private final List<Double> thread = new ArrayList<>();

    private Stopwatch() {}

    interface Engine {
        /// @return how many hits
        int ask(String query) throws IOException;
    }

    /// Another process that does part of the work.
    interface Helper {
        Duration used();

        Helper NONE = () -> Duration.ZERO;
    }

    /// Asks all until everything is compiled and read, then once more, and prints milliseconds of
    /// that last round: p50, p95 and p99 on the wall and of the asking thread, and the mean of all
    /// processors.
    static void time(String name, List<String> queries, Engine engine, Helper helper)
            throws IOException {
        var until = System.nanoTime() + WARM.toNanos();
        do {
            for (var query : queries) {
                engine.ask(query);
            }
        } while (System.nanoTime() < until);
        var watch = new Stopwatch();
        var threads = ManagementFactory.getThreadMXBean();
        var before = MACHINE.getProcessCpuTime() + helper.used().toNanos();
        for (var query : queries) {
            var begunThread = threads.getCurrentThreadCpuTime();
            var begun = System.nanoTime();
            engine.ask(query);
            watch.wall.add((System.nanoTime() - begun) / 1e6);
            watch.thread.add((threads.getCurrentThreadCpuTime() - begunThread) / 1e6);
        }
        var used = MACHINE.getProcessCpuTime() + helper.used().toNanos() - before;
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.2f |%n",
                name,
                percentiles(watch.wall),
                helper == Helper.NONE ? percentiles(watch.thread) : "– | – | –",
                used / 1e6 / queries.size());
    }

    private static String percentiles(List<Double> times) {
        times.sort(null);
        return String.format(
                Locale.ROOT,
                "%.2f | %.2f | %.2f",
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() * 99 / 100));
    }

    /// Waits until nothing is merged any more, as plain Lucene's writer has done when it is closed.
    static void awaitRest(Helper helper) throws InterruptedException {
        var before = used().plus(helper.used());
        var busy = true;
        while (busy) {
            Thread.sleep(SECOND);
            var now = used().plus(helper.used());
            busy = now.minus(before).compareTo(REST) > 0;
            before = now;
        }
    }

    /// Processor time of this process so far.
    static Duration used() {
        return Duration.ofNanos(MACHINE.getProcessCpuTime());
    }
}
