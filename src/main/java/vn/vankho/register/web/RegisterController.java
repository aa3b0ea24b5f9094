package vn.vankho.register.web;

import java.util.Map;
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
import vn.vankho.register.Dispatch;
import vn.vankho.register.IncomingRegister;
import vn.vankho.register.Numbering;
import vn.vankho.register.OutgoingRegister;

/// Sổ văn bản đi: the outgoing books of a year, and documents that were made outside.
@Controller
class RegisterController {

    private final OutgoingRegister register;
    private final IncomingRegister clock;

    RegisterController(OutgoingRegister register, IncomingRegister clock) {
        this.register = register;
        this.clock = clock;
    }

    /// The newest entries first, as one looks for them.
    ///
    /// @param sequence only this one; all of them if left out
    @GetMapping("/so-van-ban")
    String book(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @RequestParam(name = "so", required = false) @Nullable String sequence,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_REGISTER);
        int year = Shown.year(asked, clock.today());
        model.addAttribute("book", Book.of(year, register.entries(year), sequence));
        model.addAttribute("thisYear", clock.today().getYear());
        return "register/register";
    }

    @GetMapping("/so-van-ban/di/vao")
    String sheet(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.GIVE_NUMBER);
        model.addAttribute("today", clock.today());
        model.addAttribute("types", IncomingController.types());
        return "register/give";
    }

    /// A number for a document that has no draft here: a copy, a letter written elsewhere.
    @PostMapping("/so-van-ban/di/vao")
    String give(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.GIVE_NUMBER);
        var typed = new Typed(values);
        var day = typed.neededDay("ngay", clock.today());
        var type = typed.needed("loai", "tên loại");
        var symbol = typed.needed("ky-hieu", "ký hiệu");
        var subject = typed.needed("trich-yeu", "trích yếu");
        var dispatch = dispatch(typed);
        if (!typed.faults().isEmpty()) {
            next.addFlashAttribute(
                    "refused", "Hãy ghi đủ tên loại, ký hiệu, ngày và trích yếu; số bản là số.");
            return "redirect:/so-van-ban/di/vao";
        }
        var request =
                new OutgoingRegister.Request(
                        null,
                        type,
                        symbol.replaceAll("\\s+", ""),
                        day,
                        subject,
                        typed.text("nguoi-ky"),
                        typed.text("noi-nhan"));
        var entry = register.give(request, dispatch, who);
        next.addFlashAttribute(
                "said",
                "Đã cấp số %s (%s)."
                        .formatted(entry.printed(), Numbering.label(entry.key().book())));
        return "redirect:/so-van-ban?nam=" + entry.year();
    }

    private static Dispatch dispatch(Typed typed) {
        return new Dispatch(
                typed.number("so-ban", 999),
                typed.text("ban-luu"),
                typed.day("ngay-chuyen"),
                typed.text("ky-nhan"),
                typed.text("ghi-chu"));
    }

    /// Writes down how a document went out.
    @PostMapping("/so-van-ban/{year}/{number}/chuyen")
    String dispatch(
            @PathVariable int year,
            @PathVariable String number,
            @RequestParam(name = "so", defaultValue = Numbering.COMMON) String book,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.GIVE_NUMBER);
        var typed = new Typed(values);
        var dispatch = dispatch(typed);
        if (typed.faults().isEmpty()) {
            var entry = register.dispatch(Shown.outgoing(book, year, number), dispatch, who);
            next.addFlashAttribute(
                    "said", "Đã ghi việc chuyển văn bản số %s.".formatted(entry.printed()));
        } else {
            next.addFlashAttribute("refused", "Hãy ghi đúng ngày chuyển và số lượng bản.");
        }
        return "redirect:/so-van-ban?nam=" + year;
    }

    @PostMapping("/so-van-ban/{year}/{number}/gach")
    String strikeOut(
            @PathVariable int year,
            @PathVariable String number,
            @RequestParam(name = "so", defaultValue = Numbering.COMMON) String book,
            @RequestParam("ly-do") String reason,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.VOID_NUMBER);
        if (reason.isBlank()) {
            next.addFlashAttribute("refused", "Hãy ghi lý do gạch số.");
        } else {
            var entry = register.strikeOut(Shown.outgoing(book, year, number), reason, who);
            next.addFlashAttribute("said", "Đã gạch số %s.".formatted(entry.printed()));
        }
        return "redirect:/so-van-ban?nam=" + year;
    }
}
