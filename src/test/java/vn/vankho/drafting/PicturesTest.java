package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.drafting.Word.cell;
import static vn.vankho.drafting.Word.row;
import static vn.vankho.drafting.Word.table;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Fields of the form `«ảnh chữ ký»`.
class PicturesTest {

    private static final long CM = 360_000;

    private final Filler filler = new Filler();

    private static String picture(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(
                new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), format, bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private byte[] fill(Word template, Map<String, ?> data) {
        return ((Filler.Filled.Done) filler.fill(template.bytes(), data, false)).docx();
    }

    private List<Problem> problems(Object value) {
        var data = value == null ? Map.<String, Object>of() : Map.of("chữ ký", value);
        return switch (filler.fill(Word.lines("«ảnh chữ ký»").bytes(), data, false)) {
            case Filler.Filled.Done(var docx, var missing) -> missing;
            case Filler.Filled.Refused(var problems) -> problems;
        };
    }

    private static List<Long> size(byte[] docx) {
        var extent =
                Pattern.compile("<wp:extent cx=\"(\\d+)\" cy=\"(\\d+)\"/>")
                        .matcher(Word.xml(docx, "word/document.xml"));
        assertThat(extent.find()).isTrue();
        return List.of(Long.valueOf(extent.group(1)), Long.valueOf(extent.group(2)));
    }

    @Test
    void standsWhereTheFieldWas() throws IOException {
        var docx = fill(Word.lines("Ký: «ảnh chữ ký»."), Map.of("chữ ký", picture("png", 40, 20)));
        var relations = Word.xml(docx, "word/_rels/document.xml.rels");
        assertThat(Word.text(docx)).containsExactly("Ký: .");
        assertThat(Word.xml(docx, "word/document.xml")).contains("r:embed=\"vkAnh1\"");
        assertThat(relations).contains("Id=\"vkAnh1\"").contains("Target=\"media/vk-anh-1.png\"");
        assertThat(Word.xml(docx, "[Content_Types].xml")).contains("Extension=\"png\"");
        assertThat(Word.xml(docx, "word/media/vk-anh-1.png")).contains("PNG");
    }

    @Test
    void hasTheSizeThatTheTemplateAsksFor() throws IOException {
        var data = Map.of("chữ ký", picture("jpg", 400, 100));
        assertThat(size(fill(Word.lines("«ảnh chữ ký | rộng 4 cm»"), data)))
                .containsExactly(4 * CM, CM);
        assertThat(size(fill(Word.lines("«ảnh chữ ký | cao 5 mm»"), data)))
                .containsExactly(2 * CM, CM / 2);
        assertThat(size(fill(Word.lines("«ảnh chữ ký | rộng 3 cm | cao 1,5 cm»"), data)))
                .containsExactly(3 * CM, CM * 3 / 2);
    }

    @Test
    void isNeverWiderThanItsCell() throws IOException {
        var template = Word.body(table(row(cell("«ảnh bản đồ»"))) + Word.p(""));
        var docx = fill(template, Map.of("bản đồ", picture("png", 3000, 1500)));
        assertThat(size(docx)).containsExactly(2000 * 635L, 1000 * 635L);
    }

    @Test
    void saysWhatItShowsToThoseWhoCannotSee() throws IOException {
        var value = Map.of("dữ liệu", picture("png", 9, 9), "mô tả", "Dấu \"đỏ\" & chữ ký");
        assertThat(
                        Word.xml(
                                fill(Word.lines("«ảnh dấu»"), Map.of("dấu", value)),
                                "word/document.xml"))
                .contains("descr=\"Dấu &quot;đỏ&quot; &amp; chữ ký\"");
    }

    @Test
    void isKeptOnceHoweverOftenItIsShown() throws IOException {
        var one = picture("png", 5, 5);
        var docx =
                fill(
                        Word.lines("«lặp ảnh chụp»", "«ảnh tệp»", "«hết ảnh chụp»"),
                        Map.of(
                                "ảnh chụp",
                                List.of(
                                        Map.of("tệp", one),
                                        Map.of("tệp", "data:image/png;base64," + one),
                                        Map.of("tệp", picture("png", 6, 6)))));
        assertThat(Word.xml(docx, "word/_rels/document.xml.rels").split("vk-anh-")).hasSize(3);
        assertThat(Word.xml(docx, "word/document.xml"))
                .contains("docPr id=\"1\"", "docPr id=\"2\"", "docPr id=\"3\"");
    }

    @Test
    void belongsToTheHeaderOrNoteInWhichItStands() throws IOException {
        var template =
                Word.lines("thân")
                        .part(
                                "header",
                                "header1.xml",
                                "<w:hdr>" + Word.p("«ảnh logo»") + "</w:hdr>");
        var docx = fill(template, Map.of("logo", picture("png", 5, 5)));
        assertThat(Word.xml(docx, "word/_rels/header1.xml.rels")).contains("media/vk-anh-1.png");
        assertThat(Word.xml(docx, "word/_rels/document.xml.rels")).doesNotContain("vk-anh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "không phải base64!",
                "R0lGODlhAQABAAAAACw=",
                "iVBORw0KGgo=",
                "/9j/AAAA"
            })
    void isRefusedWhenItIsNoPngOrJpeg(String value) {
        assertThat(problems(value))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("Ảnh «chữ ký»"));
    }

    @Test
    void isRefusedWhenItIsTooLarge() throws IOException {
        assertThat(problems("A".repeat(8_000_000)))
                .extracting(Problem::message)
                .containsExactly("Ảnh «chữ ký» chưa dùng được: ảnh lớn hơn 5 MB.");
        assertThat(problems(picture("png", 9_000, 5_000)).getFirst().message())
                .contains("9000 × 5000 điểm, quá lớn");
    }

    @Test
    void isMissedWhenTheDataLackIt() {
        assertThat(problems(null))
                .extracting(Problem::message)
                .containsExactly("Không có trường «chữ ký».");
        var lenient =
                (Filler.Filled.Done)
                        filler.fill(Word.lines("«ảnh chữ ký»").bytes(), Map.of(), true);
        assertThat(Word.text(lenient.docx())).containsExactly("[chưa có ảnh: chữ ký]");
    }

    @Test
    void isNotAskedForByABrothersName() {
        var docx = fill(Word.lines("«anh chị» «anh»"), Map.of("anh chị", "Ông A", "anh", "B"));
        assertThat(Word.text(docx)).containsExactly("Ông A B");
    }
}
