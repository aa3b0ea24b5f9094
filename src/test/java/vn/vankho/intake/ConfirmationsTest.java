package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.Arrival;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;

class ConfirmationsTest {

    private static final Person OTHER = new Person("khac", "Người Khác", Set.of(Role.CLERK));

    private OpenIntake open;

    @BeforeEach
    void start(@TempDir Path folder) {
        open = new OpenIntake(folder);
    }

    @AfterEach
    void stop() {
        open.close();
    }

    private DocumentId kept(Reading reading) {
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival("bao-cao.txt", "upload");
        var deposited =
                open.archive.deposit(new ByteArrayInputStream(bytes), arrival, OpenIntake.CLERK);
        open.archive.keepReading(deposited.id(), reading);
        return deposited.id();
    }

    private ConfirmEntry entry(DocumentId id, Map<FieldName, String> changed) {
        var sheet = open.confirmations.sheet(id);
        var values = new EnumMap<FieldName, String>(FieldName.class);
        sheet.fields().forEach(field -> values.put(field.name(), ""));
        values.putAll(sheet.values());
        values.putAll(changed);
        return new ConfirmEntry(sheet.token(), values, Set.of(), Set.of());
    }

    private ConfirmOutcome confirm(DocumentId id, Map<FieldName, String> changed) {
        return open.confirmations.confirm(id, entry(id, changed), OpenIntake.CLERK);
    }

    private Field field(DocumentId id, FieldName name) {
        return open.confirmations.reading(id).orElseThrow().field(name);
    }

    @Test
    void keepsWhatAPersonSaysWithWhatWasProposed() {
        var id = kept(ReadPaper.certain());
        assertThat(confirm(id, Map.of(FieldName.NUMBER, "06")))
                .isEqualTo(new ConfirmOutcome.Confirmed());
        assertThat(field(id, FieldName.NUMBER).value()).isEqualTo("06");
        assertThat(field(id, FieldName.NUMBER).state()).isEqualTo(Field.State.CONFIRMED);
        assertThat(open.archive.find(id).orElseThrow().description().number()).isEqualTo("06");
        var line = open.journal.newest(1, 0).getFirst();
        assertThat(line.who()).isEqualTo("vanthu");
        assertThat(line.detail())
                .containsEntry("proposed.number", "05")
                .containsEntry("number", "06");
    }

    @Test
    void aNewReadingNeverChangesWhatAPersonSaid() {
        var id = kept(ReadPaper.certain());
        confirm(id, Map.of(FieldName.PLACE, "Suối Mây"));
        var fields = ReadPaper.fields();
        fields.put(FieldName.NUMBER, ReadPaper.at("15", "15"));
        fields.put(FieldName.PLACE, ReadPaper.at("Mây", "Mây"));
        open.archive.keepReading(id, ReadPaper.reading(fields));
        assertThat(field(id, FieldName.NUMBER).value()).isEqualTo("05");
        assertThat(field(id, FieldName.PLACE).value()).isEqualTo("Suối Mây");
        assertThat(open.archive.find(id).orElseThrow().description().number()).isEqualTo("05");
        assertThat(open.confirmations.sheet(id).fields())
                .filteredOn(one -> one.name() == FieldName.NUMBER)
                .allMatch(one -> "15".equals(one.read()));
    }

