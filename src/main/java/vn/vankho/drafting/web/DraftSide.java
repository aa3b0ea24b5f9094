package vn.vankho.drafting.web;

import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vankho.access.Person;
import vn.vankho.drafting.Drafts;

/// What stands beside the text of a draft while it is written; the page fetches it anew after each
/// save.
@Controller
class DraftSide {

    private final DraftFindings findings;

    DraftSide(DraftFindings findings) {
        this.findings = findings;
    }

    @GetMapping("/soan-thao/{id}/nhan-xet")
    String findings(@PathVariable UUID id, @AuthenticationPrincipal Person who, Model model) {
        Drafts.requireToSee(who);
        var notes = findings.of(id).stream().map(ShownNote::of).toList();
        model.addAttribute("blanks", notes.stream().filter(ShownNote::blank).toList());
        model.addAttribute("notes", notes.stream().filter(note -> !note.blank()).toList());
        return "drafting/notes";
    }
}
