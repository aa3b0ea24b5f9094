package vn.vankho.issuing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.issuing.IssuingCheck;

/// Phát hành: what waits for whom.
@Controller
class PassageListController {

    private final PassageView view;
    private final IssuingCheck check;
    private final Clock clock;

    PassageListController(PassageView view, IssuingCheck check, Clock clock) {
        this.view = view;
        this.check = check;
        this.clock = clock;
    }

    @GetMapping("/phat-hanh")
    String list(@AuthenticationPrincipal Person who, Model model) {
        PassageView.requireToSee(who);
        var open = view.open();
        boolean leader = Access.allows(who, Action.APPROVE);
        boolean clerk = Access.allows(who, Action.GIVE_NUMBER);
        model.addAttribute(
                "mine",
                open.stream()
                        .filter(each -> each.waitsFor().equals("Lãnh đạo") ? leader : clerk)
                        .toList());
        model.addAttribute(
                "others",
                open.stream()
                        .filter(each -> each.waitsFor().equals("Lãnh đạo") ? !leader : !clerk)
                        .toList());
        model.addAttribute("approved", view.approved());
        var today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
        model.addAttribute("elsewhere", view.signedElsewhere(today.getYear()));
        model.addAttribute("today", today);
        return "issuing/ways";
    }

    @GetMapping("/phat-hanh/kiem-tra")
    String check(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.READ_REGISTER);
        model.addAttribute("findings", check.findings());
        return "issuing/check";
    }
}
