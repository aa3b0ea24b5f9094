package vn.vankho.register.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.register.BookCheck;
import vn.vankho.register.IncomingRegister;
import vn.vankho.register.Numbering;
import vn.vankho.register.NumberingPlans;
import vn.vankho.register.print.BookKind;
import vn.vankho.register.print.BookPrinter;

/// How numbers are given from a day on; and whether the books are in order.
@Controller
class NumberingController {

    private final NumberingPlans plans;
    private final IncomingRegister incoming;
    private final BookCheck check;
    private final BookPrinter printer;

    NumberingController(
            NumberingPlans plans, IncomingRegister incoming, BookCheck check, BookPrinter printer) {
        this.plans = plans;
        this.incoming = incoming;
        this.check = check;
        this.printer = printer;
    }

    @GetMapping("/so-van-ban/cach-danh-so")
    String plans(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.MANAGE_BOOKS);
        var today = incoming.today();
        model.addAttribute("now", plans.at(today));
        model.addAttribute("plans", plans.all());
        model.addAttribute("next", LocalDate.of(today.getYear() + 1, 1, 1));
        return "register/numbering";
    }

    @PostMapping("/so-van-ban/cach-danh-so")
    String decide(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_BOOKS);
        var typed = new Typed(values);
        var from = typed.neededDay("tu-ngay", incoming.today());
        var decision = typed.needed("can-cu", "Hãy ghi quyết định.");
        var bodies = typed.text("tu-van");
        if (!typed.faults().isEmpty()) {
            next.addFlashAttribute(
                    "refused", "Hãy ghi ngày bắt đầu và văn bản của người đứng đầu quy định.");
            return "redirect:/so-van-ban/cach-danh-so";
        }
        var codes =
                Arrays.stream((bodies == null ? "" : bodies).split("[,;\\s]+"))
                        .filter(code -> !code.isBlank())
                        .collect(Collectors.toSet());
        var perType = "loai".equals(typed.text("cach"));
        plans.decide(new Numbering(from, perType, codes, decision), who);
        next.addFlashAttribute("said", "Đã ghi cách đánh số mới.");
        return "redirect:/so-van-ban/cach-danh-so";
    }

    @GetMapping("/so-van-ban/kiem-tra")
    String check(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_REGISTER);
        int year = Shown.year(asked, incoming.today());
        model.addAttribute("year", year);
        model.addAttribute("thisYear", incoming.today().getYear());
        model.addAttribute("findings", check.judge(year, who));
        model.addAttribute(
                "templates",
                Arrays.stream(BookKind.values())
                        .flatMap(kind -> printer.findings(kind).stream())
                        .toList());
        return "register/check";
    }
}
