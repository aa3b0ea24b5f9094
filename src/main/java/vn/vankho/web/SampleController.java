package vn.vankho.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;

/// Nạp xã mẫu: offered after the set-up, and to administrators at any time.
@Controller
@RequestMapping("/thiet-lap/du-lieu-mau")
class SampleController {

    private final SampleLoading loading;

    SampleController(SampleLoading loading) {
        this.loading = loading;
    }

    @GetMapping
    String offer(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.LOAD_SAMPLE);
        model.addAttribute("loading", loading.now());
        return "web/sample";
    }

    @PostMapping
    String load(@AuthenticationPrincipal Person who) {
        Access.require(who, Action.LOAD_SAMPLE);
        loading.start(who);
        return "redirect:/thiet-lap/du-lieu-mau";
    }
}
