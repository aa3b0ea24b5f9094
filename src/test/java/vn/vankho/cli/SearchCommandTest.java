package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.search.Search;
import vn.vankho.search.SearchInState;

/// What `vankho search` says beside its hits.
class SearchCommandTest {

    private static final Person CLERK = new Person("clerk", "Văn thư", Set.of(Role.CLERK));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    private int run(Search search, boolean json, String... words) throws InterruptedException {
        try (search) {
            var features = new StaticListableBeanFactory(Map.of("search", search));
            var command =
                    new SearchCommand(
                            new Workplace(
                                    new PrintWriter(out),
                                    new PrintWriter(err),
                                    folder,
                                    CLERK,
                                    () -> features));
            command.words = List.of(words);
            command.limit = 10;
            command.json = json;
            return command.call();
        }
    }

    @Test
    void saysNothingMoreWhereAllIsWell() throws Exception {
        assertThat(run(SearchInState.ready(folder), false, "diện", "tích", "rừng")).isZero();
        assertThat(out.toString()).contains("1. ", "2. ", "3. ").doesNotContain("mục");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysThatTheIndexIsNotComplete() throws Exception {
        assertThat(run(SearchInState.incomplete(folder), false, "rừng")).isZero();
        assertThat(err.toString()).contains("Chỉ mục đang được dựng lại (2/3 văn bản)");
    }

    @Test
    void saysSoBesideAnEmptyAnswerForAProgramToo() throws Exception {
        run(SearchInState.incomplete(folder), true, "xyzzy");
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("2/3 văn bản");
    }

    @Test
    void failsWithABrokenIndexAndNamesTheRemedy() throws Exception {
        assertThat(run(SearchInState.broken(folder), false, "rừng")).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("Chỉ mục bị hỏng", "vankho reindex");
    }

    @Test
    void saysHowTheQuestionWasUnderstood() throws Exception {
        run(SearchInState.ready(folder), false, "dien tich rung");
        assertThat(out.toString()).contains("Đã tìm: «diện tích rừng»");
    }

    @Test
    void offersAWayOnWhereNothingIsFound() throws Exception {
        run(SearchInState.ready(folder), false, "\"rừng trồng diện tích\"");
        assertThat(out.toString())
                .contains("Không tìm thấy", "Thử tìm theo từng từ: «rừng trồng diện tích» (3 ");
    }
}
