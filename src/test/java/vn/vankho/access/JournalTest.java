package vn.vankho.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

class JournalTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 23);

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private VankhoHome home;
    private Database database;
    private Journal journal;

    @BeforeEach
    void open() {
        home = new VankhoHome(folder);
        database = Database.open(home);
        journal = Journal.open(home, database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void writesOneLineAnActChainedToTheLineBefore() throws IOException {
        record("tiếp nhận");
        record("cấp số");
        var lines = lines(FIRST_DAY);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo(
                        "{\"seq\":1,\"at\":\"2026-11-23T02:00:00Z\",\"who\":\"@system\",\"role\":\"CLERK\",\"what\":\"tiếp nhận\","
                                + "\"object\":\"vật\",\"detail\":{\"a\":\"1\",\"b\":\"xuống\\ndòng\"},\"prev\":\"%s\"}"
                                        .formatted("0".repeat(64)));
        assertThat(JournalLine.parse(lines.get(1)).prev())
                .isEqualTo(MerkleTree.leaf(JournalLine.bytes(lines.get(0))));
    }

    @Test
    void writesNothingForAnActThatFails() throws IOException {
        record("một");
        assertThatThrownBy(
                () ->
                        database.write(
                                _ -> {
                                    record("hai");
                                    throw new IllegalStateException();
                                }));
        assertThat(journal.newest(10, 0)).extracting(JournalLine::what).containsExactly("một");
        assertThat(lines(FIRST_DAY)).hasSize(1);
    }

    @Test
    void keepsTheOrderWhenEightThreadsWrite() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var acts = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 400; i++) {
                acts.add(() -> record("việc"));
            }
            for (var act : threads.invokeAll(acts)) {
                act.get();
            }
        }
        assertThat(lines(FIRST_DAY)).hasSize(400);
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    void hasItsLinesInTheFileBeforeTheActIsAnswered() throws IOException {
        for (int i = 1; i <= 5; i++) {
            record("việc");
            assertThat(lines(FIRST_DAY)).hasSize(i);
        }
    }

    @Test
    void refusesToWriteWhenTheClockStandsBeforeTheLastLine() {
        record("một");
        clock.move(Duration.ofHours(-1));
        assertThatExceptionOfType(ClockBehind.class)
                .isThrownBy(() -> record("hai"))
                .withMessageContaining("2026-11-23 08:00")
                .withMessageContaining("2026-11-23 09:00");
    }

    @Test
    void takesTheTimeOfTheLastLineWhenTheClockWasSetRightByASecond() {
        record("một");
        clock.move(Duration.ofSeconds(-1));
        record("hai");
        assertThat(journal.newest(2, 0).getFirst().at()).isEqualTo("2026-11-23T02:00:00Z");
    }

    @Test
    void closesADayWithTheMerkleRootOfItsLinesAndMakesItReadOnly() throws IOException {
        record("một");
        record("hai");
        record("ba");
        var leaves = lines(FIRST_DAY).stream().map(JournalLine::bytes).toList();
        nextDay();
        record("bốn");
        assertThat(journal.root(FIRST_DAY)).contains(MerkleTree.root(leaves));
        assertThat(Files.getPosixFilePermissions(file(FIRST_DAY)).toString())
                .doesNotContain("WRITE");
        assertThat(roots()).singleElement().asString().contains(MerkleTree.root(leaves));
    }

    @Test
    void beginsANewDayAtMidnightInVietnam() {
        clock.move(Duration.ofHours(14).plusMinutes(59));
        record("23:59");
        clock.move(Duration.ofMinutes(1));
        record("00:00");
        assertThat(file(FIRST_DAY)).exists();
        assertThat(file(FIRST_DAY.plusDays(1))).exists();
    }

    @Test
    void closesPastDaysAtStart() {
        record("một");
        nextDay();
        reopen();
        assertThat(journal.root(FIRST_DAY)).isPresent();
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    void completesItsFilesFromTheRowsAtStart() throws IOException {
        threeDays();
        var second = file(FIRST_DAY.plusDays(1));
        var today = file(FIRST_DAY.plusDays(2));
        var expected = Files.readString(today);
        Files.delete(second);
        Files.writeString(today, expected.substring(0, expected.length() - 40));
        reopen();
        assertThat(Files.readString(today)).startsWith(expected);
        assertThat(second).exists();
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    void tellsOfAFileOfAClosedDayThatWasGoneAtStart() throws IOException {
        threeDays();
        Files.delete(file(FIRST_DAY.plusDays(1)));
        reopen();
        assertThat(journal.newest(1, 0))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.what()).isEqualTo("journal-file-written-again");
                            assertThat(line.object()).contains("2026-11-24");
                        });
    }

    @Test
    void takesItsLinesUpAgainWhenTheDatabaseWasLost() throws IOException {
        threeDays();
        loseDatabase();
        assertThat(journal.newest(1, 0).getFirst().what()).isEqualTo("journal-taken-up");
        assertThat(journal.size()).isEqualTo(7);
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    void saysWhatALossOfTheDatabaseTookUntilItIsKnown() throws IOException {
        assertThat(new LostDatabase(journal).sentence()).isEmpty();
        journal.record(Person.system(), "number-issued", "1", Map.of());
        loseDatabase();
        assertThat(new LostDatabase(journal).sentence().orElseThrow())
                .contains(
                        "dựng lại", "sổ văn bản đi và đến (nhật ký ghi 1 số đã cấp)", "tài khoản");
        reopen();
        var lost = new LostDatabase(journal);
        assertThat(lost.sentence()).isPresent();
        lost.acknowledge(Person.system());
        assertThat(lost.sentence()).isEmpty();
        assertThat(new LostDatabase(journal).sentence()).isEmpty();
    }

    @Test
    void takesUpNoLineThatDoesNotContinueTheChain() throws IOException {
        record("một");
        record("hai");
        Files.writeString(
                file(FIRST_DAY), Files.readString(file(FIRST_DAY)).replace("một", "mười"));
        loseDatabase();
        assertThat(journal.newest(5, 0)).extracting(JournalLine::what).doesNotContain("hai");
        assertThat(journal.verify()).isNotEmpty();
    }

    @Test
    void namesTheLineInWhichOneBitWasFlipped() throws IOException {
        threeDays();
        var seed = System.nanoTime();
        System.out.println("JournalTest seed " + seed);
        var random = new Random(seed);
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);
            for (int i = 0; i < 20; i++) {
                var flipped = bytes.clone();
                int at = random.nextInt(bytes.length);
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                overwrite(file, flipped);
                assertThat(journal.verify())
                        .as("bit in byte %d of %s", at, file)
                        .isNotEmpty()
                        .allSatisfy(
                                finding ->
                                        assertThat(finding.path())
                                                .startsWith("journal/" + file.getFileName() + ":"));
            }
            overwrite(file, bytes);
        }
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    void namesTheRowThatWasChangedInTheDatabase() {
        threeDays();
        database.write(
                jdbc ->
                        jdbc.sql(
                                        "update journal set line = replace(line, 'hai', 'hia') where seq = 2")
                                .update());
        assertThat(journal.verify())
                .extracting(IntegrityFinding::code, IntegrityFinding::path)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "journal-line-changed", "journal/2026-11-23.jsonl:2"),
                        org.assertj.core.groups.Tuple.tuple(
                                "journal-root-changed", "journal/roots.jsonl:1"));
    }

    @Test
    void namesFilesThatWereTakenAwayAddedOrRenamed() throws IOException {
        threeDays();
        Files.move(file(FIRST_DAY), home.archive().resolve("journal/la.jsonl"));
        assertThat(journal.verify())
                .extracting(IntegrityFinding::code)
                .containsExactlyInAnyOrder("journal-file-missing", "journal-file-untracked");
    }

    @Test
    void namesTheLineFromWhichTheFileIsShortOrLong() throws IOException {
        threeDays();
        var text = Files.readString(file(FIRST_DAY));
        overwrite(file(FIRST_DAY), JournalLine.bytes(text + "{}\n"));
        assertThat(journal.verify())
                .containsExactly(
                        new IntegrityFinding(
                                "journal-line-added",
                                "journal/2026-11-23.jsonl:3",
                                "Từ dòng này là dòng lạ, không có trong cơ sở dữ liệu."));
        overwrite(file(FIRST_DAY), JournalLine.bytes(text.substring(0, text.indexOf('\n') + 1)));
        assertThat(journal.verify())
                .extracting(IntegrityFinding::path)
                .containsExactly("journal/2026-11-23.jsonl:2");
    }

    /// A8: only a root that left the machine shows a journal that was rewritten as a whole.
    @Test
    void failsAgainstThePrintedRootWhenItWasRewrittenAndChainedAnew() throws IOException {
        threeDays();
        var printed = journal.root(FIRST_DAY).orElseThrow();
        assertThat(journal.verify(printed, FIRST_DAY)).isEmpty();
        rewriteHistory();
        assertThat(journal.verify()).isEmpty();
        assertThat(journal.verify(printed, FIRST_DAY))
                .extracting(IntegrityFinding::code)
                .containsExactly("journal-root-not-matching");
    }

    @Test
    void closesADayWithTheRootOverAllObjectsUntilThenWhichCanBeVerifiedToo() {
        deposit("a");
        nextDay();
        deposit("b");
        record("khác");
        nextDay();
        record("sáng hôm sau");
        var second = journal.roots().getLast();
        assertThat(second.objects()).isEqualTo(2);
        assertThat(second.objectsRoot())
                .isEqualTo(
                        MerkleTree.root(
                                List.of(
                                        JournalLine.bytes("a".repeat(128)),
                                        JournalLine.bytes("b".repeat(128)))));
        assertThat(journal.verify(second.objectsRoot(), second.day())).isEmpty();
        assertThat(journal.verify(second.objectsRoot(), FIRST_DAY)).isNotEmpty();
        assertThat(journal.verify()).isEmpty();
    }

    private void deposit(String letter) {
        journal.record(Person.system(), "deposit", "vật", Map.of("inventory", letter.repeat(128)));
    }

    private void rewriteHistory() throws IOException {
        var lines = new ArrayList<>(journal.newest(100, 0).reversed());
        database.write(
                jdbc ->
                        jdbc.sql("delete from journal").update()
                                + jdbc.sql("delete from journal_root").update());
        for (var file : files()) {
            Files.delete(file);
        }
        database.write(jdbc -> rechain(jdbc, lines));
        reopen();
    }

    private static int rechain(
            org.springframework.jdbc.core.simple.JdbcClient jdbc, List<JournalLine> lines) {
        var prev = JournalLine.NOTHING_BEFORE;
        for (var line : lines) {
            var what = line.what().equals("hai") ? "khác" : line.what();
            var forged =
                    new JournalLine(
                            line.seq(),
                            line.at(),
                            line.who(),
                            line.role(),
                            what,
                            line.object(),
                            line.detail(),
                            prev);
            JournalRows.insert(jdbc, new JournalRows.Row(line.seq(), line.day(), forged.print()));
            prev = JournalLine.hash(forged.print());
        }
        return lines.size();
    }

    private void threeDays() {
        record("một");
        record("hai");
        nextDay();
        record("ba");
        record("bốn");
        nextDay();
        record("năm");
        record("sáu");
    }

    private boolean record(String what) {
        journal.record(Person.system(), what, "vật", Map.of("b", "xuống\ndòng", "a", "1"));
        return true;
    }

    private void nextDay() {
        clock.move(Duration.ofDays(1));
    }

    private void reopen() {
        database.close();
        open();
    }

    private void loseDatabase() throws IOException {
        database.close();
        Files.delete(home.database());
        open();
    }

    private Path file(LocalDate day) {
        return home.archive().resolve("journal").resolve(day + ".jsonl");
    }

    private List<String> lines(LocalDate day) throws IOException {
        return Files.readAllLines(file(day));
    }

    private List<String> roots() throws IOException {
        return Files.readAllLines(home.archive().resolve("journal/roots.jsonl"));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(home.archive().resolve("journal"))) {
            return files.sorted().toList();
        }
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        file.toFile().setWritable(true);
        Files.write(file, bytes);
    }
}