    @Test
    void tellsTheSecondOfTwoPeopleAndWritesNothing() {
        var id = kept(ReadPaper.certain());
        var mine = entry(id, Map.of(FieldName.NUMBER, "07"));
        var theirs = entry(id, Map.of(FieldName.NUMBER, "06"));
        open.confirmations.confirm(id, theirs, OTHER);
        var outcome = open.confirmations.confirm(id, mine, OpenIntake.CLERK);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ConfirmOutcome.Overtaken.class,
                        overtaken ->
                                assertThat(overtaken.theirs())
                                        .containsEntry(FieldName.NUMBER, "06"));
        assertThat(field(id, FieldName.NUMBER).value()).isEqualTo("06");
    }

    @Test
    void theSameFormTwiceIsOneConfirmation() {
        var id = kept(ReadPaper.certain());
        var entry = entry(id, Map.of());
        open.confirmations.confirm(id, entry, OpenIntake.CLERK);
        long lines = open.journal.size();
        assertThat(open.confirmations.confirm(id, entry, OpenIntake.CLERK))
                .isEqualTo(new ConfirmOutcome.Confirmed());
        assertThat(open.journal.size()).isEqualTo(lines);
        assertThat(open.confirmations.last(id).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeKeptFieldByField() {
        var id = kept(ReadPaper.certain());
        var outcome = confirm(id, Map.of(FieldName.ISSUED_DATE, "31/02/2023"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ConfirmOutcome.Refused.class,
                        refused ->
                                assertThat(refused.sentences())
                                        .containsOnlyKeys(FieldName.ISSUED_DATE));
        assertThat(open.confirmations.last(id)).isEmpty();
    }

    @Test
    void asksOnceMoreBeforeItKeepsSomethingOdd() {
        var id = kept(ReadPaper.certain());
        var odd = entry(id, Map.of(FieldName.SYMBOL, "KH-UBND"));
        var outcome = open.confirmations.confirm(id, odd, OpenIntake.CLERK);
        assertThat(outcome).isInstanceOf(ConfirmOutcome.Remarked.class);
        var remarks = ((ConfirmOutcome.Remarked) outcome).remarks().get(FieldName.TYPE);
        var seen = new ConfirmEntry(odd.token(), odd.values(), Set.of(), Set.copyOf(remarks));
        assertThat(open.confirmations.confirm(id, seen, OpenIntake.CLERK))
                .isEqualTo(new ConfirmOutcome.Confirmed());
    }

    @Test
    void whatNobodyCanReadStaysOpen() {
        var fields = ReadPaper.fields();
        fields.put(FieldName.NUMBER, Field.unknown());
        var id = kept(ReadPaper.reading(fields));
        var entry = entry(id, Map.of());
        var unread =
                new ConfirmEntry(entry.token(), entry.values(), Set.of(FieldName.NUMBER), Set.of());
        open.confirmations.confirm(id, unread, OpenIntake.CLERK);
        assertThat(field(id, FieldName.NUMBER).state()).isEqualTo(Field.State.UNKNOWN);
        assertThat(field(id, FieldName.PLACE).state()).isEqualTo(Field.State.CONFIRMED);
    }

    @Test
    void putsFirstWhatAPersonMustLookAt() {
        var fields = ReadPaper.fields();
        fields.put(FieldName.SIGNER_NAME, Field.unknown());
        fields.put(FieldName.TYPE, Field.proposed("Báo cáo", 0.7, null));
        var sheet = open.confirmations.sheet(kept(ReadPaper.reading(fields)));
        assertThat(sheet.fields().get(0).name()).isEqualTo(FieldName.SIGNER_NAME);
        assertThat(sheet.fields().get(1).name()).isEqualTo(FieldName.TYPE);
    }

    @Test
    void confirmsTogetherOnlyWhatIsCertainAndUnchanged() {
        var id = kept(ReadPaper.certain());
        var token = open.confirmations.certain(10).getFirst().token();
        assertThat(open.confirmations.confirmCertain(id, "0-alt", OpenIntake.CLERK)).isFalse();
        assertThat(open.confirmations.confirmCertain(id, token, OpenIntake.CLERK)).isTrue();
        assertThat(open.archive.find(id).orElseThrow().description().confirmed()).isTrue();
        assertThat(open.confirmations.certain(10)).isEmpty();
    }

    @Test
    void remarksThatADocumentIsHereAlready() {
        kept(ReadPaper.certain());
        var again = kept(ReadPaper.certain());
        assertThat(open.confirmations.sheet(again).fields())
                .filteredOn(one -> one.name() == FieldName.NUMBER)
                .allMatch(one -> one.remarks().getFirst().contains("Trong kho đã có văn bản"));
        assertThat(open.confirmations.certain(10)).isEmpty();
    }

    @Test
    void knowsAgainFromTheJournalWhatWasConfirmedWhenTheDatabaseIsLost(@TempDir Path other)
            throws IOException {
        var id = kept(ReadPaper.certain());
        confirm(id, Map.of(FieldName.PLACE, "Suối Mây", FieldName.NUMBER, "06"));
        open.close();
        FileSystemUtils.copyRecursively(open.home.root(), other);
        FileSystemUtils.deleteRecursively(other.resolve("archive/db"));
        open = new OpenIntake(other);
        open.rereading.recover();
        assertThat(field(id, FieldName.PLACE).value()).isEqualTo("Suối Mây");
        assertThat(field(id, FieldName.NUMBER).value()).isEqualTo("06");
        assertThat(field(id, FieldName.URGENCY).state()).isEqualTo(Field.State.CONFIRMED);
        assertThat(open.confirmations.last(id).orElseThrow().by()).isEqualTo("vanthu");
    }

    @Test
    void onlyWhoMayDescribeConfirms() {
        var id = kept(ReadPaper.certain());
        var reader = new Person("xem", "Người Xem", Set.of(Role.READER));
        var entry = entry(id, Map.of());
        assertThatThrownBy(() -> open.confirmations.confirm(id, entry, reader))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void findsWhatAPaperOutsideOfTheArchiveIsComparedWith() {
        var confirmed = kept(ReadPaper.certain());
        confirm(confirmed, Map.of());
        kept(ReadPaper.certain());
        var fields = ReadPaper.fields();
        fields.put(FieldName.ISSUED_DATE, Field.proposed("2024-12-15", 0.9, null));
        var outside = ReadPaper.reading(fields);
        assertThat(open.confirmations.earlier(outside, 3, OpenIntake.CLERK))
                .containsExactly(open.confirmations.reading(confirmed).orElseThrow());
    }
}
