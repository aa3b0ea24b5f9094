package vn.vankho.intake.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading.Heading;

/// Finds the headings of an outline on the pages of a text. They come in its order, so each is
/// looked for behind the one before it.
final class HeadingPages {

    /// So many words of a heading are looked for; the rest may be broken over lines.
    private static final int LOOKED_FOR = 5;

    /// A heading that stands nowhere must not cost a look at every place of its words.
    private static final int MOST_TRIED = 200;

    private final List<PageText> pages;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Tokens text;

    /// By word, the places where it stands.
    private final Map<Integer, TreeSet<Integer>> places = new HashMap<>();

    HeadingPages(List<PageText> pages) {
        this.pages = pages;
        this.text = Tokens.of(pages, numbers);
        for (int at = 0; at < text.size(); at++) {
            places.computeIfAbsent(text.words()[at], _ -> new TreeSet<>()).add(at);
        }
    }

    List<Heading> of(List<Heading> outline) {
        var found = new ArrayList<Heading>();
        int from = 0;
        for (var heading : outline) {
            int at = next(words(heading), from);
            int page = at < 0 ? PageText.UNKNOWN : pages.get(text.pages()[at]).number();
            from = Math.max(from, at + 1);
            found.add(new Heading(heading.level(), heading.label(), heading.title(), page));
        }
        return found;
    }

    private int[] words(Heading heading) {
        var line =
                new PageText(
                        1,
                        heading.label() + " " + heading.title(),
                        PageText.Source.TEXT,
                        1,
                        List.of());
        var words = Tokens.of(List.of(line), numbers).words();
        return words.length > LOOKED_FOR ? Arrays.copyOf(words, LOOKED_FOR) : words;
    }

    /// The rarest word leads to the place, for `1` stands everywhere.
    private int next(int[] words, int from) {
        int rarest = -1;
        for (int i = 0; i < words.length; i++) {
            if (rarest < 0 || count(words[i]) < count(words[rarest])) {
                rarest = i;
            }
        }
        var known = rarest < 0 ? null : places.get(words[rarest]);
        if (known == null) {
            return -1;
        }
        var candidates = known.tailSet(from + rarest);
        int tried = 0;
        for (int at : candidates) {
            if (stands(words, at - rarest)) {
                return at - rarest;
            }
            if (++tried == MOST_TRIED) {
                break;
            }
        }
        return -1;
    }

    private int count(int word) {
        return places.getOrDefault(word, new TreeSet<>()).size();
    }

    private boolean stands(int[] words, int at) {
        if (at < 0 || at + words.length > text.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (text.words()[at + i] != words[i]) {
                return false;
            }
        }
        return true;
    }
}
