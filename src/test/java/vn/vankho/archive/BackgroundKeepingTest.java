package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.MovableClock;
import vn.vankho.access.Person;
import vn.vankho.home.Durably;

/// What the archive does by itself, round by round.
class BackgroundKeepingTest {

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private OpenArchive open;
    private BackupPlaces places;
    private BackgroundKeeping keeping;

    @BeforeEach
    void open() {
        open = new OpenArchive(folder.resolve("home"), clock);
        places = open.places(2);
        keeping = new BackgroundKeeping(open.journal, open.fixity(), places);
        open.depositText("một");
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void day() {
        clock.move(Duration.ofDays(1));
        for (int rounds = 0; keeping.round(); rounds++) {
            assertThat(rounds).as("rounds until nothing is left to do").isLessThan(50);
        }
    }

    @Test
    void closesTheDayLooksAtEverythingAndMakesTheDaysBackup() throws IOException {
        places.add(folder.resolve("noi"), Person.system());
        day();
        assertThat(open.journal.root(LocalDate.of(2026, 11, 23))).isPresent();
        assertThat(open.fixity().state().percent()).isEqualTo(100);
        assertThat(DatedCopies.sets(folder.resolve("noi"))).hasSize(1);
        assertThat(places.lastGood()).isPresent();
    }

    @Test
    void makesOneBackupADayAndKeepsTheNewestOnly() throws IOException {
        places.add(folder.resolve("noi"), Person.system());
        day();
        while (keeping.round()) {
            // The same day once more.
        }
        assertThat(DatedCopies.sets(folder.resolve("noi"))).hasSize(1);
        day();
        day();
        assertThat(DatedCopies.sets(folder.resolve("noi"))).hasSize(2);
    }

    @Test
    void goesOnWithTheRestWhenOnePlacesDiskIsNotThere() throws IOException {
        places.add(folder.resolve("mat"), Person.system());
        places.add(folder.resolve("con"), Person.system());
        Durably.deleteTree(folder.resolve("mat"));
        day();
        assertThat(DatedCopies.sets(folder.resolve("con"))).hasSize(1);
        assertThat(folder.resolve("mat")).doesNotExist();
        assertThat(open.fixity().state().percent()).isEqualTo(100);
    }

    @Test
    void findsWhatRottedAndCopiesNoneOfIt() throws IOException {
        places.add(folder.resolve("noi"), Person.system());
        var id = open.depositText("hai");
        try (var files = Files.list(open.folderOf(id).resolve("v1/content/original"))) {
            OpenArchive.damage(files.findFirst().orElseThrow());
        }
        day();
        assertThat(open.fixity().damaged()).singleElement();
        assertThat(places.states().getFirst().lacking()).isEqualTo(1);
        assertThat(places.lastGood()).isEmpty();
    }

    @Test
    void isStoppedAtAnyTime() {
        keeping.start();
        assertThat(keeping.isRunning()).isTrue();
        keeping.stop();
        assertThat(keeping.isRunning()).isFalse();
    }
}
