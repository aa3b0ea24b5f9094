package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.RealParts;
import vn.vankho.document.Finding;
import vn.vankho.document.Layout;
import vn.vankho.document.Reading;
import vn.vankho.drafting.mending.MendTask;
import vn.vankho.form.FormCheck;
import vn.vankho.form.Mending;
import vn.vankho.intake.ReadTask;
import vn.vankho.intake.layout.LayoutTask;

/// What can be mended with one click, on real files.
class MendTaskTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}: {2} instead of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P02 | w:top="1134"                     | w:top="850"
                    P03 | w:left="1701" w:header           | w:left="1417" w:header
                    P06 | w:ascii="Times New Roman" w:hAnsi="Times New Roman" | w:ascii="Arial" w:hAnsi="Arial"
                    P07 | <w:color w:val="000000"/>        | <w:color w:val="FF0000"/>
                    H04 | Độc lập - Tự do - Hạnh phúc      | Độc lập – Tự do – Hạnh phúc
                    N03 | BC-UBND                          | BC– UBND
                    D03 | tháng 12 năm 2023                | tháng 09 năm 2023
                    R04 | Lưu:                             | Lưu
                    B14 | ./.                              | .
                    """)
    void mendsWhatItFinds(String code, String right, String wrong) throws Exception {
        var broken = broken(right, wrong);
        assertThat(codes(broken)).contains(code);
        assertThat(codes(mended(broken))).doesNotContain(code);
    }

    @ParameterizedTest(name = "{0}: style {1}, {3} instead of {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    H02 | QuocHieu        | <w:b/>                  | <w:b w:val="0"/>
                    H05 | TieuNgu         | <w:sz w:val="28"/>      | <w:sz w:val="24"/>
                    N08 | SoKyHieu        | <w:jc w:val="center"/>  | <w:jc w:val="left"/>
                    D06 | DiaDanhNgayThang | <w:i/>                 |
                    T01 | TenLoai         | <w:jc w:val="center"/>  |
                    B01 | NoiDung         | <w:sz w:val="28"/>      | <w:sz w:val="24"/>
                    B02 | NoiDung         | <w:jc w:val="both"/>    | <w:jc w:val="left"/>
                    B03 | NoiDung         | w:firstLine="720"       | w:firstLine="0"
                    B04 | NoiDung         | w:before="120"          | w:before="60"
                    B05 | NoiDung         | w:line="264"            | w:line="480"
                    S05 | HoTen           | <w:sz w:val="28"/>      | <w:sz w:val="24"/>
                    R01 | NoiNhan         | <w:i/>                  |
                    R02 | NoiNhanDanhSach | <w:sz w:val="22"/>      | <w:sz w:val="26"/>
                    """)
    void mendsTheLookOfAComponent(String code, String style, String right, String wrong)
            throws Exception {
        var broken = StrictFormTest.changed("bao-cao", style, right, wrong);
        assertThat(codes(broken)).contains(code);
        assertThat(codes(mended(broken))).doesNotContain(code);
    }

    @Test
    void keepsEveryWordAndBookmark() throws Exception {
        var broken =
                StrictFormTest.changed(
                        "bao-cao", "NoiDung", "w:firstLine=\"720\"", "w:firstLine=\"0\"");
        var mended = mended(broken);
        assertThat(Word.text(mended)).isEqualTo(Word.text(broken));
        assertThat(Word.xml(mended, "word/document.xml").split("bookmarkStart"))
                .hasSameSizeAs(Word.xml(broken, "word/document.xml").split("bookmarkStart"));
    }

    @Test
    void breaksNothingWhereComponentsShareAParagraph() throws Exception {
        var report = Files.readAllBytes(RealParts.shared("seed/bao-cao-1147.docx"));
        assertThat(codes(report)).containsAll(codes(mended(report)));
    }

    @Test
    void leavesAFileInOrderAlone() throws Exception {
        var file = Files.write(folder.resolve("right.docx"), Samples.filled("bao-cao"));
        var layout = new LayoutTask().run(file, folder, new LayoutTask.Request());
        assertThat(Mending.of(reading(file), layout, findings(file, layout))).isEmpty();
    }

    private static byte[] broken(String right, String wrong) throws Exception {
        var docx = Samples.filled("bao-cao");
        for (var part : List.of("word/document.xml", "word/styles.xml")) {
            docx = StrictFormTest.replaced(docx, part, java.util.regex.Pattern.quote(right), wrong);
        }
        return docx;
    }

    private byte[] mended(byte[] docx) throws Exception {
        var file = Files.write(folder.resolve("broken.docx"), docx);
        var layout = new LayoutTask().run(file, folder, new LayoutTask.Request());
        var repairs = Mending.of(reading(file), layout, findings(file, layout));
        assertThat(new MendTask().run(file, folder, new MendTask.Request(repairs)).made())
                .isNotEmpty();
        assertThat(Files.readAllBytes(file)).as("the original").isEqualTo(docx);
        return Files.readAllBytes(folder.resolve(MendTask.MENDED));
    }

    private List<String> codes(byte[] docx) throws Exception {
        var file = Files.write(folder.resolve("checked.docx"), docx);
        var layout = new LayoutTask().run(file, folder, new LayoutTask.Request());
        return findings(file, layout).stream().map(Finding::code).distinct().toList();
    }

    private List<Finding> findings(Path file, Layout layout) throws Exception {
        return FormCheck.check(reading(file), layout, FormCheck.Mode.STRICT, null).findings();
    }

    private Reading reading(Path file) throws Exception {
        return new ReadTask().run(file, folder, new ReadTask.Request("van-ban.docx")).reading();
    }
}
