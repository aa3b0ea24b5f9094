package vn.vankho.issuing.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.DepositOutcome;
import vn.vankho.drafting.Drafts;
import vn.vankho.home.Refusal;
import vn.vankho.issuing.Issuing;
import vn.vankho.issuing.Passages;
import vn.vankho.issuing.Reviews;
import vn.vankho.register.OutgoingRegister;

/// Soạn thảo, the issuing part: the list of drafts, and the page on which a draft gets its
/// number and its signed copy.
@Controller
class IssuingController {

    private static final int PAGE_SIZE = 50;

    private final Drafts drafts;
    private final OutgoingRegister register;
    private final Issuing issuing;
    private final DraftPictures pictures;
    private final Reviews reviews;
    private final Passages passages;
    private final Clock clock;

    IssuingController(
            Drafts drafts,
            OutgoingRegister register,
            Issuing issuing,
            DraftPictures pictures,
            Reviews reviews,
            Passages passages,
            Clock clock) {
        this.drafts = drafts;
        this.register = register;
        this.issuing = issuing;
        this.pictures = pictures;
        this.reviews = reviews;
        this.passages = passages;
        this.clock = clock;
    }

    @GetMapping("/soan-thao")
    String list(
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @AuthenticationPrincipal Person who,
            Model model) {
        Drafts.requireToSee(who);
        int number = Math.max(1, page);
        var found = drafts.newest(PAGE_SIZE + 1, (number - 1) * PAGE_SIZE);
        model.addAttribute("drafts", found.stream().limit(PAGE_SIZE).map(this::shown).toList());
        model.addAttribute("page", number);
        model.addAttribute("more", found.size() > PAGE_SIZE);
        return "issuing/drafts";
    }

    @GetMapping("/soan-thao/{id}")
    String draft(@PathVariable UUID id, @AuthenticationPrincipal Person who, Model model) {
        Drafts.requireToSee(who);
        model.addAttribute("shown", shown(drafts.find(id)));
        model.addAttribute("rendered", pictures.of(id));
        model.addAttribute("steps", reviews.of(id).stream().map(ShownStep::of).toList());
        model.addAttribute("rolled", drafts.find(id).rolled());
        model.addAttribute("passage", passages.find(id).isPresent());
        model.addAttribute("today", LocalDate.now(clock.withZone(ZoneId.systemDefault())));
        return "issuing/draft";
    }

    @PostMapping("/soan-thao/{id}/so")
    String number(
            @PathVariable UUID id,
            @RequestParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate issuedDate,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.GIVE_NUMBER);
        try {
            var entry = issuing.number(id, issuedDate, who);
            next.addFlashAttribute("said", "Đã cấp số %s.".formatted(entry.printed()));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/phat-hanh/" + id;
    }

    @PostMapping("/soan-thao/{id}/ban-ky")
    String fileSigned(
            @PathVariable UUID id,
            @RequestParam("tep") MultipartFile file,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next)
            throws IOException {
        Access.require(who, Action.ARCHIVE_SIGNED);
        try (var content = file.getInputStream()) {
            next.addFlashAttribute(
                    "said", said(issuing.fileSigned(id, content, nameOf(file), who)));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/phat-hanh/" + id;
    }

    private static String said(DepositOutcome outcome) {
        return switch (outcome) {
            case DepositOutcome.Stored _ -> "Đã lưu bản ký vào kho; tra cứu được sau khi đọc xong.";
            case DepositOutcome.Duplicate _ ->
                    "Tệp này đã có trong kho; đã gắn vào số của dự thảo.";
        };
    }

    private ShownDraft shown(Drafts.Draft draft) {
        return ShownDraft.of(
                draft, register.forDraft(draft.id()).orElse(null), reviews.state(draft.id()));
    }

    private static String nameOf(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "ban-ky.pdf" : name;
    }
}
