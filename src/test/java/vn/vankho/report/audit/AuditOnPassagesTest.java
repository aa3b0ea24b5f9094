package vn.vankho.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Passages in the styles of many offices, with what must be found in them written first.
class AuditOnPassagesTest {

    private record Slip(String code, String passage) {}

    private static Stream<String> right() {
        return Stream.of("silent.txt", "held-out-silent.txt")
                .flatMap(file -> ReportTexts.lines(file).stream());
    }

    private static Stream<Slip> slips() {
        return Stream.of("slips.txt", "held-out-slips.txt")
                .flatMap(file -> ReportTexts.lines(file).stream())
                .map(line -> line.split("\\|", 2))
                .map(parts -> new Slip(parts[0], parts[1]));
    }

    @ParameterizedTest
    @MethodSource("right")
    void isSilentWhereAllHolds(String passage) {
        assertThat(ReportTexts.audited(passage)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("slips")
    void findsTheSlipAndNothingElse(Slip slip) {
        assertThat(ReportTexts.codes(ReportTexts.audited(slip.passage())))
                .isEqualTo(List.of(slip.code()));
    }
}
