package vn.vankho.report.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Made-up reports of other offices, written before anybody knew what becomes of them, each as a
/// Word file of its own make. What a person expects of the next report stands below each.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersReportsTest {

    private final TreeMap<String, StrangerScore> scores = new TreeMap<>();
    private final TreeMap<String, StrangerScore> heldOut = new TreeMap<>();

    @BeforeAll
    void rollForward(@TempDir Path folder) throws Exception {
        rollForward("strangers", folder, scores);
        rollForward("strangers-held-out", folder, heldOut);
    }

    private static void rollForward(String set, Path folder, TreeMap<String, StrangerScore> scores)
            throws Exception {
        for (var name : names(set)) {
            var paper = StrangerPaper.named(set + "/" + name);
            var file = folder.resolve(name + ".docx");
            StrangerFile.write(paper, file);
            scores.put(name, StrangerScore.of(paper, StrangerLook.reading(file)));
        }
    }

    private static List<String> names(String set) throws IOException {
        var folder = Path.of("src/test/resources/vn/vankho/report/forward", set);
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> told(
            TreeMap<String, StrangerScore> scores, Function<StrangerScore, List<String>> what) {
        var told = new ArrayList<String>();
        scores.forEach((name, score) -> what.apply(score).forEach(t -> told.add(name + ": " + t)));
        return told;
    }

    @Test
    void setsNoPlanThatTheReportDoesNotGive() {
        assertThat(told(scores, StrangerScore::wrong))
                .as("kế hoạch, câu hoặc số viết sai")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void findsNearlyAllThatAPersonExpects() {
        int right = scores.values().stream().mapToInt(StrangerScore::right).sum();

        assertThat(right).isGreaterThan(300);
        assertThat(told(scores, StrangerScore::missing)).hasSizeLessThanOrEqualTo(1);
    }

    /// Two of the plans found here are right, though no expectation names them.
    @Test
    void doesAsWellOnPapersThatWereWrittenAfterTheRules() {
        int right = heldOut.values().stream().mapToInt(StrangerScore::right).sum();

        assertThat(right).isGreaterThanOrEqualTo(103);
        assertThat(told(heldOut, StrangerScore::missing)).hasSizeLessThanOrEqualTo(3);
        assertThat(told(heldOut, StrangerScore::wrong)).hasSizeLessThanOrEqualTo(3);
    }
}
