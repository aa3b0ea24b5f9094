package vn.vankho.casefile.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
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
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFileId;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.casefile.DisposalExecution;
import vn.vankho.casefile.DisposalList;
import vn.vankho.casefile.DisposalLists;
import vn.vankho.casefile.DueLists;
import vn.vankho.casefile.PrintedFiles;
import vn.vankho.casefile.print.ListPrinter;
import vn.vankho.document.DocumentId;

/// Xem xét hủy: lists of what may be destroyed, step by step through several hands.
@Controller
class DisposalController {

    private final CaseFiles files;
    private final DisposalLists lists;
    private final DisposalExecution execution;
    private final DueLists due;
    private final Archive archive;
    private final PrintedFiles printed;
    private final ListPrinter printer;

    DisposalController(
            CaseFiles files,
            DisposalLists lists,
            DisposalExecution execution,
            DueLists due,
            Archive archive,
            PrintedFiles printed,
            ListPrinter printer) {
        this.files = files;
        this.lists = lists;
        this.execution = execution;
        this.due = due;
        this.archive = archive;
        this.printed = printed;
        this.printer = printer;
    }

    @GetMapping("/ho-so/tieu-huy")
    String page(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.READ_FILES);
        model.addAttribute("expired", due.expired(who));
        model.addAttribute("lists", lists.all());
        model.addAttribute("holding", execution.inHolding(who));
        model.addAttribute("today", files.today());
        return "casefile/disposal";
    }

    @PostMapping("/ho-so/tieu-huy")
    String prepare(
            @RequestParam Map<String, String> values,
            @RequestParam(name = "ho-so", required = false) @Nullable List<UUID> chosen,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_FILES);
        var form = new Form(values);
        var remarks = new LinkedHashMap<CaseFileId, String>();
        for (var id : chosen == null ? List.<UUID>of() : chosen) {
            var remark = form.text("ly-do-" + id);
            remarks.put(new CaseFileId(id), remark.isEmpty() ? "Hết thời hạn bảo quản" : remark);
        }
        var list = lists.prepare(form.text("ten"), remarks, who);
        next.addFlashAttribute("said", "Đã lập danh sách số %s.".formatted(list.printed()));
        return "redirect:/ho-so/tieu-huy/" + list.id();
    }

    /// An item with its case file, as far as the person may see it.
    ///
    /// @param file null where the person may not
    public record ShownItem(DisposalList.Item item, @Nullable CaseFile file) {}

    @GetMapping("/ho-so/tieu-huy/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.READ_FILES);
        var list = lists.find(id).orElseThrow(Form::notHere);
        model.addAttribute("list", list);
        model.addAttribute("items", list.items().stream().map(item -> shown(item, who)).toList());
        model.addAttribute("mine", list.preparedBy().equalsIgnoreCase(who.login()));
        return "casefile/disposal-list";
    }

    private ShownItem shown(DisposalList.Item item, Person who) {
        var file = files.of(item.file()).filter(one -> CaseFiles.mayRead(one, who)).orElse(null);
        return new ShownItem(item, file);
    }

    @PostMapping("/ho-so/tieu-huy/{id}/xet")
    String review(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.REVIEW_DISPOSAL);
        var form = new Form(values);
        var remarks = new HashMap<Integer, String>();
        items(id).forEach(item -> remarks.put(item.place(), form.text("y-kien-" + item.place())));
        lists.review(id, remarks, who);
        next.addFlashAttribute("said", "Đã ghi ý kiến xét; danh sách chờ lãnh đạo quyết định.");
        return "redirect:/ho-so/tieu-huy/" + id;
    }

    private List<DisposalList.Item> items(UUID id) {
        return lists.find(id).orElseThrow(Form::notHere).items();
    }

    /// The decision's own document is named by its number and symbol, as it stands in the archive.
    @PostMapping("/ho-so/tieu-huy/{id}/quyet-dinh")
    String decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DECIDE_FILES);
        var form = new Form(values);
        var said = new HashMap<Integer, DisposalLists.Said>();
        for (var item : items(id)) {
            var verdict =
                    switch (form.text("quyet-" + item.place())) {
                        case "huy" -> DisposalList.Verdict.DESTROY;
                        case "giu" -> DisposalList.Verdict.KEEP;
                        default -> DisposalList.Verdict.OPEN;
                    };
            said.put(
                    item.place(),
                    new DisposalLists.Said(verdict, form.text("y-kien-" + item.place())));
        }
        var decision = decision(form.text("quyet-dinh"));
        if (decision == null) {
            next.addFlashAttribute(
                    "refused",
                    "Không tìm thấy văn bản quyết định này trong kho; hãy đưa vào kho và xác nhận trước.");
        } else {
            lists.decide(id, said, decision, who);
            next.addFlashAttribute("said", "Đã quyết định; văn thư thực hiện được.");
        }
        return "redirect:/ho-so/tieu-huy/" + id;
    }

    private @Nullable DocumentId decision(String typed) {
        var parts = typed.split("/", 2);
        return parts.length < 2
                ? null
                : archive.numbered(parts[0].strip(), parts[1].strip()).stream()
                        .filter(one -> !one.destroyed())
                        .map(ArchivedDocument::id)
                        .findFirst()
                        .orElse(null);
    }

    @PostMapping("/ho-so/tieu-huy/{id}/thuc-hien")
    String execute(
            @PathVariable UUID id, @AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.MANAGE_FILES);
        execution.execute(id, who);
        next.addFlashAttribute("said", "Đã thực hiện; kết quả của từng hồ sơ ghi ở cột cuối.");
        return "redirect:/ho-so/tieu-huy/" + id;
    }

    @PostMapping("/ho-so/tieu-huy/xoa")
    String erase(@AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.MANAGE_FILES);
        var erased = execution.erase(who);
        next.addFlashAttribute("said", "Đã xóa hẳn %d văn bản.".formatted(erased.documents()));
        if (!erased.refusals().isEmpty()) {
            next.addFlashAttribute("refused", String.join(" ", erased.refusals()));
        }
        return "redirect:/ho-so/tieu-huy";
    }

    /// Brings a destroyed document back as a new one, while its bytes are still here.
    @PostMapping("/ho-so/tieu-huy/dua-lai/{document}")
    String bringBack(
            @PathVariable DocumentId document,
            @RequestParam("ly-do") String reason,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DECIDE_FILES);
        var back = execution.bringBack(document, reason, who);
        next.addFlashAttribute(
                "said",
                "Đã đưa văn bản trở lại thành một văn bản mới trong kho; hãy đưa vào hồ sơ của nó.");
        return "redirect:/van-ban/" + back;
    }

    @GetMapping("/ho-so/tieu-huy/{id}/danh-muc.{format}")
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @PathVariable String format,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.READ_FILES);
        var list = lists.find(id).orElseThrow(Form::notHere);
        return Form.print(printer, printed.disposal(list, who), format, "danh-muc-het-gia-tri");
    }
}
