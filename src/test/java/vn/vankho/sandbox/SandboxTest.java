package vn.vankho.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.RealParts;
import vn.vankho.sandbox.Misdeeds.Words;

class SandboxTest {

    private static final Limits GENEROUS = new Limits(Duration.ofSeconds(60), 1 << 21);
    private static final Limits HASTY = new Limits(Duration.ofSeconds(2), 1 << 21);

    @TempDir static Path folder;
    private static Sandbox sandbox;
    private static Path file;

    @BeforeAll
    static void open() throws Exception {
        file = Files.writeString(folder.resolve("file.txt"), "nội dung");
        Files.writeString(Files.createDirectory(folder.resolve("archive")).resolve("secret"), "x");
        sandbox = new Sandbox(new SandboxSettings(2, 96, 100), folder.resolve("archive"));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static Verdict<Words> run(Class<? extends Task<Words, Words>> task, String question) {
        return run(task, question, GENEROUS);
    }

    private static Verdict<Words> run(
            Class<? extends Task<Words, Words>> task, String question, Limits limits) {
        return sandbox.run(task, file, new Words(question), limits);
    }

    private static String answer(Class<? extends Task<Words, Words>> task, String question) {
        var verdict = run(task, question);
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        var done = (Verdict.Done<Words>) verdict;
        sandbox.release(done.folder());
        return done.answer().text();
    }

    @Test
    void bringsTheAnswerAndTheFilesLeftBehind() {
        var done = (Verdict.Done<Words>) run(Misdeeds.Echo.class, "xin chào");
        assertThat(done.answer().text()).startsWith("xin chào nội dung");
        assertThat(done.folder().resolve("left.txt")).hasContent("left behind");
        sandbox.release(done.folder());
        assertThat(done.folder().getParent()).doesNotExist();
    }

    @Test
    void reusesTheWarmWorker() {
        assertThat(answer(Misdeeds.Echo.class, "a")).isEqualTo(answer(Misdeeds.Echo.class, "a"));
    }

    @Test
    void replacesAWorkerAfterItsShareOfTasks() {
        try (var impatient = new Sandbox(new SandboxSettings(1, 96, 1))) {
            var first =
                    (Verdict.Done<Words>)
                            impatient.run(Misdeeds.Echo.class, file, new Words("a"), GENEROUS);
            var second =
                    (Verdict.Done<Words>)
                            impatient.run(Misdeeds.Echo.class, file, new Words("a"), GENEROUS);
            assertThat(first.answer()).isNotEqualTo(second.answer());
        }
    }

    @Test
    void endsAnEndlessLoop() {
        assertThat(run(Misdeeds.EndlessLoop.class, "x", HASTY))
                .isEqualTo(new Verdict.OverLimit<>("time"));
    }

    @Test
    void endsAMemoryBombEvenIfItCatchesEverything() {
        assertThat(run(Misdeeds.MemoryBomb.class, "")).isEqualTo(new Verdict.OverLimit<>("memory"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "temporary"})
    void endsAnOutputBomb(String where) {
        assertThat(run(Misdeeds.OutputBomb.class, where))
                .isEqualTo(new Verdict.OverLimit<>("output"));
    }

    @Test
    void refusesAnAnswerThatIsTooLong() {
        assertThat(run(Misdeeds.LongAnswer.class, "")).isEqualTo(new Verdict.OverLimit<>("output"));
    }

    @Test
    void survivesATaskThatExits() {
        assertThat(run(Misdeeds.Exit.class, "")).isInstanceOf(Verdict.Failed.class);
        assertThat(answer(Misdeeds.Echo.class, "vẫn")).startsWith("vẫn");
    }

    @Test
    void survivesACrashOfTheWorker() {
        assertThat(run(Misdeeds.Crash.class, "")).isInstanceOf(Verdict.Failed.class);
        assertThat(answer(Misdeeds.Echo.class, "vẫn")).startsWith("vẫn");
    }

    @Test
    void tellsWhatTheTaskThrew() {
        var failed = (Verdict.Failed<Words>) run(Misdeeds.Throwing.class, "bẫy");
        assertThat(failed.reason()).contains("parser tripped over bẫy");
    }

    @Test
    void survivesEndlessRecursion() {
        var failed = (Verdict.Failed<Words>) run(Misdeeds.DeepRecursion.class, "");
        assertThat(failed.reason()).contains("StackOverflowError");
    }

    @Test
    void letsNothingOutToTheNetwork() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var reached = answer(Misdeeds.CallHome.class, "" + server.getLocalPort());
            assertThat(reached).isEqualTo(Isolation.isPossible() ? "" : "channel");
        }
    }

    @Test
    void hidesTheArchiveWhereTheSystemCan() {
        assumeTrue(Isolation.isPossible(), "no namespaces on this machine");
        assertThat(answer(Misdeeds.Spy.class, folder.resolve("archive").toString()))
                .isEqualTo("[]");
        assertThat(folder.resolve("archive/secret")).exists();
    }

    @Test
    void handsOnNothingOfTheEnvironmentThatIsNotNeeded() {
        assertThat(answer(Misdeeds.Environment.class, ""))
                .contains("PATH=")
                .doesNotContain("JAVA_HOME")
                .doesNotContain("USER=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "end"})
    void killsWhatTheTaskStarted(String how) throws Exception {
        RealParts.need("sleep");
        var seconds = "" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var verdict = pool.submit(() -> run(Misdeeds.Child.class, seconds + " " + how, HASTY));
            Processes.await(seconds, true);
            verdict.get();
            Processes.await(seconds, false);
        }
    }

    @Test
    void worksOnSeveralFilesAtOnceWithinItsPlaces() throws Exception {
        try (var pool = Executors.newFixedThreadPool(6)) {
            Callable<String> ask = () -> answer(Misdeeds.Echo.class, "cùng lúc");
            var answers = pool.invokeAll(IntStream.range(0, 12).mapToObj(i -> ask).toList());
            for (var answer : answers) {
                assertThat(answer.get()).startsWith("cùng lúc nội dung");
            }
        }
        assertThat(sandbox.workers()).isBetween(1, 2);
    }

    @Test
    void releasesOnlyItsOwnFolders() {
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.release(folder));
        assertThat(file).exists();
    }

    @Test
    void saysThatTheFileIsNotThere() {
        var absent = folder.resolve("absent");
        assertThatThrownBy(() -> sandbox.run(Misdeeds.Echo.class, absent, new Words(""), GENEROUS))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void removesTheFilesOfAServerThatWasKilledButNotOfOneThatRuns() throws Exception {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        var abandoned = Files.createTempDirectory(temporary, "vankho-sandbox-");
        Files.writeString(abandoned.resolve("lock"), "");
        Files.writeString(abandoned.resolve("copy"), "mật");
        SandboxFolder.removeAbandoned(temporary);
        assertThat(abandoned).doesNotExist();
        assertThat(answer(Misdeeds.Echo.class, "vẫn")).startsWith("vẫn");
    }

    @Test
    void leavesNoWorkerWhenTheServerIsKilled() throws Exception {
        var server = Processes.java(SmallServer.class, file.toString());
        try (var lines = server.inputReader()) {
            var marker =
                    lines.lines()
                            .filter(line -> line.startsWith("worker-"))
                            .findFirst()
                            .orElseThrow();
            Processes.await(marker, true);
            server.destroyForcibly().waitFor();
            Processes.await(marker, false);
        } finally {
            server.destroyForcibly();
        }
    }
}
