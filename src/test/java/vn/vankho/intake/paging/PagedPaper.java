package vn.vankho.intake.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vankho.document.Evidence;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

/// A made-up paper as a reading without pages, and as the pages of its rendition.
final class PagedPaper {

    private static final List<String> WORDS =
            List.of("xã", "rừng", "trồng", "lúa", "đạt", "ha", "kế", "hoạch", "năm", "dân", "tấn");

    private PagedPaper() {}

    /// Paragraphs of usual words, among which a few are rare.
    static List<String> paragraphs(RandomGenerator random, int count) {
        return IntStream.range(0, count).mapToObj(_ -> paragraph(random)).toList();
    }

    private static String paragraph(RandomGenerator random) {
        return IntStream.range(0, 8 + random.nextInt(60))
                .mapToObj(_ -> word(random))
                .collect(Collectors.joining(" ", "- ", "."));
    }

    private static String word(RandomGenerator random) {
        return random.nextInt(6) == 0
                ? Integer.toString(random.nextInt(3000))
                : WORDS.get(random.nextInt(WORDS.size()));
    }

    /// The pages as a PDF says them: a number above, lines of ten words, each word with a box.
    static List<PageText> rendition(List<String> pages) {
        var printed = new ArrayList<PageText>();
        for (var page : pages) {
            var words = ((printed.size() + 1) + " " + page).split("\\s+");
            printed.add(page(printed.size() + 1, List.of(words)));
        }
        return printed;
    }

    private static PageText page(int number, List<String> words) {
        var text = new StringBuilder();
        var boxes = new ArrayList<Integer>();
        for (int at = 0; at < words.size(); at++) {
            text.append(at == 0 ? "" : at % 10 == 0 ? "\n" : " ");
            int start = text.length();
            text.append(words.get(at));
            boxes.addAll(List.of(start, text.length(), 500 * (at % 10), 100 * (at / 10), 400, 90));
        }
        return new PageText(number, text.toString(), PageText.Source.TEXT, 1, boxes);
    }

    /// What a reader gets of a Word file.
    static Reading reading(List<Reading.Citation> citations, String... stretches) {
        return reading(false, citations, stretches);
    }

    static Reading stored(String... pages) {
        return reading(true, List.of(), pages);
    }

    private static Reading reading(
            boolean known, List<Reading.Citation> citations, String... stretches) {
        var pages =
                IntStream.range(0, stretches.length)
                        .mapToObj(
                                at ->
                                        new PageText(
                                                known ? at + 1 : PageText.UNKNOWN,
                                                stretches[at],
                                                PageText.Source.TEXT,
                                                1,
                                                List.of()))
                        .toList();
        return new Reading(
                "application/msword",
                Reading.Origin.BORN_DIGITAL,
                "unicode",
                false,
                Reading.Outcome.COMPLETE,
                pages,
                Map.of(),
                List.of(),
                null,
                citations,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// Something that a text says, of which the page is not known.
    static Reading.Citation citing(String text, String quote) {
        int start = text.indexOf(quote);
        var where = new Evidence(PageText.UNKNOWN, start, start + quote.length(), quote);
        return new Reading.Citation(null, null, null, null, null, null, false, false, where);
    }
}
