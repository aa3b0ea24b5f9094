package vn.vankho.issuing.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import vn.vankho.home.Refusal;
import vn.vankho.issuing.Passages;
import vn.vankho.issuing.Way;

/// Phát hành: one document on its way, and the step that comes next.
@Controller
@RequestMapping("/phat-hanh/{id}")
class PassageController {

    private final Passages passages;
    private final PassageView view;
    private final Clock clock;

    PassageController(Passages passages, PassageView view, Clock clock) {
        this.passages = passages;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable UUID id, @AuthenticationPrincipal Person who, Model model) {
        PassageView.requireToSee(who);
        view.show(id, model);
        model.addAttribute("ways", passages.ways(id));
        model.addAttribute("today", today());
        return "issuing/way";
    }

    /// The newest file: to be signed, printed or looked at.
    @GetMapping("/tep.pdf")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @AuthenticationPrincipal Person who) {
        PassageView.requireToSee(who);
        var content =
                passages.file(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name =
                ContentDisposition.attachment()
                        .filename(view.fileName(id), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    @PostMapping("/bat-dau")
    String begin(
            @PathVariable UUID id,
            @RequestParam(name = "loi", defaultValue = "sign-first") String way,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.GIVE_NUMBER);
        var chosen = way(way);
        return step(id, next, "Đã chuyển phát hành.", () -> passages.begin(id, chosen, who));
    }

    private static Way way(String key) {
        try {
            return Way.ofKey(key);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "", unknown);
        }
    }

    @PostMapping("/the-thuc")
    String checkForm(
            @PathVariable UUID id,
            @RequestParam(name = "ly-do", defaultValue = "") String despite,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.GIVE_NUMBER);
        return step(
                id,
                next,
                "Thể thức đã kiểm tra; dự thảo đã chốt.",
                () -> passages.checkForm(id, despite, who));
    }

    /// @param sameSigner set where somebody confirmed that the certificate's name means the signer
    @PostMapping("/tep-ky")
    String bringBack(
            @PathVariable UUID id,
            @RequestParam("tep") MultipartFile file,
            @RequestParam(name = "dung-nguoi", defaultValue = "false") boolean sameSigner,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next)
            throws IOException {
        requireToSign(who);
        var content = file.getBytes();
        return step(
                id,
                next,
                "Đã nhận tệp đã ký.",
                () -> passages.bringBack(id, content, sameSigner, who));
    }

    private static void requireToSign(Person who) {
        if (!Access.allows(who, Action.APPROVE)) {
            Access.require(who, Action.ARCHIVE_SIGNED);
        }
    }

    @PostMapping("/ky-tay")
    String signedByHand(
            @PathVariable UUID id,
            @RequestParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        requireToSign(who);
        return step(
                id, next, "Đã ghi ngày lãnh đạo ký.", () -> passages.signedByHand(id, day, who));
    }

    /// The number, and at once number and date on the page.
    @PostMapping("/so")
    String number(
            @PathVariable UUID id,
            @RequestParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.GIVE_NUMBER);
        return step(
                id,
                next,
                "Đã cấp số và vào sổ.",
                () -> {
                    passages.number(id, day, who);
                    passages.putNumberOnPage(id, who);
                });
    }

    /// The second half again, where something came between.
    @PostMapping("/ghi-so")
    String putNumberOnPage(
            @PathVariable UUID id, @AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.GIVE_NUMBER);
        return step(
                id, next, "Số và ngày đã ghi lên trang.", () -> passages.putNumberOnPage(id, who));
    }

    /// For a copy that is signed on a later day than it was made ready.
    @PostMapping("/thoi-gian-sao")
    String renewTime(
            @PathVariable UUID id, @AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.GIVE_NUMBER);
        return step(id, next, "Đã ghi lại thời gian sao.", () -> passages.renewTime(id, who));
    }

    @PostMapping("/dong-dau")
    String seal(
            @PathVariable UUID id, @AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.GIVE_NUMBER);
        return step(id, next, "Đã ghi việc đóng dấu.", () -> passages.seal(id, who));
    }

    /// Out, and an electronic document at once into the archive.
    @PostMapping("/phat-hanh")
    String issue(
            @PathVariable UUID id,
            @RequestParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(name = "so-ban", required = false) @Nullable Integer copies,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.GIVE_NUMBER);
        return step(
                id,
                next,
                "Đã phát hành.",
                () -> {
                    if (passages.issue(id, day, copies, who).way().electronic()) {
                        passages.file(id, who);
                    }
                });
    }

    @PostMapping("/luu")
    String file(
            @PathVariable UUID id,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile scan,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next)
            throws IOException {
        Access.require(who, Action.ARCHIVE_SIGNED);
        if (scan == null) {
            return step(id, next, "Đã lưu vào kho.", () -> passages.file(id, who));
        }
        try (var content = scan.getInputStream()) {
            var name = scan.getOriginalFilename();
            return step(
                    id,
                    next,
                    "Đã lưu bản quét vào kho.",
                    () ->
                            passages.fileScan(
                                    id,
                                    content,
                                    name == null || name.isBlank() ? "ban-quet.pdf" : name,
                                    who));
        }
    }

    @PostMapping("/rut-lai")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam("ly-do") String reason,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.GIVE_NUMBER);
        return step(
                id,
                next,
                "Đã rút lại; dự thảo sửa được, duyệt xong lại chuyển phát hành.",
                () -> passages.withdraw(id, reason, who));
    }

    @PostMapping("/gach")
    String strikeOut(
            @PathVariable UUID id,
            @RequestParam("ly-do") String reason,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.VOID_NUMBER);
        return step(id, next, "Đã gạch số.", () -> passages.strikeOut(id, reason, who));
    }

    private static String step(UUID id, RedirectAttributes next, String said, Runnable work) {
        try {
            work.run();
            next.addFlashAttribute("said", said);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/phat-hanh/" + id;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.systemDefault()));
    }
}
