package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.MovableClock;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Durably;

class RepairsTest {

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock("2026-01-05T02:00:00Z");
    private OpenArchive open;
    private BackupPlace place;
    private DocumentId id;

    @BeforeEach
    void open() throws IOException {
        open = new OpenArchive(folder.resolve("co-quan"), clock);
        id = open.depositText("nội dung của văn bản");
        place = open.places(3).add(folder.resolve("o-dia"), OpenArchive.CLERK);
        open.places(3).bringUpToDate(place);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void putsTheSoundCopyInThePlaceOfADamagedObject() throws IOException {
        OpenArchive.damage(open.archive.original(id));
        assertThat(repair()).isInstanceOf(Repairs.Outcome.Repaired.class);
        assertThat(open.archive.original(id)).hasContent("nội dung của văn bản");
        assertThat(Files.getPosixFilePermissions(open.archive.original(id)).toString())
                .doesNotContain("WRITE");
        assertThat(open.archive.verify()).isEmpty();
        assertThat(open.fixity().damagedCount()).isZero();
    }

    @Test
    void setsTheDamagedObjectAsideAndDeletesNothing() throws IOException {
        var original = open.archive.original(id);
        OpenArchive.damage(original);
        var damaged = Files.readAllBytes(original);
        repair();
        try (var aside = Files.walk(open.home.archive().resolve("set-aside"))) {
            assertThat(aside.filter(file -> file.endsWith("original/van-ban.txt")))
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readAllBytes(file)).isEqualTo(damaged));
        }
    }

    @Test
    void bringsALostObjectBack() throws IOException {
        Durably.deleteTree(open.folderOf(id));
        assertThat(repair()).isInstanceOf(Repairs.Outcome.Repaired.class);
        open.reopen();
        assertThat(open.archive.alarms()).isEmpty();
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void writesTheRepairIntoTheJournalWithWhoAndFromWhere() throws IOException {
        OpenArchive.damage(open.archive.original(id));
        repair();
        var line =
                open.journal.newest(3, 0).stream()
                        .filter(found -> found.what().equals("object-repaired"))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.object()).isEqualTo(id.toString());
        assertThat(line.who()).isEqualTo("vanthu");
        assertThat(line.detail()).containsKeys("from", "set-aside", "inventory");
    }

    @Test
    void refusesACopyThatIsDamagedItself() throws IOException {
        OpenArchive.damage(open.archive.original(id));
        OpenArchive.damage(
                place.store().content(ObjectId.of(id), DepositSlip.ORIGINAL + "van-ban.txt"));
        assertThat(repair())
                .isInstanceOfSatisfying(
                        Repairs.Outcome.NotRepaired.class,
                        outcome ->
                                assertThat(outcome.sentence())
                                        .contains("Không nơi sao lưu nào có bản nguyên vẹn"));
        assertThat(open.archive.original(id)).exists();
    }

    /// A copy that was forged as a whole, inventories and all, agrees with itself.
    @Test
    void refusesACopyThatAgreesWithItselfButNotWithTheJournal() throws IOException {
        var inventory = place.store().folder(ObjectId.of(id)).resolve(Inventory.FILE);
        var forged = (Files.readString(inventory) + "\n").getBytes(StandardCharsets.UTF_8);
        for (var at : List.of(inventory, inventory.resolveSibling("v1/" + Inventory.FILE))) {
            overwrite(at, forged);
            overwrite(
                    at.resolveSibling(Inventory.SIDECAR),
                    Inventory.sidecar(Digests.of(forged).sha512())
                            .getBytes(StandardCharsets.UTF_8));
        }
        var sha512 = Digests.of(forged).sha512();
        assertThat(ObjectCopy.isSound(place.store(), inventory.getParent(), sha512)).isTrue();
        open.database.write(
                jdbc -> jdbc.sql("update document set inventory = ?").param(sha512).update());
        assertThat(repair())
                .isInstanceOfSatisfying(
                        Repairs.Outcome.NotRepaired.class,
                        outcome -> assertThat(outcome.sentence()).contains("Nhật ký"));
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        file.toFile().setWritable(true);
        Files.write(file, bytes);
    }

    @Test
    void takesTheSoundObjectFromAFullBackupToo() throws IOException {
        var backups = new Backups(open.home, open.database, open.journal, clock);
        backups.backUp(folder.resolve("sao-luu"), OpenArchive.CLERK);
        open.places(3).remove(place, OpenArchive.CLERK);
        OpenArchive.damage(open.archive.original(id));
        assertThat(repair()).isInstanceOf(Repairs.Outcome.NotRepaired.class);
        assertThat(repair(folder.resolve("sao-luu"))).isInstanceOf(Repairs.Outcome.Repaired.class);
    }

    @Test
    void doesNothingToASoundObject() {
        assertThat(repair()).isEqualTo(new Repairs.Outcome.WasSound());
        assertThat(open.home.archive().resolve("set-aside")).doesNotExist();
    }

    private Repairs.Outcome repair(Path... more) {
        return open.repairs()
                .repair(ObjectId.of(id).folderName(), List.of(more), OpenArchive.CLERK);
    }
}
