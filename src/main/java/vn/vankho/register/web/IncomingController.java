package vn.vankho.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
import vn.vankho.document.DocumentId;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Finding;
import vn.vankho.register.ArrivedPapers;
import vn.vankho.register.Distribution;
import vn.vankho.register.IncomingRegister;
import vn.vankho.register.Registration;

/// Sổ văn bản đến: what has come in this year, and what waits for its number.
@Controller
class IncomingController {

    private static final int WAITING_SHOWN = 20;

    private final IncomingRegister register;
    private final ArrivedPapers papers;
    private final Distribution distribution;

    IncomingController(IncomingRegister register, ArrivedPapers papers, Distribution distribution) {
        this.register = register;
        this.papers = papers;
        this.distribution = distribution;
    }

    /// The newest lines first, as one looks for them; above them what has no line yet.
    @GetMapping("/so-van-ban/den")
    String book(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_REGISTER);
        var today = register.today();
        int year = Shown.year(asked, today);
        model.addAttribute("year", year);
        model.addAttribute("thisYear", today.getYear());
        model.addAttribute("today", today);
        model.addAttribute(
                "lines",
                register.entries(year).reversed().stream()
                        .map(entry -> ShownArrival.of(entry, papers, who))
                        .toList());
        model.addAttribute("waiting", waiting(who));
        return "register/incoming";
    }

    private List<?> waiting(Person who) {
        return Access.allows(who, Action.REGISTER_INCOMING)
                ? register.waiting(who).stream().limit(WAITING_SHOWN).toList()
                : List.of();
    }

    /// @param file fills the sheet; without one it is for paper only
    @GetMapping("/so-van-ban/den/vao")
    String sheet(
            @RequestParam(name = "tep", required = false) @Nullable DocumentId file,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.REGISTER_INCOMING);
        var today = register.today();
        var form =
                file == null
                        ? ArrivalForm.blank(today)
                        : ArrivalForm.of(papers.proposal(file, today, who));
        return sheet(form, List.of(), today, model);
    }

    private String sheet(ArrivalForm form, List<Finding> findings, LocalDate today, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("findings", findings);
        model.addAttribute("today", today);
        model.addAttribute("types", types());
        model.addAttribute("authors", authors(today.getYear()));
        model.addAttribute("receivers", distribution.receivers());
        return "register/arrive";
    }

    @PostMapping("/so-van-ban/den/vao")
    String enter(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next,
            Model model) {
        Access.require(who, Action.REGISTER_INCOMING);
        var today = register.today();
        var form = ArrivalForm.sent(values, today);
        if (!form.isWhole()) {
            return sheet(form, List.of(), today, model);
        }
        var knowingly = values.containsKey("van-vao");
        return switch (register.register(form.content(today), form.id(), knowingly, who)) {
            case Registration.Doubtful(var findings) -> sheet(form, findings, today, model);
            case Registration.Registered(var entry, var findings) -> {
                next.addFlashAttribute(
                        "said",
                        "Đã vào sổ: số đến %s%s."
                                .formatted(entry.printed(), ShownArrival.remarks(findings)));
                yield "redirect:/so-van-ban/den?nam=" + entry.year();
            }
        };
    }

    static List<String> types() {
        return java.util.Arrays.stream(DocumentType.values())
                .map(DocumentType::vietnamese)
                .toList();
    }

    /// Who has written before, to choose from.
    private List<String> authors(int year) {
        var names = new TreeSet<String>();
        for (int each = year - 1; each <= year; each++) {
            register.entries(each).forEach(entry -> names.add(entry.content().author()));
        }
        return names.stream().limit(500).toList();
    }
}
