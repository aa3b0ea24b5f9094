package vn.vankho.report.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.report.forward.EarlierReports.forward;
import static vn.vankho.report.forward.EarlierReports.ofYear;
import static vn.vankho.report.forward.EarlierReports.sentence;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountersTest {

    @Test
    void advancesAnAnniversaryThatComesEachYear() {
        var report =
                forward(
                        ofYear(2023, "Tổ chức kỷ niệm 76 năm ngày Thương binh liệt sỹ 27/7."),
                        "2024");
        assertThat(sentence(report, "77 năm ngày Thương binh").mark()).isEqualTo(Mark.UPDATED);
    }

    @Test
    void marksTheAnniversaryOfTheCommuneAndDoesNotAdvanceIt() {
        var report = forward(ofYear(2023, "Tổ chức kỷ niệm 70 năm thành lập xã."), "2024");
        assertThat(sentence(report, "70 năm thành lập xã").mark()).isEqualTo(Mark.OUTDATED);
    }

    @Test
    void proposesTheSessionAYearLater() {
        var report = forward(ofYear(2023, "Trình kỳ họp thứ 8 của HĐND xã."), "2024");
        assertThat(sentence(report, "kỳ họp thứ 10").mark()).isEqualTo(Mark.REVIEW);
    }

    @Test
    void asksForTheSessionOfANewTerm() {
        var report = forward(ofYear(2025, "Trình kỳ họp thứ 12 của HĐND xã."), "2026");
        assertThat(sentence(report, "kỳ họp thứ […]").mark()).isEqualTo(Mark.REVIEW);
    }

    @Test
    void asksForTheSessionOfAMergedCommune() {
        var office =
                new OfficeThen(
                        LocalDate.of(2025, 12, 15),
                        "Ủy ban nhân dân xã Mây Xanh",
                        "Ủy ban nhân dân xã Suối Mây",
                        List.of("xã Suối Mây", "xã Nà Xanh"),
                        List.of());
        var reading = ofYear(2024, "Trình kỳ họp thứ 9 của HĐND xã.");
        var report = forward(reading, ReportPeriod.year(2025), office, List.of());
        assertThat(sentence(report, "kỳ họp thứ […]").mark()).isEqualTo(Mark.REVIEW);
    }
}
