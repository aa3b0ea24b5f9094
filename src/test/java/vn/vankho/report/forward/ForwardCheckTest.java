package vn.vankho.report.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.report.forward.EarlierReports.forward;
import static vn.vankho.report.forward.EarlierReports.ofYear;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

class ForwardCheckTest {

    private static final OfficeThen UNKNOWN = OfficeThen.unknown(LocalDate.of(2024, 12, 15));
    private static final OfficeThen MERGED =
            new OfficeThen(
                    LocalDate.of(2025, 12, 15),
                    "Ủy ban nhân dân xã Mây Xanh",
                    "Ủy ban nhân dân xã Suối Mây",
                    List.of("xã Suối Mây", "xã Nà Xanh"),
                    List.of(
                            new OfficeThen.Fate(
                                    "xã Suối Mây",
                                    LocalDate.of(2025, 6, 30),
                                    List.of("xã Mây Xanh"))));

    private static List<String> codes(NextReport report, OfficeThen office, String... frame) {
        return ForwardCheck.of(report, office, List.of(frame)).stream().map(Finding::code).toList();
    }

    private static List<String> codes(int year, String paragraph) {
        return codes(forward(ofYear(year, paragraph), String.valueOf(year + 1)), UNKNOWN);
    }

    private static NextReport typed(NextReport report, Role role, String value) {
        var figure = report.figures().getFirst();
        var entry =
                new Entries.Value(figure.id(), role, new BigDecimal(value), "Lan", Instant.EPOCH);
        return Typed.into(report, Entries.NONE.with(entry));
    }

    @Test
    void isSilentOnPlainProse() {
        assertThat(codes(2023, "An ninh được giữ vững.")).isEmpty();
    }

    @Test
    void findsAPlaceholderInBodyAndFrame() {
        var report = forward(ofYear(2023, "Tỷ lệ hộ nghèo còn 5,2%."), "2024");
        assertThat(codes(report, UNKNOWN, "[HỌ VÀ TÊN]")).containsExactly("F01", "F01");
    }

    @Test
    void findsTheNameOfABodyThatEnded() {
        var report =
                forward(ofYear(2024, "An ninh tốt."), ReportPeriod.year(2025), MERGED, List.of());
        assertThat(codes(report, MERGED, "XÃ SUỐI MÂY")).contains("F02");
        assertThat(codes(report, MERGED, "XÃ MÂY XANH")).doesNotContain("F02");
    }

    @Test
    void findsACitationThatCannotBe() {
        var paragraph =
                "Thực hiện Quyết định số 55/QĐ-UBND ngày 20/8/2025 của UBND huyện Sơn Bình về việc giao"
                        + " kế hoạch.";
        assertThat(codes(2025, paragraph)).contains("F03");
    }

    @Test
    void findsAnEndedPeriod() {
        assertThat(codes(2025, "Thực hiện chương trình giai đoạn 2021-2025.")).contains("F04");
        assertThat(codes(2023, "Thực hiện chương trình giai đoạn 2021-2025.")).isEmpty();
    }

    @Test
    void findsAComparisonWithTheOwnYear() {
        var report = forward(ofYear(2023, "Số vụ giảm."), "2024");
        var id = EarlierReports.sentence(report, "Số vụ giảm").id();
        var words =
                new Entries.Words(
                        id,
                        List.of(new Piece.Text("Số vụ giảm so với năm 2024.")),
                        "Lan",
                        Instant.EPOCH);
        assertThat(codes(Typed.into(report, Entries.NONE.with(words)), UNKNOWN)).contains("F05");
    }

    @Test
    void findsAFigureThatIsTheSameAsLastYear() {
        var report = forward(ofYear(2023, "Tỷ lệ hộ nghèo còn 5,2%."), "2024");
        assertThat(codes(typed(report, Role.ACTUAL, "5.2"), UNKNOWN)).containsExactly("F06");
        assertThat(codes(typed(report, Role.ACTUAL, "4.8"), UNKNOWN)).isEmpty();
    }

    @Test
    void findsASamePeriodOfOnePartOnly() {
        var reading = ofYear(2024, "Sản lượng thịt hơi đạt 389 tấn.");
        var report = forward(reading, ReportPeriod.year(2025), MERGED, List.of());
        assertThat(codes(typed(report, Role.SAME_PERIOD, "389"), MERGED)).contains("F07");
        assertThat(codes(typed(report, Role.SAME_PERIOD, "800"), MERGED)).doesNotContain("F07");
    }

    @Test
    void findsWhatHappensOnce() {
        assertThat(codes(2023, "Tổ chức kỷ niệm 70 năm thành lập xã.")).contains("F08");
    }

    @Test
    void findsAnOldBasisAndProposesTheNewerOne() {
        var reading = EarlierReports.named("cai-cach-hanh-chinh-phuong");
        var newer =
                new HeldPaper(
                        "id",
                        "Kế hoạch",
                        "215",
                        "KH-UBND",
                        "2023-12-29",
                        "Ủy ban nhân dân thành phố Bạch Long",
                        "Cải cách hành chính năm 2024");
        var findings =
                ForwardCheck.of(forward(reading, "2024", List.of(newer)), UNKNOWN, List.of());
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("F09"))
                .singleElement()
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.W))
                .satisfies(f -> assertThat(f.expected()).contains("215/KH-UBND ngày 29/12/2023"));
    }
}
