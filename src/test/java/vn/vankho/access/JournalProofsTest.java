package vn.vankho.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

class JournalProofsTest {

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private Database database;
    private Journal journal;

    @BeforeEach
    void open() {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        journal = Journal.open(home, database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void deposit(String object) {
        var inventory = "%0128x".formatted(object.hashCode());
        journal.record(Person.system(), "deposit", object, Map.of("inventory", inventory));
    }

    @Test
    void leadEveryLeafOfTreesOfEverySizeToTheRoot() {
        for (int size = 1; size <= 40; size++) {
            var leaves = IntStream.range(0, size).mapToObj(i -> "lá " + i).toList();
            var bytes = leaves.stream().map(l -> l.getBytes(StandardCharsets.UTF_8)).toList();
            var paths = new MerklePaths(leaves);
            for (int i = 0; i < size; i++) {
                assertThat(paths.of(i).holds()).isTrue();
                assertThat(paths.of(i).root()).isEqualTo(MerkleTree.root(bytes));
            }
        }
    }

    @Test
    void doNotHoldForAnotherLeafOrAnotherRoot() {
        var proof = new MerklePaths(IntStream.range(0, 9).mapToObj(i -> "lá " + i).toList()).of(4);
        var root = proof.root().replace('a', 'b').replace('1', '2');
        assertThat(new InclusionProof("lá 5", proof.path(), proof.root()).holds()).isFalse();
        assertThat(new InclusionProof(proof.leaf(), proof.path(), root).holds()).isFalse();
    }

    @Test
    void proveTheLinesOfAnObjectByTheRootOfTheirDay() {
        IntStream.range(0, 7).forEach(i -> deposit("vật " + i));
        clock.move(Duration.ofDays(1));
        journal.closeDays();
        var proofs = journal.proofs(Set.of("vật 3"));
        assertThat(proofs.lines()).hasSize(1);
        var line = proofs.lines().getFirst();
        assertThat(line.proof().holds()).isTrue();
        assertThat(line.proof().root()).isEqualTo(journal.root(line.day()).orElseThrow());
        assertThat(line.proof().leaf()).contains("\"object\":\"vật 3\"");
    }

    @Test
    void proveTheObjectByTheNewestRootOverAllObjects() {
        deposit("vật cũ");
        clock.move(Duration.ofDays(1));
        deposit("vật mới");
        clock.move(Duration.ofDays(1));
        journal.closeDays();
        var proofs = journal.proofs(Set.of("vật cũ"));
        assertThat(proofs.roots()).hasSize(2);
        assertThat(proofs.inventories()).hasSize(1).allMatch(InclusionProof::holds);
        assertThat(proofs.inventories().getFirst().root())
                .isEqualTo(journal.newestRoot().orElseThrow().objectsRoot());
    }

    @Test
    void leaveOutWhatIsOfToday() {
        deposit("vật");
        assertThat(journal.proofs(Set.of("vật")).lines()).isEmpty();
    }
}
