package vn.vankho.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.vankho.access.Accounts;
import vn.vankho.access.LostDatabase;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.Refusal;
import vn.vankho.office.Office;
import vn.vankho.office.Officer;
import vn.vankho.office.OwnOffice;
import vn.vankho.office.Period;

/// Thiết lập: asked once, at the first start, while nobody has an account. Whoever makes the
/// first account names the office as well.
@Controller
class SetUpController {

    private final Accounts accounts;
    private final Office office;
    private final LostDatabase lost;

    SetUpController(Accounts accounts, Office office, LostDatabase lost) {
        this.accounts = accounts;
        this.office = office;
        this.lost = lost;
    }

    @ModelAttribute("roles")
    Role[] roles() {
        return Role.values();
    }

    /// Nobody has an account, but there was an archive: then this is no first start.
    @ModelAttribute("lost")
    @Nullable String lost() {
        return lost.sentence().orElse(null);
    }

    @GetMapping("/thiet-lap")
    String page(Model model) {
        if (!accounts.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("form", SetUpForm.empty());
        return "web/set-up";
    }

    @PostMapping("/thiet-lap")
    String setUp(SetUpForm form, HttpServletRequest request, Model model) throws ServletException {
        if (!accounts.isEmpty()) {
            return "redirect:/";
        }
        try {
            begin(form);
        } catch (Refusal refusal) {
            model.addAttribute("form", form);
            model.addAttribute("refused", refusal.getMessage());
            return "web/set-up";
        }
        request.login(form.loginText(), form.passwordText());
        request.changeSessionId();
        return "redirect:/thiet-lap/du-lieu-mau";
    }

    private void begin(SetUpForm form) {
        var own = form.office();
        form.requirePasswordTwice();
        var first =
                accounts.createFirst(
                        form.loginText(),
                        form.fullNameText(),
                        form.chosenRoles(),
                        form.passwordText());
        name(form, own, first.person());
    }

    private void name(SetUpForm form, OwnOffice own, Person who) {
        office.setUp(own, who);
        form.chairman()
                .map(name -> new Officer(name, "Chủ tịch", Office.OWN, Period.ALWAYS))
                .ifPresent(chairman -> office.appoint(List.of(chairman), who));
    }
}
