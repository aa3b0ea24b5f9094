package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.Arrival;
import vn.vankho.document.FieldName;
import vn.vankho.intake.Item.State;
import vn.vankho.intake.Received.Outcome;
import vn.vankho.intake.format.ZipFiles;

class IntakeTest {

    @TempDir Path folder;
    private OpenIntake open;

    @BeforeEach
    void open() {
        open = new OpenIntake(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void reopen() {
        open.close();
        open = new OpenIntake(folder);
    }

    @Test
    void keepsTheOriginalFirstAndReadsItLater() throws Exception {
        var received = open.receive("báo cáo.txt", "Số: 12/BC-UBND");
        assertThat(open.archive.original(OpenIntake.id(received))).hasContent("Số: 12/BC-UBND");
        assertThat(open.intake.item(received.id()).state()).isEqualTo(State.WAITING);
        assertThat(open.archive.reading(received.id())).isEmpty();
        open.intake.readWaiting();
        assertThat(open.intake.item(received.id()).state()).isEqualTo(State.COMPLETE);
        assertThat(open.textOf(received)).isEqualTo("Số: 12/BC-UBND");
    }

    @Test
    void proposesWhatThePaperSays() throws Exception {
        var received =
                open.receive(
                        "a.txt",
                        "UBND XÃ LIÊN MINH\nSố: 12/BC-UBND\n\nBÁO CÁO\nKết quả năm 2023\n");
        open.read(received);
        var reading = open.archive.reading(received.id()).orElseThrow();
        assertThat(reading.field(FieldName.NUMBER).value()).isEqualTo("12");
    }

    @Test
    void knowsTheSameBytesAgain() {
        var first = open.receive("a.txt", "một");
        var again = open.receive("b.txt", "một");
        assertThat(again.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(open.intake.items(10, 0)).hasSize(1);
    }

    @Test
    void takesOnlyTheLastPartOfAName() {
        assertThat(open.receive("../../x", "một").fileName()).isEqualTo("x");
    }

    @Test
    void refusesWhatIsTooLargeAndKeepsNothingOfIt() {
        var received = open.receive("lớn.bin", new byte[31 << 20]);
        assertThat(received.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(received.reason()).isEqualTo("Tệp lớn hơn 30 MB nên không được nhận.");
        assertThat(open.intake.items(10, 0)).isEmpty();
    }

    @Test
    void refusesLinksAndFolders() throws Exception {
        var file = Files.writeString(folder.resolve("a.txt"), "một");
        var link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        for (var wrong : List.of(link, folder)) {
            var received = open.intake.receive(wrong, "command", OpenIntake.CLERK);
            assertThat(received.outcome()).isEqualTo(Outcome.REFUSED);
        }
        assertThat(open.intake.receive(file, "command", OpenIntake.CLERK).outcome())
                .isEqualTo(Outcome.STORED);
    }

    @Test
    void refusesAPersonWhoMayNotTakeIn() {
        var reader = new Person("xem", "Người xem", Set.of(Role.READER));
        var arrival = new Arrival("a.txt", "upload");
        assertThatThrownBy(
                        () ->
                                open.intake.receive(
                                        new java.io.ByteArrayInputStream(new byte[1]),
                                        arrival,
                                        reader))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void makesDocumentsOfTheFilesInside() throws Exception {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("một.txt", ZipFiles.bytes("Nghị quyết"));
        parts.put(
                "trong.zip",
                Files.readAllBytes(
                        ZipFiles.write(
                                folder.resolve("b.zip"),
                                Map.of("hai.txt", ZipFiles.bytes("Quyết định")))));
        var received = open.receive(ZipFiles.write(folder.resolve("a.zip"), parts));
        assertThat(open.read(received).state()).isEqualTo(State.COMPLETE);
        var items = open.intake.items(10, 0);
        assertThat(items)
                .extracting(Item::fileName)
                .containsExactlyInAnyOrder("a.zip", "một.txt", "trong.zip", "hai.txt");
        assertThat(items).extracting(Item::state).containsOnly(State.COMPLETE);
        assertThat(
                        items.stream()
                                .filter(i -> i.fileName().equals("một.txt"))
                                .findFirst()
                                .orElseThrow()
                                .container())
                .isEqualTo(received.id());
    }

    @Test
    void unpacksOnlySoDeepAndSaysSo() throws Exception {
        var bytes = ZipFiles.bytes("đáy");
        for (int i = 0; i < 6; i++) {
            bytes =
                    Files.readAllBytes(
                            ZipFiles.write(
                                    folder.resolve("z"),
                                    Map.of(i == 0 ? "a.txt" : i + ".zip", bytes)));
        }
        open.read(open.receive("ngoài.zip", bytes));
        assertThat(open.intake.items(20, 0))
                .hasSize(4)
                .anySatisfy(item -> assertThat(item.reason()).contains("lớp lồng nhau"));
    }

    @Test
    void readsAfterARestartWhatWasWaitingOrBeingRead() {
        var waiting = open.receive("a.txt", "một");
        var interrupted = open.receive("b.txt", "hai");
        open.database.write(
                jdbc ->
                        jdbc.sql("update reading_task set state = 'reading' where document_id = ?")
                                .param(interrupted.id().toString())
                                .update());
        reopen();
        open.intake.readWaiting();
        assertThat(open.textOf(waiting)).isEqualTo("một");
        assertThat(open.textOf(interrupted)).isEqualTo("hai");
    }

    @Test
    void findsDocumentsWhoseRowsAreMissing() {
        var read = open.receive("a.txt", "một");
        var failed = open.receive("b.txt", "");
        open.intake.readWaiting();
        var unread = open.receive("c.txt", "ba");
        open.database.write(jdbc -> jdbc.sql("delete from reading_task").update());
        reopen();
        open.intake.readWaiting();
        assertThat(open.intake.item(read.id()).state()).isEqualTo(State.COMPLETE);
        assertThat(open.intake.item(failed.id()).state()).isEqualTo(State.FAILED);
        assertThat(open.textOf(unread)).isEqualTo("ba");
    }

    @Test
    void readsAgainWhatFailed() {
        var failed = open.receive("rỗng.txt", "");
        assertThat(open.read(failed))
                .satisfies(
                        item -> {
                            assertThat(item.state()).isEqualTo(State.FAILED);
                            assertThat(item.reason()).isEqualTo("Tệp rỗng, không có nội dung.");
                        });
        assertThat(open.read(failed).state()).isEqualTo(State.FAILED);
    }

    @Test
    void readsADocumentOnceWhenSeveralAskAtOnce() throws Exception {
        var received = open.receive("a.txt", "một");
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Item> read = () -> open.read(received);
            for (var item : pool.invokeAll(List.of(read, read, read, read))) {
                assertThat(item.get().state()).isEqualTo(State.COMPLETE);
            }
        }
        assertThat(open.textOf(received)).isEqualTo("một");
    }

    @Test
    void readsInTheBackground() throws Exception {
        var background =
                new BackgroundReading(
                        open.intake.queue(), open.rereading, open.summaries, open.pages, 2);
        var before = open.receive("a.txt", "một");
        background.start();
        var after = open.receive("b.txt", "hai");
        while (open.intake.items(10, 0).stream()
                .anyMatch(i -> i.state() == State.WAITING || i.state() == State.READING)) {
            Thread.sleep(20);
        }
        background.stop();
        assertThat(open.textOf(before) + open.textOf(after)).isEqualTo("mộthai");
    }

    @Test
    void listsTheNewestFirst() {
        for (int i = 0; i < 5; i++) {
            open.receive(i + ".txt", "số " + i);
        }
        assertThat(open.intake.items(2, 1))
                .extracting(Item::fileName)
                .containsExactly("3.txt", "2.txt");
    }
}
