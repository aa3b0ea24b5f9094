package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.search.Search.IndexState;
import vn.vankho.search.Search.IndexState.State;

class KillingTest {

    private static final int KILLS = RealParts.endurance() ? 20 : 2;

    @TempDir Path folder;

    /// The archive holds a newer reading than the killed process knew: it must be found too.
    @Test
    void losesNothingWhenItIsKilledAtAnyMoment() throws Exception {
        var seed = System.nanoTime();
        System.out.println("KillingTest seed " + seed);
        var random = new Random(seed);
        for (var kill = 0; kill < KILLS; kill++) {
            killWhileItWrites(random);
            var newer = "mới" + kill;
            try (var office = new Office(folder, KilledIndexing.shelf(newer))) {
                var documents = KilledIndexing.DOCUMENTS;
                assertThat(office.search().state())
                        .isEqualTo(new IndexState(State.READY, documents, documents));
                assertThat(office.ask("diện tích rừng").total()).isEqualTo(documents);
                assertThat(office.ask("\"bản " + newer + "\"").total()).isEqualTo(documents);
                assertThat(office.ask("\"bản cũ\"").total()).isZero();
            }
            assertOneIndex();
        }
    }

    private void killWhileItWrites(Random random) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-Xmx200m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledIndexing.class.getName(),
                                folder.toString(),
                                Long.toString(random.nextLong()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var output = process.inputReader()) {
            assertThat(output.lines().anyMatch("open"::equals)).isTrue();
            Thread.sleep(random.nextInt(3_000));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void assertOneIndex() throws IOException {
        try (var indexes = Files.list(folder.resolve("index"))) {
            assertThat(indexes.filter(Files::isDirectory)).hasSize(1);
        }
    }
}
