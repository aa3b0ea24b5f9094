package vn.vankho.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseDatesTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2024-01-05, ngày 05 tháng 01 năm 2024
                    2023-12-15, ngày 15 tháng 12 năm 2023
                    2019-06-29, ngày 29 tháng 6 năm 2019
                    2022-02-10, ngày 10 tháng 02 năm 2022
                    """)
    void printsZerosWhereTheDecreeWantsThem(LocalDate date, String printed) {
        assertThat(VietnameseDates.print(date)).isEqualTo(printed);
        assertThat(VietnameseDates.parse(printed)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20/12/2022",
                "20-12-2022",
                "20.12.2022",
                "ngày 20/12/2022",
                "20 / 12 / 2022",
                "ngày 20 tháng 12 năm 2022",
                "Ngày 20 tháng 12, năm 2022",
                "20 tháng 12 năm 2022"
            })
    void readsEveryForm(String text) {
        assertThat(VietnameseDates.parse(text)).contains(LocalDate.of(2022, 12, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/11/2023",
                "29/02/2023",
                "ngày 31 tháng 11 năm 2023",
                "0/1/2020",
                "12/2023",
                "20/12-2022",
                "1.159",
                "20/12/20222",
                "tháng 12 năm 2023"
            })
    void rejectsWhatIsNoDay(String text) {
        assertThat(VietnameseDates.parse(text)).isEmpty();
    }

    @Test
    void findsDatesInASentence() {
        var text = "Quyết định ngày 28 tháng 12 năm 2022; Kế hoạch ngày 07/2/2023 của xã";
        assertThat(VietnameseDates.find(text))
                .extracting(
                        VietnameseDates.Found::date,
                        found -> text.substring(found.start(), found.end()))
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                LocalDate.of(2022, 12, 28), "ngày 28 tháng 12 năm 2022"),
                        org.assertj.core.api.Assertions.tuple(
                                LocalDate.of(2023, 2, 7), "ngày 07/2/2023"));
    }

    @Test
    void neverThrows() {
        RandomText.anything(text -> assertThat(VietnameseDates.find(text)).isNotNull());
    }
}
