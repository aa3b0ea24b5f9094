package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.vankho.search.Shelf.description;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.DocumentId;
import vn.vankho.search.SearchAnswer.Facet;

class FilteringTest {

    private static final Person READER = new Person("reader", "Người xem", Set.of(Role.READER));

    @TempDir Path folder;
    private Office office;
    private DocumentId report2022;
    private DocumentId report2023;
    private DocumentId decision;
    private DocumentId undated;

    @BeforeEach
    void fill() {
        var shelf = new Shelf();
        report2022 =
                shelf.put(
                        description(
                                "Báo cáo",
                                "90",
                                "BC-UBND",
                                "2022-12-14",
                                "UBND xã Suối Hạ",
                                "Năm 2022"),
                        "Diện tích rừng 10 ha");
        report2023 =
                shelf.put(
                        description(
                                "Báo cáo",
                                "95",
                                "BC-UBND",
                                "2023-12-15",
                                "UBND XÃ SUỐI HẠ",
                                "Năm 2023"),
                        "Diện tích rừng 12 ha");
        decision =
                shelf.put(
                        description(
                                "Quyết định",
                                "7",
                                "QĐ-UBND",
                                "2023-02-01",
                                "UBND huyện Núi Xanh",
                                "Giao rừng"),
                        "Giao đất, giao rừng");
        undated = shelf.put("Rừng và đất rừng");
        shelf.readWithYear(undated, 2019, "Rừng và đất rừng");
        office = new Office(folder, shelf);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<DocumentId> found(
            String text, Integer year, String type, String issuer, String from, String to) {
        var query =
                new SearchQuery(
                        text,
                        year,
                        type,
                        issuer,
                        from == null ? null : LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        10,
                        0);
        return office.search().search(query, Office.CLERK).hits().stream()
                .map(SearchAnswer.Hit::id)
                .toList();
    }

    @Test
    void listsTheNewestFirstWhenNothingIsAsked() {
        assertThat(found("", null, null, null, null, null))
                .containsExactly(report2023, decision, report2022, undated);
    }

    @Test
    void filtersByTheYearOfIssueOrElseOfTheReport() {
        assertThat(found(" ", 2023, null, null, null, null)).containsExactly(report2023, decision);
        assertThat(found("rừng", 2019, null, null, null, null)).containsExactly(undated);
    }

    @Test
    void filtersByTypeAndIssuerWhateverTheCaseAndMarks() {
        assertThat(found("rừng", null, "báo cáo", null, null, null))
                .containsExactlyInAnyOrder(report2022, report2023);
        assertThat(found("rừng", null, "BAO CAO", "ubnd xa suoi ha", null, null))
                .containsExactlyInAnyOrder(report2022, report2023);
        assertThat(found("rừng", null, null, "UBND xã", null, null)).isEmpty();
    }

    @Test
    void filtersByDaysWithBothEndsIncluded() {
        assertThat(found("rừng", null, null, null, "2022-12-14", "2023-02-01"))
                .containsExactlyInAnyOrder(report2022, decision);
        assertThat(found("", null, null, null, "2023-02-02", null)).containsExactly(report2023);
    }

    @Test
    void countsYearsTypesAndIssuersOfWhatWasFound() {
        var answer = office.ask("diện tích");
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.years()).containsExactly(new Facet("2023", 1), new Facet("2022", 1));
        assertThat(answer.types()).containsExactly(new Facet("Báo cáo", 2));
        assertThat(answer.issuers()).singleElement().returns(2L, Facet::count);
    }

    @Test
    void countsUnderTheFiltersButForTheFacetThatTheyAreOf() {
        var query = new SearchQuery("rừng", 2023, null, null, null, null, 10, 0);
        var answer = office.search().search(query, Office.CLERK);
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.years())
                .containsExactly(new Facet("2023", 2), new Facet("2022", 1), new Facet("2019", 1));
        assertThat(answer.types())
                .containsExactly(new Facet("Báo cáo", 1), new Facet("Quyết định", 1));
    }

    @Test
    void leavesOutWhatComesBeforeTheOffset() {
        var query = new SearchQuery("", null, null, null, null, null, 2, 1);
        var answer = office.search().search(query, Office.CLERK);
        assertThat(answer.total()).isEqualTo(4);
        assertThat(answer.hits())
                .extracting(SearchAnswer.Hit::rank, SearchAnswer.Hit::id)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, decision),
                        org.assertj.core.groups.Tuple.tuple(3, report2022));
    }

    @Test
    void neitherFindsNorCountsWhatThePersonMayNotRead() {
        var secret =
                office.shelf.put(
                        description("Kết luận", "1", "KL-UBND", "2001-01-01", "Thanh tra", "Rừng"),
                        Sensitivity.RESTRICTED,
                        "Rừng bị phá");
        office.search().index(secret);
        for (var text : List.of("rừng", "bị phá", "", "1/KL-UBND", "\"rừng bị phá\"")) {
            var answer = office.search().search(SearchQuery.of(text), READER);
            assertThat(answer.hits()).extracting(SearchAnswer.Hit::id).doesNotContain(secret);
            assertThat(answer.total()).isEqualTo(answer.hits().size());
            assertThat(answer.years()).extracting(Facet::value).doesNotContain("2001");
            assertThat(answer.types()).extracting(Facet::value).doesNotContain("Kết luận");
            assertThat(answer.issuers()).extracting(Facet::value).doesNotContain("Thanh tra");
        }
        assertThat(office.found("bị phá")).startsWith(secret);
    }

    @Test
    void refusesWhoMayNotSearch() {
        var admin = new Person("admin", "Quản trị", Set.of(Role.ADMIN));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> office.search().search(SearchQuery.of("rừng"), admin));
    }
}
