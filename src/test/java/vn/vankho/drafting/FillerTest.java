package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.drafting.Word.cell;
import static vn.vankho.drafting.Word.p;
import static vn.vankho.drafting.Word.r;
import static vn.vankho.drafting.Word.row;
import static vn.vankho.drafting.Word.table;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The acceptance examples 1 to 5, 7 and 8 of the specification of drafting, and the rules around
/// them.
class FillerTest {

    private final Filler filler = new Filler();

    private byte[] fill(Word template, Map<String, ?> data) {
        return switch (filler.fill(template.bytes(), data, false)) {
            case Filler.Filled.Done(var docx, var missing) -> docx;
            case Filler.Filled.Refused(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static String bold(String text) {
        return r(text).replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>");
    }

    @Test
    void joinsAFieldThatWordCutIntoRuns() {
        var cut =
                Word.body(
                        "<w:p>"
                                + r("Số: ")
                                + bold("«")
                                + bold("s")
                                + bold("ố»")
                                + bold("/BC-UBND")
                                + "</w:p>");
        var filled = fill(cut, Map.of("số", 1147));
        assertThat(Word.text(filled)).containsExactly("Số: 1147/BC-UBND");
        assertThat(Word.xml(filled, "word/document.xml"))
                .containsPattern(
                        "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">1147</w:t></w:r>");
    }

    @Test
    void repeatsTheParagraphsBetweenTwoMarkers() {
        var template = Word.lines("trước", "«lặp căn cứ»", "«nội dung»", "«hết căn cứ»", "sau");
        var data =
                Map.of(
                        "căn cứ",
                        List.of(
                                Map.of("nội dung", "A"),
                                Map.of("nội dung", "B"),
                                Map.of("nội dung", "C")));
        assertThat(Word.text(fill(template, data))).containsExactly("trước", "A", "B", "C", "sau");
    }

    @Test
    void leavesNothingOfAnEmptyLoop() {
        var template = Word.lines("trước", "«lặp căn cứ»", "«nội dung»", "«hết căn cứ»", "sau");
        assertThat(Word.text(fill(template, Map.of("căn cứ", List.of()))))
                .containsExactly("trước", "sau");
    }

    @Test
    void repeatsARowWhoseFirstAndLastCellHoldTheMarkers() {
        var template =
                Word.body(
                        table(
                                        row(cell("TT"), cell("Chỉ tiêu"), cell("Cùng kỳ")),
                                        row(
                                                cell("«lặp chỉ tiêu»«thứ tự»"),
                                                cell("«tên»"),
                                                cell("«cùng kỳ»«hết chỉ tiêu»")))
                                + p(""));
        var items =
                IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> Map.of("tên", "Chỉ tiêu " + i, "cùng kỳ", i))
                        .toList();
        var filled = fill(template, Map.of("chỉ tiêu", items));
        assertThat(Word.xml(filled, "word/document.xml").split("<w:tr>")).hasSize(1 + 41);
        assertThat(Word.text(filled)).contains("40", "Chỉ tiêu 40").hasSize(3 * 41 + 1);
    }

    @Test
    void repeatsAGroupOfRows() {
        var template =
                Word.body(
                        table(
                                        row(cell("«lặp x»", "«a»"), cell("")),
                                        row(cell("«b»"), cell("«hết x»")))
                                + p(""));
        var data = Map.of("x", List.of(Map.of("a", "1", "b", "2"), Map.of("a", "3", "b", "4")));
        assertThat(Word.text(fill(template, data)))
                .containsExactly("1", "", "2", "", "3", "", "4", "", "");
    }

    @Test
    void keepsTheOrderOfLoopsWithinLoops() {
        var template =
                Word.lines(
                        "«lặp mục»",
                        "Mục «thứ tự»",
                        "«lặp đoạn»",
                        "«đoạn»",
                        "«hết đoạn»",
                        "«hết mục»");
        var sections =
                IntStream.range(0, 50)
                        .mapToObj(
                                i ->
                                        Map.of(
                                                "đoạn",
                                                IntStream.range(0, i < 4 ? 0 : 2 + (i < 16 ? 1 : 0))
                                                        .mapToObj(n -> "Đoạn " + i + "." + n)
                                                        .toList()))
                        .toList();
        int paragraphs = sections.stream().mapToInt(section -> section.get("đoạn").size()).sum();
        var text = Word.text(fill(template, Map.of("mục", sections)));
        assertThat(paragraphs).isEqualTo(104);
        assertThat(text).hasSize(154).noneMatch(String::isBlank);
        assertThat(text.subList(0, 6))
                .containsExactly("Mục 1", "Mục 2", "Mục 3", "Mục 4", "Mục 5", "Đoạn 4.0");
    }

    @Test
    void writesEverySignLiterally() {
        var filled =
                fill(Word.lines("«a»"), Map.of("a", "Trồng trọt & \"chăn nuôi\" <5%>\nDòng hai"));
        assertThat(Word.text(filled)).containsExactly("Trồng trọt & \"chăn nuôi\" <5%>⏎Dòng hai");
    }

    @Test
    void doesNotMindCaseMarksAndSpacesInNames() {
        var filled =
                fill(
                        Word.lines("«thuc hien» «Thực_hiện» {{THỰC HIỆN}} <<thựchiện>>"),
                        Map.of("thực hiện", "9"));
        assertThat(Word.text(filled)).containsExactly("9 9 9 9");
    }

    @Test
    void makesParagraphsOfAValueWithBlankLines() {
        var styled = Word.body("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>" + r("«a»") + "</w:p>");
        var filled = fill(styled, Map.of("a", "một\nhai\n\nba"));
        assertThat(Word.text(filled)).containsExactly("một⏎hai", "ba");
        assertThat(Word.xml(filled, "word/document.xml").split("w:val=\"both\"")).hasSize(3);
    }

    @Test
    void repeatsRunsWithinAParagraph() {
        var template = Word.lines("Gửi: «lặp nơi»«tên»«nếu không cuối?»; «hết cuối?»«hết nơi».");
        var data = Map.of("nơi", List.of(Map.of("tên", "A"), Map.of("tên", "B")));
        assertThat(Word.text(fill(template, data))).containsExactly("Gửi: A; B.");
    }

    @Test
    void dropsAParagraphThatAConditionEmptied() {
        var template = Word.lines("a", "«nếu khẩn»KHẨN«hết khẩn»", "b");
        assertThat(Word.text(fill(template, Map.of("khẩn", false)))).containsExactly("a", "b");
        assertThat(Word.text(fill(template, Map.of("khẩn", true))))
                .containsExactly("a", "KHẨN", "b");
    }

    @Test
    void readsTheCurlyWayOfWriting() {
        var template =
                Word.lines(
                        "{{#muc}}",
                        "{{ten}}",
                        "{{/muc}}",
                        "{{^khan}}thường{{/khan}}{{#ho}}{{ten}}{{/ho}}");
        var data =
                Map.of(
                        "mục",
                        List.of(Map.of("tên", "A"), Map.of("tên", "B")),
                        "hộ",
                        Map.of("tên", "C"));
        assertThat(Word.text(fill(template, data))).containsExactly("A", "B", "thườngC");
    }

    @Test
    void keepsAParagraphInEveryCell() {
        var template = Word.body(table(row(cell("«lặp x»", "«x»", "«hết x»"))) + p(""));
        assertThat(Word.text(fill(template, Map.of("x", List.of())))).containsExactly("", "");
    }

    @Test
    void givesTheSameBytesEachTime() {
        var template = Word.lines("«lặp x»", "«x»", "«hết x»").bytes();
        var data = Map.of("x", List.of("1", "2"));
        var first = (Filler.Filled.Done) new Filler().fill(template, data, false);
        var second = (Filler.Filled.Done) new Filler().fill(template, data, false);
        assertThat(first.docx()).isEqualTo(second.docx());
    }
}
