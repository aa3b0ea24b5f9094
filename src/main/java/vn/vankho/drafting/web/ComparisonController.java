package vn.vankho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vankho.access.Person;
import vn.vankho.drafting.DraftVersions;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.comparison.Comparison;
import vn.vankho.drafting.forward.Forward;

/// Two versions of a draft beside each other, or the draft beside last year's report; on the page
/// and as a Word file with tracked changes.
@Controller
@RequestMapping("/soan-thao/{id}")
class ComparisonController {

    private static final MediaType WORD =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Drafts drafts;
    private final DraftVersions versions;
    private final Forward forward;
    private final EarlierText earlier;
    private final Clock clock;

    ComparisonController(
            Drafts drafts,
            DraftVersions versions,
            Forward forward,
            EarlierText earlier,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.forward = forward;
        this.earlier = earlier;
        this.clock = clock;
    }

    /// @param before what the older side is called
    /// @param after what the newer side is called
    private record Sides(String before, String after, Comparison comparison) {}

    @GetMapping("/so-sanh")
    String compare(
            @PathVariable UUID id,
            @RequestParam(name = "tu", required = false) @Nullable Integer from,
            @RequestParam(name = "den", required = false) @Nullable Integer to,
            @AuthenticationPrincipal Person who,
            Model model) {
        Drafts.requireToSee(who);
        var sides = sides(id, from, to, who);
        model.addAttribute("draft", drafts.find(id));
        model.addAttribute("counts", counts(sides.comparison()));
        model.addAttribute("before", sides.before());
        model.addAttribute("after", sides.after());
        model.addAttribute("comparison", sides.comparison());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        return "drafting/comparison";
    }

    private static Map<String, Long> counts(Comparison comparison) {
        return Arrays.stream(Comparison.State.values())
                .collect(Collectors.toMap(Comparison.State::name, comparison::count));
    }

    @GetMapping("/so-sanh.docx")
    ResponseEntity<byte[]> file(
            @PathVariable UUID id,
            @RequestParam(name = "tu", required = false) @Nullable Integer from,
            @RequestParam(name = "den", required = false) @Nullable Integer to,
            @AuthenticationPrincipal Person who) {
        Drafts.requireToSee(who);
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("so-sanh.docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(sides(id, from, to, who).comparison().docx());
    }

    private Sides sides(UUID id, @Nullable Integer from, @Nullable Integer to, Person who) {
        var draft = drafts.find(id);
        int newer = to == null ? draft.version() : to;
        var docx = to == null ? drafts.docx(id) : versions.docx(id, newer);
        if (from == null) {
            var source = forward.view(id).map(view -> view.source()).orElse(null);
            var old = earlier.paragraphs(source);
            var author = new Comparison.Author(who.fullName(), clock.instant());
            return new Sides("Báo cáo kỳ trước", "Dự thảo này", Comparison.of(old, docx, author));
        }
        var last = versions.find(id, newer);
        var author = new Comparison.Author(last.savedBy(), last.savedAt());
        var old = Comparison.paragraphs(versions.docx(id, from));
        return new Sides("Bản lưu " + from, "Bản lưu " + newer, Comparison.of(old, docx, author));
    }
}
