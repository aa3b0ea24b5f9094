package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;

class WaysOnTest {

    @TempDir Path folder;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        var known = Shelf.description("Báo cáo", "7", "BC-UBND", "2019-05-01", "UBND xã", "Rừng");
        office.search().index(office.shelf.put(known, "Diện tích rừng trồng năm 2019."));
        office.add("Trồng rừng vụ xuân.");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<String> ways(String text) {
        return office.search().waysOn(SearchQuery.of(text), Office.CLERK).stream()
                .map(way -> way.label() + ": " + way.text() + " " + way.documents())
                .toList();
    }

    @Test
    void leaveOutOneDemandAtATime() {
        assertThat(office.found("rừng năm:1999")).isEmpty();
        assertThat(ways("rừng năm:1999"))
                .contains("bỏ điều kiện năm 1999: rừng 2", "tìm theo từng từ: rừng năm 1999 2");
    }

    @Test
    void takeAPhraseWordByWord() {
        assertThat(office.found("\"trồng rừng diện\"")).isEmpty();
        assertThat(ways("\"trồng rừng diện\""))
                .containsExactly("tìm theo từng từ: trồng rừng diện 2");
    }

    @Test
    void areNotOfferedWhereTheyFindNothingEither() {
        assertThat(ways("\"xyz xyzw\" loại:luật")).isEmpty();
    }

    @Test
    void countNothingThatThePersonMayNotRead() {
        office.search()
                .index(office.shelf.put(Description.unknown(), Sensitivity.RESTRICTED, "quyxtam"));
        var reader = new Person("reader", "Người xem", Set.of(Role.READER));
        assertThat(office.search().waysOn(SearchQuery.of("\"quyxtam quyxtam\""), reader)).isEmpty();
    }

    @Test
    void keepOnlyWordsOfAnyText() {
        assertThat(office.search().waysOn(SearchQuery.of("-\"(|:"), Office.CLERK)).isEmpty();
    }
}
