package vn.vankho.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Audience;
import vn.vankho.access.Person;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.document.DocumentId;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;
import vn.vankho.intake.Citations;
import vn.vankho.intake.Confirmations;
import vn.vankho.intake.Previews;
import vn.vankho.search.Search;

/// Văn bản: one document, its picture beside its text, what was read of it, and the file as it
/// was received.
@Controller
@RequestMapping("/van-ban/{id}")
class DocumentController {

    /// A report is compared with so many of the years before it.
    private static final int FORMER_YEARS = 3;

    private final Archive archive;
    private final Previews previews;
    private final Search search;
    private final SignatureRecords signatures;
    private final Confirmations confirmations;
    private final Citations citations;

    DocumentController(
            Archive archive,
            Previews previews,
            Search search,
            SignatureRecords signatures,
            Confirmations confirmations,
            Citations citations) {
        this.archive = archive;
        this.previews = previews;
        this.search = search;
        this.signatures = signatures;
        this.confirmations = confirmations;
        this.citations = citations;
    }

    /// What of the page is to be marked.
    ///
    /// @param query words to find
    /// @param field a field, where it was read
    /// @param finding the place of a finding in the list
    /// @param place a part of the whole text, see [EvidencePlace]
    record Wanted(
            @BindParam("q") @Nullable String query,
            @BindParam("truong") @Nullable FieldName field,
            @BindParam("thay") @Nullable Integer finding,
            @BindParam("doan") @Nullable String place) {

        String words() {
            return query == null ? "" : query;
        }
    }

    /// @param asked the page to open, from 1; else the one where the first mark stands
    @GetMapping
    String page(
            @PathVariable DocumentId id,
            @RequestParam(name = "trang", defaultValue = "0") int asked,
            Wanted wanted,
            @AuthenticationPrincipal Person who,
            Model model) {
        var document = readable(id, who);
        var reading = confirmations.reading(id);
        var findings =
                reading.map(read -> ShownFinding.all(read, earlier(document, who)))
                        .orElse(List.of());
        int page = reading.map(read -> place(read, asked, wanted, findings)).orElse(1);
        model.addAttribute("document", document);
        model.addAttribute("facts", DocumentFacts.of(document));
        model.addAttribute("reading", reading.orElse(null));
        model.addAttribute(
                "inside",
                archive.inside(id).stream()
                        .filter(inner -> Access.mayRead(who, inner.audience()))
                        .toList());
        model.addAttribute("sensitivities", Sensitivity.values());
        model.addAttribute("query", wanted.words());
        model.addAttribute("fields", reading.map(ShownField::all).orElse(List.of()));
        model.addAttribute("missing", reading.map(ShownField::missing).orElse(""));
        model.addAttribute("confirmation", confirmations.last(id).orElse(null));
        model.addAttribute("findings", findings);
        model.addAttribute("marked", wanted.finding());
        model.addAttribute(
                "cited",
                reading.map(read -> citations.citedBy(document, read, who)).orElse(List.of()));
        model.addAttribute(
                "indicators",
                reading.map(Reading::indicators).orElse(List.of()).stream()
                        .map(ShownFigure::of)
                        .toList());
        model.addAttribute(
                "targets",
                reading.map(Reading::targets).orElse(List.of()).stream()
                        .map(ShownFigure::of)
                        .toList());
        model.addAttribute("citing", citations.citing(document, who));
        model.addAttribute(
                "shown", reading.map(read -> shown(read, page, wanted, findings)).orElse(null));
        model.addAttribute(
                "hitPages", reading.map(read -> hitPages(read, page, wanted.words())).orElse(null));
        return "web/document";
    }

    private List<Reading> earlier(ArchivedDocument document, Person who) {
        return confirmations.earlier(document, FORMER_YEARS, who);
    }

    private @Nullable HitPages hitPages(Reading reading, int page, String query) {
        var pages = reading.pages();
        return pages.isEmpty()
                ? null
                : HitPages.around(pages, Math.clamp(page, 1, pages.size()), query, search);
    }

    /// Where the query's words stand on the picture of a page that was made of an office file: the
    /// pictures of other files carry their marks from the start. Asked for by the page's script.
    @GetMapping("/cho-khop")
    ResponseEntity<List<ShownPage.Box>> boxes(
            @PathVariable DocumentId id,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            @RequestParam(name = "q", defaultValue = "") String query,
            @AuthenticationPrincipal Person who) {
        readable(id, who);
        var boxes =
                query.isBlank()
                        ? List.<ShownPage.Box>of()
                        : previews.words(id, number)
                                .map(
                                        page ->
                                                ShownPage.boxes(
                                                        page, search.marks(query, page.text())))
                                .orElse(List.of());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(boxes);
    }

