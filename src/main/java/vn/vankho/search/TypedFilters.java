package vn.vankho.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
import vn.vankho.search.language.Origins;
import vn.vankho.search.language.Subject;

/// The filters that were typed. Of one subject any may hold, of several all must; what is excluded
/// must not hold.
final class TypedFilters {

    private TypedFilters() {}

    static void add(List<Condition> typed, BooleanQuery.Builder filters) {
        var wanted = new EnumMap<Subject, List<Query>>(Subject.class);
        for (var condition : joined(typed)) {
            var query = query(condition);
            if (condition.without()) {
                filters.add(query, Occur.MUST_NOT);
            } else {
                wanted.computeIfAbsent(condition.subject(), _ -> new ArrayList<>()).add(query);
            }
        }
        wanted.values().forEach(any -> filters.add(Filters.any(any), Occur.FILTER));
    }

    /// `năm:>=2020 năm:<=2022` is one span, not any year at all.
    private static List<Condition> joined(List<Condition> typed) {
        var since = open(typed, true);
        var until = open(typed, false);
        if (since == null
                || until == null
                || !(since.value() instanceof Years(Integer from, _))
                || !(until.value() instanceof Years(_, Integer to))
                || from > to) {
            return typed;
        }
        var joined = new ArrayList<>(typed);
        joined.removeAll(List.of(since, until));
        joined.add(
                new Condition(
                        Subject.YEAR, new Years(from, to), false, since.start(), since.end()));
        return joined;
    }

    private static @Nullable Condition open(List<Condition> typed, boolean above) {
        return typed.stream()
                .filter(
                        one ->
                                !one.without()
                                        && one.value() instanceof Years(var from, var to)
                                        && (above ? to == null : from == null))
                .findFirst()
                .orElse(null);
    }

    private static Query query(Condition condition) {
        return switch (condition.value()) {
            case Years years -> Filters.years(years);
            case Days days -> Filters.days(days);
            case Name name -> name(condition.subject(), name);
        };
    }

    private static Query name(Subject subject, Name name) {
        return switch (subject) {
            case TYPE -> Filters.name(FacetName.TYPE, name);
            case ISSUER -> Filters.name(FacetName.ISSUER, name);
            case SIGNER -> Filters.name(FacetName.SIGNER, name);
            case AREA -> Filters.name(FacetName.AREA, name);
            case ORIGIN -> Filters.exactly(FacetName.ORIGIN, Origins.code(name.text()));
            case NUMBER -> number(name.text());
            case YEAR, FROM, TO, DAY -> new MatchNoDocsQuery("no name");
        };
    }

    /// The first key is the whole number as typed; documents have one key for each way to say less.
    private static Query number(String number) {
        return DocumentKeys.of(number).stream()
                .findFirst()
                .<Query>map(key -> new TermQuery(new Term(IndexFields.OWN_NUMBER, key)))
                .orElseGet(() -> new MatchNoDocsQuery("no number"));
    }
}
