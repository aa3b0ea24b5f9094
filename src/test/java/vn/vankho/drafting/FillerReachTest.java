package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.drafting.Word.p;
import static vn.vankho.drafting.Word.r;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where a field may stand: acceptance examples 6 and 12, and the other places that Word knows.
class FillerReachTest {

    private byte[] fill(Word template, Map<String, ?> data) {
        return switch (new Filler().fill(template.bytes(), data, false)) {
            case Filler.Filled.Done(var docx, var missing) -> docx;
            case Filler.Filled.Refused(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static String notes(String text) {
        return "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">"
                + p(text)
                + "</w:footnote></w:footnotes>";
    }

    private static final String REFERENCE = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";

    @Test
    void fillsFootnotes() {
        var template =
                Word.body("<w:p>" + r("a") + REFERENCE + "</w:p>")
                        .part("footnotes", "footnotes.xml", notes("Theo «nguồn»"));
        var filled = fill(template, Map.of("nguồn", "Thống kê"));
        assertThat(Word.text(filled, "word/footnotes.xml")).containsExactly("", "Theo Thống kê");
    }

    @Test
    void givesEachRepeatedReferenceANoteOfItsOwn() {
        var template =
                Word.body(p("«lặp x»") + "<w:p>" + r("«tên»") + REFERENCE + "</w:p>" + p("«hết x»"))
                        .part("footnotes", "footnotes.xml", notes("Nguồn của «tên»"));
        var filled = fill(template, Map.of("x", List.of(Map.of("tên", "A"), Map.of("tên", "B"))));
        assertThat(Word.text(filled, "word/footnotes.xml"))
                .containsExactly("", "Nguồn của A", "Nguồn của B");
        assertThat(Word.xml(filled, "word/document.xml"))
                .contains("footnoteReference w:id=\"10\"", "footnoteReference w:id=\"11\"");
    }

    @Test
    void fillsHeadersAndFooters() {
        var template =
                Word.lines("a")
                        .part("header", "header1.xml", "<w:hdr>" + p("Đầu «tên»") + "</w:hdr>")
                        .part("footer", "footer1.xml", "<w:ftr>" + p("Cuối «tên»") + "</w:ftr>");
        var filled = fill(template, Map.of("tên", "A"));
        assertThat(Word.text(filled, "word/header1.xml")).containsExactly("Đầu A");
        assertThat(Word.text(filled, "word/footer1.xml")).containsExactly("Cuối A");
    }

    private static final String TEXT_BOX =
            """
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
            <wp:extent cx="900000" cy="300000"/><wp:docPr id="1" name="Khung" descr="Khung của «tên»"/><a:graphic>\
            <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/>\
            <wps:txbx><w:txbxContent>%s</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>\
            <mc:Fallback><w:pict><v:shape style="width:90pt"><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>\
            </mc:AlternateContent></w:r></w:p>"""
                    .formatted(p("Hộp «tên»"), p("Hộp «tên»"));

    @Test
    void fillsBothBranchesOfATextBox() {
        var xml = Word.xml(fill(Word.body(TEXT_BOX), Map.of("tên", "A")), "word/document.xml");
        assertThat(xml)
                .doesNotContain("«")
                .contains("mc:Choice", "mc:Fallback", "descr=\"Khung của A\"");
        assertThat(xml.split(">A</w:t>", -1)).hasSize(3);
    }

    @Test
    void keepsIdsUniqueWhenATextBoxIsRepeated() {
        var template = Word.body(p("«lặp x»") + TEXT_BOX + p("«hết x»"));
        var filled = fill(template, Map.of("x", List.of(Map.of("tên", "A"), Map.of("tên", "B"))));
        assertThat(Word.xml(filled, "word/document.xml"))
                .contains("docPr id=\"1\"", "docPr id=\"2\"");
    }

    @Test
    void fillsHyperlinksInsertionsAndContentControls() {
        var template =
                Word.body(
                        "<w:p><w:hyperlink w:anchor=\"x\">"
                                + r("«a»")
                                + "</w:hyperlink>"
                                + "<w:ins w:id=\"7\" w:author=\"A\">"
                                + r("«b»")
                                + "</w:ins>"
                                + "<w:sdt><w:sdtPr/><w:sdtContent>"
                                + r("«c»")
                                + "</w:sdtContent></w:sdt></w:p>"
                                + "<w:sdt><w:sdtPr/><w:sdtContent>"
                                + p("«d»")
                                + "</w:sdtContent></w:sdt>");
        var filled = fill(template, Map.of("a", "1", "b", "2", "c", "3", "d", "4"));
        assertThat(Word.text(filled)).containsExactly("123", "4");
    }

    @Test
    void leavesDeletedTextAlone() {
        var template =
                Word.body(
                        "<w:p><w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>«cũ»</w:delText></w:r></w:del>"
                                + r("«mới»")
                                + "</w:p>");
        assertThat(Word.text(fill(template, Map.of("mới", "B")))).containsExactly("B");
    }

    @Test
    void readsMailMergeFieldsOfWord() {
        var complex =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> MERGEFIELD so \\* MERGEFORMAT </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + r("«so»").replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var simple =
                "<w:fldSimple w:instr=\" MERGEFIELD ten \\* Upper \">"
                        + r("«ten»")
                        + "</w:fldSimple>";
        var filled =
                fill(
                        Word.body("<w:p>" + complex + r("/") + simple + "</w:p>"),
                        Map.of("số", "05", "tên", "an"));
        assertThat(Word.text(filled)).containsExactly("05/AN");
        assertThat(Word.xml(filled, "word/document.xml"))
                .doesNotContain("fldChar", "MERGEFIELD")
                .contains("<w:b/>");
    }

    @Test
    void keepsWhatStandsWithinAField() {
        var template =
                Word.body(
                        "<w:p>"
                                + r("«t")
                                + "<w:bookmarkStart w:id=\"5\" w:name=\"x\"/>"
                                + r("ên») ")
                                + "<w:bookmarkEnd w:id=\"5\"/></w:p>");
        var filled =
                fill(
                        Word.body(
                                "<w:p>"
                                        + r("«t")
                                        + "<w:bookmarkStart w:id=\"5\" w:name=\"dau\"/>"
                                        + r("ên» sau")
                                        + "<w:bookmarkEnd w:id=\"5\"/></w:p>"),
                        Map.of("tên", "A"));
        assertThat(Word.text(filled)).containsExactly("A sau");
        assertThat(Word.xml(filled, "word/document.xml"))
                .containsPattern(
                        "A</w:t></w:r><w:bookmarkEnd w:id=\"1\"/><w:bookmarkStart w:name=\"dau\" w:id=\"2\"/>");
    }

    private static String numbered(String list, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%s\"/></w:numPr></w:pPr>%s</w:p>"
                .formatted(list, r(text));
    }

    @Test
    void beginsAListAnewInEachSection() {
        var numbering =
                "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/>"
                        + "<w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        var template =
                Word.body(
                                p("«lặp mục»")
                                        + p("«tên»")
                                        + numbered("3", "một")
                                        + numbered("3", "hai")
                                        + p("«hết mục»"))
                        .part("numbering", "numbering.xml", numbering);
        var filled = fill(template, Map.of("mục", List.of(Map.of("tên", "A"), Map.of("tên", "B"))));
        assertThat(Word.xml(filled, "word/document.xml").split("numId w:val=\"3\"", -1)).hasSize(3);
        assertThat(Word.xml(filled, "word/document.xml").split("numId w:val=\"4\"", -1)).hasSize(3);
        assertThat(Word.xml(filled, "word/numbering.xml"))
                .contains("w:numId=\"4\"", "<w:startOverride w:val=\"1\"/>");
    }

    @Test
    void letsAListThatIsTheLoopItselfGoOn() {
        var numbering =
                "<w:numbering><w:abstractNum w:abstractNumId=\"0\"/><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        var template =
                Word.body(p("«lặp x»") + numbered("3", "«x»") + p("«hết x»"))
                        .part("numbering", "numbering.xml", numbering);
        var filled = fill(template, Map.of("x", List.of("1", "2")));
        assertThat(Word.xml(filled, "word/document.xml").split("numId w:val=\"3\"", -1)).hasSize(3);
    }

    @Test
    void keepsTablesApartThatALoopBringsTogether() {
        var template =
                Word.body(
                        p("«lặp x»")
                                + Word.table(Word.row(Word.cell("«x»")))
                                + p("«hết x»")
                                + p("sau"));
        var xml = Word.xml(fill(template, Map.of("x", List.of("1", "2"))), "word/document.xml");
        assertThat(xml).contains("</w:tbl><w:p>").doesNotContain("</w:tbl><w:tbl>");
    }

    @Test
    void fillsDocumentProperties() {
        var template =
                Word.lines("a")
                        .entry(
                                "docProps/core.xml",
                                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>«tên»</dc:title></cp:coreProperties>");
        assertThat(Word.xml(fill(template, Map.of("tên", "A & B")), "docProps/core.xml"))
                .contains("<dc:title>A &amp; B</dc:title>");
    }

    @Test
    void putsABookmarkRoundEveryValue() {
        var template = Word.lines("«lặp mục»", "«tiêu đề»", "«hết mục»");
        var xml =
                Word.xml(
                        fill(
                                template,
                                Map.of(
                                        "mục",
                                        List.of(Map.of("tiêu đề", "A"), Map.of("tiêu đề", "B")))),
                        "word/document.xml");
        assertThat(xml).contains("w:name=\"_vk_muc_1_tieude\"", "w:name=\"_vk_muc_2_tieude\"");
    }
}
