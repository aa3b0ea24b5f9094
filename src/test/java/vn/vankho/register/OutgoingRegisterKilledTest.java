package vn.vankho.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;

/// The process is killed while it gives numbers: what it acknowledged stands, without a gap.
class OutgoingRegisterKilledTest {

    private static final int KILLS = RealParts.endurance() ? 20 : 2;
    private static final int NUMBERS = 2000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir Path folder;

    @Test
    void keepsEveryAcknowledgedNumberThroughKills() throws Exception {
        System.out.println("seed " + seed);
        var acknowledged = new HashMap<Integer, UUID>();
        for (int i = 0; i < KILLS; i++) {
            giveUntilKilled(acknowledged, 50 + random.nextInt(NUMBERS / 2));
            check(acknowledged);
        }
    }

    private void giveUntilKilled(Map<Integer, UUID> acknowledged, int after) throws Exception {
        var said = Files.createTempFile(folder, "said", ".txt");
        var process = start(said);
        while (process.isAlive() && lines(said).size() < after) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        take(lines(said), acknowledged);
    }

    /// A last line without its end was never acknowledged; others are the process's log.
    private static List<String> lines(Path said) throws IOException {
        var text = Files.readString(said);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.matches("\\d+ [0-9a-f-]{36}"))
                .toList();
    }

    private static void take(List<String> lines, Map<Integer, UUID> acknowledged) {
        assertThat(lines).hasSizeGreaterThanOrEqualTo(50);
        for (var line : lines) {
            var parts = line.split(" ");
            var twice = acknowledged.put(Integer.valueOf(parts[0]), UUID.fromString(parts[1]));
            assertThat(twice).as("number %s given twice", parts[0]).isNull();
        }
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
                                GiveNumbers.class.getName(),
                                folder.toString(),
                                Integer.toString(NUMBERS)))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void check(Map<Integer, UUID> acknowledged) {
        try (var book = new Book(folder)) {
            var entries = book.register.entries(2023);
            assertThat(entries)
                    .as("seed %d", seed)
                    .extracting(OutgoingRegister.Entry::number)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, entries.size()).boxed().toList());
            acknowledged.forEach(
                    (number, draft) ->
                            assertThat(entries.get(number - 1).request().draft()).isEqualTo(draft));
            assertThat(book.journalLines("number-issued")).isEqualTo(entries.size());
        }
    }
}
