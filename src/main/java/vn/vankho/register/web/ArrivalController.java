package vn.vankho.register.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.register.ArrivedPapers;
import vn.vankho.register.Assignment;
import vn.vankho.register.Distribution;
import vn.vankho.register.IncomingEntry;
import vn.vankho.register.IncomingRegister;

/// One incoming document: who handles it, until when, and what came of it.
@Controller
@RequestMapping("/so-van-ban/den/{year}/{number}")
class ArrivalController {

    private final IncomingRegister register;
    private final ArrivedPapers papers;
    private final Distribution distribution;

    ArrivalController(IncomingRegister register, ArrivedPapers papers, Distribution distribution) {
        this.register = register;
        this.papers = papers;
        this.distribution = distribution;
    }

    @GetMapping
    String page(
            @PathVariable int year,
            @PathVariable String number,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_REGISTER);
        return page(line(year, number), who, null, model);
    }

    private String page(
            IncomingEntry entry,
            Person who,
            @org.jspecify.annotations.Nullable ArrivalForm correction,
            Model model) {
        var may = papers.readable(entry.content().document(), who);
        var mine = who.login().equals(entry.handling().handler());
        model.addAttribute("line", ShownArrival.of(entry, papers, who));
        model.addAttribute("entry", entry);
        model.addAttribute("today", register.today());
        model.addAttribute("findings", may ? register.findings(entry) : List.of());
        model.addAttribute("handlers", distribution.names());
        model.addAttribute("receivers", distribution.receivers());
        model.addAttribute("types", IncomingController.types());
        model.addAttribute("mayFinish", mine || Access.allows(who, Action.REGISTER_INCOMING));
        model.addAttribute(
                "form", correction == null ? ArrivalForm.of(entry.content()) : correction);
        return "register/arrival";
    }

    private IncomingEntry line(int year, String number) {
        return register.find(Shown.arrival(year, number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/sua")
    String correct(
            @PathVariable int year,
            @PathVariable String number,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next,
            Model model) {
        Access.require(who, Action.REGISTER_INCOMING);
        var entry = line(year, number);
        var form = ArrivalForm.sent(values, register.today());
        if (!form.isWhole()) {
            return page(entry, who, form, model);
        }
        register.correct(entry.key(), form.content(register.today()), who);
        return said(next, entry, "Đã sửa thông tin của số đến %s.");
    }

    @PostMapping("/giao")
    String assign(
            @PathVariable int year,
            @PathVariable String number,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DISTRIBUTE);
        var entry = line(year, number);
        var typed = new Typed(values);
        var handler = typed.text("nguoi-xu-ly");
        var name = handler == null ? null : distribution.names().get(handler);
        var receiver = typed.text("nguoi-nhan");
        var due = typed.day("han");
        if (receiver == null && name == null || !typed.faults().isEmpty()) {
            next.addFlashAttribute(
                    "refused", "Hãy chọn người xử lý hoặc ghi đơn vị nhận, và ghi đúng hạn.");
            return back(entry);
        }
        var to =
                new Assignment(
                        name == null ? null : handler,
                        name,
                        receiver == null ? Objects.requireNonNull(name) : receiver,
                        typed.text("phoi-hop"),
                        due,
                        typed.text("y-kien"));
        distribution.assign(entry.key(), to, who);
        return said(next, entry, "Đã giao số đến %s cho " + to.receiver() + ".");
    }

    @PostMapping("/chuyen")
    String forward(
            @PathVariable int year,
            @PathVariable String number,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.REGISTER_INCOMING);
        var entry = line(year, number);
        var typed = new Typed(values);
        var day = typed.neededDay("ngay", register.today());
        if (!typed.faults().isEmpty()) {
            next.addFlashAttribute("refused", "Hãy ghi đúng ngày chuyển.");
            return back(entry);
        }
        distribution.forward(entry.key(), day, typed.text("ky-nhan"), who);
        return said(next, entry, "Đã ghi ngày chuyển của số đến %s.");
    }

    @PostMapping("/xong")
    String finish(
            @PathVariable int year,
            @PathVariable String number,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.RESOLVE);
        var entry = line(year, number);
        var typed = new Typed(values);
        var day = typed.neededDay("ngay", register.today());
        var result = typed.needed("ket-qua", "Hãy ghi kết quả.");
        if (!typed.faults().isEmpty()) {
            next.addFlashAttribute("refused", "Hãy ghi ngày và kết quả giải quyết.");
            return back(entry);
        }
        distribution.finish(entry.key(), day, result, typed.text("tra-loi"), who);
        return said(next, entry, "Đã ghi kết quả giải quyết số đến %s.");
    }

    @PostMapping("/gach")
    String strikeOut(
            @PathVariable int year,
            @PathVariable String number,
            @RequestParam("ly-do") String reason,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.VOID_NUMBER);
        var entry = line(year, number);
        register.strikeOut(entry.key(), reason, who);
        return said(next, entry, "Đã gạch số đến %s.");
    }

    private static String said(RedirectAttributes next, IncomingEntry entry, String sentence) {
        next.addFlashAttribute("said", sentence.replace("%s", entry.printed()));
        return back(entry);
    }

    private static String back(IncomingEntry entry) {
        var key = entry.key();
        return "redirect:/so-van-ban/den/%d/%d%s".formatted(key.year(), key.number(), key.suffix());
    }
}
