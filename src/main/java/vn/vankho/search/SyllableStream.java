package vn.vankho.search;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Hands one view of the syllables of a text to the index.
///
/// The text is read once for all views; highlighting reads it again, so the index keeps no offsets.
final class SyllableStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> terms;

    private SyllableStream(Stream<String> terms) {
        this.terms = terms.iterator();
    }

    static TokenStream exact(List<Syllable> syllables) {
        return new SyllableStream(syllables.stream().map(Syllable::exact));
    }

    static TokenStream folded(List<Syllable> syllables) {
        return new SyllableStream(syllables.stream().map(Syllable::folded));
    }

    static TokenStream exactPairs(List<Syllable> syllables) {
        return new SyllableStream(neighbours(syllables).mapToObj(at -> exactPair(syllables, at)));
    }

    static TokenStream foldedPairs(List<Syllable> syllables) {
        return new SyllableStream(neighbours(syllables).mapToObj(at -> foldedPair(syllables, at)));
    }

    static String exactPair(List<Syllable> syllables, int at) {
        return syllables.get(at).exact() + ' ' + syllables.get(at + 1).exact();
    }

    static String foldedPair(List<Syllable> syllables, int at) {
        return syllables.get(at).folded() + ' ' + syllables.get(at + 1).folded();
    }

    private static IntStream neighbours(List<Syllable> syllables) {
        return IntStream.range(0, Math.max(0, syllables.size() - 1));
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!terms.hasNext()) {
            return false;
        }
        term.append(terms.next());
        return true;
    }
}
