package vn.vankho.drafting.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.forward.FigureColumn;
import vn.vankho.drafting.forward.FigureSheet;
import vn.vankho.drafting.forward.FigureSheets;
import vn.vankho.drafting.forward.Forward;
import vn.vankho.home.Refusal;

/// The figures of a draft out of a table: the file is sent, its columns are told apart, what would
/// be written is shown, a person takes it.
@Controller
@RequestMapping("/soan-thao/{id}/bang-so-lieu")
class FigureSheetController {

    private final Drafts drafts;
    private final Forward forward;
    private final FigureSheets sheets;
    private final LastSent<FigureSheet> sent = new LastSent<>();

    FigureSheetController(Drafts drafts, Forward forward, FigureSheets sheets) {
        this.drafts = drafts;
        this.forward = forward;
        this.sheets = sheets;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.DRAFT);
        model.addAttribute("draft", drafts.find(id));
        return "drafting/sheet";
    }

    @PostMapping
    String receive(
            @PathVariable UUID id,
            @RequestParam("tep") MultipartFile file,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next)
            throws IOException {
        Access.require(who, Action.DRAFT);
        drafts.find(id);
        var given = file.getOriginalFilename();
        var name = given == null || given.isBlank() ? "so-lieu.xlsx" : given;
        try {
            var sheet =
                    HeldFiles.onDisk(file.getBytes(), name, path -> sheets.read(path, name, id));
            var key = UUID.randomUUID();
            sent.keep(key, who.login(), sheet);
            return "redirect:/soan-thao/%s/bang-so-lieu/%s".formatted(id, key);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
            return "redirect:/soan-thao/%s/bang-so-lieu".formatted(id);
        }
    }

    @GetMapping("/{file}")
    String preview(
            @PathVariable UUID id,
            @PathVariable("file") UUID key,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.DRAFT);
        var sheet = find(key, who);
        model.addAttribute("draft", drafts.find(id));
        model.addAttribute("key", key);
        model.addAttribute("sheet", sheet);
        model.addAttribute("meanings", FigureColumn.values());
        var preview = sheets.preview(id, sheet, who);
        model.addAttribute("preview", preview);
        model.addAttribute(
                "values", ShownValue.of(preview.values(), forward.view(id).orElseThrow().report()));
        return "drafting/sheet";
    }

    /// @param meant names of [FigureColumn], column by column
    /// @param version of the draft, where the values are to be written; else they are only shown
    @PostMapping("/{file}")
    String take(
            @PathVariable UUID id,
            @PathVariable("file") UUID key,
            @RequestParam("cot") List<String> meant,
            @RequestParam(name = "phien-ban", required = false) @Nullable Integer version,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DRAFT);
        var sheet = sheets.understood(find(key, who), meant);
        sent.keep(key, who.login(), sheet);
        var here = "redirect:/soan-thao/%s/bang-so-lieu/%s".formatted(id, key);
        if (version == null) {
            return here;
        }
        try {
            int taken = sheets.take(id, sheet, version, who);
            next.addFlashAttribute(
                    "said", "Đã ghi %d số liệu từ %s.".formatted(taken, sheet.file()));
            return "redirect:/soan-thao/%s/ky-moi".formatted(id);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
            return here;
        }
    }

    private FigureSheet find(UUID key, Person who) {
        return sent.find(key, who.login())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
