package vn.vankho.office.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.home.Refusal;
import vn.vankho.office.Office;

/// Cơ quan: what stands at the head and foot of the office's documents, through time.
@Controller
@RequestMapping("/quan-tri/co-quan")
class OfficeController {

    private final Office office;

    OfficeController(Office office) {
        this.office = office;
    }

    @GetMapping
    String page(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.MANAGE_OFFICE);
        model.addAttribute("form", office.current().map(OfficeForm::of).orElse(OfficeForm.empty()));
        model.addAttribute("states", office.states());
        model.addAttribute("officers", OfficersForm.of(office.officers()).lines());
        return "office/office";
    }

    @PostMapping
    String keep(OfficeForm form, @AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.MANAGE_OFFICE);
        return attempt(next, "Đã ghi thông tin cơ quan.", () -> office.setUp(form.office(), who));
    }

    @PostMapping("/can-bo")
    String appoint(
            OfficersForm form, @AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.MANAGE_OFFICE);
        return attempt(
                next, "Đã ghi danh sách người ký.", () -> office.appoint(form.officers(), who));
    }

    private static String attempt(RedirectAttributes next, String done, Runnable work) {
        try {
            work.run();
            next.addFlashAttribute("said", done);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/quan-tri/co-quan";
    }
}
