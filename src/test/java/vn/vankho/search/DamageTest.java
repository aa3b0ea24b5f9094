package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.search.Search.IndexState;
import vn.vankho.search.Search.IndexState.State;

/// Bytes of the index that change under it.
class DamageTest {

    private static final int DOCUMENTS = 40;
    private static final List<String> QUESTIONS =
            List.of("diện tích rừng", "dien tich", "\"diện tích\"", "thôn bản -rừng", "rưnggg", "");

    @TempDir Path folder;
    private Office office;

    @BeforeEach
    void open() {
        var shelf = new Shelf();
        for (var at = 0; at < DOCUMENTS; at++) {
            shelf.put("Báo cáo thứ " + at + " về diện tích rừng. " + "Thôn bản. ".repeat(9 * at));
        }
        office = new Office(folder, shelf);
        office.reopen();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.walk(office.home.index())) {
            return files.filter(file -> file.getFileName().toString().startsWith("_")).toList();
        }
    }

    private void askEverything() {
        for (var question : QUESTIONS) {
            assertThat(office.ask(question).hits()).hasSizeLessThanOrEqualTo(DOCUMENTS);
            office.search().suggestCorrection(question, Office.CLERK);
            office.search().complete(question, Office.CLERK);
        }
    }

    private void assertHealed() {
        Patience.until(() -> office.search().state().state() == State.READY);
        assertThat(office.search().state())
                .isEqualTo(new IndexState(State.READY, DOCUMENTS, DOCUMENTS));
        assertThat(office.ask("diện tích rừng").total()).isEqualTo(DOCUMENTS);
    }

    @Test
    void throwsNothingAtThePersonAndHealsAtTheNextStart() throws IOException {
        var seed = System.nanoTime();
        System.out.println("DamageTest seed " + seed);
        var random = new Random(seed);
        for (var file : segments()) {
            garble(file, random);
        }
        askEverything();
        office.reopen();
        assertHealed();
    }

    private static void garble(Path file, Random random) throws IOException {
        try (var bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var other = new byte[(int) bytes.size()];
            random.nextBytes(other);
            bytes.write(ByteBuffer.wrap(other), 0);
        }
    }

    @Test
    @DisabledOnOs(value = WINDOWS, disabledReason = "cuts no file that is open")
    void healsWhileItRunsWhenFilesAreCut() throws IOException {
        for (var file : segments()) {
            try (var bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
                bytes.truncate(1);
            }
        }
        askEverything();
        office.search().index(office.shelf.readDocuments().findFirst().orElseThrow().id());
        assertHealed();
    }
}
