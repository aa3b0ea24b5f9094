package vn.vankho.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vankho.SeedReadings;
import vn.vankho.document.Finding;
import vn.vankho.report.Audit;

/// The one real report at hand in each of its formats: what a person found in it by hand must be
/// found, and of what is right in it nothing said.
class AuditOfTheSeedTest {

    private static final Map<String, List<Finding>> AUDITED = new HashMap<>();

    private static List<Finding> audited(String format) {
        return AUDITED.computeIfAbsent(format, name -> Audit.of(SeedReadings.of(name), List.of()));
    }

    private static Finding found(String format, String code) {
        return audited(format).stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + format));
    }

    @ParameterizedTest
    @MethodSource("vn.vankho.SeedReadings#all")
    void findsEverySlipAndNothingElse(String format) {
        assertThat(found(format, "Q08").found()).isEqualTo("42 đồng/người/năm");
        assertThat(found(format, "Q02").message())
                .contains("(4 chỗ)")
                .contains("650/615 = 105,69%, in 105%")
                .contains("45.000/40.000 = 112,5%, in 112%")
                .contains("12,8/12 = 106,67%, in 106%")
                .contains("1.030/1.159 = 88,87%, in 88,86%");
        assertThat(found(format, "Q05").message())
                .contains("106/1.159 = 9,15%, in 9,16%")
                .contains("35/1.159 = 3,02%, in 3,03%")
                .contains("1.157 hộ");
        assertThat(found(format, "F05").found()).contains("đều giảm so với năm 2023");
        assertThat(found(format, "M02").found()).startsWith("3. Lĩnh vực nội chính");
        assertThat(found(format, "Q09").found()).contains("tỷ suất sinh thô");
        assertThat(ReportTexts.codes(audited(format)))
                .isSubsetOf("Q08", "Q02", "Q05", "F05", "M02", "M01", "Q09", "Q10", "X01")
                .doesNotHaveDuplicates();
    }
}
