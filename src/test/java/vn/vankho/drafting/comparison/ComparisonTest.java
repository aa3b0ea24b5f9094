package vn.vankho.drafting.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.vankho.RealParts;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.comparison.Comparison.Author;
import vn.vankho.drafting.comparison.Comparison.State;

/// Acceptance example 17, and texts of all kinds.
class ComparisonTest {

    private static final Author LAN =
            new Author("Lường Thị Lan", Instant.parse("2024-12-05T02:03:04.5Z"));

    private static List<String> lastYear() throws IOException {
        return Comparison.paragraphs(
                Files.readAllBytes(RealParts.shared("seed/bao-cao-1147.docx")));
    }

    /// This year's report as the product makes it of last year's words: years moved, a paragraph
    /// dropped, one written anew, figures changed.
    private static byte[] thisYear(List<String> lastYear) throws IOException {
        var lines = new ArrayList<Map<String, String>>();
        for (var line : lastYear.subList(12, lastYear.size() - 20)) {
            var moved = line.replace("2024", "2025").replace("2023", "2024").strip();
            if (!moved.isBlank() && !moved.startsWith("- Đàn gia cầm")) {
                lines.add(Map.of("lời", moved.replace("650", "665")));
            }
        }
        lines.add(5, Map.of("lời", "Một đoạn chưa từng có trong báo cáo năm trước."));
        var template = Files.readAllBytes(java.nio.file.Path.of("templates/bao-cao.docx"));
        var data = Map.of("trích yếu", "Kết quả năm 2024", "nội dung", lines, "lưu", "VT");
        return switch (new Filler().fill(template, data, true)) {
            case Filler.Filled.Done(var docx, var missing) -> docx;
            case Filler.Filled.Refused(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static List<String> said(List<String> paragraphs) {
        return paragraphs.stream().filter(text -> !text.isBlank()).toList();
    }

    @Test
    void givesBackBothYearsWhenAllIsAcceptedOrRejected() throws IOException {
        var old = lastYear();
        var docx = thisYear(old);
        var compared = Comparison.of(old, docx, LAN);
        assertThat(TrackedChanges.texts(compared.docx(), true))
                .isEqualTo(said(Comparison.paragraphs(docx)));
        assertThat(TrackedChanges.texts(compared.docx(), false)).isEqualTo(said(old));
        assertThat(compared.count(State.CHANGED)).isGreaterThan(20);
        assertThat(compared.count(State.SAME)).isGreaterThan(50);
    }

    @Test
    void namesTheAuthorAndTheRealDate() throws IOException {
        var compared = Comparison.ofTexts(List.of("Cũ rồi."), List.of("Mới rồi."), LAN);
        var xml = new String(Zipped.read(compared.docx()).get("word/document.xml"), "UTF-8");
        assertThat(xml)
                .contains("<w:del w:author=\"Lường Thị Lan\" w:date=\"2024-12-05T02:03:04Z\"")
                .contains("<w:ins w:author=\"Lường Thị Lan\" w:date=\"2024-12-05T02:03:04Z\"");
    }

    @Test
    void marksOnlyTheWordsThatChanged() {
        var before = "Đàn lợn 1.900 con, đạt 95% kế hoạch.";
        var after = "Đàn lợn 2.045 con, đạt 102% kế hoạch.";
        var row = Comparison.ofTexts(List.of(before), List.of(after), LAN).rows().getFirst();
        assertThat(row.chunks())
                .filteredOn(chunk -> chunk.kind() == WordDiff.Kind.INSERTED)
                .extracting(WordDiff.Chunk::text)
                .containsExactly("2.045", "102");
    }

    @Test
    void saysWhatWasNotCompared() throws IOException {
        var compared = Comparison.of(lastYear(), thisYear(lastYear()), LAN);
        assertThat(compared.notCompared()).anyMatch(what -> what.contains("đầu trang"));
    }

    @Test
    void keepsTheTwoTextsWhateverTheyAre() {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            var before = text(random);
            var after = random.nextBoolean() ? text(random) : edited(before, random);
            var docx = Comparison.ofTexts(before, after, LAN).docx();
            assertThat(TrackedChanges.texts(docx, true)).as("seed %d", seed).isEqualTo(after);
            assertThat(TrackedChanges.texts(docx, false)).as("seed %d", seed).isEqualTo(before);
        }
    }

    private static List<String> text(Random random) {
        var lines = new ArrayList<String>();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            lines.add(line(random));
        }
        return lines;
    }

    private static String line(Random random) {
        var words = "I. Đàn lợn 1.900 con & <b> \t tăng,\n đạt 95% kế hoạch; 2024".split(" ");
        var line = new StringBuilder("x");
        for (int i = random.nextInt(10); i > 0; i--) {
            line.append(' ').append(words[random.nextInt(words.length)]);
        }
        return line.toString();
    }

    private static List<String> edited(List<String> before, Random random) {
        var after = new ArrayList<>(before);
        for (int i = 0; i < after.size(); i++) {
            if (random.nextInt(3) == 0) {
                after.set(i, after.get(i).replaceFirst(Pattern.quote("lợn"), "bò") + " nữa");
            }
        }
        if (!after.isEmpty() && random.nextBoolean()) {
            after.remove(random.nextInt(after.size()));
        }
        if (random.nextBoolean()) {
            after.add(random.nextInt(after.size() + 1), line(random));
        }
        return after;
    }
}
