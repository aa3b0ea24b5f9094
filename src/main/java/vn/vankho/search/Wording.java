package vn.vankho.search;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.search.IndexSearcher;
import vn.vankho.vietnamese.Syllables;

/// What helps to understand a question: how the indexed texts are spelled, and what the office
/// abbreviates.
///
/// @param stands whether any text has this spelling now: the counts may be a little older
record Wording(Spellings spellings, Abbreviations abbreviations, Predicate<String> stands) {

    /// Without an index.
    static final Wording STANDARD = new Wording(Spellings.NONE, Abbreviations.STANDARD, _ -> false);

    /// The one that belongs to this state of the index.
    static Wording of(IndexSearcher searcher) {
        return searcher instanceof WordedSearcher worded ? worded.wording() : STANDARD;
    }

    /// Abbreviations are what they are, and so are the words that they stand for; all others may
    /// be spelled otherwise.
    List<Word> read(List<Syllable> run, boolean marked) {
        var fixed = new BitSet();
        abbreviations.in(run, marked).forEach(span -> fixed.set(span.from(), span.to()));
        for (var at = 0; at < run.size(); at++) {
            fixed.set(at, fixed.get(at) || isRight(run.get(at)));
        }
        return Restoration.of(run, fixed, marked, spellings);
    }

    private boolean isRight(Syllable word) {
        var counted = spellings.count(word.exact()) > 0;
        return isAbbreviation(word) || (!counted && stands.test(word.exact()));
    }

    private boolean isAbbreviation(Syllable word) {
        return !word.isNumber()
                && !Syllables.possible(word.folded())
                && (word.term().capitals() || abbreviations.knows(word));
    }
}
