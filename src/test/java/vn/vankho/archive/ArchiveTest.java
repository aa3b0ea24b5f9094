package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.RealParts;
import vn.vankho.access.JournalLine;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;

class ArchiveTest {

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

    /// A4
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 65_535, 65_536, 65_537, 5_000_000})
    void givesBackTheBytesItReceived(int size) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var outcome = open.deposit("tệp.bin", bytes);
        assertThat(Files.readAllBytes(open.archive.original(outcome.id()))).isEqualTo(bytes);
        assertThat(outcome.sha256()).isEqualTo(Digests.of(bytes).sha256());
        assertThat(open.archive.verify()).isEmpty();
    }

    /// A4
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x",
                "CON",
                "báo cáo.VnTime.doc",
                "a\\b:c?.pdf",
                ".",
                "",
                "\ud83d\ude00.pdf",
                "dòng\nhai.txt"
            })
    void keepsEveryNameAsReceived(String name) {
        var id = open.deposit(name, new byte[] {1, 2, 3}).id();
        open.reopen();
        assertThat(open.archive.find(id))
                .get()
                .extracting(ArchivedDocument::fileName)
                .isEqualTo(name);
        assertThat(open.archive.original(id))
                .isRegularFile()
                .startsWith(open.store())
                .isNormalized();
    }

    /// A4
    @Test
    void givesBackAFileOf500Megabytes() throws IOException {
        assumeTrue(RealParts.endurance(), "only with -Pendurance");
        long size = 500_000_000;
        var outcome = open.deposit("bản quét.pdf", new Endless(size));
        try (var same = new Endless(size);
                var kept = Files.newInputStream(open.archive.original(outcome.id()))) {
            assertThat(Digests.copy(kept, OutputStream.nullOutputStream()))
                    .isEqualTo(Digests.copy(same, OutputStream.nullOutputStream()));
        }
    }

    /// Bytes that are never all the same, without the room they would take.
    private static final class Endless extends InputStream {
        private long left;

        Endless(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- <= 0 ? -1 : (int) (left * 31 >> 5 & 0xff);
        }
    }

    /// A4
    @Test
    void keepsANameOf255BytesWithItsMarksApart() throws IOException {
        var name = Normalizer.normalize("ế".repeat(45), Normalizer.Form.NFD);
        name =
                name.substring(0, name.length() - 1)
                        + "x".repeat(255 - name.getBytes(StandardCharsets.UTF_8).length - 3)
                        + ".pdf";
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(200, 255);
        var id = open.deposit(name, new byte[] {7}).id();
        open.loseDatabase();
        assertThat(open.archive.find(id))
                .get()
                .extracting(ArchivedDocument::fileName)
                .isEqualTo(name);
    }

    @Test
    void saysHowTheDocumentCame() {
        var zip = open.depositText("zip");
        var inner = open.archive.find(open.depositInside("trong", zip)).orElseThrow();
        assertThat(inner.container()).isEqualTo(zip);
        assertThat(inner.source()).isEqualTo("container");
        assertThat(inner.sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(inner.depositedBy()).isEqualTo("vanthu");
        assertThat(open.archive.inside(zip)).containsExactly(inner);
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        var first = open.deposit("một.txt", new byte[] {1, 2});
        var again = open.deposit("hai.txt", new byte[] {1, 2});
        assertThat(again).isEqualTo(new DepositOutcome.Duplicate(first.id(), first.sha256()));
        assertThat(open.staged()).isEmpty();
        assertThat(open.journal.newest(1, 0))
                .extracting(JournalLine::what)
                .containsExactly("deposit-duplicate");
    }

    @Test
    void keepsTheSameBytesOnceThoughTheyComeAllAtOnce() throws Exception {
        var bytes = new byte[200_000];
        Callable<DepositOutcome> deposit = () -> open.deposit("cùng lúc.pdf", bytes);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var outcomes = new ArrayList<DepositOutcome>();
            for (var done : threads.invokeAll(Collections.nCopies(16, deposit))) {
                outcomes.add(done.get());
            }
            assertThat(outcomes).filteredOn(DepositOutcome.Stored.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .extracting(DepositOutcome::id)
                    .containsOnly(outcomes.getFirst().id());
        }
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void keepsManyFilesThatComeAtOnce() throws Exception {
        var deposits = new ArrayList<Callable<DepositOutcome>>();
        for (int i = 0; i < 80; i++) {
            var bytes = ("văn bản " + i).getBytes(StandardCharsets.UTF_8);
            deposits.add(() -> open.deposit("tệp.txt", bytes));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(deposits)) {
                assertThat(done.get()).isInstanceOf(DepositOutcome.Stored.class);
            }
        }
        assertThat(open.archive.unreadDocuments()).hasSize(80);
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void storesTheBytesAnewWhenTheEarlierObjectIsLost() throws IOException {
        var lost = open.depositText("mất");
        vn.vankho.home.Durably.deleteTree(
                new ObjectStore(open.home.archive()).folder(ObjectId.of(lost)));
        var outcome = open.deposit("lại.txt", "mất".getBytes(StandardCharsets.UTF_8));
        assertThat(outcome).isInstanceOf(DepositOutcome.Stored.class);
        assertThat(open.archive.original(outcome.id())).hasContent("mất");
    }

    /// A3
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "looks at POSIX permissions")
    void leavesNothingInTheStoreThatMayBeWritten() throws IOException {
        open.archive.keepReading(open.depositText("một"), OpenArchive.reading("Một"));
        assertThat(open.storedFiles().stream().filter(file -> file.toString().contains("/v1/")))
                .isNotEmpty()
                .allSatisfy(
                        file ->
                                assertThat(Files.getPosixFilePermissions(file).toString())
                                        .doesNotContain("WRITE"));
    }

    /// A3
    @Test
    void changesNoFileOfTheStoreLater() throws IOException {
        var id = open.depositText("một");
        var before = open.storedFiles();
        var times = new ArrayList<Object>();
        for (var file : before) {
            times.add(Files.getLastModifiedTime(file));
        }
        open.archive.keepReading(id, OpenArchive.reading("Một"));
        open.archive.describe(id, Description.unknown(), OpenArchive.CLERK);
        open.reopen();
        for (var file : before) {
            assertThat(times.remove(0)).isEqualTo(Files.getLastModifiedTime(file));
        }
    }

    @Test
    void keepsNothingWhenTheSourceBreaksOff() throws IOException {
        var broken =
                new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), failing());
        assertThatExceptionOfType(DepositFailed.class)
                .isThrownBy(() -> open.deposit("đứt.pdf", broken))
                .withMessageContaining("đứt.pdf")
                .withMessageContaining("không nhận được trọn vẹn");
        assertThat(open.staged()).isEmpty();
        assertThat(open.archive.unreadDocuments()).isEmpty();
    }

    private static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REGISTERED")
    void keepsNothingWhenTheDiskFailsAtAnyStep(DepositStep step) throws IOException {
        open.reopen(failingAt(step, new IOException("No space left on device")));
        assertThatExceptionOfType(DepositFailed.class)
                .isThrownBy(() -> open.depositText("không lưu được"))
                .withMessageContaining("ổ đĩa của kho lưu trữ đã đầy");
        assertNothingKept();
        open.reopen();
        open.depositText("không lưu được");
        assertThat(open.archive.verify()).isEmpty();
    }

    private static DepositStep.Watcher failingAt(DepositStep step, IOException failure) {
        return passed -> {
            if (passed == step) {
                throw failure;
            }
        };
    }

    @Test
    void keepsNothingWhenTheDatabaseRefuses() throws IOException {
        open.database.write(
                jdbc ->
                        jdbc.sql(
                                        "create trigger refuse before insert on document begin select raise(abort, 'no'); end")
                                .update());
        assertThatExceptionOfType(DepositFailed.class)
                .isThrownBy(() -> open.depositText("không lưu được"))
                .withMessageContaining("không ghi được vào kho lưu trữ");
        assertNothingKept();
    }

    private void assertNothingKept() throws IOException {
        assertThat(open.staged()).isEmpty();
        assertThat(open.storedFiles()).noneMatch(file -> file.toString().contains("original"));
        assertThat(open.archive.unreadDocuments()).isEmpty();
        assertThat(open.events).isEmpty();
    }

    @Test
    void publishesTheDepositOnceItIsDone() {
        var id = open.depositText("một");
        assertThat(open.events).containsExactly(new DocumentDeposited(id));
    }

    @Test
    void writesTheDepositIntoTheJournalWithItsDigests() {
        var id = open.depositText("một");
        var line = open.journal.newest(1, 0).getFirst();
        assertThat(line.what()).isEqualTo("deposit");
        assertThat(line.object()).isEqualTo(id.toString());
        assertThat(line.detail())
                .containsKeys("sha256", "inventory")
                .containsEntry("name", "van-ban.txt");
    }

    @Test
    void keepsEachReadingAndAnswersWithTheNewest() {
        var id = open.depositText("một");
        open.archive.keepReading(id, OpenArchive.reading("Lần đầu"));
        open.archive.keepReading(id, OpenArchive.reading("Lần sau"));
        assertThat(open.archive.reading(id)).contains(OpenArchive.reading("Lần sau"));
        assertThat(open.events).contains(new ReadingKept(id));
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void showsWhatTheReadingProposesUntilAPersonHasConfirmed() {
        var id = open.depositText("một");
        open.archive.keepReading(id, OpenArchive.reading("Lần đầu"));
        var proposed =
                new Description(
                        "Báo cáo",
                        null,
                        "BC-UBND",
                        LocalDate.of(2024, 12, 20),
                        null,
                        "Lần đầu",
                        null,
                        false);
        assertThat(description(id)).isEqualTo(proposed);
        var confirmed =
                new Description(
                        "Báo cáo",
                        "1147",
                        "BC-UBND",
                        LocalDate.of(2024, 12, 20),
                        "UBND xã",
                        "Đúng",
                        "Lò Văn A",
                        true);
        open.archive.describe(id, confirmed, OpenArchive.CLERK);
        open.archive.keepReading(id, OpenArchive.reading("Đọc lại"));
        assertThat(description(id)).isEqualTo(confirmed);
        assertThat(open.events).contains(new DocumentDescribed(id));
    }

    private Description description(DocumentId id) {
        return open.archive.find(id).orElseThrow().description();
    }

    @Test
    void changesWhoMayReadADocument() {
        var id = open.depositText("một");
        open.archive.changeSensitivity(id, Sensitivity.RESTRICTED, OpenArchive.CLERK);
        assertThat(open.archive.find(id))
                .get()
                .extracting(ArchivedDocument::sensitivity)
                .isEqualTo(Sensitivity.RESTRICTED);
        assertThat(open.journal.newest(1, 0).getFirst().what()).isEqualTo("sensitivity-changed");
    }

    @Test
    void streamsReadDocumentsInTheOrderOfDeposit() {
        var ids = new ArrayList<DocumentId>();
        for (int i = 0; i < 5; i++) {
            ids.add(open.depositText("văn bản " + i));
        }
        for (int i : new int[] {3, 0, 4}) {
            open.archive.keepReading(ids.get(i), OpenArchive.reading("Số " + i));
        }
        assertThat(open.archive.readDocuments().map(ArchivedDocument::id))
                .containsExactly(ids.get(0), ids.get(3), ids.get(4));
        assertThat(open.archive.unreadDocuments().map(ArchivedDocument::id))
                .containsExactly(ids.get(1), ids.get(2));
    }

    @Test
    void knowsNothingOfAnUnknownId() {
        var id = DocumentId.random();
        assertThat(open.archive.find(id)).isEmpty();
        assertThat(open.archive.reading(id)).isEmpty();
        assertThatExceptionOfType(UnknownDocument.class)
                .isThrownBy(() -> open.archive.original(id));
        assertThatExceptionOfType(UnknownDocument.class)
                .isThrownBy(() -> open.archive.keepReading(id, OpenArchive.reading("")));
    }
}
