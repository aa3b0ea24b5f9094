package vn.vankho.casefile.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.casefile.CaseFileRefused;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.casefile.PlanColumn;
import vn.vankho.casefile.PlanImport;
import vn.vankho.document.DocumentId;

/// Nhập danh mục hồ sơ: a list out of a spreadsheet, looked at before it is taken over.
@Controller
@RequestMapping("/ho-so/danh-muc/nhap")
class PlanImportController {

    private static final int ROWS_SHOWN = 15;
    private static final int PROBLEMS_SHOWN = 200;
    private static final int MOST_COLUMNS = 40;

    private final PlanImport lists;
    private final CaseFiles files;

    PlanImportController(PlanImport lists, CaseFiles files) {
        this.lists = lists;
        this.files = files;
    }

    @GetMapping
    String choose(
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.MANAGE_FILES);
        model.addAttribute("year", Form.year(year, files.today()));
        return "casefile/plan-import";
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String receive(
            @RequestParam("tep") MultipartFile file,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next)
            throws IOException {
        Access.require(who, Action.MANAGE_FILES);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "danh-muc.xlsx");
        try (var content = file.getInputStream()) {
            int year = new Form(values).number("nam", files.today().getYear());
            next.addAttribute("nam", year);
            var id = lists.receive(content, name, who);
            // What has no table is told where the next file can be chosen.
            lists.preview(id, year, null, null, who);
            return "redirect:/ho-so/danh-muc/nhap/" + id;
        } catch (CaseFileRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            return "redirect:/ho-so/danh-muc/nhap";
        }
    }

    /// @param values `nam`, `cua-nam` (the year of the list in the file), and `cot-0` … for columns
    @GetMapping("/{id}")
    String preview(
            @PathVariable DocumentId id,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.MANAGE_FILES);
        int year = new Form(values).number("nam", files.today().getYear());
        var preview = lists.preview(id, year, from(values), columns(values), who);
        model.addAttribute("id", id);
        model.addAttribute("year", year);
        model.addAttribute("preview", preview);
        model.addAttribute("problems", preview.problems().stream().limit(PROBLEMS_SHOWN).toList());
        model.addAttribute("rows", preview.sheet().rows().stream().limit(ROWS_SHOWN).toList());
        model.addAttribute("choices", PlanColumn.values());
        return "casefile/plan-import";
    }

    @PostMapping("/{id}")
    String takeOver(
            @PathVariable DocumentId id,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_FILES);
        int year = new Form(values).number("nam", files.today().getYear());
        int taken = lists.takeOver(id, year, from(values), columns(values), who);
        next.addFlashAttribute(
                "said", "Đã ghi %d hồ sơ vào danh mục năm %d.".formatted(taken, year));
        return "redirect:/ho-so/danh-muc?nam=" + year;
    }

    private static @Nullable Integer from(Map<String, String> values) {
        int year = new Form(values).number("cua-nam", 0);
        return year == 0 ? null : Integer.valueOf(year);
    }

    private static @Nullable List<String> columns(Map<String, String> values) {
        if (!values.containsKey("cot-0")) {
            return null;
        }
        var columns = new ArrayList<String>();
        for (int i = 0; i < MOST_COLUMNS; i++) {
            columns.add(values.getOrDefault("cot-" + i, ""));
        }
        return columns;
    }
}
