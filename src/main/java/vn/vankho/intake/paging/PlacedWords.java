package vn.vankho.intake.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.vankho.document.PageText;

/// Where the words of a text stand on the pictures of its pages.
final class PlacedWords {

    private final Tokens text;
    private final Tokens rendition;
    private final int[] match;
    private final List<TreeMap<Integer, Integer>> byStart = new ArrayList<>();
    private final List<PageText> pages;
    private final int[] before;

    PlacedWords(Tokens text, Tokens rendition, int[] match, List<PageText> pages) {
        this.text = text;
        this.rendition = rendition;
        this.match = match;
        this.pages = pages;
        this.before = new int[pages.size()];
        int start = 0;
        for (int page = 0; page < pages.size(); page++) {
            before[page] = start;
            start += pages.get(page).text().length() + 1;
            byStart.add(starts(pages.get(page).words()));
        }
    }

    private static TreeMap<Integer, Integer> starts(List<Integer> words) {
        var starts = new TreeMap<Integer, Integer>();
        for (int i = 0; i + 5 < words.size(); i += 6) {
            starts.put(words.get(i), i);
        }
        return starts;
    }

    /// The boxes of the words between two places of the text that stand on a page of the rendition,
    /// as in [PageText#words()].
    ///
    /// @param first the first word that may be meant
    /// @param from where the page begins in the text
    List<Integer> on(int page, int first, int from, int to) {
        var placed = new ArrayList<Integer>();
        int last = Alignment.NONE;
        for (int at = first; at < text.size() && text.starts()[at] < to; at++) {
            if (match[at] == Alignment.NONE || rendition.pages()[match[at]] != page) {
                continue;
            }
            var word = wordAt(page, rendition.starts()[match[at]] - before[page]);
            if (word == last) {
                placed.set(placed.size() - 5, text.ends()[at] - from); // 2024 of 31/12/2024
            } else if (word != Alignment.NONE) {
                placed.add(text.starts()[at] - from);
                placed.add(text.ends()[at] - from);
                placed.addAll(pages.get(page).words().subList(word + 2, word + 6));
            }
            last = word;
        }
        return placed;
    }

    private int wordAt(int page, int offset) {
        var entry = byStart.get(page).floorEntry(offset);
        boolean holds = entry != null && offset < pages.get(page).words().get(entry.getValue() + 1);
        return holds ? entry.getValue() : Alignment.NONE;
    }
}
