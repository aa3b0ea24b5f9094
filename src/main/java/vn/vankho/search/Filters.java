package vn.vankho.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.vankho.search.language.Condition;
import vn.vankho.search.language.Condition.Days;
import vn.vankho.search.language.Condition.Name;
import vn.vankho.search.language.Condition.Years;

/// What the person may read and wants to see.
///
/// @param always rights, typed filters and days
/// @param chosen what was chosen of each facet: it narrows the results and the other facets, but
///     not the counts of its own facet
record Filters(Query always, Map<FacetName, Query> chosen) {

    /// Rights come first: they are part of every search.
    static Filters of(SearchQuery query, List<Condition> typed, Set<String> keys) {
        var always = new BooleanQuery.Builder().add(rights(keys), Occur.FILTER);
        if (query.from() != null || query.to() != null) {
            always.add(days(query.from(), query.to()), Occur.FILTER);
        }
        TypedFilters.add(typed, always);
        var chosen = new EnumMap<FacetName, Query>(FacetName.class);
        query.chosen().forEach((facet, values) -> chosen.put(facet, anyOf(facet, values)));
        return new Filters(always.build(), chosen);
    }

    static Query rights(Set<String> keys) {
        return new Readable(keys);
    }

    /// All of them.
    Query all() {
        if (chosen.isEmpty()) {
            return always;
        }
        var all = new BooleanQuery.Builder().add(always, Occur.FILTER);
        chosen.values().forEach(one -> all.add(one, Occur.FILTER));
        return all.build();
    }

    private static Query anyOf(FacetName facet, List<String> values) {
        return any(values.stream().map(value -> exactly(facet, value)).toList());
    }

    /// Names that differ only in case or marks are one.
    static Query exactly(FacetName facet, String value) {
        if (facet == FacetName.YEAR) {
            return value.matches("\\d{1,9}")
                    ? IntPoint.newExactQuery(IndexFields.YEAR, Integer.parseInt(value))
                    : new MatchNoDocsQuery("no year");
        }
        return new TermQuery(new Term(facet.indexField(), Entry.folded(value)));
    }

    static Query years(Years years) {
        var from = years.from() == null ? Integer.MIN_VALUE : years.from();
        var to = years.to() == null ? Integer.MAX_VALUE : years.to();
        return IntPoint.newRangeQuery(IndexFields.YEAR, from, to);
    }

    static Query days(Days days) {
        return days(days.from(), days.to());
    }

    private static Query days(@Nullable LocalDate first, @Nullable LocalDate last) {
        var from = first == null ? LocalDate.MIN : first;
        var to = last == null ? LocalDate.MAX : last;
        return LongPoint.newRangeQuery(IndexFields.ISSUED, from.toEpochDay(), to.toEpochDay());
    }

    /// A name in full, or words of it, however they are abbreviated.
    static Query name(FacetName facet, Name name) {
        return name.whole()
                ? exactly(facet, name.text())
                : NameWords.query(facet.indexField(), name.text());
    }

    static Query any(Collection<Query> queries) {
        var list = new ArrayList<>(queries);
        if (list.size() == 1) {
            return list.getFirst();
        }
        var any = new BooleanQuery.Builder();
        list.forEach(one -> any.add(one, Occur.SHOULD));
        return any.build();
    }
}
