package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.drafting.Word.cell;
import static vn.vankho.drafting.Word.p;
import static vn.vankho.drafting.Word.row;
import static vn.vankho.drafting.Word.table;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a fill says when it cannot be done: acceptance examples 9, 10, 11 and the lenient way.
class FillerProblemsTest {

    private final Filler filler = new Filler();

    private List<Problem> problems(Word template, Map<String, ?> data) {
        return ((Filler.Filled.Refused) filler.fill(template.bytes(), data, false)).problems();
    }

    @Test
    void namesThePlaceAndTheNameThatWasMeant() {
        var template =
                Word.body(
                        table(row(cell("a")), row(cell(""), cell(""), cell("«thuc hiẹm»")))
                                + p(""));
        assertThat(problems(template, Map.of("thực hiện", "1", "kế hoạch", "2")))
                .containsExactly(
                        new Problem(
                                "Bảng 1, dòng 2, ô 3",
                                "Không có trường «thuc hiẹm».",
                                "thực hiện"));
    }

    @Test
    void reportsEveryProblemInOneGo() {
        var template = Word.lines("«lặp mục»", "«hết chỉ tiêu»", "«không đâu»");
        assertThat(problems(template, Map.of("mục", List.of(), "chỉ tiêu", List.of())))
                .extracting(Problem::message)
                .anyMatch(message -> message.startsWith("«lặp mục» mở một phần không được đóng"))
                .anyMatch(message -> message.startsWith("«hết chỉ tiêu» đóng một phần chưa mở"))
                .anyMatch(message -> message.contains("«không đâu»"))
                .hasSize(3);
    }

    @Test
    void refusesCrossedPairs() {
        var template = Word.lines("«lặp a»", "«nếu b»", "«hết a»", "«hết b»");
        assertThat(problems(template, Map.of("a", List.of("1"), "b", true))).hasSize(2);
    }

    @Test
    void refusesAPairAcrossParagraphsThatSayMore() {
        assertThat(problems(Word.lines("Gồm: «lặp a»", "«a»", "«hết a»"), Map.of("a", List.of())))
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{số}", "ƠsốƯ", "ơsoư"})
    void recognisesWhatTelexMadeOfAField(String damaged) {
        assertThat(problems(Word.lines("Số: " + damaged), Map.of("số", "05")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("Telex"));
        assertThat(filler.check(Word.lines("«số» " + damaged).bytes()).problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("Telex"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«số",
                "số»",
                "<<số",
                "{{số",
                "«»",
                "«lặp»",
                "«a | chữ nghiêng»",
                "«chèn khối»"
            })
    void refusesWhatIsNoWholeField(String damaged) {
        assertThat(problems(Word.lines(damaged), Map.of("số", "05", "a", "b"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "' '"})
    void takesABlankValueForMissing(String blank) {
        assertThat(problems(Word.lines("«số»"), Map.of("số", blank)))
                .extracting(Problem::message)
                .containsExactly("Trường «số» chưa có giá trị.");
    }

    @Test
    void marksWhatIsMissingWhenAskedToBeLenient() {
        var filled =
                (Filler.Filled.Done)
                        filler.fill(Word.lines("«a» và «b»").bytes(), Map.of("a", "1"), true);
        assertThat(Word.text(filled.docx())).containsExactly("1 và [chưa có: b]");
        assertThat(Word.xml(filled.docx(), "word/document.xml"))
                .contains("<w:highlight w:val=\"yellow\"/>");
        assertThat(filled.missing()).hasSize(1);
    }

    @Test
    void refusesDataWhoseNamesNoTemplateCouldTellApart() {
        assertThat(problems(Word.lines("a"), Map.of("số", "1", "sổ", "2")))
                .extracting(Problem::place)
                .containsExactly("Dữ liệu");
    }

    @Test
    void noticesASlipInTheNameOfACondition() {
        assertThat(
                        problems(
                                Word.lines("«nếu kính gởi»", "x", "«hết kính gởi»"),
                                Map.of("kính gửi", List.of("A"))))
                .extracting(Problem::suggestion)
                .containsExactly("kính gửi");
    }

    @Test
    void takesAnAbsentConditionForNo() {
        var filled =
                (Filler.Filled.Done)
                        filler.fill(
                                Word.lines("«nếu khẩn»", "x", "«hết khẩn»", "y").bytes(),
                                Map.of(),
                                false);
        assertThat(Word.text(filled.docx())).containsExactly("y");
    }

    @Test
    void listsTheFieldsOfATemplate() {
        var template =
                Word.lines(
                        "«số | có thể trống»",
                        "«lặp mục»",
                        "«tên»",
                        "«hết mục»",
                        "«nếu khẩn»",
                        "«lý do»",
                        "«hết khẩn»");
        assertThat(filler.check(template.bytes()).fields())
                .containsExactly(
                        new Templates.TemplateField("số", false, true, List.of()),
                        new Templates.TemplateField(
                                "mục",
                                true,
                                false,
                                List.of(
                                        new Templates.TemplateField(
                                                "tên", false, false, List.of()))),
                        new Templates.TemplateField("khẩn", false, true, List.of()),
                        new Templates.TemplateField("lý do", false, true, List.of()));
    }
}
