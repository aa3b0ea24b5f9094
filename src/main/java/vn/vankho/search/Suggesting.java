package vn.vankho.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.vankho.search.Search.Correction;
import vn.vankho.search.SearchQuery.Order;
import vn.vankho.search.language.Part;
import vn.vankho.search.language.Question;
import vn.vankho.vietnamese.CanonicalSyllable;

/// Suggests words to a person, and never one that only stands in texts that this person may not
/// read.
final class Suggesting {

    private static final int MOST = 8;
    private static final int SUBJECTS = 4;

    private final IndexSearcher searcher;
    private final Wording wording;
    private final Query rights;

    Suggesting(IndexSearcher searcher, Set<String> keys) {
        this.searcher = searcher;
        this.wording = Wording.of(searcher);
        this.rights = Filters.rights(keys);
    }

    /// The question with its words as they were understood, where that differs from what was typed.
    Optional<Correction> correction(String query) throws IOException {
        var question = Question.of(query);
        var understood = new StringBuilder(question.typed());
        var slips = false;
        var moved = 0;
        for (var part : question.wanted()) {
            if (!(part instanceof Part.Words(_, var start, _))) {
                continue;
            }
            for (var word :
                    Asked.of(List.of(part), wording).words().stream()
                            .flatMap(List::stream)
                            .toList()) {
                if (isOther(word) && isReadable(word.best())) {
                    var written = CanonicalSyllable.written(word.best());
                    var from = start + word.syllable().start() + moved;
                    var to = start + word.syllable().end() + moved;
                    understood.replace(from, to, written);
                    moved += written.length() - (to - from);
                    slips |= word.corrected();
                }
            }
        }
        return understood.compareTo(new StringBuilder(question.typed())) == 0
                ? Optional.empty()
                : Optional.of(new Correction(understood.toString(), slips));
    }

    /// A word that most likely is spelled otherwise than it was typed.
    private static boolean isOther(Word word) {
        return !word.meant().isEmpty()
                && word.likelihood() > 0.5
                && (word.corrected() || !word.best().equals(word.syllable().exact()));
    }

    private boolean isReadable(String exact) throws IOException {
        return isReadable(new TermQuery(new Term(IndexFields.EXACT, exact)));
    }

    private boolean isReadable(Query query) throws IOException {
        var both = new BooleanQuery.Builder();
        both.add(query, Occur.FILTER);
        both.add(rights, Occur.FILTER);
        return searcher.search(both.build(), 1).scoreDocs.length > 0;
    }

    /// Ways to go on from what was typed so far: subjects of documents, then likely words.
    List<String> completions(String typed) throws IOException {
        var syllables = SyllableReader.read(typed);
        if (syllables.isEmpty() || syllables.size() > 12) {
            return List.of();
        }
        var found = new LinkedHashSet<String>(subjects(syllables));
        found.addAll(words(typed, syllables));
        return found.stream().limit(MOST).toList();
    }

    private List<String> subjects(List<Syllable> syllables) throws IOException {
        var all = new BooleanQuery.Builder();
        all.add(Composition.everything(), Occur.FILTER);
        for (var word : syllables.subList(0, syllables.size() - 1)) {
            all.add(titleHas(word), Occur.FILTER);
        }
        var last = new Term(IndexFields.TITLE_FOLDED, syllables.getLast().folded());
        all.add(new PrefixQuery(last), Occur.FILTER);
        var subjects = new ArrayList<String>();
        for (var found :
                BestPassages.search(searcher, all.build(), rights, Order.NEWEST, SUBJECTS)) {
            var subject = searcher.storedFields().document(found.entry()).get(IndexFields.SUBJECT);
            if (subject != null) {
                subjects.add(subject);
            }
        }
        return subjects;
    }

    /// What is typed with marks must have them.
    private static Query titleHas(Syllable word) {
        return word.marked()
                ? new TermQuery(new Term(IndexFields.TITLE_EXACT, word.exact()))
                : new TermQuery(new Term(IndexFields.TITLE_FOLDED, word.folded()));
    }

    private record Next(String exact, long count) {}

    /// The last word completed, by how often it stands behind the one before.
    private List<String> words(String typed, List<Syllable> syllables) throws IOException {
        var last = syllables.getLast();
        if (last.isNumber() || last.end() < typed.stripTrailing().length()) {
            return List.of();
        }
        var before = syllables.size() < 2 ? null : before(syllables);
        var words = new ArrayList<String>();
        for (var next : likely(last, before)) {
            if (isReadable(together(before, next.exact()))) {
                words.add(
                        typed.substring(0, last.start()) + CanonicalSyllable.written(next.exact()));
            }
        }
        return words;
    }

    private String before(List<Syllable> syllables) {
        return wording.read(syllables.subList(0, syllables.size() - 1), false).getLast().best();
    }

    private List<Next> likely(Syllable last, @Nullable String before) {
        var spellings = wording.spellings();
        var first = before == null ? Spellings.UNKNOWN : spellings.id(before);
        return spellings.all().entrySet().stream()
                .filter(same -> same.getKey().startsWith(last.folded()))
                .flatMap(same -> same.getValue().stream())
                .filter(one -> !last.marked() || one.exact().startsWith(last.term().letters()))
                .map(
                        one ->
                                new Next(
                                        one.exact(),
                                        before == null
                                                ? one.count()
                                                : spellings.pairs(first, one.id())))
                .filter(next -> next.count() > 0 && !next.exact().equals(last.exact()))
                .sorted(Comparator.comparingLong(Next::count).reversed())
                .limit(MOST)
                .toList();
    }

    private static Query together(@Nullable String before, String exact) {
        return before == null
                ? new TermQuery(new Term(IndexFields.EXACT, exact))
                : new TermQuery(new Term(IndexFields.EXACT_PAIRS, before + ' ' + exact));
    }
}
