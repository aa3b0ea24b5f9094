package vn.vankho.drafting.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.report.forward.EarlierReports;
import vn.vankho.report.forward.Entries;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.OfficeThen;
import vn.vankho.report.forward.PeriodReader;
import vn.vankho.report.forward.ReportPeriod;
import vn.vankho.report.forward.Role;
import vn.vankho.report.forward.RollForward;

class DataFileTest {

    private static final NextReport REPORT = report();

    private static NextReport report() {
        var reading = EarlierReports.named("cai-cach-hanh-chinh-phuong");
        var office = OfficeThen.unknown(LocalDate.of(2024, 12, 15));
        var from = PeriodReader.of(reading).orElseThrow();
        return RollForward.of(reading, from, ReportPeriod.year(2024), office, List.of());
    }

    private static DataFile read(String json) {
        var data = JsonMapper.shared().readValue(json, Object.class);
        return DataFile.read(
                data, REPORT, name -> name.equals("người ký"), "d.json", Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"actuals\": {\"Tổng số hồ sơ tiếp nhận\": 3570}}",
                "{\"actuals\": {\"tong so ho so tiep nhan\": \"3.570\"}}",
                "{\"indicators\": [{\"name\": \"Tổng số hồ sơ tiếp nhận\", \"actual\": \"3570\"}]}",
                "{\"chỉ tiêu\": [{\"tên\": \"Tổng số hồ sơ tiếp nhận\", \"thực hiện\": \"3570\"}]}",
                "[{\"name\": \"Hồ sơ tiếp nhận\", \"actual\": 3570}]",
                "{\"Tổng số hồ sơ tiếp nhận\": {\"actual\": 3570}}",
                "{\"Tổng số hồ sơ tiếp nhận\": 3570}",
                "{\"f1\": 3570}"
            })
    void findsTheFigureInEachForm(String json) {
        assertThat(read(json).entries().values())
                .singleElement()
                .satisfies(
                        value -> {
                            assertThat(value.figure()).isEqualTo("f1");
                            assertThat(value.role()).isEqualTo(Role.ACTUAL);
                            assertThat(value.value()).isEqualByComparingTo("3570");
                        });
    }

    @Test
    void takesTargetsApartFromResults() {
        var entries = read("{\"targets\": {\"Tỷ lệ hồ sơ trực tuyến\": \"92.5\"}}").entries();
        assertThat(entries.values())
                .singleElement()
                .extracting(Entries.Value::role, v -> v.value().toPlainString())
                .containsExactly(Role.TARGET, "92.5");
    }

    @Test
    void keepsTheFieldsOfTheTemplateApart() {
        assertThat(read("{\"người ký\": \"Nông Văn Bình\"}").fields())
                .containsEntry("người ký", "Nông Văn Bình");
    }

    @Test
    void saysWhichNameMeansNothing() {
        assertThat(read("{\"actuals\": {\"Số tàu vũ trụ\": 3}}").remarks())
                .singleElement()
                .asString()
                .contains("Số tàu vũ trụ");
    }

    @Test
    void saysWhichValueIsNoNumber() {
        assertThat(read("{\"f1\": \"rất nhiều\"}").remarks())
                .singleElement()
                .asString()
                .contains("rất nhiều");
    }
}
