package vn.vankho.issuing.web;

import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.drafting.Drafts;
import vn.vankho.home.Refusal;
import vn.vankho.issuing.ReviewStep.Kind;
import vn.vankho.issuing.ReviewStep.Place;
import vn.vankho.issuing.Reviews;

/// The leader's view of a draft: its pages, comments at their places, return or approve.
@Controller
@RequestMapping("/soan-thao/{id}")
class ReviewController {

    private final Drafts drafts;
    private final Reviews reviews;
    private final DraftPictures pictures;

    ReviewController(Drafts drafts, Reviews reviews, DraftPictures pictures) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.pictures = pictures;
    }

    @GetMapping("/duyet")
    String read(@PathVariable UUID id, @AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.APPROVE);
        var draft = drafts.find(id);
        var steps = reviews.of(id);
        var seen =
                steps.stream()
                        .filter(
                                step ->
                                        step.kind() == Kind.RETURNED
                                                || step.kind() == Kind.APPROVED)
                        .filter(step -> step.version() < draft.version())
                        .reduce((first, second) -> second);
        model.addAttribute("draft", draft);
        model.addAttribute("rendered", pictures.of(id));
        model.addAttribute("steps", steps.stream().map(ShownStep::of).toList());
        model.addAttribute("state", reviews.state(id));
        model.addAttribute("seen", seen.map(step -> step.version()).orElse(null));
        return "issuing/review";
    }

    @PostMapping("/trinh")
    String submit(
            @PathVariable UUID id,
            @RequestParam("phien-ban") int version,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DRAFT);
        say(next, "Đã trình lãnh đạo.", () -> reviews.submit(id, version, who));
        return "redirect:/soan-thao/" + id;
    }

    @PostMapping("/gop-y")
    String comment(
            @PathVariable UUID id,
            @RequestParam("phien-ban") int version,
            @RequestParam(name = "trang", defaultValue = "0") int page,
            @RequestParam(name = "ngang", defaultValue = "0") int across,
            @RequestParam(name = "doc", defaultValue = "0") int down,
            @RequestParam("loi") String words,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Drafts.requireToSee(who);
        var place = new Place(page, across, down);
        say(next, "Đã ghi góp ý.", () -> reviews.comment(id, version, place, words, who));
        return Access.allows(who, Action.APPROVE)
                ? "redirect:/soan-thao/%s/duyet".formatted(id)
                : "redirect:/soan-thao/" + id;
    }

    @PostMapping("/tra-lai")
    String giveBack(
            @PathVariable UUID id,
            @RequestParam("phien-ban") int version,
            @RequestParam("ly-do") String reason,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.APPROVE);
        say(next, "Đã trả lại người soạn.", () -> reviews.giveBack(id, version, reason, who));
        return "redirect:/soan-thao/%s/duyet".formatted(id);
    }

    @PostMapping("/duyet")
    String approve(
            @PathVariable UUID id,
            @RequestParam("phien-ban") int version,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.APPROVE);
        say(next, "Đã duyệt; văn thư lấy số được.", () -> reviews.approve(id, version, who));
        return "redirect:/soan-thao/%s/duyet".formatted(id);
    }

    private static void say(RedirectAttributes next, String said, Runnable work) {
        try {
            work.run();
            next.addFlashAttribute("said", said);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
    }
}
