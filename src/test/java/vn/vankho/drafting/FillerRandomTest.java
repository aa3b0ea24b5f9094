package vn.vankho.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Whatever Word does to the runs, whatever the bytes are, and however many fill at a time.
class FillerRandomTest {

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void doesNotMindWhereWordCutsTheRuns() {
        var text =
                "Số: «số»/«ký hiệu | chữ hoa», «lặp nơi»{{tên}}«nếu không cuối?»; «hết cuối?»«hết nơi».";
        var data =
                Map.of(
                        "số",
                        7,
                        "ký hiệu",
                        "bc-ubnd",
                        "nơi",
                        List.of(Map.of("tên", "A"), Map.of("tên", "B")));
        for (int i = 0; i < 200; i++) {
            var done =
                    (Filler.Filled.Done)
                            new Filler()
                                    .fill(
                                            Word.body("<w:p>" + cut(text) + "</w:p>").bytes(),
                                            data,
                                            false);
            assertThat(Word.text(done.docx()))
                    .as("seed %d, turn %d", seed, i)
                    .containsExactly("Số: 7/BC-UBND, A; B.");
        }
    }

    private String cut(String text) {
        var runs = new StringBuilder();
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(text.length(), start + 1 + random.nextInt(6));
            runs.append(Word.r(text.substring(start, end)))
                    .append(random.nextBoolean() ? "<w:proofErr w:type=\"spellStart\"/>" : "");
            start = end;
        }
        return runs.toString();
    }

    @Test
    void answersWhateverTheBytesAre() {
        var template = Samples.template("thong-bao");
        for (int i = 0; i < 200; i++) {
            var damaged = template.clone();
            for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(new Filler().fill(damaged, Samples.data("thong-bao"), false))
                    .as("seed %d, turn %d", seed, i)
                    .isNotNull();
        }
    }

    @Test
    void answersWhateverPartsAreMissing() {
        for (var missing :
                List.of(
                        "word/document.xml",
                        "word/styles.xml",
                        "word/_rels/document.xml.rels",
                        "docProps/core.xml",
                        "word/header1.xml")) {
            assertThat(
                            new Filler()
                                    .fill(
                                            Word.without(Samples.template("thong-bao"), missing),
                                            Samples.data("thong-bao"),
                                            false))
                    .as(missing)
                    .isNotNull();
        }
    }

    @Test
    void fillsForManyAtATime() throws Exception {
        var filler = new Filler();
        var template = Samples.template("bao-cao");
        var expected = Samples.filled("bao-cao");
        var fills = new ArrayList<Callable<byte[]>>();
        for (int i = 0; i < 40; i++) {
            fills.add(
                    () ->
                            ((Filler.Filled.Done)
                                            filler.fill(template, Samples.data("bao-cao"), false))
                                    .docx());
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var filled : threads.invokeAll(fills)) {
                assertThat(filled.get()).isEqualTo(expected);
            }
        }
    }
}
