package vn.vankho.report.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditOnNoiseTest {

    private static final List<String> PIECES =
            List.of(
                    "1/2 con ",
                    "đạt ",
                    "3% ",
                    "trong đó ",
                    "(",
                    ")",
                    "; ",
                    ", ",
                    ". ",
                    ": ",
                    "gồm ",
                    "tăng ",
                    "giảm ",
                    "từ ",
                    "xuống còn ",
                    "so với cùng kỳ ",
                    "năm 2023 ",
                    "120 hộ ",
                    "0 tấn ",
                    "1,5 tỷ đồng ",
                    "99.999.999.999.999.999.999.999 con ",
                    "-",
                    "\n",
                    "\f",
                    "\t",
                    "    ",
                    "I. ",
                    "1. ",
                    "a) ",
                    "Phần thứ hai ",
                    "chiếm ",
                    "0,2‰ ",
                    "thu nhập bình quân ",
                    "42 đồng/người/năm ",
                    "kế hoạch ",
                    "tổng số hộ ",
                    "ə",
                    "\uFFFD",
                    "\uD800",
                    "Nơi nhận: ",
                    "😀 ");

    @Test
    void neverThrowsAndPointsIntoTheText() {
        long seed = System.nanoTime();
        System.out.println("random reports, seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(80); n >= 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            for (var finding : ReportTexts.audited(text.toString())) {
                assertThat(finding.evidence()).isNotNull();
                assertThat(finding.message()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/2 con đạt 3% ",
                "(",
                "trong đó ",
                "trong đó: 1 con; ",
                "gồm 1 con, ",
                "(gồm 1 con ",
                "1. ",
                "a\n",
                "12 ",
                "tăng ",
                "tỷ suất ",
                "từ 1 con lên 2 con, ",
                "100 hộ chiếm 3% ",
                "so với năm 2023 ",
                "- Lúa: 5 ha;\n",
                "I. A\n",
                "\t",
                " ",
                "5 đồng/người/năm "
            })
    void standsLongRepetitions(String piece) {
        var text = piece.repeat(60_000 / piece.length());
        assertThatNoException().isThrownBy(() -> ReportTexts.audited(text));
    }
}
