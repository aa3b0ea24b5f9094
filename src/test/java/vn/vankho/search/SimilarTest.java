package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.search.SearchAnswer.Hit;

class SimilarTest {

    private static final Person READER = new Person("reader", "Người xem", Set.of(Role.READER));

    @TempDir Path folder;
    private Office office;
    private DocumentId forest;
    private DocumentId alike;
    private DocumentId secret;

    @BeforeEach
    void fill() {
        office = new Office(folder);
        forest = office.add("Trồng rừng phòng hộ và bảo vệ rừng đặc dụng trên địa bàn xã.");
        alike = office.add("Báo cáo bảo vệ rừng đặc dụng, trồng rừng phòng hộ trên địa bàn xã.");
        office.add("Tiêm chủng mở rộng cho trẻ em trên địa bàn xã.");
        secret =
                office.shelf.put(
                        Description.unknown(),
                        Sensitivity.RESTRICTED,
                        "Phá rừng phòng hộ và rừng đặc dụng trên địa bàn xã.");
        office.search().index(secret);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void findsWhatSharesItsWordsAndNotItself() {
        assertThat(office.search().similar(forest, 5, Office.CLERK))
                .extracting(Hit::id)
                .doesNotContain(forest)
                .startsWith(alike)
                .contains(secret);
    }

    @Test
    void hidesWhatThePersonMayNotRead() {
        assertThat(office.search().similar(forest, 5, READER))
                .extracting(Hit::id)
                .doesNotContain(secret);
        assertThat(office.search().similar(secret, 5, READER)).isEmpty();
    }
}
