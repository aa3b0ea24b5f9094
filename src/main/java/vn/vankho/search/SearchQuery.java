package vn.vankho.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is looked for.
///
/// @param text words, "phrases", `-excluded` words, alternatives with OR, filters such as
///     `năm:2019-2023`, numbers and symbols; empty lists all that the filters let through, newest
///     first
/// @param chosen values of facets as the answer names them; of one facet any may hold, of several
///     all must
/// @param from the first day of issue
/// @param to the last day of issue
/// @param limit hits a page, 1 to 100
/// @param offset hits to leave out
public record SearchQuery(
        String text,
        Map<FacetName, List<String>> chosen,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        int limit,
        int offset) {

    /// What comes first.
    public enum Order {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    public SearchQuery {
        chosen = copy(chosen);
    }

    /// One year, type and issuer at most, the best first.
    ///
    /// @param type the name of a document type, such as *Báo cáo*
    /// @param issuer as in a hit
    public SearchQuery(
            String text,
            @Nullable Integer year,
            @Nullable String type,
            @Nullable String issuer,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int limit,
            int offset) {
        this(text, chosen(year, type, issuer), from, to, Order.RELEVANCE, limit, offset);
    }

    public static SearchQuery of(String text) {
        return new SearchQuery(text, Map.of(), null, null, Order.RELEVANCE, 10, 0);
    }

    private static Map<FacetName, List<String>> chosen(
            @Nullable Integer year, @Nullable String type, @Nullable String issuer) {
        var chosen = new EnumMap<FacetName, List<String>>(FacetName.class);
        choose(chosen, FacetName.YEAR, year == null ? null : year.toString());
        choose(chosen, FacetName.TYPE, type);
        choose(chosen, FacetName.ISSUER, issuer);
        return chosen;
    }

    private static void choose(
            Map<FacetName, List<String>> chosen, FacetName name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            chosen.put(name, List.of(value));
        }
    }

    private static Map<FacetName, List<String>> copy(Map<FacetName, List<String>> chosen) {
        var copy = new EnumMap<FacetName, List<String>>(FacetName.class);
        chosen.forEach(
                (name, values) -> {
                    if (!values.isEmpty()) {
                        copy.put(name, List.copyOf(values));
                    }
                });
        return java.util.Collections.unmodifiableMap(copy);
    }
}
