package vn.vankho.search;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Turns what was asked into the query that finds and ranks passages.
///
/// Any word may match, and the best coverage wins. Exact spelling counts most; the same letters
/// with another tone less; the bare letters least, unless the words were typed bare and the texts
/// cannot tell what they mean.
final class Ranking {

    private static final float STRONG = 1f;
    private static final float PAIR = 0.9f;
    /// As no bare pairs are looked for beside it.
    private static final float BARE_PAIR = 1.1f;
    private static final float WEAK = 0.2f;
    private static final float OTHER_TONE = 0.1f;
    /// Typed bare where nothing is known, the exact view only breaks ties: the words *without*
    /// marks are rarely meant.
    private static final float BARE_EXACT = 0.3f;
    /// Of bare words the bare letters count this much at least, however sure their spelling is.
    private static final float BARE_FOLDED = 0.4f;
    private static final float TITLE = 0.5f;

    private static final float OWN_NUMBER = 100;
    private static final float OWN_NUMBER_AND_TYPE = 40;
    private static final float OWN_SERIAL = 20;
    private static final float CITED_NUMBER = 10;
    private static final float CITED_NUMBER_AND_TYPE = 3;
    private static final float DATE = 5;

    /// In short questions a chance likeness must not outweigh the right spelling, however often
    /// it occurs.
    private static final int SHORT_QUERY = 4;

    private final Asked asked;
    private final List<Syllable> words;
    private final BooleanQuery.Builder ranking = new BooleanQuery.Builder();

    private Ranking(Asked asked) {
        this.asked = asked;
        var seen = new HashSet<String>();
        this.words =
                asked.runs().stream()
                        .flatMap(List::stream)
                        .filter(word -> seen.add(word.exact()))
                        .toList();
    }

    /// One query for all.
    static Query of(Asked asked) {
        var ranking = new Ranking(asked);
        ranking.addAll();
        ranking.tiers()
                .forEach(tier -> ranking.should(new ConstantScoreQuery(all(tier)), Tiers.STEP));
        return ranking.ranking.build();
    }

    /// The same order in tiers, which finds the first ones much sooner.
    static Tiers inTiers(Asked asked) {
        var ranking = new Ranking(asked);
        ranking.addAll();
        var tiers = ranking.tiers().stream().map(Ranking::all).toList();
        return new Tiers(tiers, ranking.ranking.build());
    }

    private void addAll() {
        asked.phrases().forEach(phrase -> ranking.add(Phrases.quoted(asked, phrase), Occur.MUST));
        asked.words().forEach(this::addRun);
        addNumbers();
    }

    private void addRun(List<Word> run) {
        var weights = AskingWords.weights(run);
        var seen = new HashSet<String>();
        for (var at = 0; at < run.size(); at++) {
            if (seen.add(run.get(at).syllable().exact())) {
                addWord(run.get(at), weights[at]);
            }
            if (at + 1 < run.size()) {
                var weight = Math.min(weights[at], weights[at + 1]);
                addPair(run.get(at), run.get(at + 1), weight);
            }
        }
        var syllables = run.stream().map(Word::syllable).toList();
        asked.otherForms(syllables, asked.marked()).forEach(this::addForms);
    }

    /// However it is written, it weighs about as much as the words that were typed.
    private void addForms(Abbreviations.Span span) {
        for (var form : span.forms()) {
            var weight = form.weight() * (span.to() - span.from()) / form.words().size();
            should(Phrases.together(form.words()), weight * STRONG);
            should(Phrases.bareTogether(form.words()), weight * WEAK);
        }
    }

    private void addWord(Word word, float weight) {
        var syllable = word.syllable();
        if (!word.meant().isEmpty()) {
            addMeant(word, weight);
        } else if (bare(word)) {
            should(IndexFields.FOLDED, syllable.folded(), STRONG * weight);
            should(IndexFields.EXACT, syllable.exact(), BARE_EXACT * weight);
            should(IndexFields.TITLE_FOLDED, syllable.folded(), TITLE * weight);
        } else {
            should(IndexFields.EXACT, syllable.exact(), STRONG * weight);
            should(IndexFields.FOLDED, syllable.folded(), WEAK * weight);
            should(IndexFields.TITLE_EXACT, syllable.exact(), TITLE * weight);
        }
        if (isShort() && !syllable.isNumber() && !bare(word)) {
            should(anyTone(syllable), OTHER_TONE * weight);
        }
    }

