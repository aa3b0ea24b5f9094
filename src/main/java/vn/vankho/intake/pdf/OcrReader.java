package vn.vankho.intake.pdf;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.vietnamese.Syllables;

/// Reads the picture of a page: levels it, finds out which way is up, and lets Tesseract read it.
final class OcrReader {

    private static final Logger log = LoggerFactory.getLogger(OcrReader.class);

    static final Duration TIME_FOR_A_PAGE = Duration.ofSeconds(60);

    private static final int POOR_DPI = 190;
    private static final int MOST_PIXELS_TO_ENLARGE = 10_000_000;

    private final Tesseract tesseract;

    OcrReader(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /// What was read with the page turned one way.
    private record Attempt(List<OcrLine> lines, GreyPage page) {

        private static final double CONFIDENT = 60;

        /// Confidence by length, 0 to 100: short words are often guessed.
        double confidence() {
            var letters = words().mapToInt(word -> word.text().length()).sum();
            var sum = words().mapToDouble(w -> w.text().length() * w.confidence()).sum();
            return letters == 0 ? 0 : sum / letters;
        }

        boolean isConvincing() {
            var tall = words().filter(OcrLine.OcrWord::isTall).count();
            return confidence() >= CONFIDENT && tall * 5 < words().count();
        }

        /// How many words are surely read.
        double worth() {
            return words().filter(word -> word.confidence() >= CONFIDENT && !word.isTall())
                    .filter(word -> Syllables.possible(word.text()))
                    .count();
        }

        private Stream<OcrLine.OcrWord> words() {
            return lines.stream().flatMap(line -> line.words().stream());
        }

        Layout layout() {
            var segments = lines.stream().flatMap(line -> line.segments().stream()).toList();
            var rows = Rows.of(segments, Segment::box);
            return new PageLayout(page.picture().getWidth(), page.toPage()).of(rows, List.of());
        }
    }

    /// @throws TimeoutException if the page takes more than its time
    Layout read(GreyPage page) throws IOException, TimeoutException {
        var deadline = Instant.now().plus(TIME_FOR_A_PAGE);
        if (InkLines.of(page.picture()).isBlank()) {
            return Layout.EMPTY;
        }
        var best = attempt(page, deadline);
        if (best.isConvincing()) {
            return best.layout();
        }
        return bestTurned(page, best, deadline).layout();
    }

    /// The first reading stays if the time is up before a better one is found.
    private Attempt bestTurned(GreyPage page, Attempt first, Instant deadline) throws IOException {
        var best = first;
        try {
            for (var quarters : otherTurns(page)) {
                var other = attempt(page.turnedBack(quarters), deadline);
                best = other.worth() > best.worth() ? other : best;
                if (other.isConvincing()) {
                    return best;
                }
            }
        } catch (TimeoutException e) {
            log.info("No time to try every turn of a page", e);
        }
        return best;
    }

    /// The likelier turns first.
    private static List<Integer> otherTurns(GreyPage page) {
        return InkLines.of(page.picture()).areUpright() ? List.of(1, 3, 2) : List.of(2, 1, 3);
    }

    private Attempt attempt(GreyPage page, Instant deadline) throws IOException, TimeoutException {
        var left = Duration.between(Instant.now(), deadline);
        if (left.isNegative()) {
            throw new TimeoutException("no time left for this page");
        }
        var level = enlarged(page.levelled(InkLines.of(page.picture()).skew()));
        return new Attempt(tesseract.read(level.picture(), level.dpi(), left), level);
    }

    private static GreyPage enlarged(GreyPage page) {
        var picture = page.picture();
        var small = (long) picture.getWidth() * picture.getHeight() < MOST_PIXELS_TO_ENLARGE;
        return page.dpi() < POOR_DPI && small ? page.enlarged(2) : page;
    }
}
