package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.drafting.Word.cell;
import static vn.vankho.drafting.Word.row;
import static vn.vankho.drafting.Word.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.home.VankhoHome;

/// Fields of the form `«chèn khối chữ ký»`.
class InsertionTest {

    @TempDir Path home;

    private final Filler filler = new Filler();
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectories(home.resolve("templates"));
    }

    private void file(String name, Word content) throws IOException {
        Files.write(folder.resolve(name + ".docx"), content.bytes());
    }

    private Templates.Template template(String name) {
        return new Templates(new VankhoHome(home), filler)
                .all().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> filled(String name, Map<String, ?> data) {
        var done = (Filler.Filled.Done) filler.fill(template(name).content(), data, false);
        return Word.text(done.docx());
    }

    @Test
    void putsThePartOfAnotherTemplateInItsPlace() throws IOException {
        file("_khoi-chu-ky", Word.lines("«chức vụ»", "«người ký»"));
        file("mau", Word.lines("trước", "«chèn khối chữ ký»", "sau"));
        assertThat(filled("mau", Map.of("chức vụ", "CHỦ TỊCH", "người ký", "A")))
                .containsExactly("trước", "CHỦ TỊCH", "A", "sau");
        assertThat(template("mau").fields())
                .extracting(Templates.TemplateField::name)
                .containsExactly("chức vụ", "người ký");
    }

    @Test
    void takesNoMoreThanEightMegabytesOfPartsInAll() throws IOException {
        var long3 = new String[30];
        java.util.Arrays.fill(long3, "a".repeat(100_000));
        file("_dai", Word.lines(long3));
        file("mau", Word.lines("«chèn dài»", "«chèn dài»", "«chèn dài»"));

        assertThat(template("mau").problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("các phần chèn cộng lại quá lớn"));
    }

    @Test
    void putsNothingIntoAStoryThatIsTooLarge() throws IOException {
        var large = new String[50];
        java.util.Arrays.fill(large, "a".repeat(100_000));
        large[0] = "«chèn dài»";
        file("mau", Word.lines(large));

        assertThat(template("mau").problems())
                .anySatisfy(p -> assertThat(p.message()).contains("lớn hơn 4 MB"));
    }

    @Test
    void putsPartsIntoCellsAndLoops() throws IOException {
        file("dong", Word.lines("- «tên»"));
        file(
                "mau",
                Word.body(table(row(cell("«lặp x»", "«chèn Dòng»", "«hết x»"))) + Word.p("cuối")));
        var data = Map.of("x", List.of(Map.of("tên", "A"), Map.of("tên", "B")));
        assertThat(filled("mau", data)).containsExactly("- A", "- B", "cuối");
    }

    @Test
    void bringsTheStylesThatTheTemplateLacks() throws IOException {
        var style =
                "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>";
        var part =
                Word.body(
                        "<w:p><w:pPr><w:pStyle w:val=\"Rieng\"/></w:pPr>" + Word.r("x") + "</w:p>");
        part.part(
                "styles",
                "styles.xml",
                "<w:styles>"
                        + style.formatted("Goc", "Gốc", "")
                        + style.formatted("Rieng", "Riêng", "<w:basedOn w:val=\"Goc\"/>")
                        + "</w:styles>");
        file("phan", part);
        file(
                "mau",
                Word.lines("«chèn phần»").part("styles", "styles.xml", "<w:styles></w:styles>"));
        assertThat(Word.xml(template("mau").content(), "word/styles.xml"))
                .contains("w:styleId=\"Rieng\"", "w:styleId=\"Goc\"");
    }

    @Test
    void refusesARing() throws IOException {
        file("a", Word.lines("«chèn b»"));
        file("b", Word.lines("«chèn a»"));
        file("mau", Word.lines("«chèn a»", "còn lại"));
        assertThat(template("mau").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("thành vòng tròn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../ngoai",
                "..\\ngoai",
                "/etc/passwd",
                "ngoai.docx",
                "khong co",
                "%2e%2e/ngoai"
            })
    void findsNothingOutsideTheFolder(String name) throws IOException {
        Files.write(home.resolve("ngoai.docx"), Word.lines("bí mật").bytes());
        file("mau", Word.lines("«chèn " + name + "»"));
        assertThat(template("mau").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("Chưa chèn được"));
    }

    @Test
    void refusesAPartThatIsHarmfulOrHoldsMoreThanText() throws IOException {
        file(
                "hai",
                Word.lines("x").relation("rId9", "image", "http://example.com/x.png", "External"));
        file("anh", Word.body("<w:p><w:r><w:drawing/></w:r></w:p>"));
        file("mau", Word.lines("«chèn hại»", "«chèn ảnh»"));
        assertThat(template("mau").problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("trỏ ra ngoài tệp"))
                .anyMatch(message -> message.contains("phần chèn có ảnh"));
    }

    @Test
    void followsAPartThatChanges() throws IOException {
        file("_phan", Word.lines("cũ"));
        file("mau", Word.lines("«chèn phần»"));
        var templates = new Templates(new VankhoHome(home), filler);
        assertThat(Word.text(templates.byName("mau").content())).containsExactly("cũ");
        file("_phan", Word.lines("mới hơn"));
        Files.setLastModifiedTime(
                folder.resolve("_phan.docx"), java.nio.file.attribute.FileTime.fromMillis(1));
        assertThat(Word.text(templates.byName("mau").content())).containsExactly("mới hơn");
    }

    @Test
    void mustStandAloneInItsParagraph() throws IOException {
        file("phan", Word.lines("x"));
        file("mau", Word.lines("Xem «chèn phần» này"));
        assertThat(template("mau").problems()).hasSize(1);
    }
}
