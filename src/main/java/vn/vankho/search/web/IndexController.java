package vn.vankho.search.web;

import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.search.Search;

/// Chỉ mục: how far the index is, whether it agrees with the archive, and building it anew.
@Controller
class IndexController {

    /// So many documents are named; the rest is counted.
    private static final int NAMED = 20;

    private final Search search;
    private final IndexWork work;
    private final Journal journal;

    IndexController(Search search, IndexWork work, Journal journal) {
        this.search = search;
        this.work = work;
        this.journal = journal;
    }

    @GetMapping("/quan-tri/chi-muc")
    String state(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.MANAGE_INDEX);
        model.addAttribute("state", search.state());
        model.addAttribute("progress", search.rebuilding().orElse(null));
        model.addAttribute("running", work.running());
        model.addAttribute("building", work.building());
        model.addAttribute("compared", work.last());
        model.addAttribute("failed", work.failed());
        model.addAttribute("named", NAMED);
        return "search/index";
    }

    @PostMapping("/quan-tri/chi-muc/lap-lai")
    String rebuild(@AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.MANAGE_INDEX);
        if (work.rebuild()) {
            journal.record(who, "index-rebuild", "index", Map.of());
        }
        next.addFlashAttribute(
                "said", "Đang dựng lại chỉ mục. Việc tra cứu vẫn dùng được trong lúc này.");
        return "redirect:/quan-tri/chi-muc";
    }

    @PostMapping("/quan-tri/chi-muc/doi-chieu")
    String compare(@AuthenticationPrincipal Person who) {
        Access.require(who, Action.MANAGE_INDEX);
        work.compare();
        return "redirect:/quan-tri/chi-muc";
    }
}
