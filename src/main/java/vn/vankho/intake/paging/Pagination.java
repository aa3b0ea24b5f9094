package vn.vankho.intake.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.vietnamese.LegacyEncoding;

/// Gives the text of a Word file its pages: those on which a word processor sets it. The time that
/// it
/// takes grows as the text does.
public final class Pagination {

    /// Less of the text than this on the rendition: it shows something else.
    private static final double ENOUGH = 0.6;

    /// More of the text than this on a page at most one away from the stored one: the breaks that
    /// the file stores are those of its text.
    private static final double FRESH = 0.95;

    /// A stored count of pages that differs by a larger part is out of date.
    private static final double SLIGHTLY = 0.15;

    private static final List<String> OLD =
            Stream.of(LegacyEncoding.TCVN3, LegacyEncoding.VNI, LegacyEncoding.VPS)
                    .map(LegacyEncoding::label)
                    .toList();

    private Pagination() {}

    /// The same reading, cut into the pages of the rendition, and with the places of its words on
    /// them. Where the file itself says how it was paged, and that holds, its pages stay.
    ///
    /// @param rendition the pages of the PDF that a word processor made of the file, as read
    /// @return empty where the rendition does not show what was read
    public static Optional<Reading> of(Reading reading, List<PageText> rendition) {
        if (rendition.isEmpty() || reading.pages().isEmpty()) {
            return Optional.empty();
        }
        var laid = Laid.of(reading, rendition);
        if (laid.share() < ENOUGH || isOfOldLetters(reading)) {
            boolean saysAsMuch = laid.rendition.size() >= ENOUGH * laid.text.size();
            return rendition.size() == 1 && saysAsMuch
                    ? Optional.of(laid.onOnePage())
                    : Optional.empty();
        }
        return Optional.of(
                reading.paged() && reading.pages().size() > 1 && laid.storedPagesHold()
                        ? laid.onStoredPages()
                        : laid.onPages());
    }

    /// Where the font of old is missing, another one shows its codes: the lines of such a rendition
    /// are not those of the paper.
    private static boolean isOfOldLetters(Reading reading) {
        return OLD.stream().anyMatch(reading.encoding()::contains);
    }

    /// A text beside a rendition of it.
    private record Laid(
            Reading reading, Tokens text, List<PageText> pages, Tokens rendition, int[] match) {

        static Laid of(Reading reading, List<PageText> rendition) {
            var numbers = new HashMap<String, Integer>();
            var text = Tokens.of(reading.pages(), numbers);
            var shown = Tokens.of(rendition, numbers);
            return new Laid(
                    reading, text, rendition, shown, Alignment.of(text.words(), shown.words()));
        }

        double share() {
            long found = Arrays.stream(match).filter(at -> at != Alignment.NONE).count();
            return text.size() == 0 ? 0 : (double) found / text.size();
        }

        boolean storedPagesHold() {
            int stored = reading.pages().size();
            double most = Math.max(1, SLIGHTLY * pages.size());
            long found = found().count();
            long near = found().filter(at -> Math.abs(storedPage(at) - shownPage(at)) <= 1).count();
            return Math.abs(stored - pages.size()) <= most && near >= FRESH * found;
        }

        private IntStream found() {
            return IntStream.range(0, match.length).filter(at -> match[at] != Alignment.NONE);
        }

        private int storedPage(int word) {
            return text.pages()[word];
        }

        private int shownPage(int word) {
            return rendition.pages()[match[word]];
        }

        Reading onOnePage() {
            var whole = reading.text();
            var piece = new PageCuts.Piece(1, 0, whole.length(), 0);
            var cuts = new PageCuts(List.of(piece));
            return new CutReading(reading, cuts, _ -> false).with(List.of());
        }

        Reading onPages() {
            var whole = reading.text();
            var found = TokenPages.of(text, whole, rendition, match, pages.size());
            var cuts = PageCuts.of(whole, text, found, pages.size());
            return new CutReading(reading, cuts, offset -> isDoubtful(found, offset))
                    .with(boxes(cuts.pieces(), found.pages()));
        }

        private boolean isDoubtful(TokenPages found, int offset) {
            int at = text.firstFrom(offset);
            return at < found.doubtful().length && found.doubtful()[at];
        }

        private List<List<Integer>> boxes(List<PageCuts.Piece> pieces, int[] byWord) {
            var more = Leftovers.match(text, rendition, match, byWord);
            var placed = new PlacedWords(text, rendition, more, pages);
            var boxes = new ArrayList<List<Integer>>();
            for (int page = 0; page < pages.size(); page++) {
                var piece = pieces.get(page);
                int first = text.firstFrom(piece.from());
                boxes.add(placed.on(page, first, piece.from(), piece.to()));
            }
            return boxes;
        }

        /// Only words that the picture shows on the same page have a place on it.
        Reading onStoredPages() {
            var more = Leftovers.match(text, rendition, match, text.pages());
            var placed = new PlacedWords(text, rendition, more, pages);
            var stored = new ArrayList<PageText>();
            int from = 0;
            for (var page : reading.pages()) {
                int to = from + page.text().length();
                int number = stored.size();
                var boxes =
                        number < pages.size()
                                ? placed.on(number, text.firstFrom(from), from, to)
                                : List.<Integer>of();
                stored.add(
                        new PageText(
                                page.number(),
                                page.text(),
                                page.source(),
                                page.quality(),
                                boxes,
                                page.tables()));
                from = to + Reading.PAGE_BREAK.length();
            }
            return reading.withPages(stored);
        }
    }
}
