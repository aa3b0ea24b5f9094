package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.search.Search.Correction;

class SuggestingTest {

    private static final Person READER = new Person("xem", "Người xem", Set.of(Role.READER));

    @TempDir Path folder;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.add("Tuyển quân: công dân thực hiện nghĩa vụ quân sự theo luật nghĩa vụ quân sự.");
        office.add("Sản xuất nông nghiệp của xã phát triển; nông nghiệp là trọng tâm.");
        office.add("Trường học và trạm y tế làm tốt nhiệm vụ được giao.");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource({
        "nông ngiệp, nông nghiệp",
        "nông nghiệrn, nông nghiệp",
        "nhlệm vụ, nhiệm vụ",
        "trườnq học, trường học",
        "nghiax vuj quaan suwj, nghĩa vụ quân sự",
        "ngiệp, nghiệp"
    })
    void mendsWhatNoTextHas(String typed, String meant) {
        assertThat(office.search().suggestCorrection(typed, Office.CLERK))
                .contains(new Correction(meant, true));
    }

    @ParameterizedTest
    @CsvSource({
        "nghiax vuj quaan suwj, nghĩa vụ quân sự",
        "nông ngiệp, nông nghiệp",
        "nghia vu quan su, nghĩa vụ quân sự"
    })
    void findsAndMarksWhatIsMeant(String typed, String marked) {
        var hit = office.ask(typed).hits().getFirst();
        assertThat(hit.snippet()).containsIgnoringCase(marked);
        assertThat(hit.marks())
                .extracting(mark -> hit.snippet().substring(mark.start(), mark.end()))
                .contains(marked);
    }

    /// The counts of words follow a large index with some delay.
    @Test
    void mendsNoWordThatStandsInTheNewestDocument() {
        for (var at = 0; at < 1_100; at++) {
            office.shelf.put("Rừng trồng của thôn, rừng tự nhiên của xã");
        }
        office.reopen();
        assertThat(office.search().suggestCorrection("rừng rưnf", Office.CLERK)).isPresent();
        var newest = office.add("Cây rưnf ở bản");
        assertThat(office.search().suggestCorrection("rừng rưnf", Office.CLERK)).isEmpty();
        assertThat(office.found("rưnf")).containsExactly(newest);
    }

    @Test
    void putsMarksBack() {
        assertThat(office.search().suggestCorrection("nghia vu quan su", Office.CLERK))
                .contains(new Correction("nghĩa vụ quân sự", false));
    }

    @ParameterizedTest
    @CsvSource({"nghĩa vụ quân sự", "UBND", "2024", "BHYT"})
    void saysNothingOfWhatIsRight(String typed) {
        assertThat(office.search().suggestCorrection(typed, Office.CLERK)).isEmpty();
    }

    @Test
    void suggestsNoWordThatThePersonMayNotRead() {
        addRestricted("Khai báo ngoằn ngoèo về hành vi ấy", "Xét kỷ luật cán bộ");
        assertThat(office.search().suggestCorrection("ngoeof", READER)).isEmpty();
        assertThat(office.search().suggestCorrection("ngoeof", Office.CLERK)).isPresent();
        assertThat(office.search().complete("ngo", READER)).isEmpty();
        assertThat(office.search().complete("ngo", Office.CLERK)).contains("ngoèo");
        assertThat(office.search().complete("xet ky", READER)).isEmpty();
        assertThat(office.search().complete("xet ky", Office.CLERK)).contains("Xét kỷ luật cán bộ");
    }

    private void addRestricted(String text, String subject) {
        var description =
                new Description("Quyết định", null, null, null, null, subject, null, true);
        var id = office.shelf.put(description, Sensitivity.RESTRICTED, text);
        office.search().index(id);
    }

    @Test
    void goesOnWithTheWordThatStandsBehind() {
        assertThat(office.search().complete("nông ng", Office.CLERK)).contains("nông nghiệp");
        assertThat(office.search().complete("nong ng", Office.CLERK)).contains("nong nghiệp");
        assertThat(office.search().complete("quân s", Office.CLERK)).contains("quân sự");
    }

    @Test
    void goesOnWithTheSubjectOfADocument() {
        var description =
                Shelf.description("Tờ trình", null, null, null, null, "Xin kinh phí sửa cầu treo");
        office.search().index(office.shelf.put(description, "Kính gửi cấp trên"));
        assertThat(office.search().complete("xin kinh ph", Office.CLERK))
                .contains("Xin kinh phí sửa cầu treo");
    }
}
