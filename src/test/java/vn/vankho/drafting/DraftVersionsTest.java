package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftVersionsTest {

    private static final int PEOPLE = 50;

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID begun() {
        return desk.drafts.create("bao-cao", Desk.data("Bản đầu"), Desk.LAN).id();
    }

    private void save(UUID draft, int version, String subject, Saving how) {
        desk.drafts.update(draft, Desk.data(subject), version, how, Desk.LAN);
    }

    @Test
    void keepsEverySavedStateWithWhoAndHow() {
        var draft = begun();
        save(draft, 1, "Bản hai", Saving.AUTOSAVED);
        save(draft, 2, "Bản ba", Saving.TYPED);
        assertThat(desk.versions.newest(draft, 10, 0))
                .extracting(DraftVersions.Version::number, DraftVersions.Version::how)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, Saving.TYPED),
                        org.assertj.core.groups.Tuple.tuple(2, Saving.AUTOSAVED),
                        org.assertj.core.groups.Tuple.tuple(1, Saving.CREATED));
        assertThat(desk.versions.data(draft, 2)).isEqualTo(Desk.data("Bản hai"));
        assertThat(desk.versions.find(draft, 3).savedBy()).isEqualTo("Lường Thị Lan");
    }

    @Test
    void takesAnOlderStateBackWithoutLosingTheNewer() {
        var draft = begun();
        save(draft, 1, "Bản hai", Saving.TYPED);
        desk.versions.restore(draft, 1, 2, Desk.MAI);
        assertThat(desk.drafts.find(draft).title()).contains("Bản đầu");
        assertThat(desk.versions.data(draft, 2)).containsEntry("trích yếu", "Bản hai");
        assertThat(desk.versions.find(draft, 3).restoredFrom()).isEqualTo(1);
    }

    @Test
    void undoesOneChangeAfterTheOther() {
        var draft = begun();
        save(draft, 1, "Bản hai", Saving.TYPED);
        save(draft, 2, "Bản ba", Saving.TYPED);
        assertThat(desk.versions.undo(draft, 3, Desk.LAN).orElseThrow().title())
                .contains("Bản hai");
        assertThat(desk.versions.undo(draft, 4, Desk.LAN).orElseThrow().title())
                .contains("Bản đầu");
        assertThat(desk.versions.undo(draft, 5, Desk.LAN)).isEmpty();
    }

    @Test
    void makesNoVersionOfWhatIsTheSame() {
        var draft = begun();
        save(draft, 1, "Bản đầu", Saving.AUTOSAVED);
        assertThat(desk.drafts.find(draft).version()).isEqualTo(1);
    }

    @Test
    void restoresNothingOverTheHeadOfSomebodyElse() {
        var draft = begun();
        save(draft, 1, "Bản hai", Saving.TYPED);
        assertThatExceptionOfType(DraftChangedMeanwhile.class)
                .isThrownBy(() -> desk.versions.restore(draft, 1, 1, Desk.MAI));
    }

    @Test
    void takesFewBytesForAFigureThatWasTyped() {
        var draft = begun();
        for (int i = 1; i <= 40; i++) {
            save(draft, i, "Bản " + i, Saving.AUTOSAVED);
        }
        assertThat(bytes(draft)).isLessThan(6_000);
        assertThat(desk.versions.data(draft, 17)).isEqualTo(Desk.data("Bản 16"));
    }

    private int bytes(UUID draft) {
        return desk.database.read(
                jdbc ->
                        jdbc.sql(
                                        "select sum(length(content)) from draft_version where draft_id = ?")
                                .param(draft.toString())
                                .query(Integer.class)
                                .single());
    }

    @Test
    void leavesOneLineInTheJournalForWhoGoesOnTyping() {
        var draft = begun();
        for (int i = 1; i <= 5; i++) {
            save(draft, i, "Bản " + i, Saving.AUTOSAVED);
        }
        assertThat(desk.journalLines("draft-changed")).isEqualTo(1);
    }

    @Test
    void losesNothingOfFiftyWhoSaveAtOnce() throws Exception {
        var draft = begun();
        var saves = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < PEOPLE; i++) {
            var subject = "Người thứ " + i;
            saves.add(() -> savedAtLast(draft, subject));
        }
        var kept = new ArrayList<Integer>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var saved : people.invokeAll(saves)) {
                kept.add(saved.get());
            }
        }
        assertThat(kept).doesNotHaveDuplicates().hasSize(PEOPLE);
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(desk.versions.data(draft, kept.get(i)))
                    .containsEntry("trích yếu", "Người thứ " + i);
        }
    }

    /// As a page does: told of a newer version, it tries again upon that.
    private int savedAtLast(UUID draft, String subject) {
        while (true) {
            try {
                int version = desk.drafts.find(draft).version();
                var data = Desk.data(subject);
                return desk.drafts
                        .update(draft, data, version, Saving.AUTOSAVED, Desk.LAN)
                        .version();
            } catch (DraftChangedMeanwhile again) {
                Thread.onSpinWait();
            }
        }
    }
}
