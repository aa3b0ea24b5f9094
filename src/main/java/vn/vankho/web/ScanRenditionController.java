package vn.vankho.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Audience;
import vn.vankho.access.Person;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.intake.ScanRenditions;

/// The PDF/A of two layers of a scan, on the page of its document.
@Controller
@RequestMapping("/van-ban/{id}")
class ScanRenditionController {

    private final Archive archive;
    private final ScanRenditions renditions;

    ScanRenditionController(Archive archive, ScanRenditions renditions) {
        this.archive = archive;
        this.renditions = renditions;
    }

    /// Measuring the scan takes a moment, so the page asks for this part when it is shown.
    @GetMapping("/hai-lop")
    String part(@PathVariable DocumentId id, @AuthenticationPrincipal Person who, Model model) {
        readable(id, who);
        model.addAttribute("id", id);
        model.addAttribute("wanted", renditions.isWanted(id));
        model.addAttribute("state", renditions.state(id));
        model.addAttribute("findings", renditions.findings(id));
        return "web/two-layers";
    }

    @PostMapping("/hai-lop")
    String make(
            @PathVariable DocumentId id,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DESCRIBE);
        readable(id, who);
        next.addFlashAttribute(
                "said",
                renditions.ask(id, who)
                        ? "Đang tạo bản PDF/A hai lớp; bản quét gốc giữ nguyên."
                        : "Tệp này không phải bản quét, hoặc đã có chữ ký số, nên không tạo bản"
                                + " khác.");
        return "redirect:/van-ban/" + id + "#hai-lop";
    }

    @GetMapping("/hai-lop.pdf")
    ResponseEntity<Resource> file(
            @PathVariable DocumentId id, @AuthenticationPrincipal Person who) {
        var document = readable(id, who);
        return renditions
                .find(id)
                .map(pdf -> attached(document, pdf))
                .orElseThrow(ScanRenditionController::notHere);
    }

    private static ResponseEntity<Resource> attached(ArchivedDocument document, Path pdf) {
        var name = document.fileName().replaceFirst("\\.\\p{Alnum}{1,5}$", "") + "-hai-lop.pdf";
        var attachment =
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(pdf));
    }

    private ArchivedDocument readable(DocumentId id, Person who) {
        var document = archive.find(id);
        var audience =
                document.map(ArchivedDocument::audience)
                        .orElseGet(() -> Audience.of(Sensitivity.PUBLIC));
        Access.requireToRead(who, audience);
        return document.orElseThrow(ScanRenditionController::notHere);
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
