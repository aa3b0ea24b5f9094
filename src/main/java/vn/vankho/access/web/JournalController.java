package vn.vankho.access.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;

/// Nhật ký: what people did, the newest first.
@Controller
class JournalController {

    private static final int PAGE_SIZE = 50;

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping("/quan-tri/nhat-ky")
    String list(
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_JOURNAL);
        int number = Math.max(1, page);
        var lines =
                journal.newest(PAGE_SIZE, (number - 1) * PAGE_SIZE).stream()
                        .map(ShownLine::of)
                        .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("page", number);
        model.addAttribute("more", journal.size() > (long) number * PAGE_SIZE);
        return "access/journal";
    }
}
