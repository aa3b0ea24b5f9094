package vn.vankho.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.search.SavedSearches;
import vn.vankho.search.Search;
import vn.vankho.search.SearchAnswer.Hit;
import vn.vankho.search.SearchQuery;
import vn.vankho.vietnamese.CanonicalSyllable;

/// What the search box suggests while somebody types: own saved searches, filters, and papers. It
/// asks the same search with the same rights, so it knows of no paper that the person may not read.
@Controller
class SuggestController {

    private static final int MOST = 8;
    private static final int PAPERS = 3;
    private static final int WORDS = 4;
    private static final int SHORTEST = 2;

    private static final List<String> FILTERS =
            List.of(
                    "loại:báo cáo",
                    "loại:kế hoạch",
                    "loại:quyết định",
                    "năm:",
                    "số:",
                    "cơ quan:",
                    "người ký:",
                    "lĩnh vực:",
                    "từ:",
                    "đến:",
                    "nguồn:");

    private final Search search;
    private final SavedSearches saved;

    SuggestController(Search search, SavedSearches saved) {
        this.search = search;
        this.saved = saved;
    }

    /// @param text what the search box holds when it is chosen
    /// @param note a few words on what it is
    /// @param address where it leads instead; null where it is only typed
    record Suggestion(String text, String note, @Nullable String address) {}

    @GetMapping("/tra-cuu/goi-y")
    ResponseEntity<List<Suggestion>> suggest(
            @RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Person who) {
        Access.require(who, Action.SEARCH);
        var typed = q.strip();
        var all =
                typed.length() < SHORTEST
                        ? List.<Suggestion>of()
                        : Stream.of(
                                        saved(typed, who),
                                        words(typed, who),
                                        filters(typed),
                                        papers(typed, who))
                                .flatMap(List::stream)
                                .limit(MOST)
                                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(all);
    }

    private List<Suggestion> saved(String typed, Person who) {
        var wanted = CanonicalSyllable.unmarkedWords(typed);
        return saved.of(who).stream()
                .filter(one -> CanonicalSyllable.unmarkedWords(one.name()).contains(wanted))
                .limit(2)
                .map(
                        one ->
                                new Suggestion(
                                        one.name(), "câu tìm đã lưu", "/tra-cuu?" + one.question()))
                .toList();
    }

    /// The word that is being typed may become the name of a filter.
    private static List<Suggestion> filters(String typed) {
        var last = typed.substring(typed.lastIndexOf(' ') + 1);
        if (last.length() < SHORTEST) {
            return List.of();
        }
        var before = typed.substring(0, typed.length() - last.length());
        var wanted = CanonicalSyllable.unmarkedWords(last);
        return FILTERS.stream()
                .filter(filter -> CanonicalSyllable.unmarkedWords(filter).startsWith(wanted))
                .limit(2)
                .map(filter -> new Suggestion(before + filter, "bộ lọc", null))
                .toList();
    }

    private List<Suggestion> words(String typed, Person who) {
        return search.complete(typed, who).stream()
                .filter(text -> !text.equals(typed))
                .limit(WORDS)
                .map(text -> new Suggestion(text, "tìm", null))
                .toList();
    }

    private List<Suggestion> papers(String typed, Person who) {
        var query = SearchQuery.of(typed);
        var papers = new ArrayList<Suggestion>();
        for (var hit : search.list(query, PAPERS, who)) {
            var page = "/van-ban/%s?trang=%d".formatted(hit.id(), hit.page());
            papers.add(new Suggestion(ResultPage.title(hit), note(hit), page));
        }
        return papers;
    }

    private static String note(Hit hit) {
        var type = hit.type() == null ? "văn bản" : hit.type();
        var number = ResultPage.number(hit);
        return number == null ? type : type + " số " + number;
    }
}
