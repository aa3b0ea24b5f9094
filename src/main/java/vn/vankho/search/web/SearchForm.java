package vn.vankho.search.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vankho.search.SearchQuery;

/// The query as it stands in the address of the page, so that it can be kept and sent to a
/// colleague.
///
/// @param page from 1
record SearchForm(
        String q,
        @Nullable Integer year,
        @Nullable String type,
        @Nullable String issuer,
        int page) {

    static final int PAGE_SIZE = 10;

    /// Beyond this page nobody reads on; a better query helps more.
    static final int LAST_PAGE = 100;

    SearchForm {
        q = q.strip();
        type = blankToNull(type);
        issuer = blankToNull(issuer);
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    SearchQuery query() {
        return new SearchQuery(
                q, year, type, issuer, null, null, PAGE_SIZE, (page - 1) * PAGE_SIZE);
    }

    public boolean untouched() {
        return q.isEmpty() && !filtered() && page == 1;
    }

    public boolean filtered() {
        return year != null || type != null || issuer != null;
    }

    SearchForm withYear(@Nullable Integer other) {
        return new SearchForm(q, other, type, issuer, 1);
    }

    SearchForm withType(@Nullable String other) {
        return new SearchForm(q, year, other, issuer, 1);
    }

    SearchForm withIssuer(@Nullable String other) {
        return new SearchForm(q, year, type, other, 1);
    }

    SearchForm withPage(int other) {
        return new SearchForm(q, year, type, issuer, other);
    }

    public SearchForm withoutFilters() {
        return new SearchForm(q, null, null, null, 1);
    }

    public String address() {
        var address = UriComponentsBuilder.fromPath("/tra-cuu");
        keep(address, "q", q.isEmpty() ? null : q);
        keep(address, "nam", year);
        keep(address, "loai", type);
        keep(address, "co-quan", issuer);
        keep(address, "trang", page == 1 ? null : page);
        return address.encode().build().toUriString();
    }

    private static void keep(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            // A template variable, so that `+`, `&` and letters with marks are all encoded.
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
