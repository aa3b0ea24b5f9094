package vn.vankho.archive.web;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.RootLine;
import vn.vankho.archive.RootStamps;
import vn.vankho.archive.StampRefused;
import vn.vankho.home.Refusal;

/// Time stamps over the roots of days, on the page Lưu trữ: the question goes out as a file, the
/// authority's answer comes back as one. Nothing is sent from here.
@Controller
@RequestMapping(ArchiveController.PATH + "/dau-thoi-gian")
class StampsController {

    private static final MediaType QUESTION = new MediaType("application", "timestamp-query");

    private final RootStamps stamps;
    private final Journal journal;

    StampsController(RootStamps stamps, Journal journal) {
        this.stamps = stamps;
        this.journal = journal;
    }

    /// @param day whose root is to be stamped; the day that was closed last, if none is given
    @GetMapping("/yeu-cau")
    ResponseEntity<byte[]> question(
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate day,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.BACK_UP);
        var asked =
                day != null ? day : journal.newestRoot().map(RootLine::day).orElse(LocalDate.EPOCH);
        try {
            var file = ContentDisposition.attachment().filename("ma-goc-%s.tsq".formatted(asked));
            return ResponseEntity.ok()
                    .contentType(QUESTION)
                    .header(HttpHeaders.CONTENT_DISPOSITION, file.build().toString())
                    .body(stamps.question(asked));
        } catch (StampRefused _) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
    }

    @PostMapping
    String add(
            @RequestParam("tep") MultipartFile file,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next)
            throws IOException {
        Access.require(who, Action.BACK_UP);
        try {
            var kept = ShownStamp.of(stamps.add(file.getBytes(), who));
            next.addFlashAttribute("said", kept);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:" + ArchiveController.PATH + "#ma-goc";
    }
}
