package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.search.Shelf.description;

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
import vn.vankho.document.DocumentId;
import vn.vankho.search.SearchAnswer.Facet;

class NamedReadersTest {

    private static final Person NAMED = new Person("lan", "Nguyễn Thị Lan", Set.of(Role.READER));

    @TempDir Path folder;
    private Office office;
    private DocumentId limited;

    @BeforeEach
    void fill() {
        var shelf = new Shelf();
        shelf.put("Diện tích rừng 10 ha");
        limited =
                shelf.put(
                        description("Kết luận", "1", "KL-UBND", "2001-01-01", "Thanh tra", "Rừng"),
                        Sensitivity.INTERNAL,
                        "Rừng bị phá trái phép");
        shelf.limit(limited, Set.of("lan"));
        office = new Office(folder, shelf);
        office.search().index(limited);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void findsForThoseWhoAreNamed() {
        assertThat(office.search().search(SearchQuery.of("bị phá"), NAMED).hits())
                .extracting(SearchAnswer.Hit::id)
                .startsWith(limited);
    }

    @Test
    void neitherFindsNorCountsNorSuggestsForAnybodyElse() {
        for (var text : List.of("rừng", "bị phá", "", "1/KL-UBND", "\"rừng bị phá\"")) {
            var answer = office.search().search(SearchQuery.of(text), Office.CLERK);
            assertThat(answer.hits()).extracting(SearchAnswer.Hit::id).doesNotContain(limited);
            assertThat(answer.total()).isEqualTo(answer.hits().size());
            assertThat(answer.years()).extracting(Facet::value).doesNotContain("2001");
            assertThat(answer.issuers()).extracting(Facet::value).doesNotContain("Thanh tra");
        }
        assertThat(office.search().complete("trái", Office.CLERK)).isEmpty();
        assertThat(office.search().similar(limited, 5, Office.CLERK)).isEmpty();
    }

    @Test
    void followsWhenNobodyIsNamedAnyMore() {
        office.shelf.limit(limited, Set.of());
        office.search().index(limited);
        assertThat(office.search().search(SearchQuery.of("bị phá"), Office.CLERK).hits())
                .extracting(SearchAnswer.Hit::id)
                .startsWith(limited);
    }
}
