package vn.vankho.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vankho.document.Finding;
import vn.vankho.register.OutgoingRegister.Entry;
import vn.vankho.register.OutgoingRegister.Key;
import vn.vankho.register.OutgoingRegister.Request;

class OutgoingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static Entry entry(String book, int number, LocalDate date) {
        var request = new Request(null, "Báo cáo", "BC-UBND", date, "Việc này", null, null);
        return new Entry(
                new Key(book, 2026, number, ""), request, null, null, Dispatch.NOTHING_YET);
    }

    private static Entry entry(int number, LocalDate date) {
        return entry(Numbering.COMMON, number, date);
    }

    private static Entry struck(int number, LocalDate date) {
        var entry = entry(number, date);
        return new Entry(entry.key(), entry.request(), null, "Nhầm", entry.dispatch());
    }

    private static List<String> codes(Entry... entries) {
        return OutgoingRules.judge(List.of(entries)).stream().map(Finding::code).toList();
    }

    @Test
    void findsNothingInABookInOrder() {
        assertThat(codes(entry(1, DAY), entry(2, DAY), entry(3, DAY.plusDays(1)))).isEmpty();
    }

    @Test
    void findsANumberThatIsUsedTwice() {
        assertThat(codes(entry(1, DAY), entry(1, DAY))).contains("N09");
    }

    @Test
    void findsANumberAndSymbolThatTwoSequencesHave() {
        assertThat(codes(entry(1, DAY), entry("type:BC", 1, DAY))).containsExactly("N09");
    }

    @Test
    void findsADateBeforeThatOfAnEarlierNumber() {
        var findings = OutgoingRules.judge(List.of(entry(1, DAY), entry(2, DAY.minusDays(1))));
        assertThat(findings).extracting(Finding::code).containsExactly("N10");
        assertThat(findings.getFirst().message()).contains("02/BC-UBND", "09/03/2026");
    }

    @Test
    void forgivesADateThatWasStruckOut() {
        assertThat(codes(entry(1, DAY), struck(2, DAY.plusDays(200)), entry(3, DAY))).isEmpty();
    }

    @Test
    void reportsAGapAndFillsNone() {
        var findings = OutgoingRules.judge(List.of(entry(1, DAY), entry(4, DAY)));
        assertThat(findings).extracting(Finding::code).containsExactly("N11");
        assertThat(findings.getFirst().message()).contains("từ 02 đến 03");
    }

    @Test
    void takesAStruckOutNumberForNoGap() {
        assertThat(codes(entry(1, DAY), struck(2, DAY), entry(3, DAY))).isEmpty();
    }

    private static List<Finding> changed(Entry... now) {
        var was = new OutgoingRules.Issued(2026, "05", "BC-UBND", DAY.toString());
        return OutgoingRules.changedSince(Map.of("common/2026/5", was), List.of(now));
    }

    @Test
    void findsWhatTheJournalKnowsAndTheBookNoMore() {
        assertThat(changed())
                .extracting(Finding::code, Finding::message)
                .singleElement()
                .asString()
                .contains("G05", "05/BC-UBND", "xóa");
    }

    @Test
    void findsANumberThatGotAnotherDate() {
        assertThat(changed(entry(5, DAY.plusDays(1))).getFirst().message()).contains("11/03/2026");
    }

    @Test
    void findsANumberThatWasUsedAgain() {
        var other = new Request(null, "Quyết định", "QĐ-UBND", DAY, "Việc khác", null, null);
        var entry = new Entry(Key.common(2026, 5), other, null, null, Dispatch.NOTHING_YET);
        assertThat(changed(entry).getFirst().message()).contains("05/QĐ-UBND");
    }

    @Test
    void isSilentWhereTheBookIsAsTheJournalSays() {
        assertThat(changed(entry(5, DAY))).isEmpty();
    }
}
