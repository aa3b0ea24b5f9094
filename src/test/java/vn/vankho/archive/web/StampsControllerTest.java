package vn.vankho.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.RootStamps;
import vn.vankho.casefile.FilesForHandover;
import vn.vankho.signature.StampAuthority;
import vn.vankho.signature.TimeStamps;
import vn.vankho.signature.TrustStore;

/// A time stamp is asked for and brought on the page, by files.
class StampsControllerTest {

    private static final Person ADMIN = new Person("qt", "Quản Trị", Set.of(Role.ADMIN));

    @TempDir Path folder;
    private FilesForHandover open;
    private RootStamps stamps;
    private StampsController page;
    private LocalDate day;
    private final RedirectAttributesModelMap next = new RedirectAttributesModelMap();

    @BeforeEach
    void open() {
        open = new FilesForHandover(folder);
        open.put(open.opened("Trồng rừng năm 2025"), "Giấy mời", "12", "Họp về trồng rừng", 6);
        open.nextDay();
        day = open.journal().newestRoot().orElseThrow().day();
        var judging = new TimeStamps(new TrustStore(open.home()));
        stamps = new RootStamps(open.archive(), open.database(), open.journal(), judging);
        page = new StampsController(stamps, open.journal());
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void bring(byte[] answer) throws IOException {
        page.add(new MockMultipartFile("tep", answer), ADMIN, next);
    }

    @Test
    void givesTheQuestionAndTakesTheAnswer() throws IOException {
        var question = page.question(null, ADMIN);
        assertThat(question.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("ma-goc-%s.tsq".formatted(day));
        bring(StampAuthority.usual().answer(question.getBody(), open.clock().instant()));
        assertThat(stamps.all()).extracting(RootStamps.Kept::day).containsExactly(day);
        assertThat(next.getFlashAttributes().get("said"))
                .asString()
                .startsWith("Đã lưu dấu thời gian trên mã gốc ngày")
                .contains("chưa có chứng thư gốc", "Máy chủ dấu thời gian thử");
    }

    @Test
    void saysWhyAFileIsNotKept() throws IOException {
        bring(new byte[] {1, 2, 3});
        assertThat(next.getFlashAttributes().get("refused"))
                .asString()
                .contains("không phải là dấu thời gian");
        bring(
                StampAuthority.usual()
                        .answer(TimeStamps.question(new byte[1]), open.clock().instant()));
        assertThat(next.getFlashAttributes().get("refused"))
                .asString()
                .contains("không phải của mã gốc nào");
        assertThat(stamps.all()).isEmpty();
    }

    @Test
    void hasNoQuestionForADayThatIsNotClosed() {
        assertThat(page.question(day.plusDays(5), ADMIN).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void isForThoseWhoMakeBackups() {
        var clerk = new Person("vt", "Văn Thư", Set.of(Role.CLERK));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> page.question(day, clerk));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> page.add(new MockMultipartFile("tep", new byte[1]), clerk, next));
    }
}
