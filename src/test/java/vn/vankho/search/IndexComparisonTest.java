package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Sensitivity;

class IndexComparisonTest {

    @TempDir Path folder;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.add("Báo cáo về rừng");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void agreesAfterEachDocumentWasIndexed() {
        var compared = office.search().compareWithArchive();
        assertThat(compared.inStep()).isTrue();
        assertThat(compared.archived()).isEqualTo(1);
        assertThat(compared.indexed()).isEqualTo(1);
    }

    @Test
    void namesADocumentWithoutEntry() {
        var id = office.shelf.put("Chưa vào chỉ mục");
        assertThat(office.search().compareWithArchive().withoutEntry()).containsExactly(id);
    }

    @Test
    void namesAnEntryWithoutDocument() {
        var id = office.add("Sẽ mất");
        office.shelf.remove(id);
        assertThat(office.search().compareWithArchive().withoutDocument()).containsExactly(id);
    }

    @Test
    void namesAReadingAndADescriptionThatAreNewerThanTheIndex() {
        var read = office.add("Đọc lần đầu");
        var described = office.add("Chưa mô tả");
        office.shelf.read(read, "Đọc lần hai");
        office.shelf.put(
                described,
                Shelf.description("Báo cáo", "1", "BC-UBND", null, null, "Rừng"),
                Sensitivity.PUBLIC,
                "Chưa mô tả");
        var compared = office.search().compareWithArchive();
        assertThat(compared.outdated()).containsExactlyInAnyOrder(read, described);
        office.search().rebuild();
        assertThat(office.search().compareWithArchive().inStep()).isTrue();
        assertThat(office.search().rebuilding()).isEmpty();
    }
}
