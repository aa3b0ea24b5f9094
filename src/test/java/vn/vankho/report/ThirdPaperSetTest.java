package vn.vankho.report;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;

/// How well twenty further papers are read, a third of them scans; the table stands in
/// `docs/reading.md`.
class ThirdPaperSetTest {

    @TempDir private Path folder;

    @Test
    void readsPapersThatSayTheirText() throws Exception {
        var seen = score(false, false);
        PaperSetTest.report("third set, text", seen);
        PaperSetTest.checkFloors(seen, 0.85);
        var heldOut = score(true, false);
        PaperSetTest.report("third set, text, held out", heldOut);
        PaperSetTest.checkFloors(heldOut, 0.5);
    }

    @Test
    void readsScans() throws Exception {
        RealParts.need("tesseract");
        var seen = score(false, true);
        PaperSetTest.report("third set, scans", seen);
        PaperSetTest.checkFloors(seen, 0.5); // OCR takes one letter for another
        var heldOut = score(true, true);
        PaperSetTest.report("third set, scans, held out", heldOut);
    }

    private PaperScore score(boolean heldOut, boolean scan) throws Exception {
        var score = new PaperScore();
        for (var item : PaperSet.THIRD.items()) {
            if (item.heldOut() == heldOut && item.scan() == scan) {
                PaperComparison.compare(score, item, PaperSet.THIRD.read(item, folder));
            }
        }
        return score;
    }
}
