package vn.vankho.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vankho.access.JournalLine;

class ShownLineTest {

    private static final Pattern RECORDED =
            Pattern.compile("\\.record\\(\\s*[\\w.()]+,\\s*\"([a-z-]+)\"");

    @Test
    void hasAWordForEverythingThatTheProductWritesIntoTheJournal() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            var acts =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> RECORDED.matcher(read(file)).results())
                            .map(match -> match.group(1))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(acts)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(act -> assertThat(ShownLine.act(act)).isNotEqualTo(act));
        }
    }

    @Test
    void leadsToTheDocumentAndLeavesItsDigestsOut() {
        var line =
                ShownLine.of(
                        line(
                                "deposit",
                                "5b0f0f3e-0000-4000-8000-000000000000",
                                Map.of("name", "a.pdf", "sha256", "ab".repeat(32))));
        assertThat(line.address()).isEqualTo("/van-ban/5b0f0f3e-0000-4000-8000-000000000000");
        assertThat(line.detail()).isEqualTo("tên: a.pdf");
    }

    @Test
    void namesWhatHasNoPageOfItsOwn() {
        var line = ShownLine.of(line("number-issued", "common/2024/1", Map.of()));
        assertThat(line.object()).isEqualTo("common/2024/1");
        assertThat(line.address()).isNull();
    }

    @Test
    void saysWhatHadBeenProposedWhereAPersonSaidOtherwise() {
        var detail = Map.of("number", "06", "proposed.number", "05");
        assertThat(ShownLine.of(line("describe", "x", detail)).detail())
                .isEqualTo("số: 06; máy đề xuất số: 05");
    }

    @Test
    void saysWhatHappenedWithoutEnglish() {
        var line = ShownLine.of(line("reading-kept", "x", Map.of("outcome", "PARTIAL")));
        assertThat(line.act()).isEqualTo("Đọc xong văn bản");
        assertThat(line.detail()).isEqualTo("kết quả: đọc được một phần");
    }

    private static JournalLine line(String what, String object, Map<String, String> detail) {
        return new JournalLine(
                1, Instant.EPOCH, "thu", "CLERK", what, object, detail, "0".repeat(64));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
