package vn.vankho.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdtReaderTest {

    private static final String STYLES =
            """
            <style:style style:name="old" style:family="text"><style:text-properties style:font-name=".VnTime"/></style:style>
            <style:style style:name="hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
            <style:style style:name="next" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
            <text:list-style style:name="L">
            <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
            <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
            <text:list-level-style-bullet text:level="3" text:bullet-char="-"/>
            </text:list-style>""";

    @TempDir Path folder;

    private String read(String text) throws Exception {
        return Texts.of(ZipFiles.odt(folder.resolve("a.odt"), STYLES, text));
    }

    @Test
    void decodesSpansInOldFonts() throws Exception {
        assertThat(
                        read(
                                "<text:p>Xã <text:span text:style-name=\"old\">tr\u00ADêng häc</text:span></text:p>"))
                .isEqualTo("Xã trường học");
    }

    @Test
    void writesSpacesTabsAndLineBreaks() throws Exception {
        assertThat(
                        read(
                                "<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d\n   e</text:p>"))
                .isEqualTo("a   b\tc\nd e");
    }

    @Test
    void dropsHiddenTextDeletedTextAndRemarks() throws Exception {
        assertThat(
                        read(
                                "<text:tracked-changes><text:p>cũ</text:p></text:tracked-changes><text:p>a<text:span text:style-name=\"hidden\">b</text:span>"
                                        + "<office:annotation><text:p>c</text:p></office:annotation>d</text:p>"))
                .isEqualTo("ad");
    }

    @Test
    void writesTheNumbersOfLists() throws Exception {
        var list =
                """
                <text:list text:style-name="L"><text:list-item><text:p>x</text:p>
                <text:list><text:list-item><text:p>y</text:p></text:list-item><text:list-item><text:p>z</text:p>
                <text:list><text:list-item><text:p>w</text:p></text:list-item></text:list></text:list-item></text:list>
                </text:list-item><text:list-item><text:p>v</text:p></text:list-item></text:list>""";
        assertThat(read(list).lines()).containsExactly("1. x", "a) y", "b) z", "- w", "2. v");
    }

    @Test
    void putsARowOnALine() throws Exception {
        var table =
                "<table:table><table:table-row><table:table-cell><text:p>Số: 12</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>ngày 5</text:p></table:table-cell></table:table-row></table:table>";
        assertThat(read(table)).isEqualTo("Số: 12\tngày 5");
    }

    @Test
    void breaksPages() throws Exception {
        assertThat(
                        read(
                                "<text:p>một</text:p><text:p text:style-name=\"next\">hai<text:soft-page-break/>ba</text:p>"))
                .isEqualTo("một\fhai\fba");
    }

    @Test
    void readsFramesAfterTheirParagraphAndNotesLast() throws Exception {
        var frame =
                "<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame>";
        var note =
                "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>ghi chú</text:p></text:note-body></text:note>";
        assertThat(read("<text:p>a" + note + frame + "b</text:p><text:p>c</text:p>").lines())
                .containsExactly("ab", "khung", "c", "ghi chú");
    }
}
