package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;

/// The process is killed while people type: every save that was acknowledged is there, and the
/// draft goes on from the last one.
class DraftsKilledTest {

    private static final int KILLS = RealParts.endurance() ? 20 : 2;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir Path folder;

    @Test
    void losesNoAcknowledgedSaveThroughKills() throws Exception {
        System.out.println("seed " + seed);
        var acknowledged = new HashMap<UUID, Integer>();
        for (int i = 0; i < KILLS; i++) {
            saveUntilKilled(acknowledged, 30 + random.nextInt(150));
            check(acknowledged);
        }
    }

    private void saveUntilKilled(Map<UUID, Integer> acknowledged, int after) throws Exception {
        var said = Files.createTempFile(folder, "said", ".txt");
        var process = start(said);
        while (process.isAlive() && lines(said).size() < after) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        var lines = lines(said);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(30);
        for (var line : lines) {
            var parts = line.split(" ");
            acknowledged.put(UUID.fromString(parts[0]), Integer.valueOf(parts[1]));
        }
    }

    /// A last line without its end was never acknowledged; others are the process's log.
    private static List<String> lines(Path said) throws IOException {
        var text = Files.readString(said);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.matches("[0-9a-f-]{36} \\d+"))
                .toList();
    }

    private Process start(Path said) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        List.of(
                                java,
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SaveDrafts.class.getName(),
                                folder.toString()))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void check(Map<UUID, Integer> acknowledged) {
        try (var desk = new Desk(folder)) {
            acknowledged.forEach(
                    (draft, last) -> {
                        int now = desk.drafts.find(draft).version();
                        assertThat(now).as("seed %d", seed).isGreaterThanOrEqualTo(last);
                        for (int version = Math.max(1, now - 12); version <= now; version++) {
                            assertThat(desk.versions.data(draft, version))
                                    .containsEntry("trích yếu", String.valueOf(version));
                        }
                    });
            var draft = acknowledged.keySet().iterator().next();
            int now = desk.drafts.find(draft).version();
            var next = Desk.data(String.valueOf(now + 1));
            desk.drafts.update(draft, next, now, Saving.AUTOSAVED, Desk.LAN);
            acknowledged.put(draft, now + 1);
        }
    }
}
