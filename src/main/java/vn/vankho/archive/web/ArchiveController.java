package vn.vankho.archive.web;

import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;

/// Kho lưu trữ: whether the originals are as they were received.
@Controller
class ArchiveController {

    private final Archive archive;
    private final LastCheck check;
    private final Journal journal;

    ArchiveController(Archive archive, LastCheck check, Journal journal) {
        this.archive = archive;
        this.check = check;
        this.journal = journal;
    }

    @GetMapping("/quan-tri/kho-luu-tru")
    String page(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.VERIFY);
        model.addAttribute("alarms", archive.alarms());
        model.addAttribute("running", check.running());
        model.addAttribute("result", check.result());
        return "archive/archive";
    }

    @PostMapping("/quan-tri/kho-luu-tru/kiem-tra")
    String start(@AuthenticationPrincipal Person who) {
        Access.require(who, Action.VERIFY);
        journal.record(who, "archive-check", "archive", Map.of());
        check.start();
        return "redirect:/quan-tri/kho-luu-tru";
    }
}
