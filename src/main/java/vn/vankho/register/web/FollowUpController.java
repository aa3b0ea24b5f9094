package vn.vankho.register.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.register.ArrivedPapers;
import vn.vankho.register.Distribution;
import vn.vankho.register.IncomingRegister;

/// What is open, for whom and until when; and how the year went.
@Controller
class FollowUpController {

    private final IncomingRegister register;
    private final Distribution distribution;
    private final ArrivedPapers papers;

    FollowUpController(IncomingRegister register, Distribution distribution, ArrivedPapers papers) {
        this.register = register;
        this.distribution = distribution;
        this.papers = papers;
    }

    /// @param whose `toi` for the person's own; who does not distribute sees these first
    @GetMapping("/so-van-ban/theo-doi")
    String open(
            @RequestParam(name = "cua", required = false) @Nullable String whose,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_REGISTER);
        boolean mine = whose == null ? !Access.allows(who, Action.DISTRIBUTE) : whose.equals("toi");
        model.addAttribute("mine", mine);
        model.addAttribute("today", register.today());
        model.addAttribute("reminders", distribution.reminders(who));
        model.addAttribute(
                "lines",
                register.open().stream()
                        .filter(entry -> !mine || who.login().equals(entry.handling().handler()))
                        .map(entry -> ShownArrival.of(entry, papers, who))
                        .toList());
        return "register/follow-up";
    }

    @GetMapping("/so-van-ban/thong-ke")
    String statistics(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_REGISTER);
        int year = Shown.year(asked, register.today());
        model.addAttribute("year", year);
        model.addAttribute("thisYear", register.today().getYear());
        model.addAttribute("statistics", register.statistics(year));
        return "register/statistics";
    }

    @GetMapping("/so-van-ban/thong-ke.xlsx")
    ResponseEntity<byte[]> sheet(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @AuthenticationPrincipal Person who)
            throws IOException {
        Access.require(who, Action.READ_REGISTER);
        int year = Shown.year(asked, register.today());
        var out = new ByteArrayOutputStream();
        StatisticsSheet.write(year, register.statistics(year), out);
        return Shown.download(
                out.toByteArray(),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "thong-ke-van-ban-den-%d.xlsx".formatted(year));
    }
}
