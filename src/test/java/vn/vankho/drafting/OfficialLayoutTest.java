package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.docx4j.TraversalUtil;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.RPr;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Tbl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers of Nghị định 30/2020/NĐ-CP, Phụ lục I, in what the shipped templates make,
/// resolved through styles.
class OfficialLayoutTest {

    private static final Map<String, WordprocessingMLPackage> MADE = new TreeMap<>();

    private static WordprocessingMLPackage made(String template) {
        return MADE.computeIfAbsent(template, name -> open(Samples.filled(name)));
    }

    private static WordprocessingMLPackage open(byte[] docx) {
        try {
            return WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
        } catch (Docx4JException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<P> paragraphs(String template) {
        return paragraphs(made(template));
    }

    private static List<P> paragraphs(WordprocessingMLPackage document) {
        var finder = new ClassFinder(P.class);
        new TraversalUtil(document.getMainDocumentPart().getContent(), finder);
        return finder.results.stream().map(P.class::cast).toList();
    }

    private static String text(P paragraph) {
        return org.docx4j.TextUtils.getText(paragraph);
    }

    private static P paragraph(String template, String text) {
        return paragraphs(template).stream()
                .filter(paragraph -> text(paragraph).startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph " + text));
    }

    private static PPr format(String template, P paragraph) {
        return made(template)
                .getMainDocumentPart()
                .getPropertyResolver()
                .getEffectivePPr(paragraph.getPPr());
    }

    private static RPr letters(String template, P paragraph) {
        var run =
                (org.docx4j.wml.R)
                        paragraph.getContent().stream()
                                .filter(org.docx4j.wml.R.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        return made(template)
                .getMainDocumentPart()
                .getPropertyResolver()
                .getEffectiveRPr(run.getRPr(), paragraph.getPPr());
    }

    private static boolean on(BooleanDefaultTrue toggle) {
        return toggle != null && toggle.isVal();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # template,  text,                                size, bold,  italic, alignment
            bao-cao,     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM,   26,   true,  false,  CENTER
            bao-cao,     Độc lập - Tự do - Hạnh phúc,          28,   true,  false,  CENTER
            bao-cao,     ỦY BAN NHÂN DÂN,                      26,   true,  false,  CENTER
            bao-cao,     XÃ SUỐI MÂY,                         26,   true,  false,  CENTER
            cong-van,    UBND XÃ TRÀNG XÁ,                     26,   false, false,  CENTER
            bao-cao,     Số: 1147/BC-UBND,                     26,   false, false,  CENTER
            bao-cao,     'Suối Mây, ngày 15 tháng 12',        26,   false, true,   CENTER
            bao-cao,     BÁO CÁO,                              28,   true,  false,  CENTER
            bao-cao,     'Kết quả thực hiện nhiệm vụ, mục',    28,   true,  false,  CENTER
            cong-van,    V/v tăng cường,                       24,   false, false,  CENTER
            to-trinh,    Kính gửi: Hội đồng,                   28,   false, false,  CENTER
            quyet-dinh,  Căn cứ Luật,                          28,   false, true,   BOTH
            quyet-dinh,  QUYẾT ĐỊNH:,                          28,   true,  false,  CENTER
            quyet-dinh,  Điều 1. ,                             28,   true,  false,  BOTH
            bao-cao,     Thực hiện Quyết định số 2968,         28,   false, false,  BOTH
            bao-cao,     I. NHỮNG KẾT QUẢ ĐẠT ĐƯỢC,            28,   true,  false,  BOTH
            bao-cao,     '1. Nông, lâm nghiệp',                28,   true,  false,  BOTH
            bao-cao,     2. Công tác tiêm phòng,               28,   false, false,  BOTH
            bao-cao,     'a) Đàn trâu, bò',                    28,   false, false,  BOTH
            bao-cao,     Nơi nhận:,                            24,   true,  true,   LEFT
            bao-cao,     - Như trên;,                          22,   false, false,  LEFT
            bao-cao,     '- Lưu: VT, VP.',                     22,   false, false,  LEFT
            bao-cao,     TM. ỦY BAN NHÂN DÂN,                  28,   true,  false,  CENTER
            bao-cao,     CHỦ TỊCH,                             28,   true,  false,  CENTER
            bao-cao,     Lường Văn Khánh,                     28,   true,  false,  CENTER
            """)
    void setsEachComponentInItsLetters(
            String template,
            String text,
            int size,
            boolean bold,
            boolean italic,
            JcEnumeration alignment) {
        var paragraph = paragraph(template, text);
        var letters = letters(template, paragraph);
        assertThat(letters.getSz().getVal().intValue()).as("size").isEqualTo(size);
        assertThat(on(letters.getB())).as("bold").isEqualTo(bold);
        assertThat(on(letters.getI())).as("italic").isEqualTo(italic);
        var jc = format(template, paragraph).getJc();
        assertThat(jc == null ? JcEnumeration.LEFT : jc.getVal()).isEqualTo(alignment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bao-cao", "cong-van", "quyet-dinh", "ke-hoach", "to-trinh", "thong-bao"})
    void printsOnA4WithTheMarginsOfTheDecree(String template) throws Docx4JException {
        SectPr page = made(template).getMainDocumentPart().getContents().getBody().getSectPr();
        assertThat(page.getPgSz().getW().intValue()).isEqualTo(11906);
        assertThat(page.getPgSz().getH().intValue()).isEqualTo(16838);
        assertThat(page.getPgMar().getTop().intValue()).isBetween(1134, 1417);
        assertThat(page.getPgMar().getBottom().intValue()).isBetween(1134, 1417);
        assertThat(page.getPgMar().getLeft().intValue()).isBetween(1701, 1984);
        assertThat(page.getPgMar().getRight().intValue()).isBetween(850, 1134);
        assertThat(page.getTitlePg().isVal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bao-cao", "cong-van", "quyet-dinh", "ke-hoach", "to-trinh", "thong-bao"})
    void setsEveryLetterInTimesNewRomanBlackAndVietnamese(String template) {
        for (var paragraph : paragraphs(template)) {
            if (paragraph.getContent().stream().anyMatch(org.docx4j.wml.R.class::isInstance)) {
                var letters = letters(template, paragraph);
                assertThat(letters.getRFonts().getAscii()).isEqualTo("Times New Roman");
                assertThat(letters.getRFonts().getHAnsi()).isEqualTo("Times New Roman");
                assertThat(letters.getRFonts().getCs()).isEqualTo("Times New Roman");
                assertThat(letters.getRFonts().getEastAsia()).isEqualTo("Times New Roman");
                assertThat(letters.getColor().getVal()).isEqualTo("000000");
                assertThat(letters.getLang().getVal()).isEqualTo("vi-VN");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bao-cao", "cong-van", "quyet-dinh", "ke-hoach", "to-trinh", "thong-bao"})
    void spacesTheBodyAsTheDecreeAsks(String template) {
        var body =
                paragraphs(template).stream()
                        .filter(
                                paragraph ->
                                        paragraph
                                                .getPPr()
                                                .getPStyle()
                                                .getVal()
                                                .matches("NoiDung|CanCu|Dieu|KetThuc"))
                        .toList();
        assertThat(body)
                .isNotEmpty()
                .allSatisfy(
                        paragraph -> {
                            var format = format(template, paragraph);
                            assertThat(format.getInd().getFirstLine().intValue()).isIn(567, 720);
                            assertThat(format.getSpacing().getBefore().intValue())
                                    .isGreaterThanOrEqualTo(120);
                            assertThat(format.getSpacing().getLine().intValue())
                                    .isBetween(240, 360);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bao-cao", "cong-van", "quyet-dinh", "ke-hoach", "to-trinh", "thong-bao"})
    void endsTheContentWithItsSign(String template) {
        assertThat(paragraphs(template))
                .extracting(OfficialLayoutTest::text)
                .filteredOn(text -> text.endsWith("./."))
                .hasSize(1);
    }

    @Test
    void numbersPagesAtTheTopFromTheSecondOn() {
        var filled = Samples.filled("bao-cao");
        assertThat(Word.xml(filled, "word/header1.xml")).contains("PAGE", "SoTrang");
        assertThat(Word.text(filled, "word/header2.xml")).containsExactly("");
        var style = made("bao-cao").getMainDocumentPart().getPropertyResolver().getStyle("SoTrang");
        assertThat(style.getPPr().getJc().getVal()).isEqualTo(JcEnumeration.CENTER);
        assertThat(style.getRPr().getSz().getVal().intValue()).isBetween(26, 28);
    }

    @Test
    void keepsTheSignatureTogetherWithTheClosingSentence() {
        var paragraphs = paragraphs("bao-cao");
        int closing = paragraphs.indexOf(paragraph("bao-cao", "Trên đây là báo cáo"));
        assertThat(format("bao-cao", paragraphs.get(closing)).getKeepNext().isVal()).isTrue();
        assertThat(format("bao-cao", paragraphs.get(closing + 1)).getKeepNext().isVal()).isTrue();
        assertThat(Word.xml(Samples.filled("bao-cao"), "word/document.xml"))
                .contains("<w:cantSplit/>");
    }

    @Test
    void givesTheHeadItsColumnsWithoutCellMargins() {
        var finder = new ClassFinder(Tbl.class);
        new TraversalUtil(made("bao-cao").getMainDocumentPart().getContent(), finder);
        var head = (Tbl) finder.results.getFirst();
        assertThat(head.getTblGrid().getGridCol().get(1).getW().intValue())
                .isGreaterThan(97 * 1440 / 25);
        assertThat(Word.xml(Samples.filled("bao-cao"), "word/styles.xml"))
                .contains(
                        "<w:left w:w=\"0\" w:type=\"dxa\"/>",
                        "<w:right w:w=\"0\" w:type=\"dxa\"/>");
    }

    @Test
    void listsSeveralAddresseesUnderTheColon() {
        assertThat(
                        paragraphs("cong-van").stream()
                                .map(OfficialLayoutTest::text)
                                .filter(text -> text.startsWith("-") || text.startsWith("Kính"))
                                .limit(4))
                .containsExactly(
                        "Kính gửi:",
                        "-Các xóm trên địa bàn xã;",
                        "-Trạm Y tế xã;",
                        "-Các trường học trên địa bàn xã.");
        var label =
                format("cong-van", paragraph("cong-van", "Kính gửi:"))
                        .getInd()
                        .getLeft()
                        .intValue();
        var item = format("cong-van", paragraph("cong-van", "-Các xóm")).getInd();
        var colon = label + vn.vankho.drafting.typeface.Tinos.width("Kính gửi", false, false, 28);
        assertThat(item.getLeft().doubleValue() - item.getHanging().doubleValue())
                .isCloseTo(colon, org.assertj.core.data.Offset.offset(40.0));
    }

    @Test
    void leavesNumberAndDateOfADraftBlank() {
        var data = new LinkedHashMap<>(Samples.data("cong-van"));
        data.keySet().removeAll(List.of("số", "ngày ký"));
        assertThat(paragraphs(open(Samples.filled("cong-van", data))))
                .extracting(OfficialLayoutTest::text)
                .contains("Số:        /PKT-NN", "Tràng Xá, ngày      tháng      năm 2026");
    }

    @Test
    void padsNumbersBelowTen() {
        assertThat(paragraphs("quyet-dinh"))
                .extracting(OfficialLayoutTest::text)
                .contains("Số: 07/QĐ-UBND", "Tràng Xá, ngày 03 tháng 02 năm 2026");
    }

    @Test
    void beginsTheRecipientsWithTheAddresseesOrTheArticle() {
        assertThat(paragraphs("to-trinh"))
                .extracting(OfficialLayoutTest::text)
                .containsSubsequence("Nơi nhận:", "- Như trên;", "- TT HĐND xã;", "- Lưu: VT, KT.");
        assertThat(paragraphs("quyet-dinh"))
                .extracting(OfficialLayoutTest::text)
                .containsSubsequence("Nơi nhận:", "- Như Điều 3;", "- Lưu: VT, KT.");
    }
}
