package vn.vankho.intake.pdf;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.intake.pdf.Tesseract.Kind;
import vn.vankho.vietnamese.Syllables;

/// Reads the picture of a page: levels it, finds out which way is up, and lets Tesseract read it.
final class OcrReader {

    private static final Logger log = LoggerFactory.getLogger(OcrReader.class);

    static final Duration TIME_FOR_A_PAGE = Duration.ofSeconds(60);

    private static final double POINTS_PER_INCH = 72;
    private static final int POOR_DPI = 190;
    private static final int MOST_PIXELS_TO_ENLARGE = 10_000_000;

    private final Tesseract tesseract;

    OcrReader(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /// What was read with the page turned one way.
    private record Attempt(List<OcrLine> lines, List<RuledTable> tables, GreyPage page) {

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
            return OcrParts.of(lines, tables).layout(page.picture().getWidth(), page.toPage());
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
            return withMissedCells(best, deadline).layout();
        }
        return withMissedCells(bestTurned(page, best, deadline), deadline).layout();
    }

    /// Without the cells that it missed the page is still worth having.
    private Attempt withMissedCells(Attempt read, Instant deadline) throws IOException {
        var missed = MissedCells.of(read.page(), read.tables(), read.lines());
        var lines = missed.merged(read.lines(), again(missed, read.page().dpi(), deadline));
        return new Attempt(lines, read.tables(), read.page());
    }

    private List<OcrLine> again(MissedCells missed, int dpi, Instant deadline) throws IOException {
        var left = Duration.between(Instant.now(), deadline);
        if (missed.isEmpty() || left.isNegative()) {
            return List.of();
        }
        try {
            return tesseract.read(missed.picture(), dpi, Kind.LINES, left);
        } catch (TimeoutException e) {
            log.info("No time to read the missed cells of a table", e);
            return List.of();
        }
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
        var tables = tables(level);
        var lines = tesseract.read(level.picture(), level.dpi(), Kind.PAGE, left);
        return new Attempt(lines, tables, level);
    }

    /// Finds the tables, and takes their lines off the page: they disturb the reading.
    private static List<RuledTable> tables(GreyPage level) {
        var point = level.dpi() / POINTS_PER_INCH;
        var pieces = InkRules.of(level.picture(), level.dpi());
        var tables = RuledTables.of(pieces, point);
        if (!tables.isEmpty()) {
            var drawn =
                    pieces.stream()
                            .filter(p -> tables.stream().anyMatch(t -> t.draws(p, 3 * point)))
                            .toList();
            InkRules.erase(level.picture(), drawn);
        }
        return tables;
    }

    private static GreyPage enlarged(GreyPage page) {
        var picture = page.picture();
        var small = (long) picture.getWidth() * picture.getHeight() < MOST_PIXELS_TO_ENLARGE;
        return page.dpi() < POOR_DPI && small ? page.enlarged(2) : page;
    }
}
