package vn.vankho.search.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vankho.search.Search;
import vn.vankho.search.SearchAnswer;

/// One page of results, ready to be shown.
record ResultPage(
        long total,
        List<Shown> hits,
        List<FilterGroup> filters,
        Search.IndexState state,
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next) {

    /// @param title the subject line, or the file's name where none is known
    record Shown(
            SearchAnswer.Hit hit,
            String title,
            @Nullable String number,
            String address,
            MarkedText snippet) {}

    record FilterGroup(String title, List<Choice> choices) {}

    /// @param address where the choice leads: it is made, or taken back if it was made
    record Choice(String label, long count, boolean chosen, String address) {}

    static ResultPage of(SearchForm form, SearchAnswer answer) {
        int pages = pages(answer.total());
        int page = form.page();
        return new ResultPage(
                answer.total(),
                answer.hits().stream().map(hit -> shown(hit, form)).toList(),
                filters(form, answer),
                answer.state(),
                page,
                pages,
                page > 1 ? form.withPage(page - 1).address() : null,
                page < pages ? form.withPage(page + 1).address() : null);
    }

    private static int pages(long total) {
        return (int) Math.min(SearchForm.LAST_PAGE, Math.ceilDiv(total, SearchForm.PAGE_SIZE));
    }

    private static Shown shown(SearchAnswer.Hit hit, SearchForm form) {
        var title = hit.subject() == null ? hit.fileName() : hit.subject();
        return new Shown(
                hit,
                title,
                number(hit),
                address(hit, form),
                MarkedText.of(hit.snippet(), hit.marks()));
    }

    private static @Nullable String number(SearchAnswer.Hit hit) {
        if (hit.symbol() == null) {
            return hit.number();
        }
        return (hit.number() == null ? "…" : hit.number()) + "/" + hit.symbol();
    }

    private static String address(SearchAnswer.Hit hit, SearchForm form) {
        return UriComponentsBuilder.fromPath("/van-ban/{id}")
                .queryParam("trang", "{page}")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(hit.id(), hit.page(), form.q())
                .toUriString();
    }

    private static List<FilterGroup> filters(SearchForm form, SearchAnswer answer) {
        return Stream.of(
                        new FilterGroup(
                                "Năm",
                                choices(
                                        answer.years(),
                                        year -> year.equals(String.valueOf(form.year())),
                                        year -> form.withYear(parsed(year)),
                                        form.withYear(null))),
                        new FilterGroup(
                                "Tên loại",
                                choices(
                                        answer.types(),
                                        type -> type.equals(form.type()),
                                        form::withType,
                                        form.withType(null))),
                        new FilterGroup(
                                "Cơ quan ban hành",
                                choices(
                                        answer.issuers(),
                                        issuer -> issuer.equals(form.issuer()),
                                        form::withIssuer,
                                        form.withIssuer(null))))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private static List<Choice> choices(
            List<SearchAnswer.Facet> facets,
            Function<String, Boolean> chosen,
            Function<String, SearchForm> choose,
            SearchForm takenBack) {
        return facets.stream()
                .map(
                        facet -> {
                            boolean made = chosen.apply(facet.value());
                            var address =
                                    (made ? takenBack : choose.apply(facet.value())).address();
                            return new Choice(facet.value(), facet.count(), made, address);
                        })
                .toList();
    }

    private static @Nullable Integer parsed(String year) {
        return year.matches("\\d{1,4}") ? Integer.valueOf(year) : null;
    }
}
