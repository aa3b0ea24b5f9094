package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.RealParts;
import vn.vankho.drafting.pdf.LibreOffice;

/// What the shipped templates look like on paper, by LibreOffice: the position map of Nghị định
/// 30/2020/NĐ-CP.
class RenderedLayoutTest {

    private static final double MIDDLE = 210.0 / 2;
    private static final Map<String, PdfLook> LOOKS = new TreeMap<>();

    @BeforeEach
    void need() {
        RealParts.need("soffice");
    }

    private static PdfLook look(String template) {
        return LOOKS.computeIfAbsent(template, name -> render(Samples.filled(name)));
    }

    private static PdfLook render(byte[] docx) {
        try {
            return PdfLook.at(LibreOffice.find().orElseThrow().render(docx));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bao-cao", "cong-van", "quyet-dinh", "ke-hoach", "to-trinh", "thong-bao"})
    void keepsTheHeadOnOneLineEach(String template) {
        var head = look(template).line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(head.text()).isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(head.width()).isCloseTo(95.7, within(0.7));
        assertThat(head.right()).isLessThan(195.2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bao-cao", "cong-van", "quyet-dinh", "ke-hoach", "to-trinh", "thong-bao"})
    void drawsTheRuleUnderTheMottoAsLongAsTheMotto(String template) {
        var motto = look(template).line("Độc lập - Tự do - Hạnh phúc");
        var rule = look(template).under(motto);
        assertThat(rule.width() / motto.width()).isBetween(0.95, 1.05);
        assertThat(rule.middle()).isCloseTo((motto.left() + motto.right()) / 2, within(0.7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bao-cao", "cong-van", "quyet-dinh", "ke-hoach", "to-trinh", "thong-bao"})
    void drawsTheRuleUnderTheAgencyAThirdToAHalfAsLong(String template) {
        var agency = template.equals("cong-van") ? "PHÒNG KINH TẾ" : "XÃ ";
        thirdToHalf(template, agency, agency.equals("XÃ ") ? "ỦY BAN NHÂN DÂN" : agency);
    }

    private static void thirdToHalf(String template, String last, String longest) {
        var line = look(template).line(last);
        var rule = look(template).under(line);
        assertThat(rule.width() / look(template).line(longest).width()).isBetween(0.33, 0.5);
        assertThat(rule.middle()).isCloseTo((line.left() + line.right()) / 2, within(0.7));
    }

    @Test
    void drawsTheRuleUnderTheSubjectAThirdToAHalfAsLong() {
        thirdToHalf("ke-hoach", "Trồng rừng năm 2026", "Trồng rừng năm 2026");
        thirdToHalf("bao-cao", "hướng, nhiệm vụ, mục tiêu", "Kết quả thực hiện nhiệm vụ");
        thirdToHalf("quyet-dinh", "Về việc thành lập", "Về việc thành lập");
    }

    @Test
    void keepsTheOrderOfThePositionMap() {
        var report = look("bao-cao");
        var agency = report.line("ỦY BAN NHÂN DÂN");
        var state = report.line("CỘNG HÒA");
        var number = report.line("Số: 1147");
        var date = report.line("Suối Mây, ngày");
        assertThat(agency.bottom()).isCloseTo(state.bottom(), within(0.5));
        assertThat(number.bottom()).isCloseTo(date.bottom(), within(0.5));
        assertThat(
                        List.of(
                                state.bottom(),
                                report.line("Độc lập").bottom(),
                                number.bottom(),
                                report.line("BÁO CÁO").bottom(),
                                report.line("Kết quả thực hiện").bottom(),
                                report.line("Kính gửi").bottom(),
                                report.line("Thực hiện Quyết định").bottom()))
                .isSorted();
        assertThat(agency.right()).isLessThan(MIDDLE);
        assertThat(state.left()).isGreaterThan(30 + 65);
        assertThat(date.left()).isGreaterThan(MIDDLE);
    }

    @Test
    void putsRecipientsLeftAndSignatureRightAtOneLevel() {
        var report = look("bao-cao");
        var recipients = report.line("Nơi nhận:");
        var authority = report.line("TM. ỦY BAN NHÂN DÂN");
        var name = report.line("Lường Văn Khánh");
        assertThat(recipients.left()).isCloseTo(30, within(0.5));
        assertThat(recipients.bottom()).isCloseTo(authority.bottom(), within(1.5));
        assertThat(authority.left()).isGreaterThan(MIDDLE);
        assertThat(name.bottom() - report.line("CHỦ TỊCH").bottom()).isGreaterThan(20);
        assertThat((name.left() + name.right()) / 2)
                .isCloseTo((authority.left() + authority.right()) / 2, within(0.5));
    }

    @Test
    void numbersPagesFromTheSecondOn() {
        var report = look("bao-cao");
        assertThat(report.pages()).isEqualTo(2);
        var numbers =
                report.lines().stream()
                        .filter(line -> line.text().matches("\\d") && line.bottom() < 20)
                        .toList();
        assertThat(numbers)
                .singleElement()
                .satisfies(
                        number -> {
                            assertThat(number.page()).isEqualTo(2);
                            assertThat(number.text()).isEqualTo("2");
                            assertThat((number.left() + number.right()) / 2)
                                    .isCloseTo((30 + 195) / 2.0, within(0.5));
                        });
    }

    @Test
    void neverLeavesASignatureAloneOnAPage() {
        for (int paragraphs = 14; paragraphs < 30; paragraphs += 3) {
            var data = new LinkedHashMap<>(Samples.data("thong-bao"));
            data.put(
                    "nội dung",
                    Collections.nCopies(
                            paragraphs,
                            Map.of(
                                    "lời",
                                    "Một nội dung thông báo dài vừa đủ một dòng để lấp đầy trang giấy này.")));
            var look = render(Samples.filled("thong-bao", data));
            assertThat(look.line("Ủy ban nhân dân xã thông báo để").page())
                    .isEqualTo(look.line("Lường Văn Khánh").page());
            assertThat(List.of(look.line("Nơi nhận:").page(), look.line("TM. ỦY BAN").page()))
                    .containsOnly(look.line("Lường Văn Khánh").page());
        }
    }
}
