package vn.vankho.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Turns what was asked into the query that finds and ranks passages.
///
/// Any word may match, and the best coverage wins. Exact spelling counts most; the same letters
/// with another
/// tone less; the bare letters least, unless the words were typed bare.
final class Ranking {

    static float P(String n, float d) { return Float.parseFloat(System.getProperty("r." + n, "" + d)); }
    static float STRONG = 1f;
    static float STRONG_PAIR = 0.5f;
    static float WEAK = 0.2f;
    static float OTHER_TONE = 0.1f;
    /// Typed bare, the exact view only breaks ties: the words *without* marks are rarely meant.
    static float BARE_EXACT = 0.3f;
    static float TITLE = 0.3f;

    private static final float OWN_NUMBER = 100;
    private static final float OWN_NUMBER_AND_TYPE = 40;
    private static final float OWN_SERIAL = 20;
    private static final float CITED_NUMBER = 10;
    private static final float CITED_NUMBER_AND_TYPE = 3;
    private static final float DATE = 5;

    /// In short questions a chance likeness must not outweigh the right spelling, however often
    /// it occurs.
    private static final int SHORT_QUERY = 4;

    /// More than all other clauses of a short query can add up to, even if each of its words were
    /// the rarest of a
    /// million passages.
    private static final float TIER = 500;

    private final Asked asked;
    private final List<Syllable> words;
    private final BooleanQuery.Builder ranking = new BooleanQuery.Builder();

    private Ranking(Asked asked) {
        this.asked = asked;
        this.words = distinct(asked.runs().stream().flatMap(List::stream));
    }

    static Query of(Asked asked) {
        var ranking = new Ranking(asked);
        asked.phrases().forEach(ranking::addPhrase);
        asked.words().forEach(ranking::addRun);
        ranking.addTiers();
        ranking.addNumbers();
        return ranking.ranking.build();
    }

    /// The words of a phrase in this order, or with a part of them written short or out.
    private void addPhrase(List<Syllable> phrase) {
        var places = new BooleanQuery.Builder();
        addPhrase(phrase, 1, places);
        for (var span : asked.otherForms(phrase, isMarked(phrase))) {
            for (var form : span.forms()) {
                var written = new ArrayList<>(phrase.subList(0, span.from()));
                written.addAll(form.words());
                written.addAll(phrase.subList(span.to(), phrase.size()));
                addPhrase(written, form.weight(), places);
            }
        }
        ranking.add(places.build(), Occur.MUST);
    }

    private static void addPhrase(
            List<Syllable> phrase, float weight, BooleanQuery.Builder places) {
        if (isMarked(phrase)) {
            addPlace(phrase(IndexFields.EXACT, phrase, Syllable::exact), weight, places);
            addPlace(
                    phrase(IndexFields.TITLE_EXACT, phrase, Syllable::exact),
                    weight * TITLE,
                    places);
        } else {
            addPlace(phrase(IndexFields.FOLDED, phrase, Syllable::folded), weight, places);
            addPlace(
                    phrase(IndexFields.TITLE_FOLDED, phrase, Syllable::folded),
                    weight * TITLE,
                    places);
        }
    }

    private static void addPlace(Query query, float weight, BooleanQuery.Builder places) {
        places.add(boosted(query, weight), Occur.SHOULD);
    }

    private static boolean isMarked(List<Syllable> phrase) {
        return phrase.stream().anyMatch(Syllable::marked);
    }

    private static Query phrase(
            String field, List<Syllable> phrase, Function<Syllable, String> view) {
        return new PhraseQuery(field, phrase.stream().map(view).toArray(String[]::new));
    }

    private void addRun(List<Word> run) {
        var seen = new HashSet<String>();
        run.stream().filter(word -> seen.add(word.syllable().exact())).forEach(this::addWord);
        IntStream.range(0, run.size() - 1).forEach(at -> addPair(run.get(at), run.get(at + 1)));
        var syllables = run.stream().map(Word::syllable).toList();
        asked.otherForms(syllables, asked.marked()).forEach(this::addForms);
    }

    private static List<Syllable> distinct(Stream<Syllable> words) {
        var seen = new HashSet<String>();
        return words.filter(word -> seen.add(word.exact())).toList();
    }

    /// However it is written, it weighs about as much as the words that were typed.
    private void addForms(Abbreviations.Span span) {
        for (var form : span.forms()) {
            var weight = form.weight() * (span.to() - span.from()) / form.words().size();
            var exact = phrase(IndexFields.EXACT, form.words(), Syllable::exact);
            var folded = phrase(IndexFields.FOLDED, form.words(), Syllable::folded);
            ranking.add(boosted(exact, weight * STRONG), Occur.SHOULD);
            ranking.add(boosted(folded, weight * WEAK), Occur.SHOULD);
        }
    }

    private void addWord(Word word) {
        var syllable = word.syllable();
        if (word.meant().isEmpty()) {
            addAsTyped(syllable);
        } else {
            addMeant(word);
        }
        if (isShort() && !syllable.isNumber() && (asked.marked() || syllable.marked())) {
            ranking.add(boosted(anyTone(syllable), OTHER_TONE), Occur.SHOULD);
        }
    }

