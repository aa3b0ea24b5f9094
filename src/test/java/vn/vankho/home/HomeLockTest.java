package vn.vankho.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir Path folder;
    private VankhoHome home;

    @BeforeEach
    void home() {
        home = new VankhoHome(folder);
    }

    /// Holds the home in a process of its own until it is killed.
    static final class Holding {

        public static void main(String[] args) throws InterruptedException {
            HomeLock.hold(new VankhoHome(Path.of(args[0]))).announce(8123, "bí-mật");
            System.out.println("held");
            Thread.sleep(60_000);
        }
    }

    @Test
    void isHeldOnceInAProcess() {
        try (var _ = HomeLock.hold(home)) {
            assertThat(HomeLock.tryHold(home)).isEmpty();
            assertThatExceptionOfType(HomeHeld.class).isThrownBy(() -> HomeLock.hold(home));
        }
    }

    @Test
    void canBeHeldAgainAfterwards() {
        HomeLock.hold(home).close();
        HomeLock.hold(home).close();
        assertThat(HomeLock.holder(home)).isEmpty();
    }

    @Test
    void staysHeldWhileTheSameProcessAsksWhoHoldsIt() throws Exception {
        try (var _ = HomeLock.hold(home)) {
            assertThat(HomeLock.holder(home)).isPresent();
            assertThat(exitOfAnotherHolder()).isNotZero();
        }
    }

    @Test
    void saysWhereTheOtherProcessListens() throws Exception {
        var other = start();
        assertThat(HomeLock.tryHold(home)).isEmpty();
        assertThat(HomeLock.holder(home))
                .contains(new HomeLock.Holder(other.pid(), 8123, "bí-mật"));
        kill(other);
    }

    @Test
    void isFreeOnceTheHolderWasKilled() throws Exception {
        kill(start());
        assertThat(HomeLock.holder(home)).isEmpty();
        HomeLock.hold(home).close();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "looks at POSIX permissions")
    void isReadableByItsOwnerOnly() throws IOException {
        try (var lock = HomeLock.hold(home)) {
            lock.announce(8123, "bí-mật");
            assertThat(Files.getPosixFilePermissions(home.lock()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private Process start() throws IOException {
        var process = holding().start();
        var out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        assertThat(new BufferedReader(out).readLine()).isEqualTo("held");
        return process;
    }

    private int exitOfAnotherHolder() throws Exception {
        return holding().redirectErrorStream(true).redirectOutput(sink()).start().waitFor();
    }

    private ProcessBuilder holding() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Holding.class.getName(),
                folder.toString());
    }

    private java.io.File sink() {
        return folder.resolve("out.txt").toFile();
    }

    private static void kill(Process process) {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
