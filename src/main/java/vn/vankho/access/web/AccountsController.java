package vn.vankho.access.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import vn.vankho.access.AccountRefused;
import vn.vankho.access.Accounts;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.access.Role;

/// Tài khoản: who may sign in, and as what.
@Controller
@RequestMapping("/quan-tri/tai-khoan")
class AccountsController {

    private final Accounts accounts;
    private final OpenSessions sessions;

    AccountsController(Accounts accounts, OpenSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.MANAGE_ACCOUNTS);
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        return "access/accounts";
    }

    @PostMapping
    String create(
            @RequestParam("ten") String login,
            @RequestParam("ho-ten") String fullName,
            @RequestParam(name = "vai-tro", required = false) @Nullable Set<Role> roles,
            @RequestParam("mat-khau") String password,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_ACCOUNTS);
        return attempt(
                next,
                "Đã tạo tài khoản «%s».".formatted(login),
                () -> accounts.create(login, fullName, chosen(roles), password, who));
    }

    @PostMapping("/{login}")
    String change(
            @PathVariable String login,
            @RequestParam("ho-ten") String fullName,
            @RequestParam(name = "vai-tro", required = false) @Nullable Set<Role> roles,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_ACCOUNTS);
        return attempt(
                next,
                "Đã sửa tài khoản «%s».".formatted(login),
                endingSessions(login, () -> accounts.change(login, fullName, chosen(roles), who)));
    }

    @PostMapping("/{login}/mat-khau")
    String resetPassword(
            @PathVariable String login,
            @RequestParam("mat-khau") String password,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_ACCOUNTS);
        return attempt(
                next,
                "Đã đặt lại mật khẩu của «%s».".formatted(login),
                endingSessions(login, () -> accounts.changePassword(login, password, who)));
    }

    @PostMapping("/{login}/ngung")
    String deactivate(
            @PathVariable String login,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_ACCOUNTS);
        return attempt(
                next,
                "Tài khoản «%s» đã ngừng sử dụng.".formatted(login),
                endingSessions(login, () -> accounts.deactivate(login, who)));
    }

    @PostMapping("/{login}/mo-lai")
    String activate(
            @PathVariable String login,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_ACCOUNTS);
        return attempt(
                next,
                "Tài khoản «%s» đã mở lại.".formatted(login),
                () -> accounts.activate(login, who));
    }

    /// Whoever works under this account must sign in again.
    private Runnable endingSessions(String login, Runnable work) {
        return () -> {
            work.run();
            sessions.end(login);
        };
    }

    private static String attempt(RedirectAttributes next, String done, Runnable work) {
        try {
            work.run();
            next.addFlashAttribute("said", done);
        } catch (AccountRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/quan-tri/tai-khoan";
    }

    private static Set<Role> chosen(@Nullable Set<Role> roles) {
        return roles == null ? Set.of() : roles;
    }
}
