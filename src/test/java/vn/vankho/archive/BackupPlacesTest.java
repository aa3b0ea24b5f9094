package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.MovableClock;
import vn.vankho.home.Durably;
import vn.vankho.home.VankhoHome;

class BackupPlacesTest {

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock("2026-01-05T02:00:00Z");
    private OpenArchive open;
    private BackupPlaces places;
    private BackupPlace place;

    @BeforeEach
    void open() {
        open = new OpenArchive(folder.resolve("co-quan"), clock);
        places = open.places(3);
        place = places.add(folder.resolve("o-dia"), OpenArchive.CLERK);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void restoresTheNewestDatedCopyOfAPlace() {
        var first = open.depositText("một");
        backUp();
        nextDay();
        var second = open.depositText("hai");
        backUp();
        assertThat(restore(folder.resolve("o-dia"))).isEmpty();
        try (var restored = new OpenArchive(folder.resolve("moi"))) {
            assertThat(restored.archive.original(first)).hasContent("một");
            assertThat(restored.archive.find(second)).isEqualTo(open.archive.find(second));
            assertThat(restored.archive.alarms()).isEmpty();
        }
    }

    @Test
    void restoresAnOlderDatedCopyWithWhatCameLaterListedAgain() {
        open.depositText("một");
        backUp();
        nextDay();
        var later = open.depositText("hai");
        backUp();
        assertThat(restore(folder.resolve("o-dia/sets/2026-01-05T020000Z"))).isEmpty();
        try (var restored = new OpenArchive(folder.resolve("moi"))) {
            assertThat(restored.archive.find(later)).isPresent();
        }
    }

    @Test
    void copiesEachObjectOnceForAllDates() throws IOException {
        open.depositText("một");
        backUp();
        var copied = originals();
        var time = Files.getLastModifiedTime(copied.getFirst());
        nextDay();
        backUp();
        assertThat(originals()).isEqualTo(copied);
        assertThat(Files.getLastModifiedTime(copied.getFirst())).isEqualTo(time);
    }

    private List<Path> originals() throws IOException {
        try (var files = Files.walk(folder.resolve("o-dia"))) {
            return files.filter(file -> file.endsWith("original/van-ban.txt")).toList();
        }
    }

    @Test
    void keepsSoManyDatedCopiesAndRemovesOlderOnes() throws IOException {
        for (int i = 0; i < 5; i++) {
            open.depositText("ngày " + i);
            backUp();
            nextDay();
        }
        assertThat(DatedCopies.sets(place.folder()))
                .extracting(set -> set.getFileName().toString())
                .containsExactly("2026-01-07T020000Z", "2026-01-08T020000Z", "2026-01-09T020000Z");
    }

    @Test
    void isDueOnceADay() {
        assertThat(places.isDue(place)).isTrue();
        backUp();
        assertThat(places.isDue(place)).isFalse();
        nextDay();
        assertThat(places.isDue(place)).isTrue();
    }

    @Test
    void warnsWhenNoWholeBackupWasMadeForAWeek() {
        open.depositText("một");
        assertThat(places.isLate()).isFalse();
        clock.move(Duration.ofDays(8));
        assertThat(places.isLate()).isTrue();
        backUp();
        assertThat(places.isLate()).isFalse();
        clock.move(Duration.ofDays(8));
        assertThat(places.isLate()).isTrue();
    }

    @Test
    void leavesDamageOfTheArchiveOutOfTheCopyAndSaysSo() throws IOException {
        OpenArchive.damage(open.archive.original(open.depositText("một")));
        assertThat(backUp().findings()).isEqualTo(1);
        assertThat(places.states().getFirst().lastGood()).isEmpty();
        assertThat(originals()).isEmpty();
    }

    @Test
    void makesADamagedCopyAnewAndSetsTheDamagedOneAside() throws IOException {
        open.depositText("một");
        backUp();
        OpenArchive.damage(originals().getFirst());
        clock.move(Duration.ofDays(31));
        assertThat(places.bringUpToDate(place)).isTrue();
        places.bringUpToDate(place);
        assertThat(originals()).hasSize(2);
        assertThat(restore(backUpAgain())).isEmpty();
        assertThat(open.journal.newest(5, 0))
                .anySatisfy(line -> assertThat(line.what()).isEqualTo("copy-damaged"));
    }

    private Path backUpAgain() {
        backUp();
        return folder.resolve("o-dia");
    }

    @Test
    void findsObjectsThatWereTakenAwayFromThePlace() throws IOException {
        open.depositText("một");
        backUp();
        Durably.deleteTree(place.folder().resolve("store"));
        nextDay();
        assertThat(backUp().findings()).isEqualTo(1);
        clock.move(Duration.ofDays(31));
        places.bringUpToDate(place);
        assertThat(backUp().findings()).isZero();
    }

    @Test
    void refusesToUseADiskThatIsNotTheOneItWas() throws IOException {
        Files.move(folder.resolve("o-dia"), folder.resolve("rut-ra"));
        assertThat(places.states().getFirst().reachable()).isFalse();
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(this::backUp)
                .withMessageContaining("Không thấy nơi sao lưu");
    }

    @Test
    void takesUpAPlaceAgainThatItUsedBefore() {
        open.depositText("một");
        backUp();
        nextDay();
        places.remove(place, OpenArchive.CLERK);
        var again = places.add(folder.resolve("o-dia"), OpenArchive.CLERK);
        assertThat(again.id()).isEqualTo(place.id());
        assertThat(backUp().good()).isTrue();
    }

    @Test
    void refusesThePlaceOfAnotherArchive() {
        try (var other = new OpenArchive(folder.resolve("xa-khac"))) {
            other.depositText("của xã khác");
            assertThatExceptionOfType(BackupRefused.class)
                    .isThrownBy(
                            () -> other.places(3).add(folder.resolve("o-dia"), OpenArchive.CLERK))
                    .withMessageContaining("của một kho khác");
        }
    }

    @Test
    void refusesAFolderInsideOfTheHomeOrWithFilesInIt() throws IOException {
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> places.add(open.home.root().resolve("sao"), OpenArchive.CLERK));
        Files.createDirectories(folder.resolve("anh"));
        Files.writeString(folder.resolve("anh/a.jpg"), "ảnh");
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> places.add(folder.resolve("anh"), OpenArchive.CLERK))
                .withMessageContaining("không trống");
    }

    @Test
    void restoresForADrillAndLeavesNothingBehind() throws IOException {
        open.depositText("một");
        backUp();
        var drill = new RestoreDrill(open.home, open.database, open.journal, clock);
        var run = drill.run(place, OpenArchive.CLERK);
        assertThat(run.good()).isTrue();
        assertThat(run.documents()).isEqualTo(1);
        assertThat(open.home.root().resolve("thu-khoi-phuc")).doesNotExist();
        assertThat(places.states().getFirst().drill()).contains(run);
    }

    @Test
    void saysInADrillWhatIsDamagedInThePlace() throws IOException {
        open.depositText("một");
        backUp();
        OpenArchive.damage(originals().getFirst());
        var drill = new RestoreDrill(open.home, open.database, open.journal, clock);
        assertThat(drill.run(place, OpenArchive.CLERK).findings()).isEqualTo(1);
    }

    private BackupPlaces.Run backUp() {
        return places.backUp(place, OpenArchive.CLERK);
    }

    private List<IntegrityFinding> restore(Path from) {
        return Backups.restore(from, new VankhoHome(folder.resolve("moi")));
    }

    private void nextDay() {
        clock.move(Duration.ofDays(1));
    }
}
