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
import vn.vankho.access.RightsChanges;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.casefile.DueLists;
import vn.vankho.casefile.FileHolds;
import vn.vankho.casefile.FilePlans;
import vn.vankho.casefile.PrintedFiles;
import vn.vankho.casefile.print.ListPrinter;

/// Hồ sơ: the case files of a year, what is due, and the list by which they are opened.
@Controller
class FilesController {

    private final CaseFiles files;
    private final FilePlans plans;
    private final DueLists due;
    private final FileHolds holds;
    private final RightsChanges changes;
    private final PrintedFiles printed;
    private final ListPrinter printer;

    FilesController(
            CaseFiles files,
            FilePlans plans,
            DueLists due,
            FileHolds holds,
            RightsChanges changes,
            PrintedFiles printed,
            ListPrinter printer) {
        this.files = files;
        this.plans = plans;
        this.due = due;
        this.holds = holds;
        this.changes = changes;
        this.printed = printed;
        this.printer = printer;
    }

    @GetMapping("/ho-so")
    String list(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_FILES);
        int year = head(asked, model);
        model.addAttribute("files", shown(year, who));
        model.addAttribute("handovers", due.handovers(who));
        model.addAttribute("history", due.toHistory(who));
        model.addAttribute("expired", due.expired(who));
        model.addAttribute(
                "changes", Access.allows(who, Action.HOLD_FILES) ? changes.open() : List.of());
        model.addAttribute("me", who.login());
        return "casefile/files";
    }

    private int head(@Nullable Integer asked, Model model) {
        int year = Form.year(asked, files.today());
        model.addAttribute("year", year);
        model.addAttribute("thisYear", files.today().getYear());
        model.addAttribute("today", files.today());
        model.addAttribute("plan", plans.of(year).orElse(null));
        return year;
    }

    private List<ShownFile> shown(int year, Person who) {
        return files.ofYear(year).stream()
                .filter(file -> CaseFiles.mayRead(file, who))
                .map(this::shown)
                .toList();
    }

    private ShownFile shown(CaseFile file) {
        return new ShownFile(
                file, files.count(file.id()), files.term(file), !holds.on(file.id()).isEmpty());
    }

    /// Opens a case file that the list of the year does not have.
    @PostMapping("/ho-so/moi")
    String open(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.KEEP_FILES);
        var form = new Form(values);
        var started = form.day("ngay", files.today());
        var creator = form.text("nguoi-lap").isEmpty() ? who.fullName() : form.text("nguoi-lap");
        var opening =
                new CaseFiles.Opening(
                        form.number("nam", started.getYear()),
                        null,
                        form.optional("ma"),
                        form.text("tieu-de"),
                        creator,
                        started,
                        form.term("thoi-han"),
                        null);
        var file = files.open(opening, who);
        next.addFlashAttribute("said", "Đã mở hồ sơ %s.".formatted(file.code()));
        return "redirect:/ho-so/" + file.id();
    }

    @GetMapping("/ho-so/danh-muc")
    String plan(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_FILES);
        int year = head(asked, model);
        model.addAttribute("rows", printed.plan(year, who).rows());
        model.addAttribute("last", plans.of(year - 1).isPresent());
        return "casefile/plan";
    }

    @PostMapping("/ho-so/danh-muc/nam-truoc")
    String fromLastYear(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_FILES);
        int year = new Form(values).number("nam", files.today().getYear());
        int made = plans.fromLastYear(year, who);
        next.addFlashAttribute(
                "said", "Đã lập danh mục năm %d với %d hồ sơ.".formatted(year, made));
        return "redirect:/ho-so/danh-muc?nam=" + year;
    }

    @PostMapping("/ho-so/danh-muc/mau")
    String ready(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_FILES);
        int year = new Form(values).number("nam", files.today().getYear());
        int made = plans.ready(year, who);
        next.addFlashAttribute(
                "said",
                "Đã lập danh mục năm %d theo danh mục có sẵn, %d hồ sơ. Sửa lại cho đúng việc của cơ quan rồi trình duyệt."
                        .formatted(year, made));
        return "redirect:/ho-so/danh-muc?nam=" + year;
    }

    @PostMapping("/ho-so/danh-muc")
    String take(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_FILES);
        var form = new Form(values);
        int year = form.number("nam", files.today().getYear());
        int taken = plans.take(year, values.getOrDefault("dong", ""), who);
        next.addFlashAttribute("said", "Đã ghi %d hồ sơ vào danh mục.".formatted(taken));
        return "redirect:/ho-so/danh-muc?nam=" + year;
    }

    @PostMapping("/ho-so/danh-muc/duyet")
    String approve(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DECIDE_FILES);
        var form = new Form(values);
        int year = form.number("nam", files.today().getYear());
        plans.approve(year, form.text("quyet-dinh"), who);
        next.addFlashAttribute("said", "Đã duyệt danh mục hồ sơ năm %d.".formatted(year));
        return "redirect:/ho-so/danh-muc?nam=" + year;
    }

    @GetMapping("/ho-so/danh-muc.{format}")
    ResponseEntity<byte[]> print(
            @PathVariable String format,
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.READ_FILES);
        int year = Form.year(asked, files.today());
        return Form.print(printer, printed.plan(year, who), format, "danh-muc-ho-so-" + year);
    }

    /// Writes down that somebody else's change of rights was seen.
    @PostMapping("/ho-so/quyen/{id}")
    String seen(
            @PathVariable UUID id, @AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.HOLD_FILES);
        if (changes.confirm(id, who)) {
            next.addFlashAttribute("said", "Đã xác nhận thay đổi quyền.");
        } else {
            next.addFlashAttribute("refused", "Thay đổi quyền phải do người khác xác nhận.");
        }
        return "redirect:/ho-so";
    }
}
