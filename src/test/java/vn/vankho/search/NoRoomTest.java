package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.search.Search.IndexState.State;

/// A disk that has no room at some write: at any of them.
class NoRoomTest {

    private static final int DOCUMENTS = 12;
    private static final Duration SOON = Duration.ofMillis(20);

    /// In the gate every eleventh write fails once, in an endurance run each.
    private static final int STEP = RealParts.endurance() ? 1 : 11;

    @TempDir Path folder;

    private final Shelf shelf = new Shelf();

    private IndexKeeper keeper(IndexFolder files) throws IOException {
        return new IndexKeeper(files, shelf, () -> Abbreviations.STANDARD, SOON);
    }

    private FullFolder files(String name) {
        return new FullFolder(folder.resolve(name));
    }

    private void fill() {
        for (var at = 0; at < DOCUMENTS; at++) {
            shelf.put("Báo cáo " + at + " về rừng trồng. " + "Thôn bản xa. ".repeat(30 * at));
        }
    }

    private static int found(IndexKeeper keeper) throws IOException {
        var first = new Term(IndexFields.FIRST, "1");
        return keeper.search(searcher -> searcher.count(new TermQuery(first)));
    }

    private static void assertComplete(IndexKeeper keeper, int documents) throws IOException {
        Patience.until(() -> keeper.state().state() == State.READY);
        assertThat(found(keeper)).isEqualTo(documents);
        assertThat(keeper.state().documents()).isEqualTo(documents);
    }

    /// All that an office does with its index: open, fill, index, rebuild, close.
    private void work(IndexKeeper keeper) throws InterruptedException {
        keeper.await(Duration.ofMinutes(1));
        keeper.index(shelf.put("Tin mới về rừng"));
        try {
            keeper.rebuild();
        } catch (IOException e) {
            assertThat(e.getMessage())
                    .containsAnyOf("No space left", "could not be written", "misses a document");
        }
        keeper.index(shelf.put("Tin sau cùng về rừng"));
    }

    @Test
    void losesNothingWhereverItFails() throws Exception {
        fill();
        var writes = writesOfAllWork();
        for (var at = 1; at <= writes; at += STEP) {
            var files = files("fails-at-" + at);
            files.fail(at, at);
            var documents = shelf.readDocuments().count();
            try (var keeper = keeper(files)) {
                work(keeper);
                assertComplete(keeper, (int) documents + 2);
            }
            try (var again = keeper(files)) {
                again.await(Duration.ofMinutes(1));
                assertComplete(again, (int) documents + 2);
            }
        }
    }

    private int writesOfAllWork() throws Exception {
        var files = files("whole");
        try (var keeper = keeper(files)) {
            work(keeper);
        }
        return files.writes();
    }

    @Test
    void answersWhatItKnowsUntilThereIsRoom() throws Exception {
        fill();
        var files = files("full");
        try (var keeper = keeper(files)) {
            keeper.await(Duration.ofMinutes(1));
            assertComplete(keeper, DOCUMENTS);
            files.fail(1, Integer.MAX_VALUE);
            keeper.index(shelf.put("Tin mới về rừng"));
            Patience.until(() -> keeper.state().state() == State.BROKEN);
            assertThat(found(keeper)).isBetween(DOCUMENTS, DOCUMENTS + 1);
            files.fail(0, 0);
            assertComplete(keeper, DOCUMENTS + 1);
        }
    }

    @Test
    void startsOnAFullDiskWithWhatItHad() throws Exception {
        fill();
        var files = files("full");
        try (var keeper = keeper(files)) {
            keeper.await(Duration.ofMinutes(1));
        }
        files.fail(1, Integer.MAX_VALUE);
        shelf.put("Tin mới về rừng");
        try (var keeper = keeper(files)) {
            Patience.until(() -> keeper.state().state() == State.BROKEN);
            assertThat(found(keeper)).isEqualTo(DOCUMENTS);
            files.fail(0, 0);
            assertComplete(keeper, DOCUMENTS + 1);
        }
    }

    @Test
    void startsOnAFullDiskWithoutAnyIndex() throws Exception {
        fill();
        var files = files("full");
        files.fail(1, Integer.MAX_VALUE);
        try (var keeper = keeper(files)) {
            Patience.until(() -> keeper.state().state() == State.BROKEN);
            assertThat(found(keeper)).isZero();
            files.fail(0, 0);
            assertComplete(keeper, DOCUMENTS);
        }
    }
}
