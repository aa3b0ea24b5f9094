package vn.vankho.search.web;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import vn.vankho.search.Search.IndexState.State;
import vn.vankho.search.Search;

/// Chỉ mục: how far the index is, and building it anew.
@Controller
class IndexController {

    private static final Logger log = LoggerFactory.getLogger(IndexController.class);

    private final Search search;
    private final Journal journal;

    IndexController(Search search, Journal journal) {
        this.search = search;
        this.journal = journal;
    }

    @GetMapping("/quan-tri/chi-muc")
    String state(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.MANAGE_INDEX);
        model.addAttribute("state", search.state());
        return "search/index";
    }

    @PostMapping("/quan-tri/chi-muc/lap-lai")
    String rebuild(@AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.MANAGE_INDEX);
        if (search.state().state() != State.BUILDING) {
            journal.record(who, "index-rebuild", "index", Map.of());
            Thread.ofVirtual().name("index-rebuild").start(this::rebuildAndLog);
        }
        next.addFlashAttribute(
                "said", "Đang lập lại chỉ mục. Việc tra cứu vẫn dùng được trong lúc này.");
        return "redirect:/quan-tri/chi-muc";
    }

    private void rebuildAndLog() {
        try {
            search.rebuild();
        } catch (RuntimeException failure) {
            log.error("The index could not be rebuilt", failure);
        }
    }
}
