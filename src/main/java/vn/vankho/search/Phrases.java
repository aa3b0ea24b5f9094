package vn.vankho.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Words that must stand beside each other.
final class Phrases {

    private static final float TITLE = 0.3f;

    private Phrases() {}

    /// The words of a quoted phrase in this order, or with a part of them written short or out.
    static Query quoted(Asked asked, List<Syllable> phrase) {
        var places = new BooleanQuery.Builder();
        addPlaces(phrase, 1, places);
        for (var span : asked.otherForms(phrase, isMarked(phrase))) {
            for (var form : span.forms()) {
                var written = new ArrayList<>(phrase.subList(0, span.from()));
                written.addAll(form.words());
                written.addAll(phrase.subList(span.to(), phrase.size()));
                addPlaces(written, form.weight(), places);
            }
        }
        return places.build();
    }

    private static void addPlaces(
            List<Syllable> phrase, float weight, BooleanQuery.Builder places) {
        var marked = isMarked(phrase);
        Function<Syllable, String> view = marked ? Syllable::exact : Syllable::folded;
        var text = marked ? IndexFields.EXACT : IndexFields.FOLDED;
        var title = marked ? IndexFields.TITLE_EXACT : IndexFields.TITLE_FOLDED;
        places.add(new BoostQuery(inOrder(text, phrase, view), weight), Occur.SHOULD);
        places.add(new BoostQuery(inOrder(title, phrase, view), weight * TITLE), Occur.SHOULD);
    }

    private static boolean isMarked(List<Syllable> phrase) {
        return phrase.stream().anyMatch(Syllable::marked);
    }

    private static Query inOrder(
            String field, List<Syllable> phrase, Function<Syllable, String> view) {
        return new PhraseQuery(field, phrase.stream().map(view).toArray(String[]::new));
    }

    /// Words beside each other as their pairs tell: not as strict as a phrase, but no place has to
    /// be looked up, which makes it many times faster.
    static Query together(List<Syllable> words) {
        return together(words, IndexFields.EXACT, Syllable::exact);
    }

    /// The same words in a text without marks, whose pairs are bare (decision 0096); a single word
    /// without its marks in any text.
    static Query bareTogether(List<Syllable> words) {
        return together(words, IndexFields.FOLDED, Syllable::folded);
    }

    private static Query together(
            List<Syllable> words, String field, Function<Syllable, String> view) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, view.apply(words.getFirst())));
        }
        var all = new BooleanQuery.Builder();
        IntStream.range(0, words.size() - 1)
                .mapToObj(at -> pair(view.apply(words.get(at)), view.apply(words.get(at + 1))))
                .distinct()
                .forEach(pair -> all.add(new TermQuery(pair), Occur.MUST));
        return all.build();
    }

    /// Two words beside each other, in any spelling that may be meant by them.
    static Query pair(Word first, Word second) {
        var any = new SynonymQuery.Builder(IndexFields.EXACT_PAIRS);
        for (var one : first.spellings()) {
            second.spellings().forEach(other -> any.addTerm(pair(one, other)));
        }
        return any.build();
    }

    /// Two words beside each other whose spelling is not known.
    static Query barePair(Word first, Word second) {
        return new PhraseQuery(
                IndexFields.FOLDED, first.syllable().folded(), second.syllable().folded());
    }

    private static Term pair(String first, String second) {
        return new Term(IndexFields.EXACT_PAIRS, SyllableStream.pair(first, second));
    }
}
