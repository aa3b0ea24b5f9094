package vn.vankho.search.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vankho.search.Search;
import vn.vankho.search.SearchAnswer;
import vn.vankho.search.SearchQuery.Order;

/// One page of results, ready to be shown.
///
/// @param filters the facets with their values
/// @param understood what the question was understood to say, each with the way back
record ResultPage(
        long total,
        List<Shown> hits,
        List<Facets.Group> filters,
        List<Facets.Chip> understood,
        List<String> remarks,
        List<Choice> orders,
        Search.IndexState state,
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next) {

    /// @param title the subject line, or the file's name where none is known
    /// @param more further passages of the same document
    record Shown(
            SearchAnswer.Hit hit,
            String title,
            @Nullable String number,
            String address,
            Passage best,
            List<Passage> more) {}

    /// A passage with the address of its page.
    record Passage(SearchAnswer.Place place, MarkedText words, String address) {}

    record Choice(String label, boolean chosen, String address) {}

    static ResultPage of(SearchForm form, SearchAnswer answer) {
        int pages = pages(answer.total());
        int page = form.page();
        return new ResultPage(
                answer.total(),
                answer.hits().stream().map(hit -> shown(hit, form)).toList(),
                Facets.groups(form, answer),
                Facets.understood(form),
                answer.remarks(),
                orders(form),
                answer.state(),
                page,
                pages,
                page > 1 ? form.withPage(page - 1).address() : null,
                page < pages ? form.withPage(page + 1).address() : null);
    }

    private static int pages(long total) {
        return (int) Math.min(SearchForm.LAST_PAGE, Math.ceilDiv(total, SearchForm.PAGE_SIZE));
    }

    private static List<Choice> orders(SearchForm form) {
        return List.of(
                order(form, "Phù hợp nhất", Order.RELEVANCE),
                order(form, "Mới nhất", Order.NEWEST),
                order(form, "Cũ nhất", Order.OLDEST));
    }

    private static Choice order(SearchForm form, String label, Order order) {
        return new Choice(label, form.order() == order, form.withOrder(order).address());
    }

    private static Shown shown(SearchAnswer.Hit hit, SearchForm form) {
        var passages = hit.places().stream().map(place -> passage(hit, place, form)).toList();
        var best = passages.getFirst();
        return new Shown(
                hit,
                title(hit),
                number(hit),
                best.address(),
                best,
                passages.subList(1, passages.size()));
    }

    static String title(SearchAnswer.Hit hit) {
        return hit.subject() == null ? hit.fileName() : hit.subject();
    }

    static @Nullable String number(SearchAnswer.Hit hit) {
        if (hit.symbol() == null) {
            return hit.number();
        }
        return (hit.number() == null ? "…" : hit.number()) + "/" + hit.symbol();
    }

    private static Passage passage(
            SearchAnswer.Hit hit, SearchAnswer.Place place, SearchForm form) {
        return new Passage(
                place,
                MarkedText.of(place.snippet(), place.marks()),
                address(hit, place.page(), form.q()));
    }

    private static String address(SearchAnswer.Hit hit, int page, String q) {
        return UriComponentsBuilder.fromPath("/van-ban/{id}")
                .queryParam("trang", "{page}")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(hit.id(), page, q)
                .toUriString();
    }

    /// The numbers of the pages around this one.
    public List<Integer> near() {
        return IntStream.rangeClosed(Math.max(1, page - 2), Math.min(pages, page + 2))
                .boxed()
                .toList();
    }
}
