package vn.vankho.drafting.forward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureColumnTest {

    @ParameterizedTest
    @CsvSource({
        "Chỉ tiêu, NAME",
        "Nội dung, NAME",
        "ĐVT, UNIT",
        "Đơn vị tính, UNIT",
        "Thực hiện năm 2024, ACTUAL",
        "TH 2024, ACTUAL",
        "Ước thực hiện năm 2024, ACTUAL",
        "Kế hoạch năm 2024, PLAN",
        "KH 2024, PLAN",
        "Thực hiện năm 2023, SAME_PERIOD",
        "Cùng kỳ năm 2023, SAME_PERIOD",
        "Kế hoạch năm 2025, TARGET",
        "Xóm, SCOPE",
    })
    void understandsTheHeadsOfColumns(String head, FigureColumn meant) {
        assertThat(FigureColumn.guess(head, 2024)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "TT",
        "Ghi chú",
        "So với kế hoạch (%)",
        "TH/KH (%)",
        "Tỷ lệ thực hiện",
        "Kế hoạch năm 2019",
        "So sánh thực hiện 2024 với 2023",
    })
    void leavesOutWhatIsNoQuantityOfTheseYears(String head) {
        assertThat(FigureColumn.guess(head, 2024)).isNull();
    }

    @Test
    void leavesALongTextAlone() {
        assertThat(FigureColumn.guess("thực hiện ".repeat(20), 2024)).isNull();
    }
}
