package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankho.RealParts;
import vn.vankho.document.DocumentId;

/// A1: a deposit that was acknowledged survives kill -9 at any instant; one that was not is absent
/// or whole; depositing goes on afterwards.
class KillTest {

    @TempDir Path home;
    private final List<String> said = new ArrayList<>();

    @Test
    void losesNothingThatWasAcknowledgedWhenKilledAtAnyInstant() throws Exception {
        var seed = System.nanoTime();
        System.out.println("KillTest seed " + seed);
        var random = new Random(seed);
        int kills = RealParts.endurance() ? 20 : 2;
        for (int i = 0; i < kills; i++) {
            killAfter(random.nextInt(1_500), random.nextLong());
            checkHome();
        }
        assertThat(acknowledged()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void losesNothingWhenStoppedAfterEachStep(DepositStep step) throws Exception {
        var process = start(1, step.name());
        listen(process);
        assertThat(process.waitFor()).isEqualTo(137);
        assertThat(acknowledged()).isEmpty();
        checkHome();
    }

    private void killAfter(int millis, long seed) throws Exception {
        var process = start(seed);
        var listener = Thread.ofPlatform().start(() -> listen(process));
        while (!said.contains("READY .") && process.isAlive()) {
            Thread.sleep(5);
        }
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();
        listener.join();
        said.remove("READY .");
    }

    private Process start(long seed, String... step) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(
                        List.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DepositLoop.class.getName(),
                                home.toString(),
                                Long.toString(seed)));
        command.addAll(List.of(step));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private void listen(Process process) {
        var out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        new BufferedReader(out).lines().filter(line -> line.endsWith(" .")).forEach(this::hear);
    }

    private synchronized void hear(String line) {
        said.add(line);
    }

    private List<String[]> acknowledged() {
        return said.stream()
                .filter(line -> line.startsWith("ACK "))
                .map(line -> line.split(" "))
                .toList();
    }

    private void checkHome() throws IOException {
        try (var open = new OpenArchive(home)) {
            assertThat(open.archive.alarms()).isEmpty();
            assertThat(open.staged()).isEmpty();
            for (var ack : acknowledged()) {
                var original = open.archive.original(DocumentId.parse(ack[1]));
                assertThat(Digests.of(original).sha256().hex()).isEqualTo(ack[2]);
            }
            assertReadingsKept(open);
            open.depositText("sau khi chạy lại " + said.size() + System.nanoTime());
            assertThat(open.archive.verify()).isEmpty();
        }
    }

    private void assertReadingsKept(OpenArchive open) {
        said.stream()
                .filter(line -> line.startsWith("READ "))
                .map(line -> DocumentId.parse(line.split(" ")[1]))
                .forEach(id -> assertThat(open.archive.reading(id)).isPresent());
    }
}
