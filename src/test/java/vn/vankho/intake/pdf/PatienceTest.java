package vn.vankho.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PatienceTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void waitsOnWhileTheClockRunsButTheProcessorIsBusyElsewhere() {
        var looks = new AtomicInteger();
        var second = Duration.ofSeconds(1);
        var begun = System.nanoTime();
        var ended = new Patience(second).await(some -> slept(some, looks, 7), () -> SHORT);
        assertThat(ended).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(second);
    }

    @Test
    void endsWhereTheProcessorTimeIsUsedUp() {
        var looks = new AtomicInteger();
        var ended =
                new Patience(SHORT)
                        .await(some -> slept(some, looks, 100), () -> Duration.ofMillis(301));
        assertThat(ended).isFalse();
        assertThat(looks).hasValue(1);
    }

    @Test
    void doesNotWaitForeverForWhatUsesNone() {
        var looks = new AtomicInteger();
        var ended = new Patience(SHORT).await(some -> slept(some, looks, 100), () -> Duration.ZERO);
        assertThat(ended).isFalse();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell's loop")
    void countsTheProcessorTimeOfAProgramAndWhatItStarted() throws Exception {
        var process = new ProcessBuilder("sh", "-c", "sh -c 'while :; do :; done'").start();
        try {
            assertThat(new Patience(SHORT).await(process)).isFalse();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static boolean slept(Duration some, AtomicInteger looks, int enough) {
        try {
            Thread.sleep(some);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return looks.incrementAndGet() >= enough;
    }
}
