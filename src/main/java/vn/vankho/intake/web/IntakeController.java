package vn.vankho.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.document.DocumentId;
import vn.vankho.intake.Intake;
import vn.vankho.intake.IntakeSettings;
import vn.vankho.intake.Received;

/// Tiếp nhận: files come in, and everybody sees what became of them.
@Controller
class IntakeController {

    private static final Logger log = LoggerFactory.getLogger(IntakeController.class);
    private static final int PAGE_SIZE = 50;

    private final Intake intake;
    private final Archive archive;
    private final DataSize largestFile;

    IntakeController(Intake intake, Archive archive, IntakeSettings settings) {
        this.intake = intake;
        this.archive = archive;
        this.largestFile = settings.largestFile();
    }

    @GetMapping("/tiep-nhan")
    String page(
            @RequestParam(defaultValue = "1") int trang,
            @AuthenticationPrincipal Person who,
            Model model) {
        list(trang, who, model);
        model.addAttribute("largestFile", largestFile);
        model.addAttribute("unconfirmed", archive.unconfirmedCount());
        return "intake/intake";
    }

    /// The list alone, for the page that waits for readings to end.
    @GetMapping("/tiep-nhan/danh-sach")
    String rows(
            @RequestParam(defaultValue = "1") int trang,
            @AuthenticationPrincipal Person who,
            Model model) {
        list(trang, who, model);
        return "intake/intake :: list";
    }

    /// One file as the body of the request: it streams into the archive and is never held
    /// whole.
    @PostMapping(path = "/tiep-nhan/tep", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseBody
    Outcome receiveOne(
            @RequestHeader("X-File-Name") String encodedName,
            @AuthenticationPrincipal Person who,
            HttpServletRequest request)
            throws IOException {
        Access.require(who, Action.TAKE_IN);
        var name = URLDecoder.decode(encodedName, StandardCharsets.UTF_8);
        if (request.getContentLengthLong() > largestFile.toBytes()) {
            return Outcome.tooLarge(name, largestFile);
        }
        try (var body = request.getInputStream()) {
            return receive(body, name, who);
        }
    }

    /// The same without JavaScript: a form with any number of files.
    @PostMapping(path = "/tiep-nhan", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String receiveForm(
            @RequestParam("tep") List<MultipartFile> files,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next)
            throws IOException {
        Access.require(who, Action.TAKE_IN);
        var outcomes = new ArrayList<Outcome>();
        for (var file : files) {
            if (!file.isEmpty() || isNamed(file)) {
                try (var body = file.getInputStream()) {
                    outcomes.add(receive(body, nameOf(file), who));
                }
            }
        }
        next.addFlashAttribute("outcomes", outcomes);
        return "redirect:/tiep-nhan";
    }

    @PostMapping("/tiep-nhan/{id}/doc-lai")
    String readAgain(
            @PathVariable DocumentId id,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.TAKE_IN);
        var name = intake.item(id).fileName();
        // Reading a scan takes minutes; the list shows when it is done.
        Thread.ofVirtual().name("read-again-" + id).start(() -> readAndLog(id, who));
        next.addFlashAttribute("said", "Đang đọc lại «%s».".formatted(name));
        return "redirect:/tiep-nhan";
    }

    private void list(int page, Person who, Model model) {
        Access.require(who, Action.TAKE_IN);
        int number = Math.max(1, page);
        var items = intake.items(PAGE_SIZE + 1, (number - 1) * PAGE_SIZE);
        model.addAttribute(
                "items",
                items.stream()
                        .limit(PAGE_SIZE)
                        .filter(item -> mayRead(item.id(), who))
                        .map(ShownItem::of)
                        .toList());
        model.addAttribute("page", number);
        model.addAttribute("more", items.size() > PAGE_SIZE);
    }

    /// Papers for named persons are not even listed to others.
    private boolean mayRead(DocumentId id, Person who) {
        return archive.find(id).filter(one -> Access.mayRead(who, one.audience())).isPresent();
    }

    private Outcome receive(InputStream body, String name, Person who) {
        var received = intake.receive(body, new Arrival(name, "upload"), who);
        return Outcome.of(received, earlierName(received));
    }

    private @Nullable String earlierName(Received received) {
        return Optional.ofNullable(received.id())
                .filter(id -> received.outcome() == Received.Outcome.DUPLICATE)
                .flatMap(archive::find)
                .map(document -> document.fileName())
                .orElse(null);
    }

    /// A form without a chosen file brings one without name and bytes; a named one of no bytes is a
    /// file like any other.
    private static boolean isNamed(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name != null && !name.isBlank();
    }

    private static String nameOf(MultipartFile file) {
        return isNamed(file) ? String.valueOf(file.getOriginalFilename()) : "khong-ten";
    }

    private void readAndLog(DocumentId id, Person who) {
        try {
            intake.read(id, who);
        } catch (RuntimeException failure) {
            log.error("Document {} could not be read again", id, failure);
        }
    }
}
