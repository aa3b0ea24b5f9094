package vn.vankho.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

    /// As calendars of these years print them; in 1985, 2007 and 2030 China's new year is another.
    @ParameterizedTest
    @CsvSource({
        "1985-01-21", "2000-02-05", "2007-02-17", "2015-02-19", "2017-01-28", "2020-01-25",
        "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17",
        "2027-02-06", "2028-01-26", "2030-02-02",
    })
    void knowsTheFirstDayOfTheYear(LocalDate day) {
        assertThat(LunarCalendar.day(day.getYear(), 1, 1)).isEqualTo(day);
    }

    /// 2020 and 2023 have a leap month: after the kings' day, and before it.
    @ParameterizedTest
    @CsvSource({
        "2018-04-25",
        "2019-04-14",
        "2020-04-02",
        "2021-04-21",
        "2022-04-10",
        "2023-04-29",
        "2024-04-18",
        "2025-04-07",
        "2026-04-26",
        "2027-04-16",
    })
    void knowsTheHungKingsDay(LocalDate day) {
        assertThat(LunarCalendar.day(day.getYear(), 3, 10)).isEqualTo(day);
    }
}
