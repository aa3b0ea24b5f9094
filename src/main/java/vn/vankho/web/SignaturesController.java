package vn.vankho.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.document.DocumentId;

/// What the signatures of a document prove, then and now.
@Controller
@RequestMapping("/van-ban/{id}/chu-ky")
class SignaturesController {

    private final Archive archive;
    private final ReadableDocuments documents;
    private final SignatureRecords signatures;

    SignaturesController(
            Archive archive, ReadableDocuments documents, SignatureRecords signatures) {
        this.archive = archive;
        this.documents = documents;
        this.signatures = signatures;
    }

    /// The verdict of the day of deposit, with those of later days. Read only when asked for: where
    /// nobody judged the document yet it takes seconds, and the page need not wait.
    @GetMapping
    String signatures(
            @PathVariable DocumentId id, @AuthenticationPrincipal Person who, Model model) {
        documents.readable(id, who);
        model.addAttribute("id", id);
        model.addAttribute("report", signatures.first(id));
        model.addAttribute("later", signatures.all(id).stream().skip(1).toList());
        model.addAttribute("zone", ZoneId.systemDefault());
        return "web/signatures";
    }

    /// Judges again, with the certificates and lists of today. The first verdict stays.
    @PostMapping
    String judgeAgain(
            @PathVariable DocumentId id,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.VERIFY);
        documents.readable(id, who);
        var verdict = signatures.judge(id, who).fileVerdict();
        next.addFlashAttribute("said", "Đã kiểm tra lại chữ ký: %s.".formatted(verdict.sentence()));
        return "redirect:/van-ban/" + id;
    }

    /// The file as it stood when somebody signed: its first bytes.
    @GetMapping("/{index}.pdf")
    void signedRevision(
            @PathVariable DocumentId id,
            @PathVariable int index,
            @AuthenticationPrincipal Person who,
            HttpServletResponse answer)
            throws IOException {
        documents.readable(id, who);
        long end = revisionEnd(id, index);
        var attachment =
                ContentDisposition.attachment().filename("ban-ky-" + index + ".pdf").build();
        answer.setContentType(MediaType.APPLICATION_PDF_VALUE);
        answer.setContentLengthLong(end);
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var in = Files.newInputStream(archive.original(id))) {
            StreamUtils.copyRange(in, answer.getOutputStream(), 0, end - 1);
        }
    }

    private long revisionEnd(DocumentId id, int index) {
        return signatures.first(id).signatures().stream()
                .filter(each -> each.found().index() == index)
                .mapToLong(each -> each.found().revisionEnd())
                .filter(bytes -> bytes > 0)
                .findFirst()
                .orElseThrow(ReadableDocuments::notHere);
    }
}
