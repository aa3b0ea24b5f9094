package vn.vankho.search.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.search.Search;

/// Tra cứu: the search box and what was found.
@Controller
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/tra-cuu")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            @RequestParam(name = "loai", required = false) @Nullable String type,
            @RequestParam(name = "co-quan", required = false) @Nullable String issuer,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.SEARCH);
        var form = new SearchForm(q, year, type, issuer, page);
        model.addAttribute("form", form);
        model.addAttribute("page", ResultPage.of(form, search.search(form.query(), who)));
        return "search/search";
    }
}
