package vn.vankho.issuing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.format.annotation.DateTimeFormat;
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
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.drafting.Drafts;
import vn.vankho.home.Refusal;
import vn.vankho.issuing.FollowUp;
import vn.vankho.issuing.FollowUp.Kind;
import vn.vankho.issuing.FollowUp.Medium;
import vn.vankho.issuing.FollowUps;
import vn.vankho.issuing.Recalls;
import vn.vankho.register.OutgoingRegister;

/// After a document went out: recall, correction, copies.
@Controller
@RequestMapping("/van-ban/{id}/sau-phat-hanh")
class AfterIssueController {

    private final Archive archive;
    private final OutgoingRegister register;
    private final Recalls recalls;
    private final FollowUps followUps;
    private final Drafts drafts;
    private final Clock clock;

    AfterIssueController(
            Archive archive,
            OutgoingRegister register,
            Recalls recalls,
            FollowUps followUps,
            Drafts drafts,
            Clock clock) {
        this.archive = archive;
        this.register = register;
        this.recalls = recalls;
        this.followUps = followUps;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What was made of the document, with the number that it has by now.
    record ShownFollowUp(FollowUp made, String title, String number) {}

    @GetMapping
    String page(@PathVariable DocumentId id, @AuthenticationPrincipal Person who, Model model) {
        Drafts.requireToSee(who);
        var document = readable(id, who);
        model.addAttribute("document", document);
        model.addAttribute("entry", register.forDocument(id).orElse(null));
        model.addAttribute("recall", recalls.find(id).orElse(null));
        model.addAttribute("made", followUps.of(id).stream().map(this::shown).toList());
        model.addAttribute("today", LocalDate.now(clock.withZone(ZoneId.systemDefault())));
        return "issuing/after";
    }

    private ShownFollowUp shown(FollowUp made) {
        return new ShownFollowUp(
                made,
                drafts.find(made.draft()).title(),
                register.forDraft(made.draft())
                        .map(OutgoingRegister.Entry::printed)
                        .orElse("chưa có số"));
    }

    @PostMapping("/thu-hoi")
    String recall(
            @PathVariable DocumentId id,
            @RequestParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam("ly-do") String reason,
            @RequestParam(name = "quyet-dinh", defaultValue = "") String decision,
            @RequestParam(name = "noi-nhan", defaultValue = "") String askedOf,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.VOID_NUMBER);
        readable(id, who);
        try {
            recalls.recall(id, day, reason, decision, askedOf, who);
            next.addFlashAttribute("said", "Đã ghi việc thu hồi; thông tin văn bản đã đóng băng.");
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/van-ban/%s/sau-phat-hanh".formatted(id);
    }

    @PostMapping("/soan")
    String begin(
            @PathVariable DocumentId id,
            @RequestParam(name = "viec", defaultValue = "correction") String kind,
            @RequestParam(name = "dang", defaultValue = "paper") String medium,
            @RequestParam(name = "phan", defaultValue = "") String part,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DRAFT);
        readable(id, who);
        try {
            var made =
                    followUps.begin(
                            id,
                            kind(kind),
                            medium.equals("paper") ? Medium.PAPER : Medium.ELECTRONIC,
                            part,
                            who);
            return next(made);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
            return "redirect:/van-ban/%s/sau-phat-hanh".formatted(id);
        }
    }

    /// A scan has no page to write; only who decided the copy may be wanting for the book.
    private String next(FollowUp made) {
        boolean ready = made.ofScan() && drafts.find(made.draft()).data().get("người ký") != null;
        return (ready ? "redirect:/phat-hanh/%s" : "redirect:/soan-thao/%s/sua")
                .formatted(made.draft());
    }

    private static Kind kind(String key) {
        try {
            return Kind.ofKey(key);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "", unknown);
        }
    }

    private ArchivedDocument readable(DocumentId id, Person who) {
        var document =
                archive.find(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Access.requireToRead(who, document.audience());
        return document;
    }
}
