package vn.vankho.intake.web;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Refusal;
import vn.vankho.intake.Confirmations;

/// Many documents confirmed in one act, if every field of theirs is certain.
@Controller
@RequestMapping("/tiep-nhan/xac-nhan/chac-chan")
class CertainController {

    private static final Logger log = LoggerFactory.getLogger(CertainController.class);
    private static final int AT_ONCE = 50;

    private final Confirmations confirmations;

    CertainController(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.DESCRIBE);
        var found = confirmations.certain(AT_ONCE + 1);
        model.addAttribute(
                "certain", found.stream().limit(AT_ONCE).map(CertainDocument::of).toList());
        model.addAttribute("more", found.size() > AT_ONCE);
        return "intake/certain";
    }

    /// @param chosen ids with the token of what the list showed, joined by `@`
    @PostMapping
    String confirm(
            @RequestParam(name = "chon", defaultValue = "") List<String> chosen,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DESCRIBE);
        var left = new ArrayList<String>();
        for (var one : chosen) {
            if (!confirmed(one, who)) {
                left.add(one);
            }
        }
        say(chosen.size() - left.size(), left.size(), next);
        return "redirect:/tiep-nhan/xac-nhan/chac-chan";
    }

    private boolean confirmed(String chosen, Person who) {
        var parts = chosen.split("@", 2);
        try {
            return parts.length == 2
                    && confirmations.confirmCertain(DocumentId.parse(parts[0]), parts[1], who);
        } catch (Refusal | IllegalArgumentException gone) {
            log.info("Not confirmed: {}", chosen, gone);
            return false;
        }
    }

    private static void say(int confirmed, int left, RedirectAttributes next) {
        if (confirmed > 0) {
            next.addFlashAttribute("said", "Đã xác nhận %d văn bản.".formatted(confirmed));
        }
        if (left > 0) {
            next.addFlashAttribute(
                    "refused",
                    "%d văn bản đã thay đổi trong lúc danh sách đang mở nên chưa được xác nhận; hãy xem lại."
                            .formatted(left));
        } else if (confirmed == 0) {
            next.addFlashAttribute("refused", "Bạn chưa chọn văn bản nào.");
        }
    }
}
