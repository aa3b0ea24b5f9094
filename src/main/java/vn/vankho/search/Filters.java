package vn.vankho.search;

import java.time.LocalDate;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.vankho.access.Sensitivity;

/// What the person may read and wants to see.
final class Filters {

    private final BooleanQuery.Builder narrowed = new BooleanQuery.Builder();

    private Filters() {}

    /// Rights come first: they are part of every search.
    static Query of(SearchQuery query, Set<Sensitivity> readable) {
        var filters = new Filters();
        filters.addRights(readable);
        filters.addYear(query);
        filters.addName(IndexFields.TYPE, query.type());
        filters.addName(IndexFields.ISSUER, query.issuer());
        filters.addDates(query);
        return filters.narrowed.build();
    }

    private void addRights(Set<Sensitivity> readable) {
        var names = readable.stream().map(one -> new BytesRef(one.name())).toList();
        filter(new TermInSetQuery(IndexFields.SENSITIVITY, names));
    }

    private void addYear(SearchQuery query) {
        if (query.year() != null) {
            filter(IntPoint.newExactQuery(IndexFields.YEAR, query.year()));
        }
    }

    private void addName(String field, @org.jspecify.annotations.Nullable String name) {
        if (name != null && !name.isBlank()) {
            filter(new TermQuery(new Term(field, Entry.folded(name))));
        }
    }

    private void addDates(SearchQuery query) {
        if (query.from() != null || query.to() != null) {
            var from = query.from() == null ? LocalDate.MIN : query.from();
            var to = query.to() == null ? LocalDate.MAX : query.to();
            filter(LongPoint.newRangeQuery(IndexFields.ISSUED, from.toEpochDay(), to.toEpochDay()));
        }
    }

    private void filter(Query query) {
        narrowed.add(query, Occur.FILTER);
    }
}
