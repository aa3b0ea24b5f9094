package vn.vankho.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;

/// How well papers of many kinds are read; the tables stand in `docs/reading.md`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperSetTest {

    @TempDir private Path folder;

    @Test
    void readsThePapersThatTheRulesWereWrittenFor() throws Exception {
        var score = score(false, false);
        report("papers that the rules were written for", score);
        checkFloors(score, 0.97);
    }

    @Test
    void readsThePapersThatWereHeldOut() throws Exception {
        var score = score(true, false);
        report("papers held out", score);
        checkFloors(score, 0.95);
    }

    @Test
    void readsScans() throws Exception {
        RealParts.need("tesseract");
        var score = score(false, true);
        report("scans", score);
        checkFloors(score, 0.5); // OCR takes one letter for another
        for (var field : List.of("number", "issuedDate", "symbol", "type", "signerTitle")) {
            assertThat(score.of(field).wrong()).as(field).isZero();
        }
    }

    static void checkFloors(PaperScore score, double floor) {
        assertThat(score.counts())
                .allSatisfy(
                        (field, count) -> {
                            assertThat(count.precision()).as(field).isGreaterThanOrEqualTo(floor);
                            assertThat(count.recall()).as(field).isGreaterThanOrEqualTo(floor);
                        });
    }

    static void report(String what, PaperScore score) {
        System.out.println(what + "\n" + score.table());
        var shown = System.getProperty("vankho.confusions", "none");
        score.confusions().stream()
                .filter(c -> shown.equals("all") || shown.equals("written") && !isHeldOut(c))
                .forEach(System.out::println);
    }

    @Test
    void saysThatAFileHoldsAnotherPaper() throws Exception {
        var noted = PaperSet.FIRST.items().stream().filter(item -> item.compares("notes")).toList();
        assertThat(noted).isNotEmpty();
        for (var item : noted) {
            assertThat(PaperSet.FIRST.read(item, folder).notes())
                    .anyMatch(n -> n.contains("văn bản khác"));
        }
    }

    private static boolean isHeldOut(String confusion) {
        return Integer.parseInt(confusion.substring(0, 2)) % 3 == 0;
    }

    private PaperScore score(boolean heldOut, boolean scan) throws Exception {
        var score = new PaperScore();
        for (var item : PaperSet.FIRST.items()) {
            if (item.scan() == scan && (scan || item.heldOut() == heldOut)) {
                PaperComparison.compare(score, item, PaperSet.FIRST.read(item, folder));
            }
        }
        return score;
    }
}
