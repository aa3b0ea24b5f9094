package vn.vankho.series.web;

import org.jspecify.annotations.Nullable;
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
import vn.vankho.series.IndicatorSeries;
import vn.vankho.series.Series;
import vn.vankho.series.SeriesQuery;
import vn.vankho.series.SeriesRefused;

/// What the clerk decides about series: to join two, to split one, to name it, and to undo that.
@Controller
@RequestMapping("/chi-tieu/{id}")
class DecisionController {

    private final Series series;

    DecisionController(Series series) {
        this.series = series;
    }

    /// Both series side by side, before they are joined; without a second one, all to choose from.
    @GetMapping("/noi")
    String askToJoin(
            @PathVariable String id,
            @RequestParam(name = "voi", required = false) @Nullable String other,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.DESCRIBE);
        var found = found(id, who);
        model.addAttribute("page", SeriesPage.of(found));
        if (other == null) {
            var everybody = new SeriesQuery("", SeriesQuery.EVERYBODY);
            var others =
                    series.list(everybody, who).series().stream()
                            .filter(each -> each.issuer().equals(found.issuer()))
                            .filter(each -> !each.id().equals(id))
                            .toList();
            model.addAttribute("others", others);
            return "series/choose";
        }
        model.addAttribute("other", SeriesPage.of(found(other, who)));
        return "series/join";
    }

    @PostMapping("/noi")
    String join(
            @PathVariable String id,
            @RequestParam("voi") String other,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DESCRIBE);
        return decided(id, who, next, "Đã nối hai chỉ tiêu.", () -> series.join(id, other, who));
    }

    @PostMapping("/tach")
    String split(
            @PathVariable String id,
            @RequestParam(name = "mang-ten", defaultValue = "") String printedName,
            @RequestParam(name = "tu-ky", defaultValue = "") String fromPeriod,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DESCRIBE);
        return decided(
                id,
                who,
                next,
                "Đã tách thành hai chỉ tiêu; đây là phần mới tách ra.",
                () -> series.split(id, blankToNull(printedName), blankToNull(fromPeriod), who));
    }

    @PostMapping("/ten")
    String rename(
            @PathVariable String id,
            @RequestParam("ten") String name,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DESCRIBE);
        return decided(
                id,
                who,
                next,
                "Đã đổi tên chỉ tiêu.",
                () -> {
                    series.rename(id, name, who);
                    return id;
                });
    }

    @PostMapping("/hoan-lai")
    String takeBack(
            @PathVariable String id,
            @RequestParam("so") long decision,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DESCRIBE);
        return decided(
                id,
                who,
                next,
                "Đã hoàn lại.",
                () -> {
                    series.takeBack(decision, who);
                    return id;
                });
    }

    private interface Deed {
        /// @return the id of the series to show next
        String run();
    }

    private String decided(
            String id, Person who, RedirectAttributes next, String sentence, Deed deed) {
        found(id, who);
        var shown = id;
        try {
            shown = deed.run();
            next.addFlashAttribute("said", sentence);
        } catch (SeriesRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        // A part whose split was taken back is no series any more.
        return series.find(shown, who).isPresent()
                ? "redirect:/chi-tieu/" + shown
                : "redirect:/chi-tieu";
    }

    private IndicatorSeries found(String id, Person who) {
        return series.find(id, who)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
