package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.home.HomeUnusable;
import vn.vankho.home.VankhoHome;

class BackupsTest {

    @TempDir Path folder;
    private OpenArchive open;
    private Backups backups;

    @BeforeEach
    void open() {
        open = new OpenArchive(folder.resolve("co-quan"));
        backups = new Backups(open.home, open.database, open.journal, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void restoresEveryDocumentWithItsReadingAndDescription() throws IOException {
        var id = open.depositText("một");
        open.archive.keepReading(id, OpenArchive.reading("Một"));
        var document = open.archive.find(id);
        assertThat(backUp().findings()).isEmpty();
        assertThat(restore("moi")).isEmpty();
        try (var restored = new OpenArchive(folder.resolve("moi"))) {
            assertThat(restored.archive.find(id)).isEqualTo(document);
            assertThat(restored.archive.reading(id)).contains(OpenArchive.reading("Một"));
            assertThat(restored.archive.original(id)).hasContent("một");
            assertThat(Files.getPosixFilePermissions(restored.archive.original(id)).toString())
                    .doesNotContain("WRITE");
        }
    }

    /// A13
    @Test
    void restoresWholeWhatWasBackedUpWhileClerksWorked() throws Exception {
        for (int i = 0; i < 10; i++) {
            open.depositText("trước " + i);
        }
        var acknowledged = new CopyOnWriteArrayList<DocumentId>();
        var stop = new AtomicBoolean();
        var clerks = List.of(clerk("a", acknowledged, stop), clerk("b", acknowledged, stop));
        while (acknowledged.size() < 10) {
            Thread.onSpinWait();
        }
        var before = List.copyOf(acknowledged);
        assertThat(backUp().findings()).isEmpty();
        stop.set(true);
        for (var clerk : clerks) {
            clerk.join();
        }
        assertThat(restore("moi")).isEmpty();
        try (var restored = new OpenArchive(folder.resolve("moi"))) {
            assertThat(restored.archive.alarms()).isEmpty();
            assertThat(before).allSatisfy(id -> assertThat(restored.archive.find(id)).isPresent());
        }
    }

    private Thread clerk(String name, List<DocumentId> acknowledged, AtomicBoolean stop) {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            for (int i = 0; i < 60 && !stop.get(); i++) {
                                var id = open.depositText("đang làm " + name + i);
                                open.archive.keepReading(id, OpenArchive.reading("Số " + i));
                                acknowledged.add(id);
                            }
                        });
    }

    @Test
    void namesWhatWasDamagedBeforeTheBackup() throws IOException {
        var original = open.archive.original(open.depositText("một"));
        original.toFile().setWritable(true);
        Files.writeString(original, "bị sửa");
        assertThat(backUp().findings())
                .extracting(IntegrityFinding::code)
                .containsExactly("file-changed");
    }

    @Test
    void namesWhatWasDamagedInTheBackup() throws IOException {
        open.depositText("một");
        backUp();
        try (var files = Files.walk(folder.resolve("sao-luu/archive/store"))) {
            var original =
                    files.filter(file -> file.endsWith("original/van-ban.txt"))
                            .findFirst()
                            .orElseThrow();
            original.toFile().setWritable(true);
            Files.writeString(original, "mốt");
        }
        assertThat(restore("moi"))
                .extracting(IntegrityFinding::code)
                .containsExactly("file-changed");
    }

    @Test
    void refusesATargetThatIsNotEmptyOrInsideTheArchive() throws IOException {
        Files.createDirectories(folder.resolve("sao-luu"));
        Files.writeString(folder.resolve("sao-luu/anh.jpg"), "ảnh");
        refuses("không trống", this::backUp);
        refuses(
                "nằm trong chính kho",
                () -> backups.backUp(open.home.archive().resolve("x"), OpenArchive.CLERK));
    }

    @Test
    void saysSoWhenTheTargetCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("o-dia"), "một tệp, không phải thư mục");
        refuses(
                "Chưa sao lưu được",
                () -> backups.backUp(folder.resolve("o-dia/sao-luu"), OpenArchive.CLERK));
    }

    @Test
    void refusesToRestoreOverData() {
        open.depositText("một");
        backUp();
        open.close();
        refuses("đã có dữ liệu", () -> restore("co-quan"));
    }

    @Test
    void refusesAFolderThatIsNoFinishedBackup() throws IOException {
        backUp();
        Files.delete(folder.resolve("sao-luu").resolve(Backups.LABEL));
        refuses("không phải là bản sao lưu hoàn chỉnh", () -> restore("moi"));
    }

    @Test
    void refusesABackupWhoseDatabaseIsDamaged() throws IOException {
        backUp();
        Files.write(
                folder.resolve("sao-luu/archive/db/vankho.db"),
                "hỏng".repeat(1000).getBytes(StandardCharsets.UTF_8));
        refuses("Chưa phục hồi được", () -> restore("moi"));
        assertThat(folder.resolve("moi/archive/store")).doesNotExist();
    }

    @Test
    void doesNotOpenAHomeThatIsHalfRestored() throws IOException {
        var home = new VankhoHome(folder.resolve("do-dang"));
        Files.createDirectories(home.restoring());
        assertThatExceptionOfType(HomeUnusable.class)
                .isThrownBy(() -> Database.open(home))
                .withMessageContaining("chưa xong");
    }

    private Backups.Backup backUp() {
        return backups.backUp(folder.resolve("sao-luu"), OpenArchive.CLERK);
    }

    private List<IntegrityFinding> restore(String home) {
        return Backups.restore(folder.resolve("sao-luu"), new VankhoHome(folder.resolve(home)));
    }

    private static void refuses(
            String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(act)
                .withMessageContaining(reason);
    }
}
