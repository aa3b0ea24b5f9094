package vn.vankho.search;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.PageText;

/// A piece of one page, about 200 to 300 syllables long: what is ranked, and what a snippet is
/// cut from.
///
/// @param page the page it stands on
/// @param start where it begins in the page's text
/// @param text its words as they stand on the page
record Passage(int page, int start, String text) {

    private static final int ENOUGH = 200;
    private static final int MOST = 300;
    /// Long rows without a blank are cut by length.
    private static final int MOST_CHARACTERS = 4_000;

    /// Cuts a page where a paragraph, a sentence or at least a line ends; passages never overlap.
    static List<Passage> of(PageText page) {
        var passages = new ArrayList<Passage>();
        var text = page.text();
        var start = 0;
        while (start < text.length()) {
            var end = end(text, start);
            var passage = text.substring(start, end);
            if (!passage.isBlank()) {
                passages.add(new Passage(page.number(), start, passage));
            }
            start = end;
        }
        return passages;
    }

    private static int end(String text, int start) {
        var words = 0;
        var best = -1;
        var bestBreak = Break.NONE;
        for (var at = start; at < text.length(); at++) {
            if (!endsWord(text, at)) {
                continue;
            }
            words++;
            if (words > MOST || at - start > MOST_CHARACTERS) {
                return best < 0
                        ? wholeCharacter(text, Math.min(at, start + MOST_CHARACTERS))
                        : best;
            }
            if (words >= ENOUGH && Break.after(text, at).compareTo(bestBreak) > 0) {
                bestBreak = Break.after(text, at);
                best = at;
            }
        }
        return text.length() - start > MOST_CHARACTERS
                ? wholeCharacter(text, start + MOST_CHARACTERS)
                : text.length();
    }

    private static boolean endsWord(String text, int at) {
        return at > 0
                && Character.isWhitespace(text.charAt(at))
                && !Character.isWhitespace(text.charAt(at - 1));
    }

    private static int wholeCharacter(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    /// How good a place is to end a passage, better ones later.
    private enum Break {
        NONE,
        WORD,
        LINE,
        SENTENCE,
        PARAGRAPH;

        static Break after(String text, int at) {
            var blanks = at;
            var lines = 0;
            while (blanks < text.length() && Character.isWhitespace(text.charAt(blanks))) {
                lines += text.charAt(blanks++) == '\n' ? 1 : 0;
            }
            var stop = ".;:!?".indexOf(text.charAt(at - 1)) >= 0;
            if (lines > 1 || (lines == 1 && stop)) {
                return PARAGRAPH;
            }
            if (stop) {
                return SENTENCE;
            }
            return lines == 1 ? LINE : WORD;
        }
    }
}
