package vn.vankho.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/// Hands one view of the syllables of a text to the index.
///
/// The text is read once for all views; highlighting reads it again, so the index keeps no offsets.
final class SyllableStream extends TokenStream {

    /// Two syllables mostly fit.
    private static final int PAIR = 32;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef pair = new BytesRef(PAIR);
    private final List<Syllable> syllables;
    private final View view;
    private final int size;
    private int next;

    private enum View {
        EXACT,
        FOLDED,
        EXACT_PAIRS
    }

    private SyllableStream(List<Syllable> syllables, View view) {
        this.syllables = syllables;
        this.view = view;
        this.size = view == View.EXACT_PAIRS ? syllables.size() - 1 : syllables.size();
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

    static String exactPair(List<Syllable> syllables, int at) {
        return pair(syllables.get(at).exact(), syllables.get(at + 1).exact());
    }

    static String pair(String first, String second) {
        return first + ' ' + second;
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
        var here = syllables.get(next++).term();
        term.setBytesRef(
                switch (view) {
                    case EXACT -> here.exactBytes();
                    case FOLDED -> here.foldedBytes();
                    case EXACT_PAIRS -> pair(here.exactBytes(), second().exactBytes());
                });
        return true;
    }

    private Syllable.Term second() {
        return syllables.get(next).term();
    }

    private BytesRef pair(BytesRef first, BytesRef second) {
        var length = first.length + 1 + second.length;
        if (pair.bytes.length < length) {
            pair.bytes = new byte[length * 2];
        }
        System.arraycopy(first.bytes, first.offset, pair.bytes, 0, first.length);
        pair.bytes[first.length] = ' ';
        System.arraycopy(second.bytes, second.offset, pair.bytes, first.length + 1, second.length);
        pair.length = length;
        return pair;
    }
}
