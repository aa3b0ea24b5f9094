package vn.vankho.access.web;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.AccountRefused;
import vn.vankho.access.Accounts;
import vn.vankho.access.Person;
import vn.vankho.access.SignIn;

/// Đổi mật khẩu: one's own. Whoever is signed in may.
@Controller
class PasswordController {

    private final Accounts accounts;
    private final OpenSessions sessions;

    PasswordController(Accounts accounts, OpenSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/doi-mat-khau")
    String page() {
        return "access/password";
    }

    @PostMapping("/doi-mat-khau")
    String change(
            @RequestParam("mat-khau-cu") String old,
            @RequestParam("mat-khau-moi") String fresh,
            @RequestParam("nhap-lai") String again,
            @AuthenticationPrincipal Person who,
            HttpSession session,
            RedirectAttributes next,
            Model model) {
        var refused = tryChange(old, fresh, again, who);
        if (refused != null) {
            model.addAttribute("refused", refused);
            return "access/password";
        }
        sessions.endExcept(who.login(), session.getId());
        next.addFlashAttribute(
                "said", "Đã đổi mật khẩu. Các máy khác đang mở tài khoản này phải đăng nhập lại.");
        return "redirect:/doi-mat-khau";
    }

    private @Nullable String tryChange(String old, String fresh, String again, Person who) {
        if (!fresh.equals(again)) {
            return "Hai lần nhập mật khẩu mới không giống nhau.";
        }
        if (!(accounts.check(who.login(), old) instanceof SignIn.SignedIn)) {
            return "Mật khẩu hiện tại không đúng.";
        }
        try {
            accounts.changePassword(who.login(), fresh, who);
            return null;
        } catch (AccountRefused refused) {
            return refused.getMessage();
        }
    }
}
