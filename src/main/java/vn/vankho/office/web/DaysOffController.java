package vn.vankho.office.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.home.Refusal;
import vn.vankho.office.DaysOff;

/// Ngày nghỉ: on which days the office does not work, for the deadlines of registering and issuing.
@Controller
@RequestMapping("/quan-tri/ngay-nghi")
class DaysOffController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2099;

    private final DaysOff daysOff;
    private final Clock clock;

    DaysOffController(DaysOff daysOff, Clock clock) {
        this.daysOff = daysOff;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.MANAGE_OFFICE);
        int shown = year == null ? LocalDate.now(clock.withZone(ZONE)).getYear() : year;
        shown = Math.clamp(shown, EARLIEST, LATEST);
        model.addAttribute("year", shown);
        model.addAttribute("days", daysOff.ofYear(shown));
        return "office/days-off";
    }

    @PostMapping
    String put(
            @RequestParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(name = "lam", defaultValue = "false") boolean working,
            @RequestParam("ly-do") String reason,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_OFFICE);
        try {
            daysOff.put(day, working, reason, who);
            next.addFlashAttribute("said", "Đã ghi ngày nghỉ.");
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/quan-tri/ngay-nghi?nam=" + day.getYear();
    }

    @PostMapping("/bo")
    String forget(
            @RequestParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_OFFICE);
        daysOff.forget(day, who);
        next.addFlashAttribute("said", "Đã bỏ ngày tự ghi; tính theo luật.");
        return "redirect:/quan-tri/ngay-nghi?nam=" + day.getYear();
    }
}
