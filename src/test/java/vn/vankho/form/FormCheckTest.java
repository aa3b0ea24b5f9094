package vn.vankho.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.form.Papers.LETTER;
import static vn.vankho.form.Papers.REPORT;
import static vn.vankho.form.Papers.check;
import static vn.vankho.form.Papers.codes;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.RealParts;
import vn.vankho.document.Finding;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Severity;
import vn.vankho.vietnamese.TextForm;

class FormCheckTest {

    @Test
    void isSilentOnAReportInOrder() {
        assertThat(check(REPORT).findings()).isEmpty();
    }

    @Test
    void isSilentOnALetterInOrder() {
        assertThat(check(LETTER).findings()).isEmpty();
    }

    @Test
    void acceptsBothSpellingsOfTheNation() {
        assertThat(codes(REPORT.replace("CỘNG HÒA", "CỘNG HOÀ"))).isEmpty();
        assertThat(codes(REPORT.replace("CHỦ NGHĨA VIỆT NAM", "CHỦ NGHIA VIỆT NAM")))
                .containsExactly("H01");
    }

    @Test
    void findsADistrictAfterDistrictsEnded() {
        var toDistrict = REPORT.replace("- Các ngành, đoàn thể xã;", "- HTX huyện;");
        assertThat(codes(toDistrict)).isEmpty();
        assertThat(codes(toDistrict.replace("năm 2023\n\n", "năm 2026\n\n")))
                .containsExactly("R05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PHÓ CHỦ TỊCH | CHỦ TỊCH | S03
                    TM. ỦY BAN NHÂN DÂN | T/M ỦY BAN NHÂN DÂN | S02
                    TM. ỦY BAN NHÂN DÂN | TM ỦY BAN NHÂN DÂN | S02
                    Lò Thị Mai | ThS. Nguyễn Văn A | S06
                    - TT Đảng ủy, TT HĐND xã; | - TT Đảng ủy, TT HĐND xã, | R03
                    ./. | . | B14
                    II. NHIỆM VỤ | III. NHIỆM VỤ | B11
                    II. NHIỆM VỤ | I. NHIỆM VỤ |
                    2. Chăn nuôi | 1. Chăn nuôi |
                    2. Chăn nuôi | 4. Chăn nuôi | B11
                    II. NHIỆM VỤ | II/ NHIỆM VỤ | B12
                    b) Ngô | c) Ngô | B13
                    Luật Tổ chức chính quyền địa phương ngày | Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày | B07
                    số 1234/UBND-TH | số 1234/ UBND-TH | N03
                    Nơi nhận: | Gửi: | R01
                    - TT Đảng ủy, TT HĐND xã; | - UBND huyện; | K01
                    thực hiện nhiệm vụ năm 2023 | thực hiện nhiệm vụ năm 2023. | T04
                    """)
    void judgesEachOtherPart(String right, String wrong, String codes) {
        assertThat(codes(REPORT.replace(right, wrong))).containsAll(split(codes));
        if (split(codes).isEmpty()) {
            assertThat(codes(REPORT.replace(right, wrong))).isEmpty();
        }
    }

    @Test
    void wantsAnAddresseeOnALetterAndAsAboveUnderIt() {
        assertThat(codes(LETTER.replace("Kính gửi: Các bản trên địa bàn xã.\n", "")))
                .contains("K01");
        assertThat(codes(LETTER.replace("- Như trên;", "- Các bản;"))).containsExactly("K02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", "TUYỆT MẬT"})
    void refusesAStateSecret(String mark) {
        var finding = check(mark + "\n" + REPORT).findings().getFirst();
        assertThat(finding.code()).isEqualTo("U02");
        assertThat(finding.found()).isEqualTo(mark);
    }

    @Test
    void takesTheWordSecretInASentenceForNoMark() {
        assertThat(codes(REPORT.replace("I. KẾT QUẢ", "I. BẢO VỆ BÍ MẬT NHÀ NƯỚC"))).isEmpty();
    }

    @Test
    void leavesThePartyAndTheLawToTheirOwnRules() {
        for (var symbol : List.of("60-NQ/ĐU", "41/2019/QĐ-UBND")) {
            var report = check(REPORT.replace("Số: 15/BC-UBND", "Số: " + symbol));
            assertThat(report.findings()).isEmpty();
            assertThat(report.notAssessed()).hasSize(1);
        }
    }

    @Test
    void saysWhatTextAloneDoesNotShow() {
        var notAssessed = check(REPORT).notAssessed();
        assertThat(notAssessed).anyMatch(line -> line.startsWith("P01"));
        assertThat(notAssessed)
                .noneMatch(line -> line.startsWith("N01") || line.startsWith("H01, H04"));
    }

    @Test
    void doesNotCallAHeadWrongThatTheTextDoesNotHold() {
        var report = check(REPORT.substring(REPORT.indexOf("BÁO CÁO")));
        assertThat(report.findings()).isEmpty();
        assertThat(report.notAssessed()).anyMatch(line -> line.startsWith("H01, H04"));
    }

    @Test
    void doesNotCallTheBlanksOfADraftWrong() {
        var draft =
                REPORT.replace("Số: 15/BC-UBND", "Số:       /BC-UBND")
                        .replace("ngày 15 tháng 12", "ngày      tháng 12");
        assertThat(check(draft).findings()).isEmpty();
        assertThat(check(draft).notAssessed()).anyMatch(line -> line.startsWith("N01, N02"));
    }

    @Test
    void isMilderWithTextThatWasReadFromAnImage() {
        var text = REPORT.replace("Độc lập - Tự do", "Độc lập-Tự do");
        assertThat(check(text, PageText.Source.OCR, Reading.Origin.SCAN).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.W);
    }

    @Test
    void judgesOlderPapersForInformationOnly() {
        var old = REPORT.replace("ngày 15 tháng 12 năm 2023", "ngày 5 tháng 12 năm 2013");
        assertThat(check(old).findings()).extracting(Finding::severity).containsOnly(Severity.I);
    }

    private static final String APPENDIX = "\nPhụ lục %s\nDANH MỤC HỘ NGHÈO\n";

    @Test
    void findsAnAppendixThatTheTextDoesNotPointTo() {
        assertThat(codes(REPORT + APPENDIX.formatted(""))).containsExactly("A01");
    }

    @Test
    void asksForRomanNumbersFromTwoAppendicesOn() {
        var report = REPORT.replace("a) Lúa", "a) Lúa (Phụ lục kèm theo)");
        var twice = report + APPENDIX.formatted("1") + APPENDIX.formatted("2");
        assertThat(codes(twice)).containsExactly("A02");
    }

    @Test
    void asksForTheOfficesSignatureOnAnAppendixInAFileOfItsOwn() {
        var alone = "Phụ lục I\nDANH MỤC HỘ NGHÈO\n(Kèm theo Báo cáo số 15/BC-UBND)\n1. Lò Văn A\n";
        var signed = "Số: 15/BC-UBND; 15/12/2023; 10:30:05\n" + alone;
        assertThat(pdf(alone)).contains("A06");
        assertThat(pdf(signed)).doesNotContain("A06");
    }

    private static List<String> pdf(String text) {
        return check(text, PageText.Source.TEXT, Reading.Origin.BORN_DIGITAL, "application/pdf")
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void isSilentOnAppendicesInOrder() {
        var report = REPORT.replace("a) Lúa", "a) Lúa (Phụ lục I, Phụ lục II kèm theo)");
        var twice = report + APPENDIX.formatted("I") + APPENDIX.formatted("II");
        assertThat(check(twice).findings()).isEmpty();
    }

    @Test
    void findsTheSlipsOfTheRealReportAndNoOthers() throws Exception {
        var seed = TextForm.clean(Files.readString(RealParts.shared("seed/bao-cao-1147.txt")));
        assertThat(codes(seed))
                .containsExactlyInAnyOrder(
                        "N03", "N03", // Số:1147/BC- UBND
                        "N03", "N03", // 2968/ QĐ-UBND, 547/QĐ – UBND
                        "P12", // təc nước
                        "K01", // UBND huyện, and no Kính gửi
                        "B08", // Nghị quyết số 01
                        "B11", // II/ after II.
                        "B12", // I/ and I.
                        "B15", "B15", "B15", // nhân dân
                        "B15", "B15", // tết nguyên đán, Tết nguyên đán
                        "B15", // dịp Tết Trung thu
                        "R04", // Lưu VP.
                        "S04"); // CHỦ TỊCH without TM.
    }

    private static List<String> split(String codes) {
        return codes == null ? new ArrayList<>() : List.of(codes.split(" "));
    }
}
