package vn.vankho.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;

/// Quản trị: what can be looked after, and whether this machine has what the product can use.
@Controller
class AdministrationController {

    private final Frame frame;
    private final Machine machine;
    private final Archive archive;

    AdministrationController(Frame frame, Machine machine, Archive archive) {
        this.frame = frame;
        this.machine = machine;
        this.archive = archive;
    }

    @GetMapping("/quan-tri")
    String page(@AuthenticationPrincipal Person who, Model model) {
        if (!frame.opens("quan-tri")) {
            Access.require(who, Action.MANAGE_OFFICE);
        }
        model.addAttribute("alarms", archive.alarms().size());
        model.addAttribute("abilities", machine.abilities());
        return "web/administration";
    }
}
