package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.search.Search.IndexState.State;

/// How the index stays in step with the archive.
class KeepingTest {

    @TempDir Path folder;
    private Office office;

    @BeforeEach
    void open() {
        var shelf = new Shelf();
        for (var at = 0; at < 50; at++) {
            shelf.put("Báo cáo thứ " + at + " về diện tích rừng");
        }
        office = new Office(folder, shelf);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void assertComplete(int documents) {
        assertThat(office.search().state())
                .isEqualTo(new Search.IndexState(State.READY, documents, documents));
        assertThat(office.ask("diện tích rừng").total()).isEqualTo(documents);
    }

    @Test
    void findsAtTheFirstStartWhatTheArchiveHolds() {
        assertComplete(50);
    }

    @Test
    void answersTheSameAfterItsFolderWasDeleted() {
        var before = office.ask("báo cáo 7 diện tích").hits();
        office.close();
        FileSystemUtils.deleteRecursively(office.home.index().toFile());
        office.reopen();
        assertComplete(50);
        assertThat(office.ask("báo cáo 7 diện tích").hits()).isEqualTo(before);
    }

    @Test
    void buildsAnewWhatIsDamaged() throws IOException {
        office.close();
        for (var file : indexFiles()) {
            Files.write(file, new byte[100]);
        }
        office.reopen();
        assertComplete(50);
    }

    @Test
    void noticesAtTheStartThatAByteHasChanged() throws IOException {
        office.close();
        for (var file : indexFiles()) {
            if (file.toString().endsWith(".cfs")) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x40;
                Files.write(file, bytes);
            }
        }
        office.reopen();
        Patience.until(() -> office.search().state().state() == State.READY);
        assertComplete(50);
        assertThat(office.home.index().resolve("current")).content().contains("-2");
    }

    private Iterable<Path> indexFiles() throws IOException {
        try (var files = Files.walk(office.home.index())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().getFileName().toString().startsWith("lucene"))
                    .toList();
        }
    }

    @Test
    void buildsAnewWhatAnotherFormatHolds() throws IOException {
        office.close();
        var pointer = office.home.index().resolve("current");
        var old = office.home.index().resolve("lucene-0-1");
        Files.move(office.home.index().resolve(Files.readString(pointer).strip()), old);
        Files.writeString(pointer, "lucene-0-1\n");
        office.reopen();
        assertComplete(50);
        assertThat(old).doesNotExist();
    }

    @Test
    void goesOnWhenItsFolderIsDeletedUnderIt() {
        FileSystemUtils.deleteRecursively(office.home.index().toFile());
        office.add("Báo cáo mới về diện tích rừng");
        office.ask("rừng");
        Patience.until(
                () ->
                        office.search().state().state() == State.READY
                                && office.ask("diện tích rừng").total() == 51);
        assertComplete(51);
    }

    @Test
    void addsWhatCameWhileItWasClosed() {
        office.close();
        office.shelf.put("Báo cáo mới về diện tích rừng");
        office.reopen();
        assertComplete(51);
    }

    @Test
    void dropsWhatLeftTheArchive() {
        var id = office.add("Báo cáo mới về diện tích rừng");
        office.close();
        office.shelf.remove(id);
        office.reopen();
        assertComplete(50);
    }

    @Test
    void dropsWhatLeftTheArchiveAtTheNextNews() {
        var id = office.add("Báo cáo mới về diện tích rừng");
        office.shelf.remove(id);
        office.search().index(id);
        assertComplete(50);
    }

    @Test
    void replacesADescriptionThatChangedWhileItWasClosed() {
        var id = office.add("Văn bản đến");
        office.close();
        var known = Shelf.description("Công văn", null, null, null, null, "Sửa cầu treo");
        office.shelf.put(id, known, Sensitivity.PUBLIC, "Văn bản đến");
        office.reopen();
        assertThat(office.found("cầu treo")).startsWith(id);
    }

    @Test
    void forgetsTheFormerReading() {
        var id = office.add("hợp tác xã chè");
        office.shelf.read(id, "hợp tác xã quế");
        office.search().index(id);
        assertThat(office.found("\"xã chè\"")).isEmpty();
        assertThat(office.found("\"xã quế\"")).containsExactly(id);
    }

    @Test
    void answersFromTheOldIndexWhileTheNewOneIsBuilt() {
        var ended = new AtomicBoolean();
        var rebuilding =
                CompletableFuture.runAsync(() -> office.search().rebuild())
                        .whenComplete((_, _) -> ended.set(true));
        do {
            assertThat(office.ask("diện tích rừng").total()).isEqualTo(50);
        } while (!ended.get());
        rebuilding.join();
        assertComplete(50);
    }

    @Test
    void keepsNewsThatComeDuringARebuild() {
        var rebuilding = CompletableFuture.runAsync(() -> office.search().rebuild());
        var added = 0;
        do {
            office.add("Báo cáo thêm về diện tích rừng");
            added++;
        } while (!rebuilding.isDone());
        rebuilding.join();
        assertComplete(50 + added);
    }

    @Test
    void leavesOneIndexBehindAfterARebuild() throws IOException {
        office.search().rebuild();
        office.search().rebuild();
        try (var folders = Files.list(office.home.index())) {
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("current", "lucene-" + IndexFolder.FORMAT + "-3");
        }
    }

    @Test
    void saysThatAnAnswerIsNotCompleteYet() {
        office.close();
        for (var at = 0; at < 500; at++) {
            office.shelf.put(Description.unknown(), "rừng trồng ".repeat(200));
        }
        try (var search = new Search(office.home, office.shelf)) {
            var first = search.search(SearchQuery.of("rừng trồng"), Office.CLERK);
            assertThat(first.state().state()).isEqualTo(State.BUILDING);
            Office.await(search);
            assertThat(search.state()).isEqualTo(new Search.IndexState(State.READY, 550, 550));
        }
    }
}
