package vn.vankho.drafting.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.returned.ReturnedFiles;
import vn.vankho.home.Refusal;

/// A draft comes back from Word: the file is sent, what changed is shown, a person takes it.
@Controller
@RequestMapping("/soan-thao/{id}/tep-ve")
class ReturnController {

    private final Drafts drafts;
    private final ReturnedFiles files;

    ReturnController(Drafts drafts, ReturnedFiles files) {
        this.drafts = drafts;
        this.files = files;
    }

    @PostMapping
    String receive(
            @PathVariable UUID id,
            @RequestParam("tep") MultipartFile file,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next)
            throws IOException {
        Access.require(who, Action.DRAFT);
        try {
            var name = file.getOriginalFilename();
            var kept =
                    files.receive(
                            id,
                            file.getBytes(),
                            name == null || name.isBlank() ? "du-thao.docx" : name,
                            who);
            return "redirect:/soan-thao/%s/tep-ve/%s".formatted(id, kept.id());
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
            return "redirect:/soan-thao/" + id;
        }
    }

    @GetMapping("/{file}")
    String compare(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.DRAFT);
        model.addAttribute("draft", drafts.find(id));
        var compared = files.compare(file);
        model.addAttribute("compared", compared);
        model.addAttribute("shown", ShownReturn.of(compared.file()));
        model.addAttribute(
                "acceptable", compared.changes().stream().anyMatch(change -> change.acceptable()));
        return "drafting/returned";
    }

    @PostMapping("/{file}")
    String accept(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam("phien-ban") int version,
            @RequestParam(name = "nhan", required = false) @Nullable List<String> wanted,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DRAFT);
        if (wanted == null) {
            next.addFlashAttribute("refused", "Chưa chọn thay đổi nào nên dự thảo không đổi.");
            return "redirect:/soan-thao/%s/tep-ve/%s".formatted(id, file);
        }
        try {
            var accepted = files.accept(file, Set.copyOf(wanted), version, who);
            next.addFlashAttribute("said", said(accepted));
            return "redirect:/soan-thao/" + id;
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
            return "redirect:/soan-thao/%s/tep-ve/%s".formatted(id, file);
        }
    }

    private static String said(ReturnedFiles.Accepted accepted) {
        var said = "Đã nhận %d thay đổi từ tệp.".formatted(accepted.count());
        if (!accepted.notTaken().isEmpty()) {
            said +=
                    " Hãy xem lại những chỗ này, mẫu viết khác với tệp: %s."
                            .formatted(String.join("; ", accepted.notTaken()));
        }
        return accepted.unclear().isEmpty()
                ? said
                : said
                        + " Chưa nhận, vì không đọc được thành một số; hãy xem và gõ số vào ô: %s."
                                .formatted(String.join("; ", accepted.unclear()));
    }

    @GetMapping("/{file}/tep")
    ResponseEntity<byte[]> content(
            @PathVariable UUID id, @PathVariable UUID file, @AuthenticationPrincipal Person who) {
        Drafts.requireToSee(who);
        var name = files.find(file).name();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(files.content(file));
    }
}
