package vn.vankho.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;
import vn.vankho.intake.Citations;
import vn.vankho.intake.Confirmations;
import vn.vankho.search.Search;

/// Văn bản: one document, its picture beside its text, and what was read of it.
@Controller
@RequestMapping("/van-ban/{id}")
class DocumentController {

    /// A report is compared with so many of the years before it.
    private static final int FORMER_YEARS = 3;

    private final Archive archive;
    private final ReadableDocuments documents;
    private final Search search;
    private final Confirmations confirmations;
    private final Citations citations;

    DocumentController(
            Archive archive,
            ReadableDocuments documents,
            Search search,
            Confirmations confirmations,
            Citations citations) {
        this.archive = archive;
        this.documents = documents;
        this.search = search;
        this.confirmations = confirmations;
        this.citations = citations;
    }

    /// What of the page is to be marked.
    ///
    /// @param query words to find
    /// @param field a field, where it was read
    /// @param finding the place of a finding in the list
    /// @param place a part of the whole text, see [EvidencePlace]
    record Wanted(
            @BindParam("q") @Nullable String query,
            @BindParam("truong") @Nullable FieldName field,
            @BindParam("thay") @Nullable Integer finding,
            @BindParam("doan") @Nullable String place) {

        String words() {
            return query == null ? "" : query;
        }
    }

    /// @param asked the page to open, from 1; else the one where the first mark stands
    @GetMapping
    String page(
            @PathVariable DocumentId id,
            @RequestParam(name = "trang", defaultValue = "0") int asked,
            Wanted wanted,
            @AuthenticationPrincipal Person who,
            Model model) {
        var document = documents.readable(id, who);
        var reading = confirmations.reading(id);
        var findings =
                reading.map(read -> ShownFinding.all(read, earlier(document, who)))
                        .orElse(List.of());
        int page = reading.map(read -> place(read, asked, wanted, findings)).orElse(1);
        model.addAttribute("document", document);
        model.addAttribute("facts", DocumentFacts.of(document));
        model.addAttribute("reading", reading.orElse(null));
        model.addAttribute(
                "inside",
                archive.inside(id).stream()
                        .filter(inner -> Access.mayRead(who, inner.audience()))
                        .toList());
        model.addAttribute("sensitivities", Sensitivity.values());
        model.addAttribute("query", wanted.words());
        model.addAttribute("fields", reading.map(ShownField::all).orElse(List.of()));
        model.addAttribute("missing", reading.map(ShownField::missing).orElse(""));
        model.addAttribute("confirmation", confirmations.last(id).orElse(null));
        model.addAttribute("findings", findings);
        model.addAttribute("marked", wanted.finding());
        model.addAttribute(
                "cited",
                reading.map(read -> citations.citedBy(document, read, who)).orElse(List.of()));
        model.addAttribute(
                "indicators",
                reading.map(Reading::indicators).orElse(List.of()).stream()
                        .map(ShownFigure::of)
                        .toList());
        model.addAttribute(
                "targets",
                reading.map(Reading::targets).orElse(List.of()).stream()
                        .map(ShownFigure::of)
                        .toList());
        model.addAttribute("citing", citations.citing(document, who));
        model.addAttribute(
                "shown", reading.map(read -> shown(read, page, wanted, findings)).orElse(null));
        model.addAttribute(
                "hitPages", reading.map(read -> hitPages(read, page, wanted.words())).orElse(null));
        return "web/document";
    }

    private List<Reading> earlier(ArchivedDocument document, Person who) {
        return confirmations.earlier(document, FORMER_YEARS, who);
    }

    private @Nullable HitPages hitPages(Reading reading, int page, String query) {
        var pages = reading.pages();
        return pages.isEmpty()
                ? null
                : HitPages.around(pages, Math.clamp(page, 1, pages.size()), query, search);
    }

    @PostMapping("/do-mat")
    String changeSensitivity(
            @PathVariable DocumentId id,
            @RequestParam("do-mat") Sensitivity sensitivity,
            @AuthenticationPrincipal Person who,
            RedirectAttributes next) {
        Access.require(who, Action.DESCRIBE);
        documents.readable(id, who);
        archive.changeSensitivity(id, sensitivity, who);
        next.addFlashAttribute("said", "Văn bản này từ nay là: %s.".formatted(sensitivity.label()));
        return "redirect:/van-ban/" + id;
    }

    /// Which of the pages to open.
    private int place(Reading reading, int asked, Wanted wanted, List<ShownFinding> findings) {
        var field = wanted.field() == null ? null : reading.field(wanted.field()).evidence();
        int place = asked;
        if (field != null) {
            place = reading.placeOf(field.start());
        } else if (wanted.finding() != null) {
            place =
                    findings.stream()
                            .filter(one -> one.place() == wanted.finding())
                            .mapToInt(one -> one.placeIn(reading))
                            .findFirst()
                            .orElse(asked);
        } else if (wanted.place() != null) {
            place = reading.placeOf(EvidencePlace.parse(wanted.place()).start());
        } else if (asked < 1 && !wanted.words().isEmpty()) {
            place = HitPages.first(reading.pages(), wanted.words(), search);
        }
        return Math.clamp(place, 1, Math.max(1, reading.pages().size()));
    }

    private @Nullable ShownPage shown(
            Reading reading, int page, Wanted wanted, List<ShownFinding> findings) {
        if (reading.pages().isEmpty()) {
            return null;
        }
        int number = Math.clamp(page, 1, reading.pages().size());
        return ShownPage.of(reading, number, marks(reading, number, wanted, findings));
    }

    private List<Search.Range> marks(
            Reading reading, int page, Wanted wanted, List<ShownFinding> findings) {
        if (wanted.field() != null) {
            return ShownField.marks(reading, wanted.field(), page);
        }
        if (wanted.finding() != null) {
            return findings.stream()
                    .filter(one -> one.place() == wanted.finding())
                    .filter(one -> one.placeIn(reading) == page)
                    .flatMap(one -> one.marks(reading).stream())
                    .toList();
        }
        if (wanted.place() != null) {
            return EvidencePlace.parse(wanted.place()).marks(reading, page);
        }
        return search.marks(wanted.words(), reading.pages().get(page - 1).text());
    }
}
