package vn.vankho.intake.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.document.DocumentType;
import vn.vankho.document.FieldName;
import vn.vankho.intake.ConfirmOutcome;
import vn.vankho.intake.ConfirmSheet;
import vn.vankho.intake.Confirmations;
import vn.vankho.intake.Summaries;

/// Xác nhận: a person looks at what was read of a document, beside its page.
@Controller
@RequestMapping("/tiep-nhan/xac-nhan")
class ConfirmController {

    private static final int PAGE_SIZE = 50;
    private static final String PAGE = "intake/confirm";
    private static final String LIST = "/tiep-nhan/xac-nhan";

    private final Confirmations confirmations;
    private final Summaries summaries;
    private final Archive archive;

    ConfirmController(Confirmations confirmations, Summaries summaries, Archive archive) {
        this.confirmations = confirmations;
        this.summaries = summaries;
        this.archive = archive;
    }

    @GetMapping
    String waiting(
            @RequestParam(defaultValue = "1") int trang,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.DESCRIBE);
        int number = Math.max(1, trang);
        var found = archive.unconfirmed(null, PAGE_SIZE + 1, (number - 1) * PAGE_SIZE);
        model.addAttribute(
                "waiting",
                found.stream()
                        .limit(PAGE_SIZE)
                        .map(
                                document ->
                                        WaitingDocument.of(
                                                document, summaries.doubts(document.id())))
                        .toList());
        model.addAttribute("count", archive.unconfirmedCount());
        model.addAttribute("page", number);
        model.addAttribute("more", found.size() > PAGE_SIZE);
        return "intake/waiting";
    }

    @GetMapping("/{id}")
    String page(@PathVariable DocumentId id, @AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.DESCRIBE);
        var sheet = readable(id, who);
        model.addAttribute("correcting", sheet.document().description().confirmed());
        show(
                sheet,
                sheet.fields().stream()
                        .map(open -> ShownOpenField.of(open, sheet.reading()))
                        .toList(),
                model);
        return PAGE;
    }

    @PostMapping("/{id}")
    String confirm(
            @PathVariable DocumentId id,
            @RequestParam MultiValueMap<String, String> posted,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next,
            Model model) {
        Access.require(who, Action.DESCRIBE);
        var before = readable(id, who);
        var form = TypedForm.of(posted);
        model.addAttribute("correcting", form.correcting());
        return switch (confirmations.confirm(id, form.entry(), who)) {
            case ConfirmOutcome.Confirmed() -> confirmed(before, form.correcting(), next);
            case ConfirmOutcome.Refused(var sentences) -> {
                model.addAttribute("refused", "Chưa ghi được: có ô chưa đúng, xem ở từng ô.");
                yield again(id, form, sentences, Map.of(), Map.of(), model);
            }
            case ConfirmOutcome.Remarked(var remarks) -> {
                model.addAttribute("remarked", true);
                yield again(id, form, Map.of(), remarks, Map.of(), model);
            }
            case ConfirmOutcome.Overtaken(var theirs) -> {
                model.addAttribute("overtaken", confirmations.last(id).orElse(null));
                model.addAttribute("changed", true);
                yield again(id, form, Map.of(), Map.of(), theirs, model);
            }
        };
    }

    private ConfirmSheet readable(DocumentId id, Person who) {
        var sheet = confirmations.sheet(id);
        Access.requireToRead(who, sheet.document().audience());
        return sheet;
    }

    /// From the queue on to the next that waits; whoever came to correct one document goes back to
    /// it.
    private String confirmed(ConfirmSheet sheet, boolean correcting, RedirectAttributes next) {
        var id = sheet.document().id();
        next.addFlashAttribute("said", "Đã xác nhận «%s».".formatted(Titles.of(sheet)));
        if (correcting) {
            return "redirect:/van-ban/" + id;
        }
        return "redirect:" + after(id).map(following -> LIST + "/" + following).orElse(LIST);
    }

    private Optional<DocumentId> after(DocumentId id) {
        return archive.unconfirmed(id, 1, 0).stream()
                .findFirst()
                .or(() -> archive.unconfirmed(null, 1, 0).stream().findFirst())
                .map(document -> document.id());
    }

    private String again(
            DocumentId id,
            TypedForm form,
            Map<FieldName, String> refusals,
            Map<FieldName, List<String>> remarks,
            Map<FieldName, String> theirs,
            Model model) {
        var sheet = confirmations.sheet(id);
        var rows =
                sheet.fields().stream()
                        .map(
                                open ->
                                        ShownOpenField.typed(
                                                open, sheet, form, refusals, remarks, theirs))
                        .toList();
        show(sheet, rows, model);
        return PAGE;
    }

    private void show(ConfirmSheet sheet, List<ShownOpenField> rows, Model model) {
        var values = sheet.values();
        var date = day(values.get(FieldName.ISSUED_DATE));
        var signers = confirmations.signers(values.get(FieldName.ISSUER), date);
        model.addAttribute("sheet", sheet);
        model.addAttribute("called", Titles.of(sheet));
        model.addAttribute("rows", rows);
        model.addAttribute("pages", EvidencePage.of(sheet.reading()));
        model.addAttribute("count", archive.unconfirmedCount());
        model.addAttribute("next", after(sheet.document().id()).orElse(null));
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("bodies", confirmations.bodyNames(date));
        model.addAttribute("signers", signers);
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null || iso.length() != 10 ? null : LocalDate.parse(iso);
    }
}
