package vn.vankho.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanYearsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Báo cáo năm 2025 | Báo cáo năm 2026",
                "Tổng kết năm 2025, phương hướng năm 2026 | Tổng kết năm 2026, phương hướng năm 2027",
                "Gia đình văn hóa năm 2024 | Gia đình văn hóa năm 2025",
                "Chuyển đổi số giai đoạn 2021-2025 | Chuyển đổi số giai đoạn 2021-2025",
                "Chương trình 2025 – 2030 | Chương trình 2025 – 2030",
                "Theo Nghị quyết 15/2025/NQ-HĐND | Theo Nghị quyết 15/2025/NQ-HĐND",
                "Kỷ niệm 50 năm 1975 | Kỷ niệm 50 năm 1975",
                "Công văn số 12025 | Công văn số 12025",
            })
    void movesOnlyTheYearsOfTheListItself(String title, String moved) {
        assertThat(PlanYears.moved(title, 2025, 2026)).isEqualTo(moved);
    }
}
