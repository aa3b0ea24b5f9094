package vn.vankho.intake.web;

import java.util.List;
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
import vn.vankho.document.DocumentId;
import vn.vankho.intake.Rereading;

/// Đọc lại: papers are read again after the rules have changed, and a person compares.
@Controller
@RequestMapping("/tiep-nhan/doc-lai")
class RereadController {

    private static final int AT_ONCE = 50;
    private static final String PAGE = "redirect:/tiep-nhan/doc-lai";

    private final Rereading rereading;

    RereadController(Rereading rereading) {
        this.rereading = rereading;
    }

    /// Whoever looks after the index sees how far the work is, but nothing of the documents.
    @GetMapping
    String page(@AuthenticationPrincipal Person who, Model model) {
        requireEither(who);
        boolean compares = Access.allows(who, Action.DESCRIBE);
        var waiting = compares ? rereading.waiting(AT_ONCE + 1, who) : List.of();
        model.addAttribute("progress", rereading.progress());
        model.addAttribute("changes", waiting.stream().limit(AT_ONCE).toList());
        model.addAttribute("more", waiting.size() > AT_ONCE);
        model.addAttribute("compares", compares);
        if (compares) {
            model.addAttribute("failed", rereading.failed(AT_ONCE, who));
        }
        return "intake/reread";
    }

    /// @param scope `cu`: only what was read by older rules; `het`: all
    @PostMapping
    String ask(
            @RequestParam(name = "pham-vi", defaultValue = "cu") String scope,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        requireEither(who);
        int asked = rereading.askAll(!scope.equals("het"), who);
        next.addFlashAttribute("said", "Sẽ đọc lại %d văn bản.".formatted(asked));
        return PAGE;
    }

    @PostMapping("/{id}")
    String askOne(
            @PathVariable DocumentId id,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DESCRIBE);
        rereading.ask(id, who);
        next.addFlashAttribute("said", "Văn bản này sẽ được đọc lại trong ít phút.");
        return PAGE;
    }

    /// @param accepted `nhan` to take the newer readings, `bo` to keep the old ones
    @PostMapping("/xet")
    String settle(
            @RequestParam(name = "chon", defaultValue = "") List<DocumentId> chosen,
            @RequestParam(name = "viec", defaultValue = "nhan") String accepted,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DESCRIBE);
        boolean accept = accepted.equals("nhan");
        long settled =
                chosen.stream()
                        .filter(
                                id ->
                                        accept
                                                ? rereading.accept(id, who)
                                                : rereading.decline(id, who))
                        .count();
        if (chosen.isEmpty()) {
            next.addFlashAttribute("refused", "Bạn chưa chọn văn bản nào.");
        } else {
            var what =
                    accept
                            ? "Đã dùng bản đọc mới của %d văn bản."
                            : "Đã giữ bản đọc cũ của %d văn bản.";
            next.addFlashAttribute("said", what.formatted(settled));
        }
        return PAGE;
    }

    private static void requireEither(Person who) {
        if (!Access.allows(who, Action.MANAGE_INDEX)) {
            Access.require(who, Action.TAKE_IN);
        }
    }
}
