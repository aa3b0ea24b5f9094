package vn.vankho.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFileId;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.casefile.DueLists;
import vn.vankho.casefile.Handovers;
import vn.vankho.casefile.PrintedFiles;
import vn.vankho.casefile.print.ListPrinter;

/// Nộp lưu: closed case files go to the archive of the office.
@Controller
class HandoverController {

    private final CaseFiles files;
    private final Handovers handovers;
    private final DueLists due;
    private final PrintedFiles printed;
    private final ListPrinter printer;

    HandoverController(
            CaseFiles files,
            Handovers handovers,
            DueLists due,
            PrintedFiles printed,
            ListPrinter printer) {
        this.files = files;
        this.handovers = handovers;
        this.due = due;
        this.printed = printed;
        this.printer = printer;
    }

    @GetMapping("/ho-so/nop-luu")
    String page(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_FILES);
        int year = Form.year(asked, files.today());
        model.addAttribute("year", year);
        model.addAttribute("thisYear", files.today().getYear());
        model.addAttribute("today", files.today());
        model.addAttribute("due", due.handovers(who));
        model.addAttribute(
                "closed",
                files.inState(CaseFile.State.CLOSED).stream()
                        .filter(file -> CaseFiles.mayRead(file, who))
                        .toList());
        model.addAttribute("handovers", handovers.ofYear(year));
        return "casefile/handovers";
    }

    @PostMapping("/ho-so/nop-luu")
    String make(
            @RequestParam Map<String, String> values,
            @RequestParam(name = "ho-so", required = false) @Nullable List<UUID> chosen,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_FILES);
        var form = new Form(values);
        var ids = chosen == null ? List.<UUID>of() : chosen;
        var made =
                handovers.make(
                        new Handovers.Sheet(
                                form.day("ngay", files.today()),
                                form.text("ben-giao"),
                                form.text("ben-nhan"),
                                form.optional("so-hop"),
                                form.optional("so-met"),
                                form.optional("tinh-trang"),
                                ids.stream().map(CaseFileId::new).toList()),
                        who);
        next.addFlashAttribute(
                "said",
                "Đã giao nhận %d hồ sơ, biên bản số %s."
                        .formatted(made.files().size(), made.printed()));
        return "redirect:/ho-so/nop-luu?nam=" + made.year();
    }

    /// @param kind `muc-luc` or `bien-ban`
    @GetMapping("/ho-so/nop-luu/{id}/{kind}.{format}")
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String format,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.READ_FILES);
        var handover = handovers.find(id).orElseThrow(Form::notHere);
        return switch (kind) {
            case "muc-luc" ->
                    Form.print(
                            printer, printed.handedOver(handover, who), format, "muc-luc-nop-luu");
            case "bien-ban" ->
                    Form.print(printer, printed.minutes(handover), format, "bien-ban-giao-nhan");
            default -> throw Form.notHere();
        };
    }
}
