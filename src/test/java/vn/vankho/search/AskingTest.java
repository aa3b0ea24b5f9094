package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.search.SearchAnswer.Facet;
import vn.vankho.search.SearchQuery.Order;

/// The language of questions, asked of a real index.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingTest {

    private static final String FILLING = "Nội dung khác của văn bản này. ".repeat(60);

    private Office office;
    private DocumentId tea;
    private DocumentId cinnamon;
    private DocumentId plan;
    private DocumentId letter;

    @BeforeAll
    void fill(@TempDir Path folder) {
        var shelf = new Shelf();
        tea =
                shelf.put(
                        described(
                                "Báo cáo",
                                "90",
                                "BC-UBND",
                                "2019-12-14",
                                "Ủy ban nhân dân xã Minh Sơn",
                                "Sản xuất nông nghiệp",
                                "Lường Văn Khánh"),
                        "Diện tích chè búp tươi đạt 120 ha. " + FILLING,
                        FILLING + " Số hộ nghèo giảm còn 45 hộ.");
        cinnamon =
                shelf.put(
                        described(
                                "Báo cáo",
                                "1147",
                                "BC-UBND",
                                "2021-06-01",
                                "UBND xã Suối Hạ",
                                "Trồng quế",
                                "Hoàng Thị Lan"),
                        "Diện tích quế trồng mới đạt 30 ha. Hộ nghèo được hỗ trợ cây giống.");
        plan =
                shelf.put(
                        described(
                                "Kế hoạch",
                                "12",
                                "KH-UBND",
                                "2023-01-05",
                                "Ủy ban nhân dân huyện Võ Nhai",
                                "Giảm nghèo bền vững",
                                "Nguyễn Văn Bình"),
                        "Diện tích hồi và chè. Hộ cận nghèo.");
        letter =
                shelf.put(
                        described(
                                "Công văn",
                                "7",
                                "UBND-VP",
                                "2023-02-01",
                                "Đảng ủy xã",
                                "Họp",
                                null),
                        "Mời họp về diện tích rừng.");
        office = new Office(folder, shelf);
    }

    private static Description described(
            String type,
            String number,
            String symbol,
            String date,
            String issuer,
            String subject,
            String signer) {
        return new Description(
                type, number, symbol, LocalDate.parse(date), issuer, subject, signer, true);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void leavesOutADocumentThatHasTheExcludedWordOnAnyPage() {
        assertThat(office.found("diện tích -\"hộ nghèo\"")).containsExactlyInAnyOrder(plan, letter);
        assertThat(office.found("diện tích -quế")).doesNotContain(cinnamon).hasSize(3);
    }

    @Test
    void listsAllOthersWhenOnlyAnExclusionIsAsked() {
        assertThat(office.found("-chè")).containsExactly(letter, cinnamon);
    }

    @Test
    void findsTwoPhrasesOnDifferentPages() {
        assertThat(office.found("\"chè búp tươi\" \"hộ nghèo\"")).containsExactly(tea);
    }

    @Test
    void findsEitherOfTwoPhrases() {
        assertThat(office.found("\"chè búp tươi\" OR \"hộ cận nghèo\""))
                .containsExactlyInAnyOrder(tea, plan);
        assertThat(office.found("\"chè búp tươi\" \"hộ cận nghèo\"")).isEmpty();
    }

    @Test
    void requiresOneOfTheAlternativesInBrackets() {
        assertThat(office.found("diện tích (quế HOẶC hồi)"))
                .containsExactlyInAnyOrder(cinnamon, plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loại:báo cáo diện tích | tea,cinnamon",
                "loại:bc | cinnamon,tea",
                "-loại:báo cáo diện tích | plan,letter",
                "loại:\"kế hoạch\" OR loại:\"công văn\" | letter,plan",
                "năm:2019-2021 | cinnamon,tea",
                "năm:>=2021 năm:<2023 | cinnamon",
                "năm:2019,2023 diện tích chè | tea,plan,letter",
                "số:1147 | cinnamon",
                "số:1147/bc-ubnd | cinnamon",
                "số:90/BC-UBND năm:2020 | ",
                "cơ quan:UBND xã | cinnamon,tea",
                "co quan: uy ban nhan dan xa Minh Son | tea",
                "cơ quan:võ nhai | plan",
                "người ký:khánh | tea",
                "người ký:\"Văn\" | plan,tea",
                "lĩnh vực:nông nghiệp | tea",
                "từ:2021-06-01 đến:5/1/2023 | plan,cinnamon",
                "ngày:1/2/2023 | letter",
                "nguồn:gửi lên năm:2019 | tea"
            })
    void filtersByWhatStandsBehindAColon(String typed, String expected) {
        var names = Map.of(tea, "tea", cinnamon, "cinnamon", plan, "plan", letter, "letter");
        var found = office.found(typed).stream().map(names::get).toList();
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        expected == null ? List.of() : List.of(expected.split(",")));
    }

    @Test
    void looksForAsWordsWhatIsNoFilterAndSaysSo() {
        var answer = office.ask("năm:nào diện tích");
        assertThat(answer.total()).isEqualTo(4);
        assertThat(answer.remarks()).singleElement().asString().contains("không phải là năm");
    }

    @Test
    void ordersByDateWhenAsked() {
        assertThat(inOrder(Order.NEWEST)).containsExactly(letter, plan, cinnamon, tea);
        assertThat(inOrder(Order.OLDEST)).containsExactly(tea, cinnamon, plan, letter);
    }

    private List<DocumentId> inOrder(Order order) {
        var query = new SearchQuery("diện tích chè", Map.of(), null, null, order, 10, 0);
        return office.search().search(query, Office.CLERK).hits().stream()
                .map(SearchAnswer.Hit::id)
                .toList();
    }

    @Test
    void narrowsByAnyOfSeveralChosenValues() {
        var chosen = Map.of(FacetName.YEAR, List.of("2019", "2021"));
        var query = new SearchQuery("diện tích", chosen, null, null, Order.NEWEST, 10, 0);
        var answer = office.search().search(query, Office.CLERK);
        assertThat(answer.hits()).extracting(SearchAnswer.Hit::id).containsExactly(cinnamon, tea);
        assertThat(answer.types()).containsExactly(new Facet("Báo cáo", 2));
        assertThat(answer.years())
                .containsExactly(new Facet("2023", 2), new Facet("2021", 1), new Facet("2019", 1));
    }

    @Test
    void countsEveryFacet() {
        var answer = office.ask("loại:báo cáo");
        assertThat(answer.facet(FacetName.SIGNER))
                .extracting(Facet::value)
                .containsExactly("Hoàng Thị Lan", "Lường Văn Khánh");
        assertThat(answer.facet(FacetName.AREA)).contains(new Facet("Nông nghiệp và nông thôn", 1));
        assertThat(answer.facet(FacetName.ORIGIN)).containsExactly(new Facet("upload", 2));
    }

    @Test
    void showsTheBestPassagesOfADocumentWithTheirPages() {
        var places =
                office.ask("diện tích chè hộ nghèo loại:báo cáo năm:2019")
                        .hits()
                        .getFirst()
                        .places();
        assertThat(places).extracting(SearchAnswer.Place::page).containsExactly(1, 2);
    }

    @Test
    void marksOnlyWhatIsWanted() {
        var text = "Báo cáo năm 2019 về chè và quế";
        assertThat(Office.marked(office.search(), "loại:báo cáo chè -quế năm:2019", text))
                .containsExactly("chè");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"diện tích", "diện tích loại:báo cáo", "-quế", "\"diện tích\" (chè OR quế)"})
    void pagesTogetherAreTheWholeList(String typed) {
        var whole = office.found(typed);
        for (var at = 0; at < whole.size(); at++) {
            var query = new SearchQuery(typed, Map.of(), null, null, Order.RELEVANCE, 1, at);
            assertThat(office.search().search(query, Office.CLERK).hits())
                    .extracting(SearchAnswer.Hit::id)
                    .containsExactly(whole.get(at));
        }
    }
}
