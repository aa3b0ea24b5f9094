package vn.vankho.report;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How well papers are read that were written when the rules stood; the table stands in
/// `docs/reading.md`.
class SecondPaperSetTest {

    @TempDir private Path folder;

    @Test
    void readsThePapersThatTheRulesWereMendedFor() throws Exception {
        var score = score(false);
        PaperSetTest.report("second set, mended for", score);
        PaperSetTest.checkFloors(score, 0.5);
    }

    @Test
    void readsThePapersThatWereHeldOut() throws Exception {
        var score = score(true);
        PaperSetTest.report("second set, held out", score);
        PaperSetTest.checkFloors(score, 0.5);
    }

    private PaperScore score(boolean heldOut) throws Exception {
        var score = new PaperScore();
        for (var item : PaperSet.SECOND.items()) {
            if (item.heldOut() == heldOut) {
                PaperComparison.compare(score, item, PaperSet.SECOND.read(item, folder));
            }
        }
        return score;
    }
}
