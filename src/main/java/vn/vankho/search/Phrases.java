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
    static Query together(List<Syllable> words, boolean exact) {
        if (words.size() == 1) {
            var only = words.getFirst();
            return exact
                    ? new TermQuery(new Term(IndexFields.EXACT, only.exact()))
                    : new TermQuery(new Term(IndexFields.FOLDED, only.folded()));
        }
        var field = exact ? IndexFields.EXACT_PAIRS : IndexFields.FOLDED_PAIRS;
        var all = new BooleanQuery.Builder();
        IntStream.range(0, words.size() - 1)
                .mapToObj(
                        at ->
                                exact
                                        ? SyllableStream.exactPair(words, at)
                                        : SyllableStream.foldedPair(words, at))
                .distinct()
                .forEach(pair -> all.add(new TermQuery(new Term(field, pair)), Occur.MUST));
        return all.build();
    }
}
