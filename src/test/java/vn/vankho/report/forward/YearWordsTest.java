package vn.vankho.report.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearWordsTest {

    private static final Moves NEXT = new Moves(ReportPeriod.year(2023), ReportPeriod.year(2024));

    private static String moved(Moves moves, String text) {
        var edits = YearWords.of(moves, text, KeptWords.of(text, List.of()));
        var result = new StringBuilder(text);
        edits.stream()
                .filter(edit -> edit.put() != null)
                .sorted((a, b) -> b.start() - a.start())
                .forEach(
                        edit ->
                                result.replace(
                                        edit.start(),
                                        edit.end(),
                                        ((Piece.Text) edit.put().getFirst()).text()));
        return result.toString();
    }

    private static Mark mark(String text) {
        return YearWords.of(NEXT, text, KeptWords.of(text, List.of())).stream()
                .map(Edit::mark)
                .reduce(Mark.KEPT, Mark::or);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Trong năm 2023 xã đã trồng rừng | Trong năm 2024 xã đã trồng rừng
                    phấn đấu năm 2024 | phấn đấu năm 2025
                    giảm 2 vụ so với năm 2022 | giảm 2 vụ so với năm 2023
                    đều giảm so với năm 2023 | đều giảm so với năm 2023
                    Tết Nguyên đán Quý Mão 2023 | Tết Nguyên đán Giáp Thìn 2024
                    Năm học 2023-2024 khai giảng | Năm học 2024-2025 khai giảng
                    giai đoạn 2021 - 2025 | giai đoạn 2021 - 2025
                    đến năm 2030 | đến năm 2030
                    theo Quyết định số 12/2023/QĐ-UBND | theo Quyết định số 12/2023/QĐ-UBND
                    thi hành Luật Đất đai năm 2024 | thi hành Luật Đất đai năm 2024
                    tính đến hết tháng 10 năm 2023 | tính đến hết tháng 10 năm 2024
                    tính đến 30/11/2023 đã thu | tính đến 30/11/2024 đã thu
                    tổ chức ngày 20/5/2023 | tổ chức ngày 20/5/2023
                    có 2023 hộ vay vốn | có 2023 hộ vay vốn
                    thành lập năm 1954 | thành lập năm 1954
                    nghĩa vụ quân sự năm 2025 | nghĩa vụ quân sự năm 2026
                    """)
    void movesEachYearByWhatItIs(String before, String after) {
        assertThat(moved(NEXT, before)).isEqualTo(after);
    }

    @Test
    void marksAPeriodThatHasEnded() {
        var moves = new Moves(ReportPeriod.year(2025), ReportPeriod.year(2026));
        var edits = YearWords.of(moves, "giai đoạn 2021-2025", List.of());
        assertThat(edits).singleElement().extracting(Edit::mark).isEqualTo(Mark.OUTDATED);
    }

    @Test
    void marksTheDayOfAnEventForReview() {
        assertThat(mark("Lễ phát động ngày 20/5/2023")).isEqualTo(Mark.REVIEW);
    }

    @Test
    void marksAComparisonWithTheReportsOwnYear() {
        assertThat(mark("đều giảm so với năm 2023")).isEqualTo(Mark.REVIEW);
    }

    @Test
    void takesTheLeapDayToTheTwentyEighth() {
        var moves = new Moves(ReportPeriod.year(2024), ReportPeriod.year(2025));
        assertThat(moved(moves, "tính đến ngày 29/02/2024")).isEqualTo("tính đến ngày 28/02/2025");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    quý III năm 2024 | quý IV năm 2024
                    quý IV/2024 | quý I/2025
                    so với quý III/2023 | so với quý IV/2023
                    năm 2024 | năm 2024
                    """)
    void movesQuartersWithinTheYear(String before, String after) {
        var moves =
                new Moves(
                        new ReportPeriod(ReportPeriod.Kind.QUARTER, 2024, 3),
                        new ReportPeriod(ReportPeriod.Kind.QUARTER, 2024, 4));
        assertThat(moved(moves, before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tháng 9 năm 2024 | tháng 10 năm 2024
                    9 tháng đầu năm 2024 | 10 tháng đầu năm 2024
                    nhiệm vụ tháng 10 | nhiệm vụ tháng 11
                    so với tháng 9/2023 | so với tháng 10/2023
                    """)
    void movesMonths(String before, String after) {
        var moves =
                new Moves(
                        new ReportPeriod(ReportPeriod.Kind.MONTH, 2024, 9),
                        new ReportPeriod(ReportPeriod.Kind.MONTH, 2024, 10));
        assertThat(moved(moves, before)).isEqualTo(after);
    }

    @Test
    void movesHalfYearsToTheSameHalfOfTheNextYear() {
        var moves =
                new Moves(
                        new ReportPeriod(ReportPeriod.Kind.HALF, 2023, 1),
                        new ReportPeriod(ReportPeriod.Kind.HALF, 2024, 1));
        assertThat(moved(moves, "6 tháng đầu năm 2023, nhiệm vụ 6 tháng cuối năm 2023"))
                .isEqualTo("6 tháng đầu năm 2024, nhiệm vụ 6 tháng cuối năm 2024");
    }

    @Test
    void asksToLookAtWholeYearsWhereTheNewReportIsOnAPartOfAYear() {
        var moves =
                new Moves(
                        ReportPeriod.year(2023), new ReportPeriod(ReportPeriod.Kind.HALF, 2024, 1));
        var text = "Kết quả năm 2023, nhiệm vụ năm 2024";
        assertThat(YearWords.of(moves, text, List.of()))
                .hasSize(2)
                .allSatisfy(
                        edit -> {
                            assertThat(edit.mark()).isEqualTo(Mark.REVIEW);
                            assertThat(edit.reason()).contains("kỳ này là 6 tháng đầu năm 2024");
                        });
    }
}
