package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.search.SavedSearches.Saved;

class SavedSearchesTest {

    private static final Person THU = new Person("thu", "Thu", Set.of(Role.CLERK));
    private static final Person LAN = new Person("lan", "Lan", Set.of(Role.READER));

    @TempDir Path folder;
    private Database database;
    private Journal journal;
    private SavedSearches saved;

    @BeforeEach
    void open() {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        journal = Journal.open(home, database, Clock.systemUTC());
        saved = new SavedSearches(database, journal, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsAQuestionOverARestart() {
        saved.save(THU, " Hộ nghèo ", "q=h%E1%BB%99&nam=2023");
        database.close();
        open();
        assertThat(saved.of(THU))
                .singleElement()
                .returns("Hộ nghèo", Saved::name)
                .returns("q=h%E1%BB%99&nam=2023", Saved::question);
    }

    @Test
    void showsAndDeletesOnlyThePersonsOwn() {
        saved.save(THU, "Rừng", "q=rung");
        var id = saved.of(THU).getFirst().id();
        assertThat(saved.of(LAN)).isEmpty();
        assertThat(saved.delete(LAN, id)).isFalse();
        assertThat(saved.delete(THU, id)).isTrue();
        assertThat(saved.of(THU)).isEmpty();
    }

    @Test
    void replacesAQuestionOfTheSameName() {
        saved.save(THU, "Rừng", "q=rung");
        saved.save(THU, "Rừng", "q=rung+trong");
        assertThat(saved.of(THU)).extracting(Saved::question).containsExactly("q=rung+trong");
    }

    @Test
    void refusesWithASentenceWhatHasNoName() {
        assertThatExceptionOfType(SearchNotSaved.class)
                .isThrownBy(() -> saved.save(THU, " ", "q=rung"))
                .withMessageContaining("tên");
    }

    @Test
    void keepsAHundredAtMost() {
        for (var at = 0; at < SavedSearches.MOST; at++) {
            saved.save(THU, "Câu " + at, "q=rung");
        }
        assertThatExceptionOfType(SearchNotSaved.class)
                .isThrownBy(() -> saved.save(THU, "Câu nữa", "q=rung"));
    }

    @Test
    void tellsTheJournalThatButNotWhat() {
        saved.save(THU, "Đơn thư của ông A", "q=ong+a");
        assertThat(journal.newest(1, 0).getFirst().toString())
                .contains("search-saved")
                .doesNotContain("Đơn thư", "ong+a");
    }
}
