package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.JournalLine;
import vn.vankho.access.MovableClock;
import vn.vankho.document.Finding;
import vn.vankho.home.Durably;

class FixityTest {

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock("2026-01-05T02:00:00Z");
    private OpenArchive open;
    private Fixity fixity;

    @BeforeEach
    void open() {
        open = new OpenArchive(folder, clock);
        fixity = open.fixity();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void looksAtEveryObjectAndThenRestsForTwoMonths() {
        open.archive.keepReading(open.depositText("một"), OpenArchive.reading("Một"));
        open.depositText("hai");
        assertThat(fixity.state().lookedAt()).isZero();
        assertThat(fixity.lookAtSome()).isTrue();
        assertThat(fixity.lookAtSome()).isFalse();
        assertThat(fixity.state())
                .isEqualTo(
                        new Fixity.State(
                                3,
                                3,
                                0,
                                0,
                                java.util.Optional.of(clock.instant()),
                                java.util.Optional.of(Instant.parse("2026-03-06T02:00:00Z"))));
        clock.move(Duration.ofDays(61));
        assertThat(fixity.lookAtSome()).isTrue();
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        for (int i = 0; i < 5; i++) {
            open.depositText("văn bản " + i);
        }
        fixity.lookAtSome(3);
        assertThat(fixity.state().lookedAt()).isEqualTo(3);
        open.reopen();
        fixity = open.fixity();
        fixity.lookAtSome(3);
        assertThat(fixity.state().lookedAt()).isEqualTo(5);
    }

    @Test
    void saysHowManyObjectsWereNotLookedAtForNinetyDays() {
        open.depositText("một");
        fixity.lookAtSome();
        clock.move(Duration.ofDays(91));
        open.depositText("hai");
        assertThat(fixity.state().late()).isEqualTo(1);
        assertThat(fixity.state().lookedAt()).isZero();
    }

    @Test
    void namesTheDocumentWhatIsLostAndSinceWhenAtMost() throws IOException {
        var id = open.depositText("nội dung của văn bản");
        fixity.lookAtSome();
        var sound = clock.instant();
        clock.move(Duration.ofDays(70));
        OpenArchive.damage(open.archive.original(id));
        fixity.lookAtSome();
        var damage = fixity.damaged().getFirst();
        assertThat(damage.document().id()).isEqualTo(id);
        assertThat(damage.lost()).isEqualTo("Bản gốc đã nhận không còn đúng từng byte.");
        assertThat(damage.soundAt()).isEqualTo(sound);
        assertThat(damage.foundAt()).isEqualTo(clock.instant());
        assertThat(damage.result().changed())
                .containsExactly("store/" + open.store().relativize(open.archive.original(id)));
    }

    @Test
    void tellsFilesThatChangedFromFilesThatAreMissingOrStrange() throws IOException {
        var id = open.depositText("một");
        var object = open.folderOf(id);
        OpenArchive.damage(open.archive.original(id));
        Files.delete(object.resolve("v1/content/deposit.json"));
        Files.writeString(object.resolve("la.txt"), "lạ");
        var result = fixity.look(object.getFileName().toString());
        assertThat(result.changed()).singleElement().asString().endsWith("original/van-ban.txt");
        assertThat(result.missing()).singleElement().asString().endsWith("deposit.json");
        assertThat(result.untracked()).singleElement().asString().endsWith("la.txt");
    }

    /// G13
    @Test
    void judgesADigestThatIsMissingAndOneThatDoesNotMatch() throws IOException {
        var id = open.depositText("một");
        var object = open.folderOf(id).getFileName().toString();
        assertThat(DigestRule.judge(fixity.look(object))).isEmpty();
        OpenArchive.damage(open.archive.original(id));
        Files.writeString(open.archive.original(id).resolveSibling("la.pdf"), "lạ");
        assertThat(DigestRule.judge(fixity.look(object)))
                .allSatisfy(found -> assertThat(found.code()).isEqualTo("G13"))
                .extracting(Finding::found)
                .containsExactlyInAnyOrder("không khớp mã băm", "không có mã băm");
    }

    @Test
    void saysThatTheContentIsWholeWhereOnlyItsListIsDamaged() throws IOException {
        var id = open.depositText("một");
        OpenArchive.damage(open.folderOf(id).resolve(Inventory.FILE));
        fixity.lookAtSome();
        assertThat(fixity.damaged().getFirst().lost()).startsWith("Nội dung còn nguyên;");
    }

    @Test
    void doesNotSayThatTheContentIsWholeWhereNobodyCanKnow() throws IOException {
        var id = open.depositText("một");
        OpenArchive.damage(open.folderOf(id).resolve(Inventory.FILE));
        OpenArchive.damage(open.folderOf(id).resolve("v1").resolve(Inventory.FILE));
        fixity.lookAtSome();
        assertThat(fixity.damaged().getFirst().lost()).startsWith("Chưa biết nội dung");
    }

    @Test
    void saysThatAReadingCanBeMadeAgain() throws IOException {
        var id = open.depositText("một");
        open.archive.keepReading(id, OpenArchive.reading("Một"));
        Durably.deleteTree(open.archive.store().folder(new ObjectId(id, ObjectId.READING, 1)));
        fixity.lookAtSome();
        assertThat(fixity.damaged().getFirst().lost()).contains("có thể đọc lại từ bản gốc");
    }

    @Test
    void writesDamageIntoTheJournalOnce() throws IOException {
        var id = open.depositText("một");
        OpenArchive.damage(open.archive.original(id));
        fixity.lookAtSome();
        clock.move(Duration.ofDays(61));
        fixity.lookAtSome();
        var lines = open.journal.newest(10, 0);
        assertThat(lines)
                .filteredOn(line -> line.what().equals("damage-found"))
                .extracting(JournalLine::object)
                .containsExactly(id.toString());
    }

    @Test
    void remembersWhatAFullCheckFound() throws IOException {
        OpenArchive.damage(open.archive.original(open.depositText("một")));
        open.depositText("hai");
        open.archive.verify();
        assertThat(fixity.state().lookedAt()).isEqualTo(2);
        assertThat(fixity.damagedCount()).isEqualTo(1);
    }

    @Test
    void keepsWhatItSawWhenItIsStoppedInTheMiddle() throws Exception {
        var bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);
        open.depositText("nhỏ");
        open.deposit("lớn.bin", bytes);
        var slow = open.archive.fixity(new Pace(100_000));
        var work = Thread.ofPlatform().start(() -> endure(slow));
        Thread.sleep(600);
        work.interrupt();
        work.join();
        assertThat(fixity.state().lookedAt()).isLessThan(2);
        assertThat(fixity.damagedCount()).isZero();
    }

    private static void endure(Fixity slow) {
        assertThatExceptionOfType(Pace.Stopped.class).isThrownBy(slow::lookAtSome);
    }

    @Test
    void letsPeopleWorkWhileItReads() throws Exception {
        var bytes = new byte[2 << 20];
        open.deposit("lớn.bin", bytes);
        var slow = open.archive.fixity(new Pace(100_000));
        var work = Thread.ofPlatform().start(() -> endure(slow));
        for (int i = 0; i < 20; i++) {
            open.depositText("việc " + i);
        }
        assertThat(work.isAlive()).isTrue();
        work.interrupt();
        work.join();
    }
}
