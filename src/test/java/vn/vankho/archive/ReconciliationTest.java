package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.JournalLine;
import vn.vankho.access.LostDatabase;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Durably;
import vn.vankho.home.HomeUnusable;

class ReconciliationTest {

    @TempDir Path folder;
    private OpenArchive open;

    @BeforeEach
    void open() {
        open = new OpenArchive(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    /// A5
    @Test
    void rebuildsTheListFromTheStoreWhenTheDatabaseIsLost() throws IOException {
        var zip = open.depositText("zip");
        var inner = open.depositInside("trong", zip);
        open.archive.keepReading(inner, OpenArchive.reading("Lần đầu"));
        open.archive.keepReading(inner, OpenArchive.reading("Lần sau"));
        var before = open.archive.find(inner);
        open.loseDatabase();
        assertThat(open.archive.find(inner)).isEqualTo(before);
        assertThat(open.archive.reading(inner)).contains(OpenArchive.reading("Lần sau"));
        assertThat(open.archive.unreadDocuments().map(ArchivedDocument::id)).containsExactly(zip);
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void saysWhatAnEmptiedDatabaseTook() throws IOException {
        var id = open.depositText("một");
        open.close();
        Files.write(open.home.database(), new byte[0]);
        open.reopen();
        assertThat(open.archive.find(id)).isPresent();
        assertThat(new LostDatabase(open.journal).sentence()).isPresent();
    }

    @Test
    void opensNoTornDatabase() throws IOException {
        open.depositText("một");
        open.close();
        try (var file = FileChannel.open(open.home.database(), StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        assertThatThrownBy(() -> open.reopen()).isInstanceOf(HomeUnusable.class);
    }

    @Test
    void saysThatAllWasLostWhereTheJournalsFilesAreGoneToo() throws IOException {
        open.depositText("một");
        open.close();
        Durably.deleteTree(open.home.archive().resolve("journal"));
        open.loseDatabase();
        assertThat(new LostDatabase(open.journal).sentence()).isPresent();
    }

    /// What people decided stands in the journal, whose files outlive the database.
    @Test
    void keepsWhatPeopleDecidedWhenTheDatabaseIsLost() throws IOException {
        var id = open.depositText("một");
        open.archive.keepReading(id, OpenArchive.reading("Đọc sai"));
        var date = LocalDate.of(2024, 12, 20);
        var first = new Description("Báo cáo", "1147", "BC-UBND", date, null, "Đúng", null, true);
        open.archive.describe(id, first, OpenArchive.CLERK);
        open.archive.changeSensitivity(id, Sensitivity.RESTRICTED, OpenArchive.CLERK);
        var before = open.archive.find(id);
        open.loseDatabase();
        assertThat(open.archive.find(id)).isEqualTo(before);
    }

    @Test
    void listsAnObjectAgainWhoseRowWasNeverWritten() {
        var id = open.depositText("một");
        forget(id);
        open.reopen();
        assertThat(open.archive.find(id))
                .get()
                .extracting(ArchivedDocument::depositedBy)
                .isEqualTo("vanthu");
        assertThat(open.journal.newest(1, 0))
                .extracting(JournalLine::what)
                .containsExactly("deposit-listed-again");
        assertThat(open.archive.alarms()).isEmpty();
    }

    @Test
    void changesNothingWhenStartedAgain() {
        open.archive.keepReading(open.depositText("một"), OpenArchive.reading("Một"));
        var lines = open.journal.size();
        open.reopen();
        open.reopen();
        assertThat(open.journal.size()).isEqualTo(lines);
    }

    @Test
    void raisesAnAlarmForARowWithoutAnObject() throws IOException {
        var id = open.depositText("một");
        var object = new ObjectStore(open.home.archive()).folder(ObjectId.of(id));
        Durably.deleteTree(object);
        open.reopen();
        assertThat(open.archive.alarms())
                .extracting(IntegrityFinding::code, IntegrityFinding::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "object-missing", "store/" + open.store().relativize(object)));
        assertThat(open.archive.find(id)).isPresent();
    }

    @Test
    void raisesAnAlarmForAnUnlistedObjectThatCannotBeRead() throws IOException {
        var id = open.depositText("một");
        forget(id);
        var inventory =
                new ObjectStore(open.home.archive())
                        .folder(ObjectId.of(id))
                        .resolve(Inventory.FILE);
        inventory.toFile().setWritable(true);
        Files.writeString(inventory, "{");
        open.reopen();
        assertThat(open.archive.alarms())
                .extracting(IntegrityFinding::code)
                .containsExactly("object-unreadable");
    }

    @Test
    void sweepsWhatAnInterruptedDepositLeft() throws IOException {
        var staged = open.home.archive().resolve("staging/dang-do/v1/content");
        Files.createDirectories(staged);
        Files.writeString(staged.resolve("nua.pdf"), "một nửa");
        Files.createDirectories(open.store().resolve("abc/def/012"));
        open.reopen();
        assertThat(open.staged()).isEmpty();
        assertThat(open.store().resolve("abc")).doesNotExist();
    }

    private void forget(DocumentId id) {
        open.database.write(
                jdbc ->
                        jdbc.sql("delete from document where id = ?")
                                .param(id.toString())
                                .update());
    }
}
