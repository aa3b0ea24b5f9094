package vn.vankho.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.document.Finding;
import vn.vankho.issuing.FollowUp.Kind;
import vn.vankho.issuing.FollowUp.Medium;
import vn.vankho.issuing.IssuingRules.Copying;
import vn.vankho.office.WorkCalendar;

class IssuingRulesTest {

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static IssuedDocument document(
            String signed, @Nullable String issued, String today, boolean urgent) {
        return new IssuedDocument(
                "05/BC-UBND",
                urgent,
                LocalDate.parse(signed),
                issued == null ? null : LocalDate.parse(issued),
                LocalDate.parse(today),
                WorkCalendar.STATUTORY,
                null,
                null);
    }

    /// 19/12/2025 is a Friday, 31/12 a Wednesday before a holiday.
    @ParameterizedTest
    @CsvSource({
        "2025-12-15, 2025-12-15, false, ''",
        "2025-12-15, 2025-12-16, false, ''",
        "2025-12-15, 2025-12-17, false, G02",
        "2025-12-19, 2025-12-22, false, ''",
        "2025-12-19, 2025-12-23, false, G02",
        "2025-12-31, 2026-01-02, false, ''",
        // Tết 2026: from Monday 16 to Friday 20 February; the kings' day falls on a Sunday.
        "2026-02-13, 2026-02-23, false, ''",
        "2026-02-13, 2026-02-24, false, G02",
        "2026-04-24, 2026-04-28, false, ''",
        "2026-04-24, 2026-04-29, false, G02",
        "2025-12-15, 2025-12-15, true,  ''",
        "2025-12-15, 2025-12-16, true,  G02",
    })
    void wantsADocumentOutOnTheNextWorkingDayAndAnUrgentOneAtOnce(
            String signed, String issued, boolean urgent, String code) {
        var found = codes(IssuingRules.check(document(signed, issued, issued, urgent)));
        assertThat(String.join(" ", found)).isEqualTo(code);
    }

    @Test
    void seesThatASignedDocumentStillLies() {
        assertThat(codes(IssuingRules.check(document("2025-12-15", null, "2025-12-16", false))))
                .isEmpty();
        var late = IssuingRules.check(document("2025-12-15", null, "2025-12-17", false));
        assertThat(codes(late)).containsExactly("G02");
        assertThat(late.getFirst().message()).contains("chưa phát hành", "16/12/2025");
    }

    private static IssuedDocument file(@Nullable String issued, @Nullable String present) {
        var day = LocalDate.of(2025, 12, 15);
        return new IssuedDocument(
                "05/BC-UBND", false, day, day, day, WorkCalendar.STATUTORY, issued, present);
    }

    @Test
    void seesThatAnIssuedFileIsNoMoreTheSame() {
        assertThat(IssuingRules.check(file("aa", "aa"))).isEmpty();
        assertThat(IssuingRules.check(file(null, null))).isEmpty();
        assertThat(codes(IssuingRules.check(file("aa", "bb")))).containsExactly("G06");
        assertThat(IssuingRules.check(file("aa", "")))
                .singleElement()
                .satisfies(gone -> assertThat(gone.found()).isEqualTo("không còn tệp"));
    }

    /// Điều 25 and Phụ lục I, phần II: which copies of which originals there may be.
    @ParameterizedTest
    @CsvSource({
        "TRUE_COPY,    false, PAPER,      ''",
        "TRUE_COPY,    true,  PAPER,      ''",
        "TRUE_COPY,    false, ELECTRONIC, ''",
        "TRUE_COPY,    true,  ELECTRONIC, C03",
        "COPY_OF_COPY, true,  ELECTRONIC, C03",
        "COPY_OF_COPY, true,  PAPER,      ''",
        "EXTRACT,      true,  ELECTRONIC, ''",
        "EXTRACT,      false, PAPER,      ''",
    })
    void knowsNoTrueCopyFromElectronicToElectronic(
            Kind kind, boolean electronic, Medium medium, String code) {
        var found = IssuingRules.check(new Copying("sao y", kind, electronic, medium));
        assertThat(String.join(" ", codes(found))).isEqualTo(code);
    }
}