    private void addAsTyped(Syllable word) {
        if (asked.marked() || word.marked() || word.isNumber()) {
            should(IndexFields.EXACT, word.exact(), STRONG);
            should(IndexFields.FOLDED, word.folded(), WEAK);
            should(IndexFields.TITLE_EXACT, word.exact(), TITLE);
        } else {
            should(IndexFields.FOLDED, word.folded(), STRONG);
            should(IndexFields.EXACT, word.exact(), BARE_EXACT);
            should(IndexFields.TITLE_FOLDED, word.folded(), TITLE);
        }
    }

    /// The spellings that may be meant, each by its likelihood; the bare letters the more, the
    /// less that is to be relied upon.
    private void addMeant(Word word) {
        var sure = sure(word);
        var spellings =
                word.meant().stream()
                        .map(
                                meant ->
                                        boosted(
                                                new TermQuery(
                                                        new Term(
                                                                IndexFields.EXACT, meant.exact())),
                                                (float) (STRONG * Math.pow(meant.likelihood(), POW))))
                        .toList();
        ranking.add(boosted(new DisjunctionMaxQuery(spellings, 0), BARE_EXACT + (1 - BARE_EXACT) * sure), Occur.SHOULD);
        should(IndexFields.FOLDED, word.syllable().folded(), FOLDED_LEAST + (STRONG - FOLDED_LEAST) * (1 - sure));
        should(IndexFields.TITLE_FOLDED, word.syllable().folded(), TITLE);
    }

    static float POW = 1f;
    static float FOLDED_LEAST = 0.4f;

    /// A mended word is as sure as it can be: what was typed stands in no text.
    private float sure(Word word) {
        return word.corrected() || asked.marked()
                ? 1
                : (float) asked.wording().spellings().confidence();
    }

    private void addPair(Word first, Word second) {
        var folded = first.syllable().folded() + ' ' + second.syllable().folded();
        var exact = first.best() + ' ' + second.best();
        var bare = bare(first) && bare(second);
        if (!bare) {
            var likely = (float) Math.sqrt(first.likelihood() * second.likelihood());
            should(IndexFields.EXACT_PAIRS, exact, STRONG_PAIR * likely);
            should(IndexFields.FOLDED_PAIRS, folded, WEAK + (1 - likely) * STRONG_PAIR);
        } else {
            var sure = Math.min(sure(first), sure(second));
            should(IndexFields.FOLDED_PAIRS, folded, PAIR_LEAST + (STRONG - PAIR_LEAST) * (1 - sure));
            should(IndexFields.EXACT_PAIRS, exact, BARE_EXACT + (STRONG_PAIR - BARE_EXACT) * sure);
        }
    }

    static float PAIR_LEAST = 0.4f;

    private boolean bare(Word word) {
        return !asked.marked() && !word.syllable().marked() && !word.corrected();
    }

    /// The six syllables of the same letters, weighed as one.
    private static Query anyTone(Syllable word) {
        var letters = word.term().letters();
        var synonyms = new SynonymQuery.Builder(IndexFields.EXACT);
        synonyms.addTerm(new Term(IndexFields.EXACT, letters));
        for (var tone = 1; tone <= 5; tone++) {
            synonyms.addTerm(new Term(IndexFields.EXACT, letters + SyllableReader.TONE + tone));
        }
        return synonyms.build();
    }

    private boolean isShort() {
        return words.size() <= SHORT_QUERY;
    }

    /// A passage with all words spelled right stands before those with other tones, and these
    /// before the rest.
    private void addTiers() {
        var namesDocument = !asked.numberKeys().isEmpty() || asked.serial().isPresent();
        if (words.isEmpty() || !isShort() || !asked.marked() || namesDocument) {
            return;
        }
        addTier(Ranking::exactly);
        addTier(word -> word.isNumber() ? exactly(word) : anyTone(word));
    }

    private void addTier(Function<Syllable, Query> view) {
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(view.apply(word), Occur.FILTER));
        ranking.add(constant(all.build(), TIER), Occur.SHOULD);
    }

    private static Query exactly(Syllable word) {
        return new TermQuery(new Term(IndexFields.EXACT, word.exact()));
    }

    private void addNumbers() {
        var keys = asked.numberKeys();
        if (!keys.isEmpty()) {
            addKeys(IndexFields.OWN_NUMBER, OWN_NUMBER, OWN_NUMBER_AND_TYPE);
            addKeys(IndexFields.NUMBERS, CITED_NUMBER, CITED_NUMBER_AND_TYPE);
        }
        asked.serial().ifPresent(serial -> addConstant(IndexFields.OWN_NUMBER, serial, OWN_SERIAL));
        asked.dates().forEach(date -> addConstant(IndexFields.DATES, date.toString(), DATE));
    }

    /// The last key is number and type alone; longer ones name the issuer too.
    private void addKeys(String field, float whole, float numberAndType) {
        var keys = asked.numberKeys();
        var levels =
                IntStream.range(0, keys.size())
                        .mapToObj(
                                at ->
                                        constant(
                                                new TermQuery(new Term(field, keys.get(at))),
                                                at == keys.size() - 1 ? numberAndType : whole))
                        .toList();
        ranking.add(new DisjunctionMaxQuery(levels, 0), Occur.SHOULD);
    }

    private void addConstant(String field, String term, float boost) {
        ranking.add(constant(new TermQuery(new Term(field, term)), boost), Occur.SHOULD);
    }

    private void should(String field, String term, float boost) {
        ranking.add(boosted(new TermQuery(new Term(field, term)), boost), Occur.SHOULD);
    }

    private static Query constant(Query query, float boost) {
        return boosted(new ConstantScoreQuery(query), boost);
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }
}
