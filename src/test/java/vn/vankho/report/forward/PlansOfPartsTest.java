package vn.vankho.report.forward;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which plan stands in the report of the next month, quarter, half or year.
class PlansOfPartsTest {

    private static final String RICE = "Diện tích lúa mùa 386/390 ha, đạt 99% kế hoạch.";

    private static NextReport rolled(String period, String issued, String to, String... said) {
        var reading =
                EarlierReports.read(
                        """
                        ỦY BAN NHÂN DÂN
                        XÃ SUỐI MÂY
                        Số: 15/BC-UBND
                        Suối Mây, ngày %s

                        BÁO CÁO
                        Kết quả công tác %s, nhiệm vụ thời gian tới

                        I. KẾT QUẢ
                        %s

                        II. NHIỆM VỤ THỜI GIAN TỚI
                        Diện tích lúa mùa 400 ha.

                        Nơi nhận:
                        - Lưu: VT.

                        TM. ỦY BAN NHÂN DÂN
                        CHỦ TỊCH

                        Lường Văn Khánh
                        """
                                .formatted(issued, period, String.join("\n", said)));
        return EarlierReports.forward(reading, to);
    }

    private static @Nullable Cell plan(NextReport report, String name) {
        return report.figures().stream()
                .filter(f -> f.kind() == Figure.Kind.RESULT && f.name().contains(name))
                .findFirst()
                .flatMap(figure -> figure.cell(Role.PLAN))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "tháng 10 năm 2024, 25 tháng 10 năm 2024, 2024-11",
        "quý III năm 2024, 25 tháng 9 năm 2024, 2024-Q4",
        "6 tháng đầu năm 2024, 12 tháng 6 năm 2024, 2024-H2",
        "6 tháng đầu năm 2024, 12 tháng 6 năm 2024, 2024-M09",
        "9 tháng năm 2024, 15 tháng 9 năm 2024, 2024-M10",
        "9 tháng năm 2024, 15 tháng 9 năm 2024, 2024"
    })
    void keepsTheYearsPlanWithinTheYear(String period, String issued, String to) {
        var cell = plan(rolled(period, issued, to, RICE), "lúa mùa");

        assertThat(cell.value()).isEqualByComparingTo("390");
        assertThat(cell.source().told()).contains("kế hoạch 2024");
    }

    @ParameterizedTest
    @CsvSource({
        "tháng 10 năm 2023, 25 tháng 10 năm 2023, 2024-10",
        "quý III năm 2023, 25 tháng 9 năm 2023, 2024-Q3",
        "6 tháng đầu năm 2023, 12 tháng 6 năm 2023, 2024-H1",
        "9 tháng năm 2023, 15 tháng 9 năm 2023, 2024-M09"
    })
    void asksForThePlanOfAnotherYear(String period, String issued, String to) {
        assertThat(plan(rolled(period, issued, to, RICE), "lúa mùa").value()).isNull();
    }

    @Test
    void takesTheTargetOfAWholeYear() {
        var report = rolled("năm 2023", "12 tháng 12 năm 2023", "2024", RICE);

        assertThat(plan(report, "lúa mùa").value()).isEqualByComparingTo("400");
    }

    @Test
    void asksForThePlanOfTheNextQuarterWhereThePlanWasTheQuartersOwn() {
        var budget = "Thu ngân sách 415/400 triệu đồng, đạt 103,8% kế hoạch quý.";
        var cell =
                plan(
                        rolled("quý III năm 2024", "25 tháng 9 năm 2024", "2024-Q4", budget),
                        "ngân sách");

        assertThat(cell.value()).isNull();
        assertThat(cell.source().told()).contains("của riêng quý III năm 2024");
    }
}
