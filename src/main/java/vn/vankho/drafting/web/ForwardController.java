package vn.vankho.drafting.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.forward.Forward;
import vn.vankho.drafting.forward.ForwardView;
import vn.vankho.home.Refusal;
import vn.vankho.report.forward.ReportPeriod;
import vn.vankho.report.forward.Role;

/// *Soạn từ báo cáo kỳ trước*: a report is chosen, and its successor is written section by section,
/// the figures in tables, the sentences with their marks.
@Controller
class ForwardController {

    private static final int MOST_LISTED = 200;
    private static final String SCRIPT = "XMLHttpRequest";

    private final Forward forward;
    private final Drafts drafts;
    private final Archive archive;

    ForwardController(Forward forward, Drafts drafts, Archive archive) {
        this.forward = forward;
        this.drafts = drafts;
        this.archive = archive;
    }

    @GetMapping("/soan-thao/ky-truoc")
    String choose(
            @RequestParam(name = "van-ban", required = false) @Nullable String chosen,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.DRAFT);
        model.addAttribute("reports", reports(who));
        model.addAttribute("chosen", chosen);
        return "drafting/begin";
    }

    /// Reports that the person may read, the newest first.
    private List<EarlierReportChoice> reports(Person who) {
        try (var all = archive.readDocuments()) {
            return all.filter(document -> Access.mayRead(who, document.audience()))
                    .filter(ForwardController::isReport)
                    .map(EarlierReportChoice::of)
                    .sorted(Comparator.comparing(EarlierReportChoice::order).reversed())
                    .limit(MOST_LISTED)
                    .toList();
        }
    }

    private static boolean isReport(ArchivedDocument document) {
        return "Báo cáo".equalsIgnoreCase(document.description().type());
    }

    /// @param year of the new report
    /// @param part of that year, as [ReportPeriod#parse] reads it behind the year; empty for all
    @PostMapping("/soan-thao/ky-truoc")
    String begin(
            @RequestParam("van-ban") String from,
            @RequestParam("ky") String year,
            @RequestParam(name = "phan", defaultValue = "") String part,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DRAFT);
        var asked = ReportPeriod.parse(year.strip() + part);
        if (asked.isEmpty()) {
            next.addFlashAttribute(
                    "refused",
                    "Chưa rõ kỳ báo cáo mới: chọn kỳ và viết năm bằng bốn chữ số, như 2024.");
            return "redirect:/soan-thao/ky-truoc?van-ban=" + from;
        }
        try {
            var view = forward.begin(DocumentId.parse(from), asked.get(), who);
            return "redirect:/soan-thao/%s/ky-moi".formatted(view.draft());
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
            return "redirect:/soan-thao/ky-truoc?van-ban=" + from;
        }
    }

    @GetMapping("/soan-thao/{id}/ky-moi")
    String write(@PathVariable UUID id, @AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.DRAFT);
        var draft = drafts.find(id);
        var view = forward.view(id);
        if (draft.frozen() || view.isEmpty()) {
            return "redirect:/soan-thao/" + id;
        }
        model.addAttribute("draft", draft);
        model.addAttribute("view", view.get());
        model.addAttribute("desk", ForwardDesk.of(view.get()));
        return "drafting/forward";
    }

    /// @param figure whose cell was typed
    /// @param role which cell
    @PostMapping("/soan-thao/{id}/so-lieu")
    Object type(
            @PathVariable UUID id,
            @RequestParam("hinh") String figure,
            @RequestParam("vai") Role role,
            @RequestParam("chu") String text,
            @RequestParam("phien-ban") int version,
            @RequestHeader(name = "X-Requested-With", required = false) @Nullable String by,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DRAFT);
        drafts.find(id);
        return answer(id, by, next, () -> forward.type(id, figure, role, text, version, who));
    }

    /// @param text the sentence's new words; null where it is right as it stands
    @PostMapping("/soan-thao/{id}/cau")
    Object write(
            @PathVariable UUID id,
            @RequestParam("cau") String sentence,
            @RequestParam(name = "chu", required = false) @Nullable String text,
            @RequestParam("phien-ban") int version,
            @RequestHeader(name = "X-Requested-With", required = false) @Nullable String by,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DRAFT);
        drafts.find(id);
        return answer(
                id,
                by,
                next,
                () ->
                        text == null
                                ? forward.settle(id, sentence, version, who)
                                : forward.write(id, sentence, text, version, who));
    }

    private interface Work {
        ForwardView done();
    }

    /// The page's script is told what is new; without a script the page comes again.
    private Object answer(UUID id, @Nullable String by, RedirectAttributes next, Work work) {
        if (SCRIPT.equals(by)) {
            return ResponseEntity.ok(Renewed.of(work.done(), drafts.find(id)));
        }
        try {
            work.done();
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/soan-thao/%s/ky-moi".formatted(id);
    }
}
