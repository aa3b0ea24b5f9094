package vn.vankho.register.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.register.OutgoingRegister;

/// Sổ văn bản: the outgoing book of a year, on the screen and as it is printed and bound.
@Controller
class RegisterController {

    private final OutgoingRegister register;
    private final Clock clock;

    RegisterController(OutgoingRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /// The newest entries first, as one looks for them.
    @GetMapping("/so-van-ban")
    String book(
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_REGISTER);
        model.addAttribute("book", book(year).newestFirst());
        model.addAttribute("thisYear", thisYear());
        return "register/register";
    }

    /// With its cover, in order, in the ten columns of the decree (Phụ lục IV).
    @GetMapping("/so-van-ban/in")
    String printed(
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_REGISTER);
        model.addAttribute("book", book(year));
        return "register/print";
    }

    @PostMapping("/so-van-ban/{year}/{number}/gach")
    String strikeOut(
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam(name = "so", defaultValue = "common") String book,
            @RequestParam(name = "duoi", defaultValue = "") String suffix,
            @RequestParam("ly-do") String reason,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.VOID_NUMBER);
        if (reason.isBlank()) {
            next.addFlashAttribute("refused", "Hãy ghi lý do gạch số.");
        } else {
            var entry = register.strikeOut(new OutgoingRegister.Key(book, year, number, suffix), reason, who);
            next.addFlashAttribute("said", "Đã gạch số %s.".formatted(entry.printed()));
        }
        return "redirect:/so-van-ban?nam=" + year;
    }

    private Book book(@Nullable Integer asked) {
        int year = asked == null ? thisYear() : Math.clamp(asked, 1945, thisYear() + 1);
        return Book.of(year, register.entries(year));
    }

    private int thisYear() {
        return LocalDate.now(clock.withZone(java.time.ZoneId.systemDefault())).getYear();
    }
}
