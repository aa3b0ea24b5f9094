package vn.vankho.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vankho.search.language.Part;
import vn.vankho.search.language.Part.Choice;
import vn.vankho.search.language.Part.Phrase;
import vn.vankho.search.language.Part.Without;
import vn.vankho.search.language.Part.Words;

/// Puts the parts of a question together. Words and phrases rank passages; what must be there or
/// must not is asked of the whole document, wherever in it that stands.
final class Composition {

    /// A document that has several alternatives stands a little before one that has one.
    private static final float ALSO = 0.1f;

    private final Function<List<Part>, Asked> understanding;
    private final Function<Asked, Query> passages;

    private Composition(
            Function<List<Part>, Asked> understanding, Function<Asked, Query> passages) {
        this.understanding = understanding;
        this.passages = passages;
    }

    /// Every document, by its first passage.
    static Query everything() {
        return new TermQuery(new Term(IndexFields.FIRST, "1"));
    }

    /// @return empty where there is nothing to look for
    static Optional<Query> of(
            List<List<Part>> alternatives, Function<List<Part>, Asked> understanding) {
        return new Composition(understanding, Ranking::of).any(alternatives);
    }

    /// The same in steps, where the question is nothing but words.
    static Optional<Tiers> inTiers(
            List<List<Part>> alternatives, Function<List<Part>, Asked> understanding) {
        if (alternatives.size() == 1
                && alternatives.getFirst().stream().allMatch(Words.class::isInstance)) {
            var asked = understanding.apply(alternatives.getFirst());
            return asked.isEmpty() ? Optional.empty() : Optional.of(Ranking.inTiers(asked));
        }
        return of(alternatives, understanding).map(Tiers::single);
    }

    /// Matches the same passages, without ranking them.
    static Optional<Query> matching(
            List<List<Part>> alternatives, Function<List<Part>, Asked> understanding) {
        return new Composition(understanding, Matching::of).any(alternatives);
    }

    private Optional<Query> any(List<List<Part>> alternatives) {
        var queries = alternatives.stream().map(this::all).flatMap(Optional::stream).toList();
        if (queries.size() < 2) {
            return queries.stream().findFirst();
        }
        return Optional.of(new DisjunctionMaxQuery(queries, ALSO));
    }

    private Optional<Query> all(List<Part> parts) {
        var excluded = excluded(parts);
        var required = required(parts);
        var ranking = ranking(parts);
        if (excluded.isEmpty() && required.isEmpty()) {
            return ranking;
        }
        var all = new BooleanQuery.Builder();
        all.add(ranking.orElseGet(() -> best(required)), Occur.MUST);
        required.forEach(one -> all.add(new WholeDocuments(one), Occur.FILTER));
        excluded.forEach(one -> all.add(new WholeDocuments(one), Occur.MUST_NOT));
        return Optional.of(all.build());
    }

    private static Query best(List<Query> required) {
        return required.isEmpty()
                ? new BoostQuery(everything(), 0)
                : new DisjunctionMaxQuery(required, ALSO);
    }

    /// Words and a single phrase belong to one passage; of several phrases each may have its own.
    private Optional<Query> ranking(List<Part> parts) {
        var asked = understanding.apply(parts);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (asked.phrases().size() < 2) {
            return Optional.of(passages.apply(asked));
        }
        var any = new BooleanQuery.Builder();
        var words = understanding.apply(parts.stream().filter(Words.class::isInstance).toList());
        if (!words.isEmpty()) {
            any.add(passages.apply(words), Occur.SHOULD);
        }
        phrases(parts).forEach(phrase -> any.add(phrase, Occur.SHOULD));
        return Optional.of(any.build());
    }

    private List<Query> required(List<Part> parts) {
        var required = new ArrayList<Query>();
        var phrases = phrases(parts).toList();
        if (phrases.size() > 1) {
            required.addAll(phrases);
        }
        parts.stream()
                .flatMap(part -> part instanceof Choice choice ? Stream.of(choice) : Stream.of())
                .map(choice -> any(choice.alternatives()))
                .flatMap(Optional::stream)
                .forEach(required::add);
        return required;
    }

    private Stream<Query> phrases(List<Part> parts) {
        return parts.stream()
                .filter(Phrase.class::isInstance)
                .map(phrase -> understanding.apply(List.of(phrase)))
                .filter(asked -> !asked.isEmpty())
                .map(passages);
    }

    private List<Query> excluded(List<Part> parts) {
        return parts.stream()
                .flatMap(
                        part ->
                                part instanceof Without(var what, _, _)
                                        ? Stream.of(what)
                                        : Stream.of())
                .flatMap(what -> exactly(what).stream())
                .toList();
    }

    /// What is excluded is meant as it stands: of several words all, in their order.
    private Optional<Query> exactly(Part part) {
        return switch (part) {
            case Words(var text, var start, var end) -> exactly(new Phrase(text, start, end));
            case Phrase phrase -> ranking(List.of(phrase));
            case Choice(var alternatives, _, _) ->
                    Optional.of(alternatives.stream().flatMap(this::together).toList())
                            .filter(any -> !any.isEmpty())
                            .map(Filters::any);
            case Without _ -> Optional.empty();
        };
    }

    private Stream<Query> together(List<Part> parts) {
        var all = new BooleanQuery.Builder();
        var queries = parts.stream().map(this::exactly).flatMap(Optional::stream).toList();
        queries.forEach(one -> all.add(new WholeDocuments(one), Occur.FILTER));
        return queries.isEmpty() ? Stream.of() : Stream.of(all.build());
    }
}
