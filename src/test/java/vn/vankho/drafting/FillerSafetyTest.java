package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.drafting.Word.p;
import static vn.vankho.drafting.Word.r;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Templates that would reach out of the file, run or break something (acceptance example 18).
class FillerSafetyTest {

    private static String reason(byte[] template) {
        return switch (new Filler().fill(template, Map.of(), false)) {
            case Filler.Filled.Done done -> "filled";
            case Filler.Filled.Refused(var problems) -> problems.getFirst().message();
        };
    }

    private static String field(String code) {
        return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> %s</w:instrText></w:r><w:r><w:instrText>%s</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                .formatted(code.substring(0, 3), code.substring(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INCLUDEPICTURE \"http://x/y.png\"",
                "INCLUDETEXT \"c:/a.docx\"",
                "DDEAUTO excel x",
                "LINK Excel.Sheet x"
            })
    void refusesFieldsThatFetch(String code) {
        assertThat(reason(Word.body(field(code)).bytes())).contains("lấy nội dung từ ngoài tệp");
        assertThat(
                        reason(
                                Word.body("<w:p><w:fldSimple w:instr='%s'/></w:p>".formatted(code))
                                        .bytes()))
                .contains("từ ngoài tệp");
    }

    @Test
    void allowsPageNumbersAndLinks() {
        var template =
                Word.body(
                                field("PAGE \\* MERGEFORMAT")
                                        + field("HYPERLINK \"http://x/INCLUDETEXT\""))
                        .relation("rId9", "hyperlink", "https://xa.gov.vn", "External");
        assertThat(reason(template.bytes())).isEqualTo("filled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "oleObject", "frame", "subDocument"})
    void refusesWhatStandsOutside(String kind) {
        assertThat(reason(Word.lines("a").relation("rId9", kind, "http://x/y", "External").bytes()))
                .contains("trỏ ra ngoài tệp: http://x/y");
    }

    @Test
    void dropsTheAuthorsOwnTemplate() {
        var rels =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"file:///C:/Normal.dotm\" TargetMode=\"External\"/></Relationships>";
        var template =
                Word.lines("a")
                        .part(
                                "settings",
                                "settings.xml",
                                "<w:settings><w:attachedTemplate r:id=\"rId1\"/></w:settings>")
                        .entry("word/_rels/settings.xml.rels", rels)
                        .bytes();
        var filled = (Filler.Filled.Done) new Filler().fill(template, Map.of(), false);
        assertThat(Word.xml(filled.docx(), "word/_rels/settings.xml.rels"))
                .doesNotContain("Normal.dotm");
        assertThat(Word.xml(filled.docx(), "word/settings.xml")).doesNotContain("attachedTemplate");
    }

    @Test
    void refusesAltChunksObjectsAndMacros() {
        assertThat(reason(Word.body("<w:altChunk r:id=\"rId9\"/>").bytes())).contains("altChunk");
        assertThat(reason(Word.body("<w:p><w:r><w:object/></w:r></w:p>").bytes()))
                .contains("object");
        assertThat(reason(Word.lines("a").entry("word/vbaProject.bin", "x").bytes()))
                .contains("macro");
    }

    @Test
    void refusesDocumentTypeDeclarations() {
        var bomb =
                Word.lines("a")
                        .entry(
                                "word/styles.xml",
                                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>");
        assertThat(reason(bomb.bytes())).contains("DTD");
    }

    @Test
    void refusesTablesNestedBeyondReason() {
        int deep = 10_000;
        var nested =
                "<w:tbl><w:tr><w:tc>".repeat(deep)
                        + p("x")
                        + (p("") + "</w:tc></w:tr></w:tbl>").repeat(deep);
        assertThat(reason(Word.body(nested).bytes())).contains("lồng nhau quá sâu");
    }

    /// Acceptance example 18, to the letter. What the thread allocates is an upper bound of what
    /// it holds.
    @Test
    void stopsUnpackingFiveGigabytesAtItsLimit() {
        var bomb = FiveGigabytes.under("word/document.xml");
        var threads =
                (com.sun.management.ThreadMXBean)
                        java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        var problems = new Filler().check(bomb).problems();

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("Tệp bung ra lớn hơn 60 MB.");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(300_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "không phải docx", "%PDF-1.7"})
    void saysWhatIsNoWordFile(String content) {
        assertThat(reason(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("không phải là văn bản Word");
    }

    @Test
    void refusesDamagedXml() {
        assertThat(reason(Word.body("<w:p>" + r("a")).bytes())).contains("đã hỏng");
    }
}
