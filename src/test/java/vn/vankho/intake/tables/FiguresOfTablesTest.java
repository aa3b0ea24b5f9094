package vn.vankho.intake.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.document.Indicator;
import vn.vankho.document.Target;
import vn.vankho.intake.ReadTask;

/// From a table in a real file to its figures.
class FiguresOfTablesTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chi-tieu.doc",
                "chi-tieu.odt",
                "chi-tieu.rtf",
                "chi-tieu.pdf",
                "khong-ke.pdf",
                "hai-trang.pdf"
            })
    void eachRowIsAnIndicatorAndNextYearsTarget(String name) {
        var file = Path.of("src/test/resources/tables", name);
        var reading = new ReadTask().run(file, folder, new ReadTask.Request(name)).reading();
        assertThat(reading.indicators())
                .extracting(Indicator::name)
                .containsExactly(
                        "Tổng diện tích gieo trồng cây hằng năm",
                        "Tổng diện tích gieo trồng cây hằng năm: Lúa xuân",
                        "Sản lượng lương thực có hạt (thóc và ngô)",
                        "Tổng đàn trâu, bò",
                        "Thu ngân sách trên địa bàn",
                        "Tỷ lệ hộ nghèo",
                        "Mức giảm tỷ suất sinh",
                        "Số xóm đạt chuẩn nông thôn mới");
        assertThat(reading.indicators())
                .extracting(Indicator::unit)
                .containsExactly("ha", "ha", "tấn", "con", "nghìn đồng", "%", "‰", "xóm");
        assertThat(reading.targets())
                .extracting(Target::plan)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal(515),
                        new BigDecimal(126),
                        new BigDecimal(2100),
                        new BigDecimal(660),
                        new BigDecimal(310_000),
                        new BigDecimal("3.8"),
                        new BigDecimal("0.2"),
                        new BigDecimal(9));
        assertThat(reading.targets()).extracting(Target::period).containsOnly("2024");
    }
}
