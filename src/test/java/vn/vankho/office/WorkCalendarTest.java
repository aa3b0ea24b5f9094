package vn.vankho.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-11-26", // a Wednesday
        "2026-11-27, 2026-11-30", // a Friday
        "2026-11-28, 2026-11-30", // a Saturday
        "2025-12-31, 2026-01-02", // before the first of January
        "2026-02-13, 2026-02-23", // before Tết, which is Monday to Friday
        "2026-04-24, 2026-04-28", // the kings' day on a Sunday: Monday makes up for it
        "2026-04-29, 2026-05-04", // 30 April and 1 May, then a weekend
        "2022-04-29, 2022-05-04", // both at a weekend: two days make up for them
        "2022-09-01, 2022-09-05", // 2 September on a Friday
    })
    void findsTheNextWorkingDay(LocalDate day, LocalDate next) {
        assertThat(WorkCalendar.STATUTORY.after(day)).isEqualTo(next);
    }

    @Test
    void believesTheOfficeAboutDaysThatWereMoved() {
        var monday = LocalDate.of(2026, 8, 31);
        var saturday = LocalDate.of(2026, 8, 22);
        var calendar = new WorkCalendar(Map.of(monday, false, saturday, true));
        assertThat(calendar.isWorkingDay(saturday)).isTrue();
        assertThat(calendar.after(LocalDate.of(2026, 8, 28))).isEqualTo("2026-09-01");
    }
}
