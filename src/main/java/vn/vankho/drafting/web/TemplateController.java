package vn.vankho.drafting.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.util.UriUtils;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.drafting.Inspection;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.drafting.TemplateInspections;
import vn.vankho.drafting.TemplateShelf;
import vn.vankho.drafting.Templates;

/// Bảng trường: what each template asks for, what is wrong with it, what it looks like filled, and
/// how another takes its place.
@Controller
@RequestMapping("/mau")
class TemplateController {

    private static final MediaType WORD =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final long LARGEST = 20_000_000;

    private final Templates templates;
    private final TemplateInspections inspections;
    private final TemplateShelf shelf;
    private final PdfRenderer pdfs;

    TemplateController(
            Templates templates,
            TemplateInspections inspections,
            TemplateShelf shelf,
            PdfRenderer pdfs) {
        this.templates = templates;
        this.inspections = inspections;
        this.shelf = shelf;
        this.pdfs = pdfs;
    }

    @GetMapping
    String all(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.KEEP_TEMPLATES);
        model.addAttribute("templates", templates.all());
        return "drafting/templates";
    }

    @GetMapping("/{name}")
    String one(@PathVariable String name, @AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.KEEP_TEMPLATES);
        return shown(name, inspected(name), model);
    }

    private Inspection inspected(String name) {
        var template = templates.find(name);
        return template.content().length == 0
                ? Inspection.refused(template.problems())
                : inspections.of(name, template.content()).with(template.problems());
    }

    private String shown(String name, Inspection inspection, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("template", templates.find(name));
        model.addAttribute("look", inspection);
        model.addAttribute("former", shelf.former(name));
        return "drafting/template";
    }

    /// @param name of the template whose place it takes; by default the file's own name
    @PostMapping
    String bring(
            @RequestParam("tep") MultipartFile file,
            @RequestParam(name = "mau", defaultValue = "") String name,
            @AuthenticationPrincipal Person who,
            Model model,
            RedirectAttributes next)
            throws IOException {
        Access.require(who, Action.KEEP_TEMPLATES);
        if (file.isEmpty() || file.getSize() > LARGEST) {
            next.addFlashAttribute("refused", "Hãy chọn một tệp Word (.docx) không quá 20 MB.");
            return "redirect:" + (name.isBlank() ? "/mau" : address(name));
        }
        var place = name.isBlank() ? nameOf(file) : name;
        var inspection = shelf.put(place, file.getBytes(), who);
        if (inspection.usable()) {
            next.addFlashAttribute("said", "Đã dùng tệp mẫu mới. Mẫu cũ vẫn giữ ở cuối trang.");
            return "redirect:" + address(place);
        }
        model.addAttribute("rejected", inspection);
        model.addAttribute("name", place);
        return "drafting/template-rejected";
    }

    @PostMapping("/{name}/tro-lai")
    String restore(
            @PathVariable String name,
            @RequestParam("trang-thai") UUID state,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.KEEP_TEMPLATES);
        shelf.restore(name, state, who);
        next.addFlashAttribute("said", "Đã dùng lại mẫu cũ.");
        return "redirect:" + address(name);
    }

    @GetMapping("/{name}/tep")
    ResponseEntity<byte[]> file(@PathVariable String name, @AuthenticationPrincipal Person who) {
        Access.require(who, Action.KEEP_TEMPLATES);
        return answer(shelf.file(name), WORD, ContentDisposition.attachment(), name + ".docx");
    }

    @GetMapping("/{name}/vi-du.docx")
    ResponseEntity<byte[]> example(@PathVariable String name, @AuthenticationPrincipal Person who) {
        Access.require(who, Action.KEEP_TEMPLATES);
        return answer(filled(name), WORD, ContentDisposition.attachment(), name + "-vi-du.docx");
    }

    @GetMapping("/{name}/vi-du.pdf")
    ResponseEntity<byte[]> printed(@PathVariable String name, @AuthenticationPrincipal Person who) {
        Access.require(who, Action.KEEP_TEMPLATES);
        return answer(
                pdfs.render(filled(name)),
                MediaType.APPLICATION_PDF,
                ContentDisposition.inline(),
                name + "-vi-du.pdf");
    }

    private byte[] filled(String name) {
        var example = inspected(name).example();
        if (example.length == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return example;
    }

    private static ResponseEntity<byte[]> answer(
            byte[] content, MediaType type, ContentDisposition.Builder disposition, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name, StandardCharsets.UTF_8).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    private static String address(String name) {
        return "/mau/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    private static String nameOf(MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename()).replaceAll("^.*[/\\\\]", "");
        return name.replaceFirst("(?i)\\.docx$", "");
    }
}
