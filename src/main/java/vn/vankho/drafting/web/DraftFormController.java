package vn.vankho.drafting.web;

import static java.util.stream.Collectors.partitioningBy;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.drafting.DraftChangedMeanwhile;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.Templates;

/// Soạn thảo, the writing part: a template is chosen, its fields become a form, what is typed
/// is kept.
@Controller
class DraftFormController {

    private final Drafts drafts;
    private final Templates templates;
    private final DraftHead heads;

    DraftFormController(Drafts drafts, Templates templates, DraftHead heads) {
        this.drafts = drafts;
        this.templates = templates;
        this.heads = heads;
    }

    @GetMapping("/soan-thao/moi")
    String choose(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.DRAFT);
        model.addAttribute("templates", templates.all());
        return "drafting/choose";
    }

    @PostMapping("/soan-thao/moi")
    String begin(@RequestParam("mau") String template, @AuthenticationPrincipal Person who) {
        Access.require(who, Action.DRAFT);
        var fields = templates.byName(template);
        return "redirect:/soan-thao/%s/sua"
                .formatted(drafts.create(template, heads.of(fields), who).id());
    }

    @GetMapping("/soan-thao/{id}/sua")
    String edit(@PathVariable UUID id, @AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.DRAFT);
        var draft = drafts.find(id);
        if (draft.frozen()) {
            return "redirect:/soan-thao/" + id;
        }
        show(draft, draft.data(), model);
        return "drafting/edit";
    }

    /// @param version of the draft when its form was opened
    /// @param add a group that gets one more part, asked for without a script
    /// @param remove a part that goes
    @PostMapping("/soan-thao/{id}/sua")
    String keep(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam("phien-ban") int version,
            @RequestParam(name = "them", required = false) @Nullable String add,
            @RequestParam(name = "bo", required = false) @Nullable String remove,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next,
            Model model) {
        Access.require(who, Action.DRAFT);
        var draft = drafts.find(id);
        var fields = templates.byName(draft.template()).fields();
        if (add != null || remove != null) {
            var parts =
                    remove == null
                            ? TypedData.withPart(typed, String.valueOf(add))
                            : TypedData.withoutPart(typed, remove);
            show(draft, TypedData.unfinished(fields, parts), model);
            return "drafting/edit";
        }
        var data = TypedData.read(fields, typed, draft.data());
        try {
            drafts.update(id, data, version, who);
        } catch (DraftChangedMeanwhile refusal) {
            model.addAttribute("refused", refusal.getMessage());
            show(draft, data, model);
            return "drafting/edit";
        }
        next.addFlashAttribute("said", "Đã lưu dự thảo.");
        return "redirect:/soan-thao/" + id;
    }

    private void show(Drafts.Draft draft, Map<String, ?> data, Model model) {
        var template = templates.byName(draft.template());
        model.addAttribute("draft", draft);
        model.addAttribute("template", template);
        var entries = DraftForm.entries(template.fields(), data).stream();
        model.addAttribute("entries", entries.collect(partitioningBy(DraftHead::holds)));
    }
}