    /// Nothing where the file has no such page or no picture: the page asks for the next one
    /// until there is none.
    @GetMapping("/trang/{number}.png")
    ResponseEntity<Resource> picture(
            @PathVariable DocumentId id,
            @PathVariable int number,
            @AuthenticationPrincipal Person who) {
        readable(id, who);
        return previews.page(id, number)
                .map(DocumentController::png)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static ResponseEntity<Resource> png(Path picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(new FileSystemResource(picture));
    }

    /// The bytes as received, always as a file to keep: a page from outside is never shown as a
    /// page of ours.
    @GetMapping("/tep")
    ResponseEntity<Resource> original(
            @PathVariable DocumentId id, @AuthenticationPrincipal Person who) {
        var document = readable(id, who);
        var attachment =
                ContentDisposition.attachment()
                        .filename(document.fileName(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(mediaType(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(archive.original(id)));
    }

    /// The verdict of the day of deposit, with those of later days. Read only when asked for: where
    /// nobody judged the document yet it takes seconds, and the page need not wait.
    @GetMapping("/chu-ky")
    String signatures(
            @PathVariable DocumentId id, @AuthenticationPrincipal Person who, Model model) {
        readable(id, who);
        model.addAttribute("id", id);
        model.addAttribute("report", signatures.first(id));
        model.addAttribute("later", signatures.all(id).stream().skip(1).toList());
        model.addAttribute("zone", ZoneId.systemDefault());
        return "web/signatures";
    }

    /// Judges again, with the certificates and lists of today. The first verdict stays.
    @PostMapping("/chu-ky")
    String judgeAgain(
            @PathVariable DocumentId id,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.VERIFY);
        readable(id, who);
        var verdict = signatures.judge(id, who).fileVerdict();
        next.addFlashAttribute("said", "Đã kiểm tra lại chữ ký: %s.".formatted(verdict.sentence()));
        return "redirect:/van-ban/" + id;
    }

    /// The file as it stood when somebody signed: its first bytes.
    @GetMapping("/chu-ky/{index}.pdf")
    void signedRevision(
            @PathVariable DocumentId id,
            @PathVariable int index,
            @AuthenticationPrincipal Person who,
            HttpServletResponse answer)
            throws IOException {
        readable(id, who);
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
                .orElseThrow(DocumentController::notHere);
    }

    @PostMapping("/do-mat")
    String changeSensitivity(
            @PathVariable DocumentId id,
            @RequestParam("do-mat") Sensitivity sensitivity,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DESCRIBE);
        readable(id, who);
        archive.changeSensitivity(id, sensitivity, who);
        next.addFlashAttribute("said", "Văn bản này từ nay là: %s.".formatted(sensitivity.label()));
        return "redirect:/van-ban/" + id;
    }

    private ArchivedDocument readable(DocumentId id, Person who) {
        var document = archive.find(id);
        var audience =
                document.map(ArchivedDocument::audience)
                        .orElseGet(() -> Audience.of(Sensitivity.PUBLIC));
        Access.requireToRead(who, audience);
        return document.orElseThrow(DocumentController::notHere);
    }

    /// Which of the pages to open.
    private int place(Reading reading, int asked, Wanted wanted, List<ShownFinding> findings) {
        var field = wanted.field() == null ? null : reading.field(wanted.field()).evidence();
        int place = asked;
        if (field != null) {
            place = reading.placeOf(field.start());
        } else if (wanted.finding() != null) {
            place =
                    findings.stream()
                            .filter(one -> one.place() == wanted.finding())
                            .mapToInt(one -> one.placeIn(reading))
                            .findFirst()
                            .orElse(asked);
        } else if (wanted.place() != null) {
            place = reading.placeOf(EvidencePlace.parse(wanted.place()).start());
        } else if (asked < 1 && !wanted.words().isEmpty()) {
            place = HitPages.first(reading.pages(), wanted.words(), search);
        }
        return Math.clamp(place, 1, Math.max(1, reading.pages().size()));
    }

    private @Nullable ShownPage shown(
            Reading reading, int page, Wanted wanted, List<ShownFinding> findings) {
        if (reading.pages().isEmpty()) {
            return null;
        }
        int number = Math.clamp(page, 1, reading.pages().size());
        return ShownPage.of(reading, number, marks(reading, number, wanted, findings));
    }

    private List<Search.Range> marks(
            Reading reading, int page, Wanted wanted, List<ShownFinding> findings) {
        if (wanted.field() != null) {
            return ShownField.marks(reading, wanted.field(), page);
        }
        if (wanted.finding() != null) {
            return findings.stream()
                    .filter(one -> one.place() == wanted.finding())
                    .filter(one -> one.placeIn(reading) == page)
                    .flatMap(one -> one.marks(reading).stream())
                    .toList();
        }
        if (wanted.place() != null) {
            return EvidencePlace.parse(wanted.place()).marks(reading, page);
        }
        return search.marks(wanted.words(), reading.pages().get(page - 1).text());
    }

    private MediaType mediaType(DocumentId id) {
        return archive.reading(id)
                .map(Reading::format)
                .map(MediaType::parseMediaType)
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
