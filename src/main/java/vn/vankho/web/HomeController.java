package vn.vankho.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads to the first part of the product that is open to the person.
@Controller
class HomeController {

    private final Frame frame;

    HomeController(Frame frame) {
        this.frame = frame;
    }

    @GetMapping("/")
    String home() {
        return frame.places().stream()
                .findFirst()
                .map(place -> "redirect:" + place.address())
                .orElse("redirect:/doi-mat-khau");
    }
}
