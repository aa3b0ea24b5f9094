package vn.vankho.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import vn.vankho.vietnamese.Syllables;

/// What helps to understand a question: how the indexed texts are spelled, and what the office
/// abbreviates.
record Wording(Spellings spellings, Abbreviations abbreviations) {

    /// Without an index.
    static final Wording STANDARD = new Wording(Spellings.NONE, Abbreviations.STANDARD);

    /// The one that belongs to this state of the index.
    static Wording of(IndexSearcher searcher) {
        return searcher instanceof WordedSearcher worded ? worded.wording() : STANDARD;
    }

    /// Abbreviations are what they are; all other words may be spelled otherwise.
    List<Word> read(List<Syllable> run, boolean marked) {
        var words = new ArrayList<Word>();
        var from = 0;
        for (var at = 0; at <= run.size(); at++) {
            if (at == run.size() || isAbbreviation(run.get(at))) {
                words.addAll(Restoration.of(run.subList(from, at), marked, spellings));
                if (at < run.size()) {
                    words.add(Word.asTyped(run.get(at)));
                }
                from = at + 1;
            }
        }
        return words;
    }

    private boolean isAbbreviation(Syllable word) {
        return !word.isNumber()
                && !Syllables.possible(word.folded())
                && (word.term().capitals() || abbreviations.knows(word));
    }
}
