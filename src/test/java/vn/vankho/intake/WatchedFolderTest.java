package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedFolderTest {

    @TempDir Path home;
    private OpenIntake open;
    private Path folder;
    private WatchedFolder watched;

    @BeforeEach
    void open() throws Exception {
        open = new OpenIntake(home);
        folder = Files.createDirectory(home.resolve("inbox"));
        watched = new WatchedFolder(folder, open.intake);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private List<String> names() {
        return open.intake.items(10, 0).stream().map(Item::fileName).toList();
    }

    private List<String> moved(String where) throws Exception {
        try (var files = Files.walk(folder.resolve(where))) {
            return files.filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void takesAFileThatHasSettledAndLetsItGoAfterwards() throws Exception {
        var file = Files.writeString(folder.resolve("a.txt"), "một");
        watched.look();
        assertThat(names()).isEmpty();
        watched.look();
        assertThat(names()).containsExactly("a.txt");
        assertThat(file).doesNotExist();
        assertThat(moved(WatchedFolder.TAKEN)).containsExactly("a.txt");
    }

    @Test
    void waitsWhileAFileGrows() throws Exception {
        var file = Files.writeString(folder.resolve("a.txt"), "một");
        watched.look();
        Files.writeString(file, "một hai");
        watched.look();
        assertThat(names()).isEmpty();
        watched.look();
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void leavesUnfinishedFilesAlone() throws Exception {
        for (var name : List.of(".ẩn", "~$a.docx", "a.tmp", "b.crdownload")) {
            Files.writeString(folder.resolve(name), "x");
        }
        watched.look();
        watched.look();
        assertThat(names()).isEmpty();
    }

    @Test
    void setsWhatIsRefusedAsideWithItsReason() throws Exception {
        try (var large = new RandomAccessFile(folder.resolve("lớn.pdf").toFile(), "rw")) {
            large.setLength(31L << 20);
        }
        watched.look();
        watched.look();
        assertThat(moved(WatchedFolder.REFUSED)).containsExactly("lớn.pdf", "lớn.pdf.ly-do.txt");
        assertThat(names()).isEmpty();
    }

    @Test
    void takesFilesOfFoldersInside() throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve("năm 2023")).resolve("a.txt"), "một");
        watched.look();
        watched.look();
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void keepsBothFilesOfOneName() throws Exception {
        for (var text : List.of("một", "hai")) {
            Files.writeString(folder.resolve("a.txt"), text);
            watched.look();
            watched.look();
        }
        assertThat(moved(WatchedFolder.TAKEN)).containsExactly("2-a.txt", "a.txt");
        assertThat(names()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive", "archive/x", "index/x", "."})
    void mayNotLieWhereTheProductKeepsItsOwn(String place) {
        var quiet = IntakeSettings.quiet();
        var settings =
                new IntakeSettings(
                        false,
                        1,
                        quiet.largestFile(),
                        quiet.officeTime(),
                        quiet.scanTime(),
                        quiet.output(),
                        Path.of(place));
        assertThatThrownBy(() -> IntakeConfiguration.watchedFolder(open.home, settings))
                .isInstanceOf(WatchedFolderMisplaced.class);
    }
}
