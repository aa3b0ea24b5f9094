package vn.vankho.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading.Citation;
import vn.vankho.document.Reading.Heading;

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

    private static void checkFloors(PaperScore score, double floor) {
        assertThat(score.counts())
                .allSatisfy(
                        (field, count) -> {
                            assertThat(count.precision()).as(field).isGreaterThanOrEqualTo(floor);
                            assertThat(count.recall()).as(field).isGreaterThanOrEqualTo(floor);
                        });
    }

    private static void report(String what, PaperScore score) {
        System.out.println(what + "\n" + score.table());
        var shown = System.getProperty("vankho.confusions", "none");
        score.confusions().stream()
                .filter(c -> shown.equals("all") || shown.equals("written") && !isHeldOut(c))
                .forEach(System.out::println);
    }

    @Test
    void saysThatAFileHoldsAnotherPaper() throws Exception {
        var noted = PaperSet.items().stream().filter(item -> item.compares("notes")).toList();
        assertThat(noted).isNotEmpty();
        for (var item : noted) {
            assertThat(PaperSet.read(item, folder).notes())
                    .anyMatch(n -> n.contains("văn bản khác"));
        }
    }

    private static boolean isHeldOut(String confusion) {
        return Integer.parseInt(confusion.substring(0, 2)) % 3 == 0;
    }

    private PaperScore score(boolean heldOut, boolean scan) throws Exception {
        var score = new PaperScore();
        for (var item : PaperSet.items()) {
            if (item.scan() == scan && (scan || item.heldOut() == heldOut)) {
                compare(score, item, PaperSet.read(item, folder));
            }
        }
        return score;
    }

    private static void compare(PaperScore score, PaperSet.Item item, Paper paper) {
        var expected = item.fields();
        for (var name : FieldName.values()) {
            score.value(item.name(), name.key(), expected.get(name), Papers.value(paper, name));
        }
        score.list(item.name(), "recipients", item.list("recipients"), paper.recipients());
        score.value(item.name(), "filing", item.filing(), paper.filing());
        score.list(
                item.name(),
                "citations",
                item.list("citations"),
                paper.citations().stream().map(PaperSetTest::printed).toList());
        if (item.compares("outline")) {
            score.list(item.name(), "outline", item.list("outline"), headings(paper.outline()));
        }
    }

    // As the expected values are written: type, number, symbol, date, issuer, and what it is.
    private static String printed(Citation cited) {
        var kinds =
                (cited.legalBasis() ? "basis" : "")
                        + (cited.legalBasis() && cited.party() ? "," : "")
                        + (cited.party() ? "party" : "");
        return String.join(
                "|",
                shown(cited.type()),
                shown(cited.number()),
                shown(cited.symbol()),
                shown(cited.date()),
                shown(cited.issuer()),
                kinds);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<String> headings(List<Heading> outline) {
        return outline.stream().map(h -> h.level() + " " + h.label() + " " + h.title()).toList();
    }
}
