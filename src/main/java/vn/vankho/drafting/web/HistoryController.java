package vn.vankho.drafting.web;

import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.drafting.DraftVersions;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.comparison.Comparison;
import vn.vankho.drafting.returned.ReturnedFiles;
import vn.vankho.home.Refusal;

/// The saved states of a draft: listed, looked at, taken back.
@Controller
@RequestMapping("/soan-thao/{id}")
class HistoryController {

    private static final int PAGE_SIZE = 200;

    private final Drafts drafts;
    private final DraftVersions versions;
    private final ReturnedFiles returned;

    HistoryController(Drafts drafts, DraftVersions versions, ReturnedFiles returned) {
        this.drafts = drafts;
        this.versions = versions;
        this.returned = returned;
    }

    @GetMapping("/lich-su")
    String history(
            @PathVariable UUID id,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @AuthenticationPrincipal Person who,
            Model model) {
        Drafts.requireToSee(who);
        int number = Math.max(1, page);
        var found = versions.newest(id, PAGE_SIZE + 1, (number - 1) * PAGE_SIZE);
        model.addAttribute("draft", drafts.find(id));
        model.addAttribute("sittings", Sitting.of(found.stream().limit(PAGE_SIZE).toList()));
        model.addAttribute("page", number);
        model.addAttribute("more", found.size() > PAGE_SIZE);
        model.addAttribute("files", returned.of(id).stream().map(ShownReturn::of).toList());
        return "drafting/history";
    }

    @GetMapping("/lich-su/{number}")
    String version(
            @PathVariable UUID id,
            @PathVariable int number,
            @AuthenticationPrincipal Person who,
            Model model) {
        Drafts.requireToSee(who);
        model.addAttribute("draft", drafts.find(id));
        model.addAttribute("version", ShownVersion.of(versions.find(id, number)));
        model.addAttribute("paragraphs", paragraphs(id, number));
        return "drafting/version";
    }

    private List<String> paragraphs(UUID id, int number) {
        return Comparison.paragraphs(versions.docx(id, number)).stream()
                .filter(text -> !text.isBlank())
                .toList();
    }

    @PostMapping("/lich-su/{number}/lay-lai")
    String restore(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam("phien-ban") int version,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DRAFT);
        try {
            versions.restore(id, number, version, who);
            next.addFlashAttribute("said", "Đã lấy lại bản lưu %d.".formatted(number));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/soan-thao/%s/sua".formatted(id);
    }

    @PostMapping("/hoan-tac")
    String undo(
            @PathVariable UUID id,
            @RequestParam("phien-ban") int version,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DRAFT);
        try {
            var undone = versions.undo(id, version, who);
            next.addFlashAttribute(
                    "said",
                    undone.isPresent()
                            ? "Đã hoàn tác lần lưu trước. Bản vừa bỏ vẫn còn ở Lịch sử."
                            : "Không còn thay đổi nào để hoàn tác.");
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/soan-thao/%s/sua".formatted(id);
    }
}
