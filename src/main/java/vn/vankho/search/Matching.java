package vn.vankho.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Finds the passages that [Ranking] ranks, with as few clauses as that takes: for counting.
///
/// Whatever holds a word with its marks holds its bare letters too, so these are enough.
final class Matching {

    private final BooleanQuery.Builder any = new BooleanQuery.Builder();
    private final Set<Term> terms = new HashSet<>();
    private final Asked asked;

    private Matching(Asked asked) {
        this.asked = asked;
    }

    static Query of(Asked asked) {
        var matching = new Matching(asked);
        if (!asked.phrases().isEmpty()) {
            asked.phrases()
                    .forEach(phrase -> matching.any.add(Phrases.quoted(asked, phrase), Occur.MUST));
        } else {
            matching.addWords();
        }
        return matching.any.build();
    }

    private void addWords() {
        for (var run : asked.words()) {
            run.forEach(this::addWord);
            var syllables = run.stream().map(Word::syllable).toList();
            for (var span : asked.otherForms(syllables, asked.marked())) {
                span.forms().forEach(form -> addForm(form.words()));
            }
        }
        asked.numberKeys().forEach(key -> add(IndexFields.OWN_NUMBER, key));
        asked.numberKeys().forEach(key -> add(IndexFields.NUMBERS, key));
        asked.serial().ifPresent(serial -> add(IndexFields.OWN_NUMBER, serial));
        asked.dates().forEach(date -> add(IndexFields.DATES, date.toString()));
    }

    private void addForm(List<Syllable> words) {
        if (words.size() > 1) {
            any.add(Phrases.together(words), Occur.SHOULD);
        }
        any.add(Phrases.bareTogether(words), Occur.SHOULD);
    }

    private void addWord(Word word) {
        add(IndexFields.FOLDED, word.syllable().folded());
        if (word.corrected()) {
            word.meant().forEach(meant -> add(IndexFields.EXACT, meant.exact()));
        }
    }

    private void add(String field, String value) {
        var term = new Term(field, value);
        if (terms.add(term)) {
            any.add(new TermQuery(term), Occur.SHOULD);
        }
    }
}
