package vn.vankho.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.report.FigureReader;
import vn.vankho.report.PaperReader;

/// A percentage behind a rate may be the rate that was planned, or a share of the plan.
class PlannedRateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tỷ lệ che phủ rừng đạt 68,4% (kế hoạch 68,0%).          | 68.0 |
                    Tỷ lệ hộ nghèo còn 4,2% (KH 4,5%).                      | 4.5  |
                    Tỷ lệ hộ cận nghèo 3% (mục tiêu năm 2023: 3,5%).        | 3.5  |
                    Tỷ lệ học sinh đến lớp đạt 99% (đạt 100% kế hoạch).     |      | 100
                    Tỷ lệ gia đình văn hóa đạt 88,9%, đạt 102% kế hoạch.    |      | 102
                    """)
    void isToldFromAShareOfThePlan(
            String sentence, @Nullable BigDecimal plan, @Nullable BigDecimal share) {
        var text = "BÁO CÁO\nKết quả năm 2023\n1. Xã hội\n- " + sentence + "\n";
        var pages = List.of(new PageText(1, text, PageText.Source.TEXT, 1, List.of()));
        var paper = PaperReader.read(pages, Reading.Origin.BORN_DIGITAL);
        var indicator = FigureReader.read(pages, paper).indicators().getFirst();
        assertThat(indicator.plan()).isEqualTo(plan);
        assertThat(indicator.percentOfPlan()).isEqualTo(share);
    }
}
