package vn.vankho.drafting.web;

import static java.util.stream.Collectors.partitioningBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.drafting.DraftChangedMeanwhile;
import vn.vankho.drafting.DraftVersions;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.Saving;
import vn.vankho.drafting.Templates;
import vn.vankho.drafting.comparison.DataMerge;
import vn.vankho.drafting.forward.Forward;

/// Soạn thảo, the writing part: a template is chosen, its fields become a form, what is typed
/// is kept.
@Controller
class DraftFormController {

    private static final Set<String> FRAME = Set.of("kinhgui", "noinhan");

    private final Drafts drafts;
    private final Templates templates;
    private final DraftHead heads;
    private final DraftVersions versions;
    private final Forward forward;

    DraftFormController(
            Drafts drafts,
            Templates templates,
            DraftHead heads,
            DraftVersions versions,
            Forward forward) {
        this.versions = versions;
        this.forward = forward;
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
    String edit(
            @PathVariable UUID id,
            @RequestParam(name = "phan", required = false) @Nullable String part,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.DRAFT);
        var draft = drafts.find(id);
        if (draft.frozen()) {
            return "redirect:/soan-thao/" + id;
        }
        if (part == null && forward.view(id).isPresent()) {
            return "redirect:/soan-thao/%s/ky-moi".formatted(id);
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
            @RequestParam(name = "giu", required = false) @Nullable List<String> chosen,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next,
            Model model) {
        Access.require(who, Action.DRAFT);
        var draft = drafts.find(id);
        var fields = fields(draft);
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
            return meet(draft, data, typed, version, chosen, who, next, model);
        }
        next.addFlashAttribute("said", "Đã lưu dự thảo.");
        return "redirect:/soan-thao/" + id;
    }

    /// Somebody saved meanwhile: what does not touch goes together, and about the rest the person
    /// decides, with both texts before them.
    private String meet(
            Drafts.Draft theirs,
            Map<String, Object> mine,
            Map<String, String> typed,
            int version,
            @Nullable List<String> chosen,
            Person who,
            RedirectAttributes next,
            Model model) {
        var before = versions.data(theirs.id(), version);
        var wanted = chosen == null ? Set.<String>of() : Set.copyOf(chosen);
        var merged = DataMerge.of(before, mine, theirs.data(), wanted);
        if (merged.conflicts().isEmpty() || chosen != null) {
            drafts.update(theirs.id(), merged.data(), theirs.version(), who);
            next.addFlashAttribute(
                    "said",
                    "Đã lưu dự thảo, ghép cùng thay đổi của %s.".formatted(theirs.changedBy()));
            return "redirect:/soan-thao/" + theirs.id();
        }
        model.addAttribute("draft", theirs);
        model.addAttribute("version", version);
        model.addAttribute("typed", sentAgain(typed));
        model.addAttribute(
                "conflicts", merged.conflicts().stream().map(ShownConflict::of).toList());
        return "drafting/conflict";
    }

    /// All that was typed goes along, so that nothing is lost whatever is chosen.
    private static Map<String, String> sentAgain(Map<String, String> typed) {
        var fields = new LinkedHashMap<>(typed);
        fields.keySet().removeAll(Set.of("phien-ban", "_csrf", "giu", "chon"));
        return fields;
    }

    /// Keeps what has been typed so far, without being asked.
    @PostMapping("/soan-thao/{id}/tu-luu")
    @ResponseBody
    Saved keepByItself(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam("phien-ban") int version,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.DRAFT);
        var draft = drafts.find(id);
        var fields = fields(draft);
        var data = TypedData.read(fields, typed, draft.data());
        return Saved.of(drafts.update(id, data, version, Saving.AUTOSAVED, who));
    }

    /// What a report says that is made from an earlier one is written on a page of its own; here
    /// only its head and foot.
    private List<Templates.TemplateField> fields(Drafts.Draft draft) {
        var all = templates.byName(draft.template()).fields();
        return forward.view(draft.id()).isEmpty()
                ? all
                : all.stream().filter(DraftFormController::isFrame).toList();
    }

    private static boolean isFrame(Templates.TemplateField field) {
        var word = FieldPath.word(field.name());
        return DraftHead.FIELDS.contains(word) || FRAME.contains(word);
    }

    private void show(Drafts.Draft draft, Map<String, ?> data, Model model) {
        var template = templates.byName(draft.template());
        model.addAttribute("draft", draft);
        model.addAttribute("template", template);
        var entries = DraftForm.entries(fields(draft), data).stream();
        model.addAttribute("entries", entries.collect(partitioningBy(DraftHead::holds)));
    }
}
