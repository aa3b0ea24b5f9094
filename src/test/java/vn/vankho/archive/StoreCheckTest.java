package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.document.DocumentId;

/// A7: whatever changes in the store, `verify` names the file.
class StoreCheckTest {

    @TempDir Path folder;
    private OpenArchive open;
    private DocumentId id;

    @BeforeEach
    void open() {
        open = new OpenArchive(folder);
        id = open.depositText("nội dung của một văn bản");
        open.archive.keepReading(id, OpenArchive.reading("Một"));
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void findsNothingInAnUntouchedStore() {
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void namesEveryFileInWhichOneBitIsFlipped() throws IOException {
        var seed = System.nanoTime();
        System.out.println("StoreCheckTest seed " + seed);
        var random = new Random(seed);
        assertThat(open.storedFiles()).hasSizeGreaterThanOrEqualTo(3 + 2 * 6);
        for (var file : open.storedFiles()) {
            var bytes = Files.readAllBytes(file);
            for (int i = 0; i < 5; i++) {
                var flipped = bytes.clone();
                flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                overwrite(file, flipped);
                assertThat(findings()).containsExactly(finding("file-changed", file));
            }
            overwrite(file, bytes);
        }
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void namesEveryFileThatIsTakenAway() throws IOException {
        for (var file : open.storedFiles()) {
            var bytes = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(findings()).containsExactly(finding("file-missing", file));
            overwrite(file, bytes);
        }
    }

    @Test
    void namesAFileThatWasAddedAnywhere() throws IOException {
        for (var file : open.storedFiles()) {
            var added = Files.writeString(file.resolveSibling("la.txt"), "lạ");
            assertThat(findings()).containsExactly(finding("file-untracked", added));
            Files.delete(added);
        }
    }

    @Test
    void namesAFileThatWasRenamed() throws IOException {
        var original = open.archive.original(id);
        var renamed = Files.move(original, original.resolveSibling("khac.txt"));
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        finding("file-missing", original), finding("file-untracked", renamed));
    }

    @Test
    void namesAnObjectThatWasTakenAway() throws IOException {
        var object = object();
        vn.vankho.home.Durably.deleteTree(object);
        assertThat(findings()).containsExactly(finding("object-missing", object));
    }

    @Test
    void namesAnObjectThatWasRenamed() throws IOException {
        var object = object();
        var name = object.getFileName().toString();
        var renamed =
                Files.move(
                        object,
                        object.resolveSibling(
                                name.substring(0, 63) + (name.endsWith("0") ? "1" : "0")));
        assertThat(findings())
                .contains(finding("object-missing", object), finding("object-misplaced", renamed));
    }

    @Test
    void namesALinkInPlaceOfAFile() throws IOException {
        var original = open.archive.original(id);
        var elsewhere = Files.copy(original, folder.resolve("nơi khác.txt"));
        Files.delete(original);
        Files.createSymbolicLink(original, elsewhere);
        assertThat(findings()).contains(finding("file-missing", original));
    }

    /// Inventory and sidecars can be made to fit a changed original; the database remembers.
    @Test
    void namesTheInventoriesOfAnObjectThatWasRewrittenToFit() throws IOException {
        var object = object();
        var original = open.archive.original(id);
        overwrite(original, "nội dung bịa đặt".getBytes());
        rewriteInventories(object, original);
        assertThat(findings())
                .contains(
                        finding("file-changed", object.resolve("inventory.json")),
                        finding("file-changed", object.resolve("v1/inventory.json")));
    }

    private static void rewriteInventories(Path object, Path original) throws IOException {
        var text = Files.readString(object.resolve("inventory.json"));
        var old = Digests.of("nội dung của một văn bản".getBytes());
        var now = Digests.of(original);
        var forged =
                text.replace(old.sha512(), now.sha512())
                        .replace(old.sha256().hex(), now.sha256().hex())
                        .getBytes();
        for (var place : List.of(object, object.resolve("v1"))) {
            overwrite(place.resolve("inventory.json"), forged);
            overwrite(
                    place.resolve("inventory.json.sha512"),
                    Inventory.sidecar(Digests.of(forged).sha512()).getBytes());
        }
    }

    private Path object() {
        return new ObjectStore(open.home.archive()).folder(ObjectId.of(id));
    }

    private record Named(String code, String path) {}

    private List<Named> findings() {
        return open.archive.verify().stream().map(StoreCheckTest::named).toList();
    }

    private static Named named(IntegrityFinding finding) {
        return new Named(finding.code(), finding.path());
    }

    private Named finding(String code, Path file) {
        return new Named(code, "store/" + open.store().relativize(file));
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        file.toFile().setWritable(true);
        Files.write(file, bytes);
    }
}
