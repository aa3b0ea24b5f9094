package vn.vankho.register.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;
import vn.vankho.register.IncomingRegister;
import vn.vankho.register.paper.PaperColumn;
import vn.vankho.register.paper.PaperFileRefused;
import vn.vankho.register.paper.PaperImport;

/// Nhập sổ giấy: books of past years out of a spreadsheet, looked at before they are taken over.
@Controller
class PaperImportController {

    private static final int LINES_SHOWN = 15;
    private static final int PROBLEMS_SHOWN = 200;

    private final PaperImport paper;
    private final IncomingRegister clock;

    PaperImportController(PaperImport paper, IncomingRegister clock) {
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/so-van-ban/nhap")
    String choose(@AuthenticationPrincipal Person who, Model model) {
        Access.require(who, Action.MANAGE_BOOKS);
        model.addAttribute("lastYear", clock.today().getYear() - 1);
        return "register/import";
    }

    @PostMapping(path = "/so-van-ban/nhap", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String receive(
            @RequestParam("tep") MultipartFile file,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next)
            throws IOException {
        Access.require(who, Action.MANAGE_BOOKS);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "so.xlsx");
        try (var content = file.getInputStream()) {
            var asked = Asked.of(values, clock.today().getYear());
            var id = paper.receive(content, name, who);
            // What has no table is told where the next file can be chosen.
            paper.preview(id, asked.incoming(), asked.year(), asked.perType(), null, who);
            next.addAttribute("so", values.getOrDefault("so", "den"));
            next.addAttribute("nam", values.getOrDefault("nam", ""));
            next.addAttribute("theo-loai", values.containsKey("theo-loai") ? "1" : "");
            return "redirect:/so-van-ban/nhap/" + id;
        } catch (PaperFileRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            return "redirect:/so-van-ban/nhap";
        }
    }

    /// @param values `so` (`di` or `den`), `nam`, `theo-loai`, and `cot-0` … for the columns
    @GetMapping("/so-van-ban/nhap/{id}")
    String preview(
            @PathVariable DocumentId id,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.MANAGE_BOOKS);
        var asked = Asked.of(values, clock.today().getYear());
        var preview =
                paper.preview(
                        id, asked.incoming(), asked.year(), asked.perType(), asked.columns(), who);
        model.addAttribute("id", id);
        model.addAttribute("asked", asked);
        model.addAttribute("preview", preview);
        model.addAttribute("problems", preview.problems().stream().limit(PROBLEMS_SHOWN).toList());
        model.addAttribute("lines", preview.book().lines().stream().limit(LINES_SHOWN).toList());
        model.addAttribute("choices", PaperColumn.of(asked.incoming()));
        return "register/import-preview";
    }

    @PostMapping("/so-van-ban/nhap/{id}")
    String takeOver(
            @PathVariable DocumentId id,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.MANAGE_BOOKS);
        var asked = Asked.of(values, clock.today().getYear());
        var columns = asked.columns();
        int lines =
                paper.takeOver(
                        id,
                        asked.incoming(),
                        asked.year(),
                        asked.perType(),
                        columns == null ? List.of() : columns,
                        who);
        next.addFlashAttribute(
                "said", "Đã nhập %d dòng của sổ năm %d.".formatted(lines, asked.year()));
        return "redirect:/so-van-ban%s?nam=%d"
                .formatted(asked.incoming() ? "/den" : "", asked.year());
    }

    /// Which book the file holds.
    ///
    /// @param columns names of [PaperColumn] by column; null before anybody said
    record Asked(boolean incoming, int year, boolean perType, @Nullable List<String> columns) {

        private static final int MOST = 40;

        static Asked of(Map<String, String> values, int thisYear) {
            var typed = values.getOrDefault("nam", "").strip();
            int year = typed.matches("(19|20)\\d\\d") ? Integer.parseInt(typed) : thisYear - 1;
            return new Asked(
                    !"di".equals(values.get("so")),
                    year,
                    "1".equals(values.get("theo-loai")),
                    columns(values));
        }

        private static @Nullable List<String> columns(Map<String, String> values) {
            if (!values.containsKey("cot-0")) {
                return null;
            }
            var columns = new ArrayList<String>();
            for (int i = 0; i < MOST; i++) {
                columns.add(values.getOrDefault("cot-" + i, ""));
            }
            return columns;
        }
    }
}
