package vn.vankho.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {

    @TempDir Path folder;

    private String read(String html) throws Exception {
        var file = folder.resolve("a.html");
        Files.write(file, ("<html>" + html + "</html>").getBytes(StandardCharsets.UTF_8));
        return Texts.of(file);
    }

    @Test
    void readsBlocksAsLinesAndRowsAsLines() throws Exception {
        assertThat(
                        read(
                                "<head><title>t</title><script>x</script></head><body><p>Một\n  dòng</p><div>Hai<br>Ba</div>"
                                        + "<table><tr><td>Số: 1</td><td>ngày 2</td></tr></table><ul><li>Bốn</ul><ol start=5><li>Năm<li>Sáu</ol></body>"))
                .isEqualTo("Một dòng\nHai\nBa\nSố: 1\tngày 2\n- Bốn\n5. Năm\n6. Sáu");
    }

    @Test
    void decodesOldFontsOfElementsStylesAndSheets() throws Exception {
        assertThat(
                        read(
                                "<style>.c {font-family: \".VnTime\"}</style><p><font face='.VnTime'>Céng hßa</font> "
                                        + "<span style='font-family:\".VnTimeH\"'>x· héi</span></p><p class=c>chñ nghÜa</p>"))
                .isEqualTo("Cộng hòa XÃ HỘI\nchủ nghĩa");
    }

    @Test
    void dropsWhatIsNotShown() throws Exception {
        assertThat(read("<p>a<span style='display: none'>b</span>c</p>")).isEqualTo("ac");
    }

    @Test
    void believesTheBytesWhereThePageSaysNoCharacterSet() throws Exception {
        var text = "céng hßa x· héi chñ nghÜa viÖt nam, ®éc lËp tù do h¹nh phóc, nhiÖm vô n¨m 2003";
        var file = folder.resolve("a.html");
        Files.write(
                file,
                ("<html><body><p>" + text + "</p></body></html>")
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Texts.of(file)).startsWith("cộng hòa xã hội chủ nghĩa việt nam, độc lập");
    }
}
