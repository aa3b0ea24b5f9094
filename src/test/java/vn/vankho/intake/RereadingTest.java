package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.document.DocumentId;
import vn.vankho.document.FieldName;
import vn.vankho.intake.Rereading.State;

class RereadingTest {

    private OpenIntake open;

    @BeforeEach
    void start(@TempDir Path folder) {
        open = new OpenIntake(folder);
    }

    @AfterEach
    void stop() {
        open.close();
    }

    /// A document whose reading is of an older day, with another number than stands on the paper.
    private DocumentId readWrongly() {
        var id = OpenIntake.id(open.receive("bao-cao.txt", ReadPaper.TEXT));
        open.intake.readWaiting();
        var reading = open.archive.reading(id).orElseThrow();
        var fields = new EnumMap<>(reading.fields());
        fields.put(FieldName.NUMBER, ReadPaper.at("15", "15"));
        open.archive.keepReading(id, reading.withFields(fields));
        return id;
    }

    private void again(DocumentId id) {
        open.rereading.ask(id, OpenIntake.CLERK);
        open.rereading.readWaiting();
    }

    private String number(DocumentId id) {
        return String.valueOf(open.archive.find(id).orElseThrow().description().number());
    }

    @Test
    void aReadingThatDiffersWaitsForAPerson() {
        var id = readWrongly();
        again(id);
        assertThat(number(id)).isEqualTo("15");
        var changes = open.rereading.waiting(10, OpenIntake.CLERK).getFirst();
        assertThat(changes.fields())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.name()).isEqualTo(FieldName.NUMBER);
                            assertThat(change.before().value()).isEqualTo("15");
                            assertThat(change.after().value()).isEqualTo("05");
                        });
    }

    @Test
    void anAcceptedReadingTakesTheOldOnesPlace() {
        var id = readWrongly();
        again(id);
        assertThat(open.rereading.accept(id, OpenIntake.CLERK)).isTrue();
        assertThat(number(id)).isEqualTo("05");
        assertThat(open.rereading.waiting(10, OpenIntake.CLERK)).isEmpty();
        assertThat(open.rereading.accept(id, OpenIntake.CLERK)).isFalse();
        assertThat(open.journal.newest(1, 0).getFirst().what()).isEqualTo("rereading-accepted");
    }

    @Test
    void aDeclinedReadingIsForgotten() {
        var id = readWrongly();
        again(id);
        assertThat(open.rereading.decline(id, OpenIntake.CLERK)).isTrue();
        assertThat(number(id)).isEqualTo("15");
        assertThat(open.rereading.progress().of(State.DECLINED)).isEqualTo(1);
    }

    @Test
    void whatAPersonConfirmedIsOnlyRemarkedUpon() {
        var id = readWrongly();
        var sheet = open.confirmations.sheet(id);
        var remarks =
                sheet.fields().stream()
                        .flatMap(field -> field.remarks().stream())
                        .collect(Collectors.toSet());
        var entry = new ConfirmEntry(sheet.token(), sheet.values(), Set.of(), remarks);
        assertThat(open.confirmations.confirm(id, entry, OpenIntake.CLERK))
                .isEqualTo(new ConfirmOutcome.Confirmed());
        again(id);
        var changes = open.rereading.waiting(10, OpenIntake.CLERK).getFirst();
        assertThat(changes.changesSomething()).isFalse();
        open.rereading.accept(id, OpenIntake.CLERK);
        assertThat(number(id)).isEqualTo("15");
    }

    @Test
    void aReadingWithoutAnyDifferenceIsKeptByItself() {
        var id = OpenIntake.id(open.receive("bao-cao.txt", ReadPaper.TEXT));
        open.intake.readWaiting();
        again(id);
        assertThat(open.rereading.progress().counts()).isEqualTo(Map.of(State.SAME, 1));
        assertThat(open.archive.readingNumber(id)).hasValue(2);
    }

    @Test
    void readsAgainOnlyWhatOlderRulesHaveRead() {
        var id = OpenIntake.id(open.receive("bao-cao.txt", ReadPaper.TEXT));
        open.intake.readWaiting();
        assertThat(open.rereading.askAll(true, OpenIntake.CLERK)).isZero();
        open.database.write(
                jdbc ->
                        jdbc.sql(
                                        "update reading_task set reader_version = null where"
                                                + " document_id = ?")
                                .param(id.toString())
                                .update());
        assertThat(open.rereading.progress().older()).isEqualTo(1);
        assertThat(open.rereading.askAll(true, OpenIntake.CLERK)).isEqualTo(1);
        open.rereading.readWaiting();
        assertThat(open.rereading.progress().older()).isZero();
    }
}
