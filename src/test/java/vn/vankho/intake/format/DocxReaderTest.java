package vn.vankho.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.document.PageText;

class DocxReaderTest {

    @TempDir Path folder;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private String read(String body) throws Exception {
        return Texts.of(docx(body));
    }

    private Path docx(String body) throws Exception {
        parts.put("document", body);
        return ZipFiles.docx(folder.resolve("a.docx"), parts);
    }

    private static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    private static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String r(String properties, String content) {
        return "<w:r><w:rPr>" + properties + "</w:rPr>" + content + "</w:r>";
    }

    private static String vnTime(String content) {
        return r("<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>", content);
    }

    @Test
    void readsTheSoftHyphenOfAnOldFontAsItsLetter() throws Exception {
        var run =
                vnTime(
                        "<w:t>tr</w:t><w:softHyphen/><w:t>êng, ®</w:t><w:softHyphen/><w:t>êng</w:t>");
        assertThat(read(p(run))).isEqualTo("trường, đường");
    }

    @Test
    void dropsTheSoftHyphenOfAFontOfToday() throws Exception {
        assertThat(read(p("<w:r><w:t>tiếng</w:t><w:softHyphen/><w:t> Việt</w:t></w:r>")))
                .isEqualTo("tiếng Việt");
    }

    @Test
    void leavesUnicodeInAnOldFontAlone() throws Exception {
        assertThat(read(p(vnTime("<w:t>Nhà trường xây đường mới</w:t>"))))
                .isEqualTo("Nhà trường xây đường mới");
    }

    @Test
    void showsTheCapitalsOfACapitalFont() throws Exception {
        var fonts = "<w:rFonts w:ascii=\".VnTimeH\" w:hAnsi=\".VnTimeH\"/>";
        assertThat(read(p(r(fonts, "<w:t>céng hßa x· héi</w:t>")))).isEqualTo("CỘNG HÒA XÃ HỘI");
    }

    @Test
    void findsTheFontThroughParagraphStyleParentAndTheme() throws Exception {
        parts.put(
                "styles",
                """
                <w:style w:type="paragraph" w:styleId="A"><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>""");
        assertThat(read(p("<w:pPr><w:pStyle w:val=\"B\"/></w:pPr>" + r("Céng hßa x· héi"))))
                .isEqualTo("Cộng hòa xã hội");
    }

    @Test
    void findsTheFontInTheDefaultsOfTheDocument() throws Exception {
        parts.put(
                "styles",
                "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/>"
                        + "</w:rPr></w:rPrDefault></w:docDefaults>");
        assertThat(read(p(r("Coäng hoøa xaõ hoäi")))).isEqualTo("Cộng hòa xã hội");
    }

    @Test
    void keepsInsertedTextAndDropsDeletedAndHiddenText() throws Exception {
        var inserted = "<w:ins>" + r("mới") + "</w:ins>";
        var deleted = "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>";
        var hidden = r("<w:vanish/>", "<w:t>ẩn</w:t>");
        assertThat(read(p(r("Điều ") + inserted + deleted + hidden))).isEqualTo("Điều mới");
    }

    @Test
    void keepsTheResultOfAFieldAndDropsItsInstruction() throws Exception {
        var field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE \\@ d</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>%s<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertThat(read(p(r("ngày ") + field.formatted(r("15")) + r(" tháng 12"))))
                .isEqualTo("ngày 15 tháng 12");
    }

    @Test
    void dropsPageNumbers() throws Exception {
        var number = "<w:fldSimple w:instr=\" PAGE \">" + r("7") + "</w:fldSimple>";
        assertThat(read(p(r("Trang ") + number))).isEqualTo("Trang");
    }

    @Test
    void writesTheNumbersOfLists() throws Exception {
        parts.put(
                "numbering",
                """
                <w:abstractNum w:abstractNumId="0">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/><w:isLgl/></w:lvl>
                <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
                <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
                </w:abstractNum>
                <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>""");
        var body =
                item(0, "a")
                        + item(1, "b")
                        + item(2, "c")
                        + item(2, "d")
                        + item(3, "e")
                        + item(1, "f")
                        + item(2, "g")
                        + item(0, "h");
        assertThat(read(body).lines())
                .containsExactly(
                        "I. a", "1.1. b", "a) c", "b) d", "- e", "1.2. f", "a) g", "II. h");
    }

    private static String item(int level, String text) {
        return p(
                ("<w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>"
                                + r(text))
                        .formatted(level));
    }

    @Test
    void beginsAListAnewWhereItSaysSo() throws Exception {
        parts.put(
                "numbering",
                """
                <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
                <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
                <w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>""");
        var anew = item(0, "x").replace("w:val=\"5\"", "w:val=\"6\"");
        assertThat(read(item(0, "a") + item(0, "b") + anew).lines())
                .containsExactly("1. a", "2. b", "1. x");
    }

    @Test
    void findsTheListThroughTheStyleAndTheLevelInTheParagraph() throws Exception {
        parts.put(
                "numbering",
                """
                <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
                <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>""");
        parts.put(
                "styles",
                "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>");
        var place =
                "<w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr>";
        var none =
                "<w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>";
        assertThat(read(p(place + r("x")) + p(none + r("y"))).lines()).containsExactly("a) x", "y");
    }

