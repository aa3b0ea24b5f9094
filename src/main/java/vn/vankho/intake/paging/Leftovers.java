package vn.vankho.intake.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Matches on each page what the first alignment passed by: where two columns stand side by side, a
/// file tells one after the other and a picture line by line, so only one of them is in order.
final class Leftovers {

    /// Columns side by side beyond the first: head and foot have two, tables more.
    private static final int ROUNDS = 3;

    private final Tokens text;
    private final Tokens rendition;
    private final int[] match;
    private final boolean[] taken;

    private Leftovers(Tokens text, Tokens rendition, int[] match) {
        this.text = text;
        this.rendition = rendition;
        this.match = match.clone();
        this.taken = new boolean[rendition.size()];
        Arrays.stream(match).filter(at -> at != Alignment.NONE).forEach(at -> taken[at] = true);
    }

    /// @param match as [Alignment#of] found it
    /// @param pages by word of the text the place of its page
    /// @return the same with more matches, all on the page of the word
    static int[] match(Tokens text, Tokens rendition, int[] match, int[] pages) {
        var leftovers = new Leftovers(text, rendition, match);
        for (int round = 0; round < ROUNDS; round++) {
            leftovers.matchMore(pages);
        }
        return leftovers.match;
    }

    private void matchMore(int[] pages) {
        var wanted = byPage(IntStream.range(0, text.size()).filter(this::isOpen), pages);
        var there =
                byPage(
                        IntStream.range(0, rendition.size()).filter(at -> !taken[at]),
                        rendition.pages());
        for (int page = 0; page < Math.min(wanted.size(), there.size()); page++) {
            match(wanted.get(page), there.get(page));
        }
    }

    private boolean isOpen(int word) {
        return match[word] == Alignment.NONE;
    }

    private static List<List<Integer>> byPage(IntStream words, int[] pages) {
        var byPage = new ArrayList<List<Integer>>();
        words.forEach(
                word -> {
                    while (byPage.size() <= pages[word]) {
                        byPage.add(new ArrayList<>());
                    }
                    byPage.get(pages[word]).add(word);
                });
        return byPage;
    }

    private void match(List<Integer> wanted, List<Integer> there) {
        var found = Alignment.of(numbers(text, wanted), numbers(rendition, there));
        for (int i = 0; i < found.length; i++) {
            if (found[i] != Alignment.NONE) {
                int at = there.get(found[i]);
                match[wanted.get(i)] = at;
                taken[at] = true;
            }
        }
    }

    private static int[] numbers(Tokens tokens, List<Integer> places) {
        return places.stream().mapToInt(place -> tokens.words()[place]).toArray();
    }
}
