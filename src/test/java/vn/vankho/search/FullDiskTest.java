package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.search.Search.IndexState;
import vn.vankho.search.Search.IndexState.State;

/// A process that may write only small files, as on a disk without room.
class FullDiskTest {

    @TempDir Path folder;

    @Test
    @DisabledOnOs(value = WINDOWS, disabledReason = "limits files by ulimit -f")
    void saysThatItIsBrokenAndHealsWhenThereIsRoom() throws IOException, InterruptedException {
        assertThat(said("16")).contains("answered BROKEN");
        try (var office = new Office(folder, KilledIndexing.shelf("mới"))) {
            var documents = KilledIndexing.DOCUMENTS;
            assertThat(office.search().state())
                    .isEqualTo(new IndexState(State.READY, documents, documents));
            assertThat(office.ask("diện tích rừng").total()).isEqualTo(documents);
        }
    }

    private String said(String mostBlocks) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "ulimit -f " + mostBlocks + "; exec \"$@\"",
                                "sh",
                                java,
                                "-Xmx200m",
                                "-XX:+UseSerialGC",
                                "-XX:-UsePerfData",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FullDiskIndexing.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var output = process.inputReader()) {
            return String.join("\n", output.lines().toList());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
