package vn.vankho.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfReaderTest {

    private static final String FONTS =
            "{\\fonttbl{\\f0\\fnil Times New Roman;}{\\f1\\fnil\\fcharset0 .VnTime;}"
                    + "{\\f2\\fnil\\fcharset163 Times New Roman;}{\\f3\\ftech\\fcharset2 Symbol;}}";

    @TempDir Path folder;

    private String read(String content) throws Exception {
        var text = "{\\rtf1\\ansi\\ansicpg1252\\deff0" + FONTS + "\n" + content + "}";
        var file = folder.resolve("a.rtf");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        return Texts.of(file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            \\uc1 Vi\\u7879?t Nam                                | Việt Nam
            \\uc2 Vi\\u7879 ??t Nam                              | Việt Nam
            \\uc1 Vi\\u7879\\'3ft Nam                            | Việt Nam
            {\\f1 tr\\'ad\\'eang, \\'ae\\-\\'eang, ViÖt Nam}     | trường, đường, Việt Nam
            {\\f2 xa\\'de h\\'f4\\'f2i n\\'e3m}                  | xã hội năm
            {\\*\\generator Msftedit;}Hà N\\u7897?i              | Hà Nội
            a{\\v b}c{\\deleted d}                               | ac
            {\\field{\\*\\fldinst DATE}{\\fldrslt 15}} tháng     | 15 tháng
            Trang {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}.     | Trang .
            {\\caps b\\u225?o c\\u225?o}                         | BÁO CÁO
            {\\listtext\\pard 1.\\tab}N\\u244?ng nghi\\u7879?p   | 1. Nông nghiệp
            a{\\pict\\bin4 \\{}}}{\\stylesheet{\\s0 Normal;}}b  | ab
            {\\upr{bo?}{\\*\\ud{b\\u242?}}}                      | bò
            \\ldblquote a\\rdblquote  \\endash  b\\_c\\~d        | “a” – b-c d
            """)
    void readsWhatIsShown(String rtf, String shown) throws Exception {
        assertThat(read(rtf)).isEqualTo(shown.replace('⇥', '\t'));
    }

    @Test
    void putsRowsOnLinesAndParagraphsOnLines() throws Exception {
        var rtf =
                "\\trowd\\pard\\intbl S\\u7889?: 12\\cell ng\\u224?y 5\\cell\\row"
                        + "\\pard B\\u193?O C\\u193?O\\par N\\u259?m 2023\\par";
        assertThat(read(rtf)).isEqualTo("Số: 12\tngày 5\nBÁO CÁO\nNăm 2023");
    }

    @Test
    void readsATableInsideOfATable() throws Exception {
        var rtf =
                "\\trowd\\pard\\intbl\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\nestrow}"
                        + "\\pard\\intbl\\itap1\\cell c\\cell\\row\\pard sau\\par";
        assertThat(read(rtf)).contains("a").contains("b").contains("c").endsWith("sau");
    }

    @Test
    void breaksPages() throws Exception {
        assertThat(read("m\\u7897?t\\page hai\\par")).isEqualTo("một\fhai");
    }

    @Test
    void breaksPagesAtSectionsAndBeforeParagraphs() throws Exception {
        var rtf =
                "a\\sect\\sectd\\sbkpage\\pard b\\sect\\sectd\\sbknone\\pard c\\par\\pard\\pagebb d\\par";
        assertThat(read(rtf)).isEqualTo("a\fb\nc\fd");
    }

    @Test
    void readsNotesMarkedAsOptionalButNotTheTitleOfTheFile() throws Exception {
        var rtf =
                "{\\info{\\upr{\\title T?}{\\*\\ud{\\title T\\u244?}}}}a{\\*\\footnote\\pard ghi}\\par";
        assertThat(read(rtf)).isEqualTo("a\nghi");
    }

    @Test
    void readsHeadersAndNotesLast() throws Exception {
        var rtf = "{\\header Ti\\u234?u \\u273?\\u7873?\\par}Nội dung".replace("Nội", "N\\u7897?i");
        assertThat(read(rtf + "{\\footnote Ghi ch\\u250?}\\par").lines())
                .containsExactly("Nội dung", "Tiêu đề", "Ghi chú");
    }

    @Test
    void survivesGroupsThatDoNotEnd() throws Exception {
        assertThat(read("{{{a")).isEqualTo("a");
    }
}
