package vn.vankho.casefile.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Sensitivity;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFileId;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.casefile.Closing;
import vn.vankho.casefile.FileHolds;
import vn.vankho.casefile.NeedToKnow;
import vn.vankho.casefile.PrintedFiles;
import vn.vankho.casefile.Term;
import vn.vankho.casefile.print.ListPrinter;

/// One case file: its documents in order, its term, who may see it, and what may be done with it.
@Controller
@RequestMapping("/ho-so/{id}")
class FileController {

    private final CaseFiles files;
    private final Closing closing;
    private final FileHolds holds;
    private final NeedToKnow needToKnow;
    private final PrintedFiles printed;
    private final ListPrinter printer;

    FileController(
            CaseFiles files,
            Closing closing,
            FileHolds holds,
            NeedToKnow needToKnow,
            PrintedFiles printed,
            ListPrinter printer) {
        this.files = files;
        this.closing = closing;
        this.holds = holds;
        this.needToKnow = needToKnow;
        this.printed = printed;
        this.printer = printer;
    }

    @GetMapping
    String page(@PathVariable UUID id, @AuthenticationPrincipal Person who, Model model) {
        var file = readable(id, who);
        model.addAttribute("file", file);
        model.addAttribute("documents", ShownPlace.all(files.documents(file.id()), who));
        model.addAttribute("computed", files.term(file));
        model.addAttribute("findings", closing.findings(file));
        model.addAttribute("holds", holds.on(file.id()));
        model.addAttribute("sensitivities", Sensitivity.values());
        model.addAttribute("today", files.today());
        return "casefile/file";
    }

    private CaseFile readable(UUID id, Person who) {
        Access.require(who, Action.READ_FILES);
        var file = files.of(new CaseFileId(id)).orElseThrow(Form::notHere);
        if (!CaseFiles.mayRead(file, who)) {
            throw new NotAllowed(who, Action.READ_FILES);
        }
        return file;
    }

    @PostMapping("/ket-thuc")
    String close(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.KEEP_FILES);
        var ended = new Form(values).day("ngay", files.today());
        var file = closing.close(new CaseFileId(id), ended, who);
        next.addFlashAttribute("said", "Đã kết thúc hồ sơ %s.".formatted(file.code()));
        return "redirect:/ho-so/" + id;
    }

    @PostMapping("/mo-lai")
    String reopen(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_FILES);
        var file = closing.reopen(new CaseFileId(id), new Form(values).text("ly-do"), who);
        next.addFlashAttribute("said", "Đã mở lại hồ sơ %s.".formatted(file.code()));
        return "redirect:/ho-so/" + id;
    }

    @PostMapping("/thoi-han")
    String decideTerm(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_FILES);
        var form = new Form(values);
        Term term = form.term("thoi-han");
        if (term == null) {
            next.addFlashAttribute("refused", "Hãy ghi thời hạn: «vĩnh viễn» hoặc số năm.");
        } else {
            closing.decideTerm(new CaseFileId(id), term, form.text("ly-do"), who);
            next.addFlashAttribute("said", "Thời hạn từ nay là %s.".formatted(term.label()));
        }
        return "redirect:/ho-so/" + id;
    }

    @PostMapping("/nguoi-xem")
    String limit(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_FILES);
        var form = new Form(values);
        needToKnow.limit(new CaseFileId(id), sensitivity(form), form.words("nguoi-xem"), who);
        next.addFlashAttribute(
                "said", "Đã đổi người xem; thay đổi này chờ một người khác xác nhận.");
        return "redirect:/ho-so/" + id;
    }

    private static Sensitivity sensitivity(Form form) {
        return switch (form.text("do-mat")) {
            case "PUBLIC" -> Sensitivity.PUBLIC;
            case "RESTRICTED" -> Sensitivity.RESTRICTED;
            default -> Sensitivity.INTERNAL;
        };
    }

    @PostMapping("/giu")
    String hold(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.HOLD_FILES);
        holds.place(new CaseFileId(id), new Form(values).text("ly-do"), who);
        next.addFlashAttribute("said", "Đã đặt lệnh giữ.");
        return "redirect:/ho-so/" + id;
    }

    @PostMapping("/giu/{number}/go")
    String lift(
            @PathVariable UUID id,
            @PathVariable String number,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.HOLD_FILES);
        var form = new Form(Map.of("lenh", number));
        var hold = form.id("lenh");
        if (hold != null && holds.lift(hold, new Form(values).text("ly-do"), who)) {
            next.addFlashAttribute("said", "Đã gỡ lệnh giữ.");
        }
        return "redirect:/ho-so/" + id;
    }

    @GetMapping("/muc-luc.{format}")
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @PathVariable String format,
            @AuthenticationPrincipal Person who) {
        var file = readable(id, who);
        return Form.print(printer, printed.contents(file, who), format, "muc-luc-van-ban");
    }
}
