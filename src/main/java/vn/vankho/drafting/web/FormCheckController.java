package vn.vankho.drafting.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.document.Finding;
import vn.vankho.drafting.mending.Mends;
import vn.vankho.home.Refusal;

/// *Kiểm tra thể thức*: a file is sent, what is wrong with its form is shown, a mended copy can be
/// taken home. Nothing is stored.
@Controller
@RequestMapping("/kiem-tra-the-thuc")
class FormCheckController {

    private static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.comparing(Finding::severity).thenComparingInt(Finding::page);

    private final Mends mends;
    private final HeldFiles files;

    FormCheckController(Mends mends, HeldFiles files) {
        this.mends = mends;
        this.files = files;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal Person who) {
        Access.require(who, Action.CHECK_FORM);
        return "drafting/formcheck";
    }

    @PostMapping
    String check(
            @RequestParam("tep") MultipartFile file,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next)
            throws IOException {
        Access.require(who, Action.CHECK_FORM);
        var given = file.getOriginalFilename();
        var name = given == null || given.isBlank() ? "van-ban.docx" : given;
        var content = file.getBytes();
        try {
            var checked = HeldFiles.onDisk(content, name, path -> mends.check(path, who));
            var id = UUID.randomUUID();
            files.keep(new HeldFiles.Held(id, who.login(), name, content, checked, null));
            return "redirect:/kiem-tra-the-thuc/" + id;
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
            return "redirect:/kiem-tra-the-thuc";
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.CHECK_FORM);
        var held = held(id, who);
        model.addAttribute("file", held);
        model.addAttribute("official", held.checked().official());
        model.addAttribute("findings", sorted(held.checked().report().findings()));
        model.addAttribute("notAssessed", held.checked().report().notAssessed());
        model.addAttribute("repairs", held.checked().repairs());
        var mended = held.mended();
        model.addAttribute("made", mended == null ? List.of() : mended.made());
        model.addAttribute("left", mended == null ? List.of() : sorted(mended.left()));
        return "drafting/formcheck";
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(GRAVEST_FIRST).toList();
    }

    @PostMapping("/{id}/sua")
    String mend(
            @PathVariable UUID id, @AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.CHECK_FORM);
        var held = held(id, who);
        try {
            files.keep(held.with(HeldFiles.onDisk(held.content(), held.name(), mends::mend)));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/kiem-tra-the-thuc/" + id;
    }

    @GetMapping("/{id}/tep")
    ResponseEntity<byte[]> mended(@PathVariable UUID id, @AuthenticationPrincipal Person who) {
        Access.require(who, Action.CHECK_FORM);
        var held = held(id, who);
        var mended = held.mended();
        if (mended == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var name = held.name().replaceFirst("(?i)\\.docx$", "") + " (đã sửa thể thức).docx";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(mended.docx());
    }

    private HeldFiles.Held held(UUID id, Person who) {
        return files.find(id, who.login())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
