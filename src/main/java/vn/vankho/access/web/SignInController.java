package vn.vankho.access.web;

import jakarta.servlet.http.HttpSession;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vankho.access.Accounts;
import vn.vankho.access.Person;

/// Đăng nhập. Signing in itself is done by the filter that [SecurityConfiguration] sets up.
@Controller
class SignInController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Accounts accounts;

    SignInController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(SecurityConfiguration.SIGN_IN)
    String page(@AuthenticationPrincipal @Nullable Person who, HttpSession session, Model model) {
        if (accounts.isEmpty()) {
            return "redirect:/thiet-lap";
        }
        if (who != null) {
            return "redirect:/";
        }
        model.addAttribute("refused", takeRefusal(session));
        return "access/sign-in";
    }

    private static @Nullable String takeRefusal(HttpSession session) {
        var failure = session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        return failure == null ? null : sentence(failure);
    }

    private static String sentence(Object failure) {
        return switch (failure) {
            case LockedUntil locked ->
                    "Đã nhập sai mật khẩu nhiều lần. Tài khoản bị khóa đến %s; sau đó hãy thử lại."
                            .formatted(TIME.format(locked.time().atZone(ZoneId.systemDefault())));
            case DisabledException _ -> "Tài khoản này đã ngừng sử dụng. Hãy hỏi người quản trị.";
            default -> "Tên đăng nhập hoặc mật khẩu không đúng.";
        };
    }
}
