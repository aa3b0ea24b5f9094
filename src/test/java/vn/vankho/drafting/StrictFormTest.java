package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.form.FormCheck;
import vn.vankho.intake.ReadTask;
import vn.vankho.intake.layout.LayoutTask;

/// The rules of form on real .docx files: what the templates make holds them all, and one change
/// to it breaks one rule.
class StrictFormTest {

    @TempDir Path folder;

    @ParameterizedTest
    @MethodSource("vn.vankho.drafting.Samples#names")
    void findsNothingWrongWithWhatTheTemplatesMake(String template) throws Exception {
        assertThat(findings(Samples.filled(template)))
                .filteredOn(finding -> finding.severity() != Severity.I)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2} instead of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P01 | w:w="11906" w:h="16838"           | w:w="12240" w:h="15840"
                    P02 | w:top="1134"                      | w:top="850"
                    P02 | w:bottom="1134"                   | w:bottom="1700"
                    P03 | w:left="1701" w:header            | w:left="1417" w:header
                    P04 | w:right="851" w:bottom            | w:right="1440" w:bottom
                    P06 | w:ascii="Times New Roman" w:hAnsi="Times New Roman" | w:ascii="Arial" w:hAnsi="Arial"
                    P07 | <w:color w:val="000000"/>         | <w:color w:val="FF0000"/>
                    P09 | <w:titlePg/>                      |
                    P10 | <w:name w:val="Số trang"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="center"/> | <w:name w:val="Số trang"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="right"/>
                    P11 | w:fmt="decimal"                   | w:fmt="lowerRoman"
                    P11 | w:start="1"                       | w:start="3"
                    P13 | w:ascii="Times New Roman" w:hAnsi="Times New Roman" | w:ascii=".VnTime" w:hAnsi=".VnTime"
                    """)
    void findsWhatIsWrongWithThePage(String code, String right, String wrong) throws Exception {
        assertBreaks(code, "bao-cao", right, wrong);
    }

    @ParameterizedTest(name = "{0}: style {1}, {2} instead of {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    H02 | QuocHieu         | <w:b/>                  | <w:b w:val="0"/>
                    H02 | QuocHieu         | <w:sz w:val="26"/>      | <w:sz w:val="28"/>
                    H05 | TieuNgu          | <w:sz w:val="28"/>      | <w:sz w:val="24"/>
                    H05 | TieuNgu          | <w:b/>                  | <w:b/><w:i/>
                    H06 | DuongKeTieuNgu   | <w:bottom w:val="single"| <w:bottom w:val="nil"
                    H07 | TenCoQuan        | <w:b/>                  | <w:b w:val="0"/>
                    H09 | DuongKe          | <w:bottom w:val="single"| <w:bottom w:val="none"
                    N08 | SoKyHieu         | <w:sz w:val="26"/>      | <w:sz w:val="28"/>
                    N08 | SoKyHieu         | <w:jc w:val="center"/>  | <w:jc w:val="left"/>
                    D06 | DiaDanhNgayThang | <w:i/>                  |
                    T01 | TenLoai          | <w:b/>                  |
                    T01 | TenLoai          | <w:jc w:val="center"/>  |
                    T03 | TrichYeu         | <w:sz w:val="28"/>      | <w:sz w:val="24"/>
                    B01 | NoiDung          | <w:sz w:val="28"/>      | <w:sz w:val="24"/>
                    B01 | NoiDung          | <w:sz w:val="28"/>      | <w:i/><w:sz w:val="28"/>
                    B02 | NoiDung          | <w:jc w:val="both"/>    | <w:jc w:val="left"/>
                    B03 | NoiDung          | w:firstLine="720"       | w:firstLine="0"
                    B04 | NoiDung          | w:before="120"          | w:before="60"
                    B05 | NoiDung          | w:line="264"            | w:line="480"
                    B05 | NoiDung          | w:line="264" w:lineRule="auto" | w:line="240" w:lineRule="exact"
                    B16 | KetThuc          | <w:sz w:val="28"/>      | <w:sz w:val="26"/>
                    S05 | ChucVu           | <w:b/>                  |
                    S05 | HoTen            | <w:sz w:val="28"/>      | <w:sz w:val="24"/>
                    R01 | NoiNhan          | <w:i/>                  |
                    R02 | NoiNhanDanhSach  | <w:sz w:val="22"/>      | <w:sz w:val="26"/>
                    """)
    void findsWhatIsWrongWithAComponent(String code, String style, String right, String wrong)
            throws Exception {
        assertThat(codes(changed("bao-cao", style, right, wrong))).contains(code);
    }

    @Test
    void findsThatPagesHaveNoNumber() throws Exception {
        var docx =
                replaced(
                        Samples.filled("bao-cao"),
                        "word/document.xml",
                        "<w:headerReference w:type=\"default\"[^>]*>",
                        "");
        var twoPages =
                replaced(
                        docx,
                        "word/document.xml",
                        "(<w:pStyle w:val=\"NoiDung\"/></w:pPr>)",
                        "$1<w:r><w:br w:type=\"page\"/></w:r>");
        assertThat(codes(twoPages)).contains("P08");
    }

    @Test
    void findsASuperiorInBold() throws Exception {
        assertThat(codes(changed("cong-van", "CoQuanChuQuan", "<w:sz ", "<w:b/><w:sz ")))
                .containsExactly("H08");
    }

    @Test
    void findsTheSubjectOfALetterInBold() throws Exception {
        assertThat(codes(changed("cong-van", "TrichYeuCongVan", "<w:sz ", "<w:b/><w:sz ")))
                .containsExactly("T05");
    }

    @Test
    void findsLegalBasesThatStandUpright() throws Exception {
        assertThat(codes(changed("quyet-dinh", "CanCu", "<w:i/>", ""))).containsExactly("B06");
    }

    @Test
    void findsALineThatIsTooLong() throws Exception {
        var docx =
                replaced(
                        Samples.filled("bao-cao"),
                        "word/document.xml",
                        "(DuongKe\"/>.{0,40}<w:ind) [^>]*>",
                        "$1/>");
        assertThat(codes(docx)).contains("H09");
    }

    @Test
    void findsTheNationInTheLeftColumn() throws Exception {
        var docx = Samples.filled("bao-cao");
        var swapped =
                replaced(
                        docx,
                        "word/document.xml",
                        "(?s)(<w:tc>.*?</w:tc>)(<w:tc>.*?</w:tc>)(</w:tr>)",
                        "$2$1$3");
        assertThat(codes(swapped)).contains("H03");
    }

    @Test
    void findsANationThatBreaksIntoASecondLine() throws Exception {
        var docx =
                replaced(
                        Samples.filled("bao-cao"),
                        "word/document.xml",
                        "<w:tcW w:w=\"5\\d\\d\\d\"",
                        "<w:tcW w:w=\"4300\"");
        assertThat(codes(docx)).contains("H12");
    }

    @Test
    void findsALandscapePageWithoutATable() throws Exception {
        var docx =
                replaced(
                        Samples.filled("cong-van"),
                        "word/document.xml",
                        "(?s)(<w:sectPr\\b.*?</w:sectPr>)</w:body>",
                        "<w:p><w:pPr>$1</w:pPr></w:p><w:p><w:r><w:t>Trang ngang.</w:t></w:r></w:p>"
                                + "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                                + "</w:sectPr></w:body>");
        assertThat(codes(docx)).contains("P05");
    }

    @Test
    void findsAnAppendixWithoutItsLooksItsGuideLineAndItsPages() throws Exception {
        var docx =
                replaced(
                        Samples.filled("bao-cao"),
                        "word/document.xml",
                        "(?s)(<w:sectPr\\b.*?</w:sectPr></w:body>)",
                        "<w:p><w:r><w:t>Phụ lục</w:t></w:r></w:p>"
                                + "<w:p><w:r><w:t>Danh mục chỉ tiêu</w:t></w:r></w:p>$1");
        assertThat(codes(docx)).contains("A03", "A04", "A05");
    }

    @Test
    void saysLessOfLinesOnPapersFromOutside() throws Exception {
        var file =
                Files.write(
                        folder.resolve("in.docx"),
                        changed(
                                "bao-cao",
                                "DuongKeTieuNgu",
                                "<w:bottom w:val=\"single\"",
                                "<w:bottom w:val=\"nil\""));
        var report =
                FormCheck.check(
                        new ReadTask().run(file, folder, new ReadTask.Request("in.docx")).reading(),
                        new LayoutTask().run(file, folder, new LayoutTask.Request()),
                        FormCheck.Mode.OBSERVE,
                        null);
        assertThat(report.findings())
                .extracting(Finding::code, Finding::severity)
                .contains(org.assertj.core.groups.Tuple.tuple("H06", Severity.W));
    }

    private void assertBreaks(String code, String template, String right, String wrong)
            throws Exception {
        var docx = Samples.filled(template);
        for (var part : List.of("word/document.xml", "word/styles.xml")) {
            docx =
                    replaced(
                            docx,
                            part,
                            java.util.regex.Pattern.quote(right),
                            wrong == null ? "" : wrong);
        }
        assertThat(docx).isNotEqualTo(Samples.filled(template));
        assertThat(codes(docx)).contains(code);
    }

    /// The template's document with one property of one style changed.
    static byte[] changed(String template, String style, String right, String wrong)
            throws IOException {
        var found =
                "(w:styleId=\"%s\">.{0,300}?)%s"
                        .formatted(style, java.util.regex.Pattern.quote(right));
        var docx =
                replaced(
                        Samples.filled(template),
                        "word/styles.xml",
                        found,
                        "$1" + (wrong == null ? "" : wrong));
        assertThat(docx).as("the style " + style).isNotEqualTo(Samples.filled(template));
        return docx;
    }

    static byte[] replaced(byte[] docx, String part, String regex, String by) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = in.readAllBytes();
                zip.write(
                        entry.getName().equals(part)
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replaceFirst(regex, by)
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }

    private List<String> codes(byte[] docx) throws Exception {
        return findings(docx).stream().map(Finding::code).distinct().toList();
    }

    private List<Finding> findings(byte[] docx) throws Exception {
        var file = Files.write(folder.resolve("checked.docx"), docx);
        var reading =
                new ReadTask().run(file, folder, new ReadTask.Request("checked.docx")).reading();
        var layout = new LayoutTask().run(file, folder, new LayoutTask.Request());
        return FormCheck.check(reading, layout, FormCheck.Mode.STRICT, null).findings();
    }
}
