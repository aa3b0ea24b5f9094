package vn.vankho.transfer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFileId;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.document.Finding;
import vn.vankho.home.Refusal;
import vn.vankho.transfer.CaseFileExport;
import vn.vankho.transfer.OrganCode;
import vn.vankho.transfer.Outbox;
import vn.vankho.transfer.PackageKind;
import vn.vankho.transfer.PackageRefused;
import vn.vankho.transfer.Packaging;
import vn.vankho.transfer.Progress;

/// Xuất, đóng gói: a whole case file to take away, or as a package for another archive.
@Controller
@RequestMapping("/ho-so/{id}/dong-goi")
class PackController {

    private final CaseFiles files;
    private final CaseFileExport export;
    private final Packaging packaging;
    private final OrganCode organ;
    private final Outbox outbox;
    private final PackWork work;
    private final Journal journal;

    PackController(
            CaseFiles files,
            CaseFileExport export,
            Packaging packaging,
            OrganCode organ,
            Outbox outbox,
            PackWork work,
            Journal journal) {
        this.files = files;
        this.export = export;
        this.packaging = packaging;
        this.organ = organ;
        this.outbox = outbox;
        this.work = work;
        this.journal = journal;
    }

    /// A kind of package, and what keeps the case file from being packed so.
    record Kind(String value, String label, List<String> lacking) {}

    @GetMapping
    String page(@PathVariable UUID id, @AuthenticationPrincipal Person who, Model model) {
        var file = readable(id, who);
        var code = organ.known();
        model.addAttribute("file", file);
        model.addAttribute("organ", code);
        model.addAttribute("kinds", kinds(file, code, who));
        model.addAttribute("running", work.running(file.id()));
        model.addAttribute("ended", work.ended(file.id()));
        model.addAttribute("ready", outbox.of(file.id()));
        return "transfer/pack";
    }

    private CaseFile readable(UUID id, Person who) {
        Access.require(who, Action.READ_FILES);
        var file = files.of(new CaseFileId(id)).orElseThrow(PackController::notHere);
        if (!CaseFiles.mayRead(file, who)) {
            throw new NotAllowed(who, Action.READ_FILES);
        }
        return file;
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private List<Kind> kinds(CaseFile file, String code, Person who) {
        var kinds = new ArrayList<Kind>();
        if (Access.allows(who, Action.KEEP_FILES)) {
            for (var kind : PackageKind.values()) {
                kinds.add(
                        new Kind(
                                kind.name().toLowerCase(Locale.ROOT),
                                kind.label(),
                                lacking(file, kind, code, who)));
            }
        }
        return kinds;
    }

    private List<String> lacking(CaseFile file, PackageKind kind, String code, Person who) {
        try {
            return packaging.judge(file.id(), kind, code.isEmpty() ? "H00" : code, who).stream()
                    .map(PackController::sentence)
                    .toList();
        } catch (PackageRefused refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }

    private static String sentence(Finding finding) {
        return finding.place() + ": " + finding.message();
    }

    @PostMapping
    String make(
            @PathVariable UUID id,
            @RequestParam(name = "viec", defaultValue = "") String what,
            @RequestParam(name = "ma", defaultValue = "") String code,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        var file = readable(id, who);
        var asked = code.strip().toUpperCase(Locale.ROOT);
        try {
            if (!asked.isEmpty() && Access.allows(who, Action.KEEP_FILES)) {
                organ.remember(asked, who);
            }
            start(file, what, asked.isEmpty() ? organ.known() : asked, who, next);
        } catch (Refusal refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/ho-so/" + id + "/dong-goi";
    }

    private void start(
            CaseFile file, String what, String code, Person who, RedirectAttributes next) {
        if (!what.equals("xuat") && code.isEmpty()) {
            next.addFlashAttribute(
                    "refused",
                    "Hãy ghi mã định danh cơ quan: mã hồ sơ trong gói tin bắt đầu bằng mã này.");
        } else if (!work.start(
                file.id(), who.login(), progress -> made(file, what, code, who, progress))) {
            next.addFlashAttribute(
                    "refused", "Đang đóng gói một hồ sơ khác; hãy đợi xong rồi bấm lại.");
        }
    }

    private String made(CaseFile file, String what, String code, Person who, Progress progress) {
        return switch (what) {
            case "sip" -> packed(file, PackageKind.SIP, code, who, progress);
            case "aip" -> packed(file, PackageKind.AIP, code, who, progress);
            default -> exported(file, code, who, progress);
        };
    }

    private String packed(
            CaseFile file, PackageKind kind, String code, Person who, Progress progress) {
        var name =
                outbox.put(
                        file.id(),
                        folder ->
                                packaging.pack(file.id(), kind, code, folder, who, progress).zip());
        return "Đã đóng gói và kiểm tra lại: %s.".formatted(name);
    }

    private String exported(CaseFile file, String code, Person who, Progress progress) {
        var beside = new ArrayList<String>();
        var unproved = new ArrayList<String>();
        var name =
                outbox.put(
                        file.id(),
                        folder -> {
                            var done = export.export(file.id(), code, folder, who, progress);
                            beside.addAll(done.notJoined());
                            unproved.addAll(done.notProved());
                            return done.zip();
                        });
        var sentence = new StringBuilder("Đã xuất và kiểm tra lại: %s.".formatted(name));
        if (!beside.isEmpty()) {
            sentence.append(
                    " %d văn bản không ghép được vào PDF, chỉ có tệp gốc."
                            .formatted(beside.size()));
        }
        if (!unproved.isEmpty()) {
            sentence.append(
                    " %d văn bản mới nhận hôm nay chưa có chứng cứ trong nhật ký; ngày mai xuất lại thì có."
                            .formatted(unproved.size()));
        }
        return sentence.toString();
    }

    @GetMapping("/{name}")
    ResponseEntity<Resource> fetch(
            @PathVariable UUID id, @PathVariable String name, @AuthenticationPrincipal Person who) {
        var file = readable(id, who);
        var zip = outbox.fetch(file.id(), name, who).orElseThrow(PackController::notHere);
        journal.record(
                who, "case-file-package-fetched", "case-file/" + file.id(), Map.of("name", name));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(zip));
    }
}
