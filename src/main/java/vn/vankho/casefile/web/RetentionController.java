package vn.vankho.casefile.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.casefile.Retention;
import vn.vankho.casefile.RetentionRule;
import vn.vankho.casefile.Term;
import vn.vankho.office.Period;

/// Thời hạn bảo quản: the table with its sources, and the administrator's changes to it.
@Controller
class RetentionController {

    private static final String ADDRESS = "redirect:/ho-so/thoi-han";

    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    @GetMapping("/ho-so/thoi-han")
    String page(@AuthenticationPrincipal Person who, Model model) {
        if (!Access.allows(who, Action.READ_FILES)
                && !Access.allows(who, Action.MANAGE_RETENTION)) {
            throw new NotAllowed(who, Action.READ_FILES);
        }
        model.addAttribute("rules", retention.rules());
        return "casefile/retention";
    }

    /// Changes a row, or adds one; the row gets a new version.
    @PostMapping("/ho-so/thoi-han")
    String change(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_RETENTION);
        var form = new Form(values);
        var id = form.text("dong");
        var before = retention.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
        var group = form.text("nhom");
        var source = form.text("nguon");
        Term term = form.term("thoi-han");
        if (!id.matches("[a-z0-9-]{2,40}") || group.isEmpty() || source.isEmpty()) {
            next.addFlashAttribute("refused", "Hãy ghi mã dòng, nhóm hồ sơ và nguồn văn bản.");
            return ADDRESS;
        }
        if (term == null && !form.text("thoi-han").isEmpty()) {
            next.addFlashAttribute("refused", "Thời hạn ghi «vĩnh viễn» hoặc số năm.");
            return ADDRESS;
        }
        var changed =
                new RetentionRule(
                        id,
                        1,
                        group,
                        words(values, before.map(RetentionRule::words).orElse(List.of()), group),
                        term,
                        term != null && term.isPermanent()
                                ? "Nộp vào lưu trữ lịch sử"
                                : "Hết hạn: đưa vào danh sách Xem xét hủy",
                        "Tính từ năm công việc kết thúc",
                        source,
                        before.map(RetentionRule::tag).orElse("office"),
                        form.ticked("xac-nhan") ? who.login() : null,
                        before.map(RetentionRule::valid).orElse(Period.ALWAYS));
        var kept = retention.change(changed, who);
        next.addFlashAttribute(
                "said", "Đã ghi dòng «%s», lần %d.".formatted(kept.group(), kept.version()));
        return ADDRESS;
    }

    private static List<String> words(
            Map<String, String> values, List<String> before, String group) {
        String typed = values.get("tu");
        if (typed == null || typed.isBlank()) {
            return before.isEmpty() ? List.of(plain(group)) : before;
        }
        var words = new ArrayList<String>();
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(words::add);
        return words;
    }

    private static String plain(@Nullable String group) {
        return group == null ? "" : group.replaceAll("[@^+]", " ").strip();
    }
}
