package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.IntegrityFinding;

/// What may go wrong around the store, and what must not follow from it.
class StoreFailuresTest {

    @TempDir Path folder;
    private OpenArchive open;

    @BeforeEach
    void open() {
        open = new OpenArchive(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        open.close();
    }

    /// What is kept and what its digest says are the same bytes, whatever the source does
    /// meanwhile.
    @Test
    void keepsBytesAndDigestTogetherWhenTheSourceChangesWhileItIsRead() throws IOException {
        var source = folder.resolve("dang-ghi.txt");
        Files.writeString(source, "đầu ".repeat(50_000));
        DepositOutcome outcome;
        try (var in = Files.newInputStream(source)) {
            var begun = in.readNBytes(10);
            Files.writeString(source, "giữa ".repeat(50_000), StandardOpenOption.APPEND);
            var rest = new SequenceInputStream(new ByteArrayInputStream(begun), in);
            outcome = open.deposit("dang-ghi.txt", rest);
        }
        assertThat(Digests.of(open.archive.original(outcome.id())).sha256())
                .isEqualTo(outcome.sha256());
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void refusesWithASentenceWhenNothingCanBeWritten() throws IOException {
        var staging = open.home.archive().resolve("staging");
        Files.delete(staging);
        Files.writeString(staging, "không phải thư mục");
        assertThatExceptionOfType(DepositFailed.class)
                .isThrownBy(() -> open.depositText("một"))
                .withMessageContaining("không ghi được vào kho lưu trữ");
        assertThat(open.archive.unreadDocuments()).isEmpty();
    }

    @Test
    void namesAFolderThatCannotBeReadAndGoesOn() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root reads everything");
        var object = open.folderOf(open.depositText("một"));
        open.depositText("hai");
        var before = Files.getPosixFilePermissions(object.resolve("v1"));
        Files.setPosixFilePermissions(
                object.resolve("v1"), PosixFilePermissions.fromString("---------"));
        try {
            assertThat(open.archive.verify())
                    .isNotEmpty()
                    .extracting(IntegrityFinding::path)
                    .allMatch(path -> path.contains(object.getFileName().toString()));
        } finally {
            Files.setPosixFilePermissions(object.resolve("v1"), before);
        }
    }

    @Test
    void losesNothingOfAnEmptyFile() throws IOException {
        var id = open.deposit("rỗng.txt", new byte[0]).id();
        open.loseDatabase();
        assertThat(open.archive.original(id)).isEmptyFile();
        assertThat(open.archive.find(id).orElseThrow().size()).isZero();
        assertThat(open.archive.verify()).isEmpty();
    }

    /// A7: lines of the journal vouch for objects, so an object that was replaced as a whole, with
    /// its row, is still named.
    @Test
    void namesARowThatWasMadeToFitAForgedObject() throws IOException {
        var id = open.depositText("một");
        var object = open.folderOf(id);
        var inventory = Files.readString(object.resolve(Inventory.FILE)) + "\n";
        var sha512 = Digests.of(inventory.getBytes(StandardCharsets.UTF_8)).sha512();
        for (var place : List.of(object, object.resolve("v1"))) {
            overwrite(place.resolve(Inventory.FILE), inventory);
            overwrite(place.resolve(Inventory.SIDECAR), Inventory.sidecar(sha512));
        }
        open.database.write(
                jdbc -> jdbc.sql("update document set inventory = ?").param(sha512).update());
        assertThat(open.archive.verify())
                .extracting(IntegrityFinding::path)
                .containsExactly("db/document/" + id + ":inventory");
    }

    private static void overwrite(Path file, String text) throws IOException {
        file.toFile().setWritable(true);
        Files.writeString(file, text);
    }
}
