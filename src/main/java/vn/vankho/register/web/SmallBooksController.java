package vn.vankho.register.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import vn.vankho.register.IncomingRegister;
import vn.vankho.register.LoanBook;
import vn.vankho.register.PostBook;

/// Sổ gửi văn bản đi bưu điện, Sổ sử dụng bản lưu.
@Controller
class SmallBooksController {

    private static final String POST = "redirect:/so-van-ban/buu-dien";
    private static final String LOANS = "redirect:/so-van-ban/ban-luu";

    private final PostBook post;
    private final LoanBook loans;
    private final IncomingRegister clock;

    SmallBooksController(PostBook post, LoanBook loans, IncomingRegister clock) {
        this.post = post;
        this.loans = loans;
        this.clock = clock;
    }

    @GetMapping("/so-van-ban/buu-dien")
    String post(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_REGISTER);
        int year = head(asked, model);
        model.addAttribute("lines", post.lines(year).reversed());
        return "register/post";
    }

    private int head(@Nullable Integer asked, Model model) {
        int year = Shown.year(asked, clock.today());
        model.addAttribute("year", year);
        model.addAttribute("thisYear", clock.today().getYear());
        model.addAttribute("today", clock.today());
        model.addAttribute("sheet", UUID.randomUUID());
        return year;
    }

    @PostMapping("/so-van-ban/buu-dien")
    String enterPost(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_BOOKS);
        var typed = new Typed(values);
        var day = typed.neededDay("ngay", clock.today());
        var document = typed.needed("van-ban", "số, ký hiệu");
        var recipient = typed.needed("noi-nhan", "nơi nhận");
        var envelopes = typed.number("so-bi", 9_999);
        if (!typed.faults().isEmpty() || (envelopes != null && envelopes < 1)) {
            next.addFlashAttribute(
                    "refused", "Hãy ghi ngày chuyển, số ký hiệu, nơi nhận và số bì từ 1.");
            return POST;
        }
        post.enter(
                new PostBook.Line(
                        sheet(typed),
                        day,
                        document,
                        recipient,
                        Objects.requireNonNullElse(envelopes, 1),
                        typed.text("ky-nhan"),
                        typed.text("ghi-chu"),
                        null),
                who);
        next.addFlashAttribute("said", "Đã ghi %s gửi %s.".formatted(document, recipient));
        return POST;
    }

    private static UUID sheet(Typed typed) {
        var id = typed.text("ma");
        return id != null && id.matches("[0-9a-f-]{36}") ? UUID.fromString(id) : UUID.randomUUID();
    }

    @PostMapping("/so-van-ban/buu-dien/{id}/gach")
    String strikePost(
            @PathVariable UUID id,
            @RequestParam("ly-do") String reason,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_BOOKS);
        post.strikeOut(id, reason, who);
        next.addFlashAttribute("said", "Đã gạch dòng.");
        return POST;
    }

    @GetMapping("/so-van-ban/ban-luu")
    String loans(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_REGISTER);
        int year = head(asked, model);
        model.addAttribute("lines", loans.lines(year).reversed());
        model.addAttribute("out", loans.open());
        return "register/loans";
    }

    @PostMapping("/so-van-ban/ban-luu")
    String enterLoan(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_BOOKS);
        var typed = new Typed(values);
        var day = typed.neededDay("ngay", clock.today());
        var borrower = typed.needed("nguoi-dung", "người sử dụng");
        var document = typed.needed("van-ban", "văn bản");
        var subject = typed.needed("trich-yeu", "trích yếu");
        var allowed = typed.needed("cho-phep", "người cho phép");
        var due = typed.day("han");
        if (!typed.faults().isEmpty() || (due != null && due.isBefore(day))) {
            next.addFlashAttribute(
                    "refused",
                    "Hãy ghi ngày, người sử dụng, văn bản, trích yếu và người cho phép; hạn trả không trước ngày giao.");
            return LOANS;
        }
        loans.enter(
                new LoanBook.Line(
                        sheet(typed),
                        day,
                        borrower,
                        document,
                        subject,
                        typed.text("ho-so"),
                        typed.text("ky-nhan"),
                        due,
                        null,
                        allowed,
                        typed.text("ghi-chu"),
                        null),
                who);
        next.addFlashAttribute("said", "Đã ghi bản lưu giao cho %s.".formatted(borrower));
        return LOANS;
    }

    @PostMapping("/so-van-ban/ban-luu/{id}/tra")
    String giveBack(
            @PathVariable UUID id, @AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.MANAGE_BOOKS);
        loans.giveBack(id, clock.today(), who);
        next.addFlashAttribute("said", "Đã ghi ngày trả bản lưu.");
        return LOANS;
    }

    @PostMapping("/so-van-ban/ban-luu/{id}/gach")
    String strikeLoan(
            @PathVariable UUID id,
            @RequestParam("ly-do") String reason,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_BOOKS);
        loans.strikeOut(id, reason, who);
        next.addFlashAttribute("said", "Đã gạch dòng.");
        return LOANS;
    }
}
