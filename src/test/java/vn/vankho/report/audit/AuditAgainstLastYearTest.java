package vn.vankho.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Finding;
import vn.vankho.document.Indicator;
import vn.vankho.document.Reading;
import vn.vankho.document.Target;
import vn.vankho.report.Audit;

class AuditAgainstLastYearTest {

    private static Reading report(int year, List<Indicator> indicators, List<Target> targets) {
        var bare = ReportTexts.report("Nội dung báo cáo.");
        var fields = new EnumMap<FieldName, Field>(FieldName.class);
        fields.put(FieldName.REPORTING_YEAR, Field.proposed(String.valueOf(year), 1, null));
        return new Reading(
                bare.format(),
                bare.origin(),
                bare.encoding(),
                false,
                bare.outcome(),
                bare.pages(),
                fields,
                List.of(),
                null,
                List.of(),
                List.of(),
                indicators,
                targets,
                List.of());
    }

    private static Evidence here() {
        return new Evidence(1, 0, 8, "Nội dung");
    }

    private static Indicator tea(
            String actual, @Nullable String plan, @Nullable String samePeriod, String unit) {
        return new Indicator(
                "Sản lượng chè búp tươi",
                null,
                new BigDecimal(actual),
                plan == null ? null : new BigDecimal(plan),
                null,
                unit,
                null,
                null,
                samePeriod == null ? null : new BigDecimal(samePeriod),
                null,
                null,
                null,
                null,
                0.9,
                here());
    }

    private static List<String> codes(Indicator now, Indicator then, Target... set) {
        var last = report(2022, List.of(then), List.of(set));
        return Audit.of(report(2023, List.of(now), List.of()), List.of(last)).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void findsAPercentageOfTheSamePeriodThatLastYearsReportContradicts() {
        var then = tea("4000", null, null, "tấn");
        assertThat(codes(tea("4560", null, "114", "tấn"), then)).isEmpty();
        assertThat(codes(tea("4560", null, "104", "tấn"), then)).containsExactly("Q07");
    }

    @Test
    void convertsUnitsBeforeItCompares() {
        var then = tea("40000", null, null, "tạ");
        assertThat(codes(tea("4560", null, "114", "tấn"), then)).isEmpty();
    }

    @Test
    void findsAPlanThatIsNotTheTargetOfLastYear() {
        var then = tea("4400", null, null, "tấn");
        var target =
                new Target(
                        "Sản lượng chè búp tươi",
                        null,
                        new BigDecimal("4500"),
                        null,
                        "tấn",
                        null,
                        null,
                        "2023",
                        0.9,
                        here());
        assertThat(codes(tea("4510", "4500", null, "tấn"), then, target)).isEmpty();
        assertThat(codes(tea("4510", "4400", null, "tấn"), then, target)).containsExactly("Q12");
    }

    @Test
    void doubtsAFigureOfAnotherSize() {
        var then = tea("4400", null, null, "tấn");
        assertThat(codes(tea("4510000", null, null, "tấn"), then)).containsExactly("Q08");
    }
}