    @Test
    void readsOneBranchOfATextBox() throws Exception {
        var box = "<w:txbxContent>" + p(r("Trong khung")) + "</w:txbxContent>";
        var alternatives =
                "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>%s</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>%s</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                        .formatted(box, box);
        assertThat(read(p(r("Trước ") + alternatives + r("sau")) + p(r("Hết"))).lines())
                .containsExactly("Trước sau", "Trong khung", "Hết");
    }

    @Test
    void putsARowOfValuesOnOneLine() throws Exception {
        assertThat(read(table("Số: 12/BC-UBND", "Liên Minh, ngày 15")))
                .isEqualTo("Số: 12/BC-UBND\tLiên Minh, ngày 15");
    }

    @Test
    void readsCellsOfRunningTextOneAfterTheOther() throws Exception {
        var left = "Nơi nhận:</w:t></w:r></w:p><w:p><w:r><w:t>- Lưu: VT.";
        var right = "CHỦ TỊCH</w:t></w:r></w:p><w:p><w:r><w:t>Nguyễn Văn A";
        assertThat(read(table(left, right)).lines())
                .containsExactly("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn Văn A");
    }

    @Test
    void keepsThePlaceOfEmptyCellsInAList() throws Exception {
        assertThat(read(table("1", "Lúa", "", "2.000"))).isEqualTo("1\tLúa\t\t2.000");
    }

    private static String table(String... cells) {
        var row = new StringBuilder("<w:tbl><w:tr>");
        for (var cell : cells) {
            row.append("<w:tc>").append(p(r(cell))).append("</w:tc>");
        }
        return row + "</w:tr></w:tbl>";
    }

    @Test
    void countsAnAuthorsBreakAndItsRenderingAsOnePage() throws Exception {
        var broken = p(r("một") + "<w:r><w:br w:type=\"page\"/></w:r>");
        var next = p("<w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r>");
        var last = p("<w:r><w:t>ba </w:t><w:lastRenderedPageBreak/><w:t>bốn</w:t></w:r>");
        assertThat(read(broken + next + last)).isEqualTo("một\fhai\nba\fbốn");
    }

    private List<Integer> pageNumbers(String body) throws Exception {
        return Texts.read(docx(body)).pages().stream().map(PageText::number).toList();
    }

    @Test
    void takesThePagesOfTheLastRenderingWhereTheyFitTheText() throws Exception {
        var next = p("<w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r>");
        assertThat(pageNumbers(p(r("một")) + next)).containsExactly(1, 2);
    }

    @Test
    void doesNotTrustARenderingAfterWhichMuchWasWritten() throws Exception {
        var next = p("<w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r>");
        var later = p(r("Xã trồng mới rừng và chăm sóc rừng. ".repeat(600)));
        assertThat(pageNumbers(p(r("một")) + next + later))
                .containsExactly(PageText.UNKNOWN, PageText.UNKNOWN);
    }

    @Test
    void doesNotKnowThePagesWhereOnlyTheAuthorBrokeSome() throws Exception {
        var broken = p(r("một") + "<w:r><w:br w:type=\"page\"/></w:r>");
        assertThat(pageNumbers(broken + p(r("hai"))))
                .containsExactly(PageText.UNKNOWN, PageText.UNKNOWN);
    }

    @Test
    void readsTheHeaderOfTheFirstPageFirstAndNotesLast() throws Exception {
        parts.put("header", p(r("UBND XÃ LIÊN MINH")));
        parts.put(
                "footnotes",
                "<w:footnote w:type=\"separator\" w:id=\"0\">"
                        + p(r("---"))
                        + "</w:footnote>"
                        + "<w:footnote w:id=\"1\">"
                        + p(r("Ghi chú"))
                        + "</w:footnote>");
        var section =
                "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>";
        assertThat(read(p(r("BÁO CÁO")) + section).lines())
                .containsExactly("UBND XÃ LIÊN MINH", "BÁO CÁO", "Ghi chú");
    }

    @Test
    void showsTextInCapitalsWhereItsLookSaysSo() throws Exception {
        assertThat(read(p(r("<w:caps/>", "<w:t>Báo cáo</w:t>")))).isEqualTo("BÁO CÁO");
    }

    @Test
    void refusesADocumentTypeDeclaration() throws Exception {
        var file = docx(p(r("x")));
        var xxe =
                "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document"
                        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("word/document.xml"), xxe);
        }
        assertThatThrownBy(() -> Texts.of(file))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("DTD");
    }

    @Test
    void refusesTablesNestedWithoutEnd() {
        var deep =
                "<w:tbl><w:tr><w:tc>".repeat(3000)
                        + p(r("x"))
                        + "</w:tc></w:tr></w:tbl>".repeat(3000);
        assertThatThrownBy(() -> read(deep)).isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesAPartThatSwellsWithoutMeasure() {
        var bomb = p(r("0".repeat(50_000_000)));
        assertThatThrownBy(() -> read(bomb)).hasStackTraceContaining("phình to");
    }
}
