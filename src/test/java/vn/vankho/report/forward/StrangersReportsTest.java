package vn.vankho.report.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Made-up reports of other offices, written before anybody knew what becomes of them, each as a
/// Word file of its own make. What a person expects of the next report stands below each.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersReportsTest {

    private final TreeMap<String, StrangerScore> scores = new TreeMap<>();

    @BeforeAll
    void rollForward(@TempDir Path folder) throws Exception {
        for (var name : names()) {
            var paper = StrangerPaper.named("strangers/" + name);
            var file = folder.resolve(name + ".docx");
            StrangerFile.write(paper, file);
            scores.put(name, StrangerScore.of(paper, StrangerLook.reading(file)));
        }
    }

    private static List<String> names() throws IOException {
        var folder = Path.of("src/test/resources/vn/vankho/report/forward/strangers");
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        }
    }

    private List<String> told(java.util.function.Function<StrangerScore, List<String>> what) {
        var told = new ArrayList<String>();
        scores.forEach((name, score) -> what.apply(score).forEach(t -> told.add(name + ": " + t)));
        return told;
    }

    @Test
    void setsNoPlanThatTheReportDoesNotGive() {
        assertThat(told(StrangerScore::wrong))
                .as("kế hoạch, câu hoặc số viết sai")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void findsNearlyAllThatAPersonExpects() {
        int right = scores.values().stream().mapToInt(StrangerScore::right).sum();

        assertThat(right).isGreaterThan(300);
        assertThat(told(StrangerScore::missing)).hasSizeLessThanOrEqualTo(1);
    }
}
