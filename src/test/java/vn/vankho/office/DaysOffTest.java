package vn.vankho.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Journal;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

class DaysOffTest {

    private static final Person ADMIN = new Person("quan.tri", "Quản trị", Set.of(Role.ADMIN));
    private static final LocalDate MOVED = LocalDate.of(2026, 8, 31);
    private static final LocalDate KINGS_DAY = LocalDate.of(2026, 4, 26);

    @TempDir Path folder;

    private Database database;
    private DaysOff daysOff;

    @BeforeEach
    void open() {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        var journal = Journal.open(home, database, Clock.systemUTC());
        daysOff = new DaysOff(database, journal, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void listsTheDaysOfTheLawInTheirOrder() {
        assertThat(daysOff.ofYear(2026))
                .extracting(DaysOff.Day::date)
                .isSorted()
                .contains(KINGS_DAY, KINGS_DAY.plusDays(1));
    }

    @Test
    void countsADayThatTheOfficeWroteDown() {
        assertThat(daysOff.calendar().isWorkingDay(MOVED)).isTrue();
        daysOff.put(MOVED, false, "Hoán đổi dịp Quốc khánh", ADMIN);
        assertThat(daysOff.calendar().isWorkingDay(MOVED)).isFalse();
        assertThat(daysOff.ofYear(2026)).filteredOn(DaysOff.Day::ours).hasSize(1);
    }

    @Test
    void goesBackToTheLawWhenWhatWasWrittenIsTakenBack() {
        daysOff.put(KINGS_DAY.plusDays(1), true, "Làm bù", ADMIN);
        daysOff.forget(KINGS_DAY.plusDays(1), ADMIN);
        assertThat(daysOff.calendar().isWorkingDay(KINGS_DAY.plusDays(1))).isFalse();
    }

    @Test
    void wantsAReason() {
        assertThatExceptionOfType(DayOffRefused.class)
                .isThrownBy(() -> daysOff.put(MOVED, false, " ", ADMIN));
    }

    @Test
    void takesNoWordOfAClerk() {
        var clerk = new Person("van.thu", "Văn thư", Set.of(Role.CLERK));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> daysOff.put(MOVED, false, "Nghỉ", clerk));
    }
}
