package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Journal;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

class DraftsTest {

    private static final Person DRAFTER = new Person("lan", "Lường Thị Lan", Set.of(Role.DRAFTER));
    private static final Person CLERK =
            new Person("mai", "Nông Thị Mai", Set.of(Role.CLERK, Role.DRAFTER));
    private static final Map<String, String> ISSUED = Map.of("số", "05", "ngày ký", "2024-01-05");

    @TempDir Path folder;
    private final Filler filler = new Filler();
    private Database database;
    private Drafts drafts;

    @BeforeEach
    void open() {
        var home = new VankhoHome(folder);
        var clock = Clock.fixed(Instant.parse("2024-01-04T02:00:00Z"), ZoneOffset.UTC);
        database = Database.open(home);
        var journal = Journal.open(home, database, clock);
        drafts =
                new Drafts(
                        database,
                        journal,
                        clock,
                        new Templates(home, filler),
                        filler,
                        docx -> docx);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Map<String, Object> data() {
        var data = new LinkedHashMap<>(Samples.data("bao-cao"));
        data.remove("số");
        data.remove("ngày ký");
        return data;
    }

    @Test
    void keepsTheDataAsTheyWereTyped() {
        var draft = drafts.create("bao-cao", data(), DRAFTER);
        assertThat(drafts.find(draft.id())).isEqualTo(draft);
        assertThat(draft.title()).startsWith("Báo cáo Kết quả thực hiện nhiệm vụ");
        assertThat(draft.changedBy()).isEqualTo("Lường Thị Lan");
    }

    @Test
    void listsTheNewestFirst() {
        var draft = drafts.create("bao-cao", data(), DRAFTER);
        assertThat(drafts.newest(10, 0)).containsExactly(draft);
        assertThat(drafts.newest(10, 1)).isEmpty();
    }

    @Test
    void tellsTheSecondOfTwoWhoEditAtATime() {
        var draft = drafts.create("bao-cao", data(), DRAFTER);
        drafts.update(draft.id(), Desk.data("Của người khác"), draft.version(), CLERK);
        assertThatExceptionOfType(DraftChangedMeanwhile.class)
                .isThrownBy(() -> drafts.update(draft.id(), data(), draft.version(), DRAFTER))
                .withMessageContaining("Nông Thị Mai");
    }

    @Test
    void carriesNumberAndDateOnceFrozen() {
        var draft = drafts.create("bao-cao", data(), DRAFTER);
        assertThat(Word.text(drafts.docx(draft.id()))).contains("Số:        /BC-UBND");
        drafts.freeze(draft.id(), ISSUED, CLERK);
        assertThat(Word.text(drafts.docx(draft.id())))
                .contains("Số: 05/BC-UBND", "Suối Mây, ngày 05 tháng 01 năm 2024");
    }

    @Test
    void changesNoMoreOnceFrozen() {
        var draft = drafts.freeze(drafts.create("bao-cao", data(), DRAFTER).id(), ISSUED, CLERK);
        assertThat(drafts.freeze(draft.id(), ISSUED, CLERK)).isEqualTo(draft);
        assertThatExceptionOfType(DraftNumbered.class)
                .isThrownBy(() -> drafts.update(draft.id(), data(), draft.version(), DRAFTER));
        assertThatExceptionOfType(DraftNumbered.class)
                .isThrownBy(
                        () ->
                                drafts.freeze(
                                        draft.id(),
                                        Map.of("số", "06", "ngày ký", "2024-01-05"),
                                        CLERK));
    }

    @Test
    void keepsTheTemplateThatANumberedDocumentWasMadeWith() throws Exception {
        var draft = drafts.freeze(drafts.create("bao-cao", data(), DRAFTER).id(), ISSUED, CLERK);
        var before = drafts.docx(draft.id());
        Files.write(folder.resolve("templates/bao-cao.docx"), Word.lines("khác").bytes());
        assertThat(drafts.docx(draft.id())).isEqualTo(before);
    }

    @Test
    void givesNoNumberToADraftThatLacksSomething() {
        var data = data();
        data.put("người ký", "");
        var draft = drafts.create("bao-cao", data, DRAFTER);
        assertThat(drafts.problems(draft.id()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("người ký"));
        assertThatExceptionOfType(DraftIncomplete.class)
                .isThrownBy(() -> drafts.freeze(draft.id(), ISSUED, CLERK));
        assertThat(Word.text(drafts.docx(draft.id()))).contains("[chưa có: người ký]");
    }

    @Test
    void asksForRights() {
        var reader = new Person("x", "X", Set.of(Role.READER));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> drafts.create("bao-cao", data(), reader));
        var draft = drafts.create("bao-cao", data(), DRAFTER);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> drafts.freeze(draft.id(), ISSUED, DRAFTER));
    }

    @Test
    void saysThatThereIsNoSuchDraft() {
        assertThatExceptionOfType(NoSuchDraft.class)
                .isThrownBy(() -> drafts.find(UUID.randomUUID()));
    }
}
