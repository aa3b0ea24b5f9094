package vn.vankho.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vankho.register.Book.CLERK;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.NotAllowed;

class NumberingPlansTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @TempDir Path folder;

    private IncomingBook office;

    @BeforeEach
    void open() {
        office = new IncomingBook(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String give(String type, String symbol, LocalDate date) {
        var request =
                new OutgoingRegister.Request(null, type, symbol, date, "Việc này", null, null);
        return office.outgoing.give(request, CLERK).printed();
    }

    private void decide(LocalDate from, boolean perType, String... advisory) {
        office.plans.decide(
                new Numbering(from, perType, Set.of(advisory), "Quyết định số 02/QĐ-UBND"), CLERK);
    }

    @Test
    void givesAllTypesOneSequenceWhereNothingWasDecided() {
        assertThat(give("Báo cáo", "BC-UBND", JANUARY)).isEqualTo("01/BC-UBND");
        assertThat(give("Công văn", "UBND-VX", JANUARY)).isEqualTo("02/UBND-VX");
    }

    @Test
    void givesEachTypeItsOwnWhereThatWasDecided() {
        decide(JANUARY, true);
        assertThat(give("Báo cáo", "BC-UBND", JANUARY)).isEqualTo("01/BC-UBND");
        assertThat(give("Công văn", "UBND-VX", JANUARY)).isEqualTo("01/UBND-VX");
        assertThat(give("Công văn", "UBND-KT", JANUARY)).isEqualTo("02/UBND-KT");
    }

    @Test
    void givesAllKindsOfCopiesOneSequence() {
        give("Báo cáo", "BC-UBND", JANUARY);
        assertThat(give("Bản sao y", "SY-UBND", JANUARY)).isEqualTo("01/SY-UBND");
        assertThat(give("Bản trích sao", "TrS-UBND", JANUARY)).isEqualTo("02/TrS-UBND");
        assertThat(give("Bản sao lục", "SL-UBND", JANUARY)).isEqualTo("03/SL-UBND");
    }

    @Test
    void givesAnAdvisoryBodyItsOwn() {
        decide(JANUARY, false, "HĐTĐKT");
        give("Báo cáo", "BC-UBND", JANUARY);
        assertThat(give("Báo cáo", "BC-HĐTĐKT", JANUARY)).isEqualTo("01/BC-HĐTĐKT");
        assertThat(give("Thông báo", "TB-UBND", JANUARY)).isEqualTo("02/TB-UBND");
    }

    @Test
    void givesLegislationOneForEachType() {
        give("Quyết định", "QĐ-UBND", JANUARY);
        assertThat(give("Quyết định", "2026/QĐ-UBND", JANUARY)).isEqualTo("01/2026/QĐ-UBND");
    }

    @Test
    void goesOnBehindTheNumbersOfTheSameYearWhenTheWayChanges() {
        give("Báo cáo", "BC-UBND", JANUARY);
        give("Tờ trình", "TTr-UBND", JANUARY);
        decide(JULY, true);
        assertThat(give("Báo cáo", "BC-UBND", JULY)).isEqualTo("02/BC-UBND");
        assertThat(give("Tờ trình", "TTr-UBND", JULY)).isEqualTo("03/TTr-UBND");
        assertThat(give("Báo cáo", "BC-UBND", JULY.plusYears(1))).isEqualTo("01/BC-UBND");
    }

    @Test
    void neverRepeatsANumberWhenTheWayChangesBack() {
        give("Báo cáo", "BC-UBND", JANUARY);
        decide(JULY, true);
        give("Báo cáo", "BC-UBND", JULY);
        give("Báo cáo", "BC-UBND", JULY);
        decide(JULY.plusDays(5), false);
        assertThat(give("Báo cáo", "BC-UBND", JULY.plusDays(5))).isEqualTo("04/BC-UBND");
    }

    @Test
    void changesNothingOfThePast() {
        give("Báo cáo", "BC-UBND", JULY);
        assertThatThrownBy(() -> decide(JULY, true))
                .isInstanceOf(PlanTooEarly.class)
                .hasMessageContaining("01/07/2026");
        decide(JULY.plusDays(1), true);
        assertThat(office.plans.at(JULY).perType()).isFalse();
        assertThat(office.plans.at(JULY.plusDays(1)).perType()).isTrue();
        assertThat(office.journalLines("numbering-decided")).isEqualTo(1);
    }

    @Test
    void asksForRights() {
        var plan = new Numbering(JULY, true, Set.of(), "Quyết định số 02/QĐ-UBND");
        assertThatThrownBy(() -> office.plans.decide(plan, IncomingBook.LEADER))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void comesFromANumberGivenToOneIssuedToOneVoided() {
        var request =
                new OutgoingRegister.Request(
                        null, "Báo cáo", "BC-UBND", JANUARY, "Việc này", null, null);
        var entry = office.outgoing.give(request, CLERK);
        assertThat(entry.state()).isEqualTo(NumberState.RESERVED);
        var sent = new Dispatch(5, "Văn thư", JANUARY, "Bưu điện", null);
        assertThat(office.outgoing.dispatch(entry.key(), sent, CLERK).state())
                .isEqualTo(NumberState.ISSUED);
        assertThat(office.outgoing.strikeOut(entry.key(), "Thu hồi", CLERK).state())
                .isEqualTo(NumberState.VOIDED);
    }
}
