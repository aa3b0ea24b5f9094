package vn.vankho.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import vn.vankho.casefile.Placing;
import vn.vankho.casefile.Suggestions;
import vn.vankho.document.DocumentId;

/// Puts documents into case files: by number and symbol from the file's page, or from a document
/// with proposals.
@Controller
class PlacingController {

    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,6}[a-zđ]?)\\s{0,3}/\\s{0,3}(\\S.{0,60})");
    private static final int LATELY = 400;

    private final Archive archive;
    private final CaseFiles files;
    private final Placing placing;
    private final Suggestions suggestions;

    PlacingController(Archive archive, CaseFiles files, Placing placing, Suggestions suggestions) {
        this.archive = archive;
        this.files = files;
        this.placing = placing;
        this.suggestions = suggestions;
    }

    /// Where a document may go.
    @GetMapping("/ho-so/chon")
    String choose(
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.KEEP_FILES);
        var id = new Form(values).id("tep");
        var document = id == null ? null : archive.find(new DocumentId(id)).orElse(null);
        if (document == null) {
            throw Form.notHere();
        }
        Access.requireToRead(who, document.audience());
        int year = files.today().getYear();
        model.addAttribute("document", document);
        model.addAttribute("suggestions", suggestions.of(document, who));
        model.addAttribute("holding", readable(files.holding(document.id()), who));
        model.addAttribute(
                "open",
                Stream.of(year, year - 1)
                        .flatMap(one -> readable(files.ofYear(one), who).stream())
                        .filter(CaseFile::isOpen)
                        .toList());
        model.addAttribute("today", files.today());
        return "casefile/choose";
    }

    private static List<CaseFile> readable(List<CaseFile> files, Person who) {
        return files.stream().filter(file -> CaseFiles.mayRead(file, who)).toList();
    }

    /// @param values `tep` names a document; `tim` is a number and symbol, or words of a subject
    @PostMapping("/ho-so/{id}/van-ban")
    String put(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.KEEP_FILES);
        var form = new Form(values);
        var named = form.id("tep");
        var found =
                named == null
                        ? find(form.text("tim"), who)
                        : archive.find(new DocumentId(named)).stream().toList();
        if (found.size() == 1) {
            placing.put(new CaseFileId(id), found.getFirst().id(), who);
            next.addFlashAttribute("said", "Đã đưa văn bản vào hồ sơ.");
        } else {
            next.addFlashAttribute("searched", form.text("tim"));
            next.addFlashAttribute("found", found);
            next.addFlashAttribute(
                    found.isEmpty() ? "refused" : "said",
                    found.isEmpty()
                            ? "Không tìm thấy văn bản nào với số hoặc trích yếu này."
                            : "Có %d văn bản khớp; hãy chọn.".formatted(found.size()));
        }
        return "redirect:/ho-so/" + id;
    }

    private List<ArchivedDocument> find(String typed, Person who) {
        if (typed.isBlank()) {
            return List.of();
        }
        var number = NUMBER.matcher(typed);
        var all =
                number.matches()
                        ? archive.numbered(number.group(1), number.group(2).strip())
                        : archive.newest(LATELY).stream()
                                .filter(one -> speaksOf(one, typed))
                                .limit(20)
                                .toList();
        return all.stream()
                .filter(one -> Access.mayRead(who, one.audience()) && !one.destroyed())
                .toList();
    }

    private static boolean speaksOf(ArchivedDocument document, String typed) {
        return Suggestions.contains(document.description(), document.fileName(), typed);
    }

    /// What is done with one document: taken out, marked, moved.
    @PostMapping("/ho-so/{id}/van-ban/{file}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam Map<String, String> values,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.KEEP_FILES);
        var form = new Form(values);
        var document = new DocumentId(file);
        var said = change(new CaseFileId(id), document, form, who);
        if (said != null) {
            next.addFlashAttribute("said", said);
        }
        return "redirect:/ho-so/" + id;
    }

    private @Nullable String change(CaseFileId id, DocumentId document, Form form, Person who) {
        return switch (form.text("viec")) {
            case "lay-ra" -> {
                placing.takeOut(id, document, form.text("ly-do"), who);
                yield "Đã lấy văn bản ra khỏi hồ sơ.";
            }
            case "ghi" -> {
                placing.mark(
                        id,
                        document,
                        form.ticked("du-thao"),
                        form.optional("to-so"),
                        form.optional("ghi-chu"),
                        who);
                yield "Đã ghi.";
            }
            case "chuyen" -> {
                placing.move(id, document, form.number("thu-tu", 1), who);
                yield "Đã chuyển chỗ.";
            }
            default -> null;
        };
    }

    @PostMapping("/ho-so/{id}/sap-xep")
    String sort(
            @PathVariable UUID id, @AuthenticationPrincipal Person who, RedirectAttributes next) {
        Access.require(who, Action.KEEP_FILES);
        placing.sortByDay(new CaseFileId(id), who);
        next.addFlashAttribute("said", "Đã sắp theo ngày văn bản.");
        return "redirect:/ho-so/" + id;
    }
}
