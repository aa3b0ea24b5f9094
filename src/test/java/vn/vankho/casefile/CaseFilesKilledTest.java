package vn.vankho.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.document.DocumentId;

/// The process is killed at any instant while case files are closed, handed over and destroyed:
/// what was acknowledged stands, nothing is half there, and the next process goes on.
class CaseFilesKilledTest {

    private static final int KILLS = RealParts.endurance() ? 100 : 10;

    /// What a case file says on its way: opened, closed, handed over or destroyed.
    private static final int LINES = 3;

    @TempDir Path folder;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<CaseFileId, CaseFile.State> acknowledged = new HashMap<>();

    @Test
    void losesNothingThroughKillsInClosingHandingOverAndDestroying() throws Exception {
        System.out.println("CaseFilesKilledTest seed " + seed);
        DocumentId decision;
        try (var open = new OpenFiles(home())) {
            decision = open.decision();
        }
        for (int i = 1; i <= KILLS; i++) {
            workUntilKilled(decision);
            System.out.printf("CaseFilesKilledTest kill %d of %d%n", i, KILLS);
            check(decision, i == KILLS);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS / 2);
    }

    private Path home() {
        return folder.resolve("home");
    }

    private void workUntilKilled(DocumentId decision) throws Exception {
        var said = Files.createTempFile(folder, "said", ".txt");
        int after = random.nextInt(3 * LINES);
        var process =
                RealParts.java(
                        said,
                        FilesLoop.class,
                        home().toString(),
                        Long.toString(random.nextLong()),
                        decision.toString());
        while (process.isAlive() && lines(said).size() < after) {
            Thread.sleep(2);
        }
        Thread.sleep(random.nextInt(after == 0 ? 400 : 40));
        assertThat(process.isAlive()).as("seed %d: %s", seed, Files.readString(said)).isTrue();
        process.destroyForcibly().waitFor();
        lines(said).forEach(this::hear);
    }

    /// A last line without its end was never acknowledged; others are the process's log.
    private static List<String> lines(Path said) throws IOException {
        return Files.readString(said).lines().filter(line -> line.endsWith(" .")).toList();
    }

    private void hear(String line) {
        var parts = line.split(" ");
        acknowledged.put(CaseFileId.parse(parts[1]), CaseFile.State.valueOf(parts[2]));
    }

    private void check(DocumentId decision, boolean last) {
        try (var open = new OpenFiles(home())) {
            assertThat(open.archive.alarms()).as("seed %d", seed).isEmpty();
            acknowledged.forEach((id, state) -> checkAcknowledged(open, id, state));
            checkJournal(open);
            open.files.ofYear(FilesLoop.YEAR).forEach(file -> checkFile(open, file));
            if (last) {
                new FilesLoop(open, decision).takeUp();
                checkFinished(open);
            }
        }
    }

    private void checkAcknowledged(OpenFiles open, CaseFileId id, CaseFile.State state) {
        var now = open.files.require(id).state();
        assertThat(now == state || now.compareTo(state) > 0)
                .as("seed %d: %s was %s, is %s", seed, id, state, now)
                .isTrue();
    }

    /// Each change with its line of the journal; handovers numbered from 1 without a gap.
    private void checkJournal(OpenFiles open) {
        var files = open.files.ofYear(FilesLoop.YEAR);
        assertThat(open.journalLines("case-file-closed"))
                .as("seed %d", seed)
                .isEqualTo(files.stream().filter(file -> !file.isOpen()).count());
        assertThat(open.journalLines("case-file-destroyed"))
                .isEqualTo(open.files.inState(CaseFile.State.DESTROYED).size());
        var handed = open.handovers.ofYear(open.today.getYear()).reversed();
        assertThat(open.journalLines("case-files-handed-over")).isEqualTo(handed.size());
        assertThat(handed)
                .as("seed %d", seed)
                .extracting(Handover::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, handed.size()).boxed().toList());
        assertThat(handed.stream().flatMap(one -> one.files().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        open.files.inState(CaseFile.State.HANDED_OVER).stream()
                                .map(CaseFile::id)
                                .toList());
    }

    /// A closed one has its term, also in the archive; of a destroyed one nothing is left, of any
    /// other everything that no list is on its way to destroy.
    private void checkFile(OpenFiles open, CaseFile file) {
        assertThat(file.fixed() == null).as("seed %d: %s", seed, file).isEqualTo(file.isOpen());
        boolean going =
                open.lists.all().stream()
                        .filter(list -> list.state() == DisposalList.State.DECIDED)
                        .anyMatch(list -> list.items().getFirst().file().equals(file.id()));
        for (var placed : open.files.documents(file.id())) {
            var id = placed.document().id();
            boolean gone = open.archive.disposals().find(id).isPresent();
            assertThat(open.archive.holds(id)).as("seed %d: %s", seed, file).isEqualTo(!gone);
            if (file.state() == CaseFile.State.DESTROYED) {
                assertThat(gone).as("seed %d: %s", seed, file).isTrue();
            } else if (!going) {
                assertThat(gone).as("seed %d: %s", seed, file).isFalse();
                assertThat(open.archive.disposals().term(id).isPresent()).isEqualTo(!file.isOpen());
            }
        }
    }

    private void checkFinished(OpenFiles open) {
        var files = open.files.ofYear(FilesLoop.YEAR);
        assertThat(files)
                .extracting(CaseFile::state)
                .containsOnly(CaseFile.State.HANDED_OVER, CaseFile.State.DESTROYED);
        assertThat(open.lists.all())
                .extracting(DisposalList::state)
                .containsOnly(DisposalList.State.EXECUTED);
        files.forEach(
                file -> assertThat(open.files.documents(file.id())).hasSize(FilesLoop.DOCUMENTS));
        assertThat(open.archive.verify()).as("seed %d", seed).isEmpty();
    }
}
