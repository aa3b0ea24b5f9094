package vn.vankho.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;
import vn.vankho.drafting.OldWord;
import vn.vankho.search.SavedSearches;
import vn.vankho.search.Search;
import vn.vankho.search.SearchAnswer;
import vn.vankho.search.export.ListColumn;
import vn.vankho.search.language.Question;

/// Tra cứu: the search box and what was found.
@Controller
class SearchController {

    private static final int SIMILAR = 6;

    private final Search search;
    private final SavedSearches saved;
    private final FiguresAbove figures;
    private final OldWord oldWord;

    SearchController(Search search, SavedSearches saved, FiguresAbove figures, OldWord oldWord) {
        this.search = search;
        this.saved = saved;
        this.figures = figures;
        this.oldWord = oldWord;
    }

    @GetMapping("/tra-cuu")
    String search(
            @RequestParam MultiValueMap<String, String> address,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.SEARCH);
        var form = SearchForm.of(address);
        model.addAttribute("form", form);
        var page = ResultPage.of(form, search.search(form.query(), who));
        model.addAttribute("page", page);
        model.addAttribute("waysOn", page.total() > 0 ? List.of() : waysOn(form, who));
        model.addAttribute("saved", saved.of(who));
        search.suggestCorrection(form.q(), who)
                .ifPresent(better -> model.addAttribute("better", Better.of(better, form)));
        model.addAttribute("figures", figures.of(Question.of(form.q()), who));
        model.addAttribute("columns", ListColumn.values());
        model.addAttribute("oldWord", oldWord.available());
        model.addAttribute("mostRows", ExportController.MOST_ROWS);
        return "search/search";
    }

    private List<Way> waysOn(SearchForm form, Person who) {
        return search.waysOn(form.query(), who).stream()
                .map(
                        way ->
                                new Way(
                                        way.label(),
                                        way.documents(),
                                        form.withText(way.text()).address()))
                .toList();
    }

    /// Another question that finds something.
    record Way(String label, long documents, String address) {}

    @GetMapping("/tra-cuu/huong-dan")
    String guide(@AuthenticationPrincipal Person who) {
        Access.require(who, Action.SEARCH);
        return "search/guide";
    }

    /// What the page of a document shows below it, fetched when that is up.
    @GetMapping("/van-ban/{id}/tuong-tu")
    String similar(@PathVariable DocumentId id, @AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.SEARCH);
        var alike =
                search.similar(id, SIMILAR, who).stream()
                        .map(hit -> new Alike(hit, ResultPage.title(hit), ResultPage.number(hit)))
                        .toList();
        model.addAttribute("similar", alike);
        return "search/similar";
    }

    /// How the words were read, where that is not how they were typed.
    ///
    /// @param exactly where it leads to look for just what was typed; null where quotes would
    ///     change more than the spelling
    record Better(String text, boolean slips, String address, @Nullable String exactly) {

        static Better of(Search.Correction correction, SearchForm form) {
            var plain = Question.of(form.q()).understood().isEmpty();
            return new Better(
                    correction.text(),
                    correction.slips(),
                    form.withText(correction.text()).address(),
                    plain ? form.withText("\"" + form.q() + "\"").address() : null);
        }
    }

    record Alike(SearchAnswer.Hit hit, String title, @Nullable String number) {}
}
