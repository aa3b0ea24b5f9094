package vn.vankho.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.register.OutgoingRegister;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;

/// The process is killed at any instant of deposit, numbering and issuing: whatever step was
/// acknowledged stands, no number is given twice or lost, no file is half there, and the next
/// process goes on where it stood.
class IssuingKilledTest {

    private static final int KILLS = RealParts.endurance() ? 200 : 20;

    /// Every so many processes begin new documents; the others take up what was made ready for
    /// them, which spares them the slow start of rendering. Of those that begin, every other signs
    /// electronically.
    private static final int BEGINS = RealParts.endurance() ? 4 : 10;

    /// Documents that wait for a process that only takes up.
    private static final int READY = 3;

    /// What a document says on its way: that it was begun, and its seven steps.
    private static final int LINES = 8;

    private static Sandbox sandbox;

    @TempDir Path folder;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<UUID, Stage> acknowledged = new HashMap<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();

    @BeforeAll
    static void start() {
        sandbox = new Sandbox(new SandboxSettings(1, 256, 1000));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void losesNothingThroughKillsBetweenAnyTwoSteps() throws Exception {
        System.out.println("IssuingKilledTest seed " + seed);
        makeReady();
        for (int i = 0; i < KILLS; i++) {
            boolean begins = i % BEGINS == BEGINS - 1;
            issueUntilKilled(begins && i % (2 * BEGINS) == BEGINS - 1, begins);
            System.out.printf("IssuingKilledTest kill %d of %d, seed %d%n", i + 1, KILLS, seed);
            check(i == KILLS - 1);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS / 4);
    }

    private void makeReady() {
        try (var office = new IssuingOffice(home(), sandbox)) {
            makeReady(office);
        }
    }

    private void makeReady(IssuingOffice office) {
        for (int i = office.passages.open().size(); i < READY; i++) {
            acknowledged.put(office.checked(Way.PAPER), Stage.Step.FORMAT_CHECKED);
        }
    }

    private void issueUntilKilled(boolean electronic, boolean begins) throws Exception {
        var said = Files.createTempFile(folder, "said", ".txt");
        int after = random.nextInt(2 * LINES) + (begins ? 2 : 0);
        var process = process(said, electronic);
        while (process.isAlive() && lines(said).size() < after) {
            Thread.sleep(2);
        }
        Thread.sleep(random.nextInt(40));
        assertThat(process.isAlive()).as("seed %d: %s", seed, Files.readString(said)).isTrue();
        process.destroyForcibly().waitFor();
        lines(said).forEach(this::hear);
    }

    private Process process(Path said, boolean electronic) throws IOException {
        return RealParts.java(
                said,
                IssueLoop.class,
                home().toString(),
                Long.toString(random.nextLong()),
                Boolean.toString(electronic));
    }

    private Path home() {
        return folder.resolve("home");
    }

    /// A last line without its end was never acknowledged; others are the process's log.
    private static List<String> lines(Path said) throws IOException {
        return Files.readString(said).lines().filter(line -> line.endsWith(" .")).toList();
    }

    private void hear(String line) {
        var parts = line.split(" ");
        var stage = parts[0].equals("STEP") ? Stage.ofKey(parts[2]) : Stage.Step.CONTENT_APPROVED;
        acknowledged.put(UUID.fromString(parts[1]), stage);
    }

    private void check(boolean last) throws IOException {
        try (var office = new IssuingOffice(home(), sandbox)) {
            assertThat(office.archive.alarms()).as("seed %d", seed).isEmpty();
            acknowledged.forEach((draft, stage) -> checkAcknowledged(office, draft, stage));
            checkNumbers(office);
            checkSteps(office);
            makeReady(office);
            if (last) {
                new IssueLoop(office, random).takeUp();
                checkFiled(office);
            }
        }
    }

    private void checkAcknowledged(IssuingOffice office, UUID draft, Stage stage) {
        assertThat(office.drafts.find(draft)).isNotNull();
        if (stage != Stage.Step.CONTENT_APPROVED) {
            var passage = office.passages.find(draft).orElseThrow();
            assertThat(passage.reached(stage)).as("seed %d: %s", seed, passage).isTrue();
        }
    }

    /// From 1 without a gap, and each still with the draft that had it before.
    private void checkNumbers(IssuingOffice office) {
        var entries = office.register.entries(2025);
        assertThat(entries)
                .as("seed %d", seed)
                .extracting(OutgoingRegister.Entry::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, entries.size()).boxed().toList());
        for (var entry : entries) {
            var draft = entry.request().draft();
            var before = numbers.put(draft, entry.number());
            assertThat(before == null || before == entry.number()).as("seed %d", seed).isTrue();
        }
        assertThat(office.journalLines("\"number-issued\"")).isEqualTo(entries.size());
    }

    /// The steps of each document are the beginning of its way, each with its line in the journal,
    /// and row, book and file say the same.
    private void checkSteps(IssuingOffice office) {
        int steps = 0;
        for (var draft : acknowledged.keySet()) {
            var found = office.passages.find(draft);
            if (found.isPresent()) {
                steps += checkSteps(office, found.get());
            }
        }
        assertThat(office.journalLines("\"issuing-step\"")).as("seed %d", seed).isEqualTo(steps);
    }

    private int checkSteps(IssuingOffice office, Passage passage) {
        var stages = passage.steps().stream().map(PassageStep::stage).toList();
        assertThat(passage.way().stages())
                .as("seed %d", seed)
                .startsWith(stages.toArray(Stage[]::new));
        assertThat(stages.getLast()).isEqualTo(passage.stage());
        var entry = office.register.forDraft(passage.draft());
        assertThat(entry.isPresent()).isEqualTo(passage.reached(Stage.Step.NUMBERED));
        assertThat(entry.map(each -> each.document() != null).orElse(false))
                .isEqualTo(passage.stage() == Stage.End.FILED);
        office.passages
                .file(passage.draft())
                .ifPresent(
                        file ->
                                assertThat(Digest.of(new ByteArrayInputStream(file)).hex())
                                        .isEqualTo(passage.fileSha256()));
        return stages.size();
    }

    private void checkFiled(IssuingOffice office) {
        assertThat(office.passages.open()).isEmpty();
        for (var entry : office.register.entries(2025)) {
            var passage = office.passages.find(entry.request().draft()).orElseThrow();
            assertThat(passage.stage()).isEqualTo(Stage.End.FILED);
            if (!passage.way().electronic()) {
                assertThat(office.archive.original(passage.document()))
                        .hasBinaryContent(IssueLoop.scan(passage.draft()));
            }
        }
        assertThat(office.archive.verify()).as("seed %d", seed).isEmpty();
    }
}
