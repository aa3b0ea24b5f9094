package vn.vankho.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Hands one view of the syllables of a text to the index.
///
/// The text is read once for all views; highlighting reads it again, so the index keeps no offsets.
final class SyllableStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<Syllable> syllables;
    private final View view;
    private final int size;
    private int next;

    private enum View {
        EXACT,
        FOLDED,
        EXACT_PAIRS,
        FOLDED_PAIRS
    }

    private SyllableStream(List<Syllable> syllables, View view) {
        this.syllables = syllables;
        this.view = view;
        var pairs = view == View.EXACT_PAIRS || view == View.FOLDED_PAIRS;
        this.size = pairs ? syllables.size() - 1 : syllables.size();
    }

    static TokenStream exact(List<Syllable> syllables) {
        return new SyllableStream(syllables, View.EXACT);
    }

    static TokenStream folded(List<Syllable> syllables) {
        return new SyllableStream(syllables, View.FOLDED);
    }

    static TokenStream exactPairs(List<Syllable> syllables) {
        return new SyllableStream(syllables, View.EXACT_PAIRS);
    }

    static TokenStream foldedPairs(List<Syllable> syllables) {
        return new SyllableStream(syllables, View.FOLDED_PAIRS);
    }

    static String exactPair(List<Syllable> syllables, int at) {
        return syllables.get(at).exact() + ' ' + syllables.get(at + 1).exact();
    }

    static String foldedPair(List<Syllable> syllables, int at) {
        return syllables.get(at).folded() + ' ' + syllables.get(at + 1).folded();
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next >= size) {
            return false;
        }
        var here = syllables.get(next++);
        switch (view) {
            case EXACT -> term.append(here.exact());
            case FOLDED -> term.append(here.folded());
            case EXACT_PAIRS ->
                    term.append(here.exact()).append(' ').append(syllables.get(next).exact());
            case FOLDED_PAIRS ->
                    term.append(here.folded()).append(' ').append(syllables.get(next).folded());
        }
        return true;
    }
}
