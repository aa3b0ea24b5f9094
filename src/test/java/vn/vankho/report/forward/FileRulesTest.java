package vn.vankho.report.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.report.forward.EarlierReports.ofYear;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;

/// The rules F06 to F09 on files that were not made here.
class FileRulesTest {

    private static List<String> codes(Reading reading, Reading... earlier) {
        return ForwardCheck.of(reading, List.of(earlier)).stream().map(Finding::code).toList();
    }

    @Test
    void findsAFigureThatIsThatOfLastYearsReport() {
        var before = ofYear(2023, "Sản lượng thịt hơi đạt 389 tấn.", "Đàn lợn 2.045 con.");
        var now = ofYear(2024, "Sản lượng thịt hơi đạt 389 tấn.", "Đàn lợn 2.100 con.");

        assertThat(ForwardCheck.of(now, List.of(before)))
                .singleElement()
                .matches(f -> f.code().equals("F06") && f.message().contains("thịt hơi"));
    }

    @Test
    void saysNothingOfAFigureThatTheReportSaysIsTheSame() {
        var before = ofYear(2023, "Sản lượng thịt hơi đạt 389 tấn.");
        var now = ofYear(2024, "Sản lượng thịt hơi đạt 389 tấn, bằng 100% so với cùng kỳ.");

        assertThat(codes(now, before)).isEmpty();
    }

    @Test
    void comparesWithNoReportOfAnotherYear() {
        var text = "Sản lượng thịt hơi đạt 389 tấn.";

        assertThat(codes(ofYear(2024, text), ofYear(2022, text))).isEmpty();
    }

    @Test
    void findsAComparisonWithOneOfTheMergedCommunes() {
        var text = "Sản lượng thịt hơi đạt 389 tấn, tăng 5%% so với cùng kỳ của %s.";

        assertThat(codes(ofYear(2025, text.formatted("xã Nà Xanh cũ")))).containsExactly("F07");
        assertThat(codes(ofYear(2025, text.formatted("xã Nà Xanh và xã Suối Mây cũ")))).isEmpty();
        assertThat(codes(ofYear(2025, text.formatted("các xã trước sáp nhập")))).isEmpty();
    }

    @Test
    void findsAnAnniversaryThatWasNotCountedOn() {
        var text = "Tổ chức kỷ niệm %d năm ngày Thương binh - Liệt sĩ.";

        assertThat(codes(ofYear(2024, text.formatted(76)))).containsExactly("F08");
        assertThat(codes(ofYear(2024, text.formatted(77)))).isEmpty();
    }

    @Test
    void countsFromTheYearsThatThePaperPrints() {
        var text = "Kỷ niệm %d năm ngày thành lập trường (20/11/1965 - 20/11/2024).";

        assertThat(codes(ofYear(2024, text.formatted(58)))).containsExactly("F08");
        assertThat(codes(ofYear(2024, text.formatted(59)))).isEmpty();
    }

    @Test
    void findsABasisOfAnEarlierYear() {
        var text =
                "Căn cứ Nghị quyết số 12/NQ-HĐND ngày 15/12/%d của HĐND xã Suối Mây về nhiệm vụ"
                        + " phát triển kinh tế - xã hội năm %d;";

        assertThat(codes(withBasis(text.formatted(2022, 2023)))).containsExactly("F09");
        assertThat(codes(withBasis(text.formatted(2023, 2024)))).isEmpty();
    }

    private static Reading withBasis(String basis) {
        return EarlierReports.read(
                """
                ỦY BAN NHÂN DÂN
                XÃ SUỐI MÂY
                Số: 15/BC-UBND
                Suối Mây, ngày 10 tháng 12 năm 2024

                BÁO CÁO
                Kết quả công tác năm 2024, phương hướng năm 2025

                %s
                I. KẾT QUẢ NĂM 2024
                An ninh được giữ vững.

                Nơi nhận:
                - Lưu: VT.

                TM. ỦY BAN NHÂN DÂN
                CHỦ TỊCH

                Lường Văn Khánh
                """
                        .formatted(basis));
    }

    @Test
    void looksAtReportsOnly() {
        var plan =
                EarlierReports.read(
                        """
                        ỦY BAN NHÂN DÂN
                        XÃ SUỐI MÂY
                        Số: 15/KH-UBND
                        Suối Mây, ngày 10 tháng 01 năm 2024

                        KẾ HOẠCH
                        Tổ chức kỷ niệm 76 năm ngày Thương binh - Liệt sĩ năm 2024
                        """);

        assertThat(codes(plan)).isEmpty();
    }
}