    /// The spellings that may be meant, each by its likelihood; the bare letters the more, the
    /// less that is to be relied upon.
    private void addMeant(Word word, float weight) {
        var sure = sure(word);
        var spellings =
                word.meant().stream()
                        .map(meant -> boosted(exactly(meant.exact()), (float) meant.likelihood()))
                        .toList();
        var folded = word.syllable().folded();
        should(new DisjunctionMaxQuery(spellings, 0), between(BARE_EXACT, STRONG, sure) * weight);
        should(IndexFields.FOLDED, folded, between(STRONG, BARE_FOLDED, sure) * weight);
        should(IndexFields.TITLE_FOLDED, folded, TITLE * weight);
    }

    private void addPair(Word first, Word second, float weight) {
        if (bare(first) && bare(second)) {
            addBarePair(first, second, weight);
        } else {
            var likely = (float) Math.sqrt(first.likelihood() * second.likelihood());
            should(Phrases.pair(first, second), PAIR * likely * weight);
        }
    }

    /// The less is known of spellings, the more the places of the bare letters tell; looking these
    /// up takes long only where there are many texts, and then enough is known.
    private void addBarePair(Word first, Word second, float weight) {
        var sure = Math.min(sure(first), sure(second));
        should(Phrases.pair(first, second), between(BARE_EXACT, BARE_PAIR, sure) * weight);
        if (sure < 1) {
            should(Phrases.barePair(first, second), (1 - sure) * STRONG * weight);
        }
    }

    private static float between(float unsure, float sure, float share) {
        return unsure + (sure - unsure) * share;
    }

    private boolean bare(Word word) {
        return !asked.marked()
                && !word.syllable().marked()
                && !word.corrected()
                && !word.syllable().isNumber();
    }

    /// A mended word is as sure as it can be: what was typed stands in no text.
    private float sure(Word word) {
        return bare(word) ? (float) asked.wording().spellings().confidence() : 1;
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
    /// before the rest: what every word of a passage must match, the strictest first.
    private List<List<Query>> tiers() {
        var namesDocument = !asked.numberKeys().isEmpty() || asked.serial().isPresent();
        if (words.isEmpty() || !isShort() || !asked.marked() || namesDocument) {
            return List.of();
        }
        return List.of(
                words.stream().map(word -> exactly(word.exact())).toList(),
                words.stream()
                        .map(word -> word.isNumber() ? exactly(word.exact()) : anyTone(word))
                        .toList());
    }

    private static Query all(List<Query> tier) {
        var all = new BooleanQuery.Builder();
        tier.forEach(word -> all.add(word, Occur.FILTER));
        return all.build();
    }

    private static Query exactly(String syllable) {
        return new TermQuery(new Term(IndexFields.EXACT, syllable));
    }

    private void addNumbers() {
        if (!asked.numberKeys().isEmpty()) {
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
                                                new Term(field, keys.get(at)),
                                                at == keys.size() - 1 ? numberAndType : whole))
                        .toList();
        ranking.add(new DisjunctionMaxQuery(levels, 0), Occur.SHOULD);
    }

    private void addConstant(String field, String term, float boost) {
        ranking.add(constant(new Term(field, term), boost), Occur.SHOULD);
    }

    private static Query constant(Term term, float boost) {
        return boosted(new ConstantScoreQuery(new TermQuery(term)), boost);
    }

    private void should(String field, String term, float boost) {
        should(new TermQuery(new Term(field, term)), boost);
    }

    private void should(Query query, float boost) {
        ranking.add(boosted(query, boost), Occur.SHOULD);
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }
}
