package vn.vankho.register.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.register.IncomingRegister;
import vn.vankho.register.Numbering;
import vn.vankho.register.print.BookKind;
import vn.vankho.register.print.BookPrinter;
import vn.vankho.register.print.Books;
import vn.vankho.register.print.ClosingPage;

/// In sổ: every book of the decree with its cover, as .docx, .pdf and .xlsx.
@Controller
class BookPrintController {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Books books;
    private final BookPrinter printer;
    private final IncomingRegister incoming;
    private final Journal journal;

    BookPrintController(
            Books books, BookPrinter printer, IncomingRegister incoming, Journal journal) {
        this.journal = journal;
        this.books = books;
        this.printer = printer;
        this.incoming = incoming;
    }

    @GetMapping("/so-van-ban/in")
    String choose(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @AuthenticationPrincipal Person who,
            Model model) {
        Access.require(who, Action.READ_REGISTER);
        int year = Shown.year(asked, incoming.today());
        model.addAttribute("year", year);
        model.addAttribute("kinds", BookKind.values());
        model.addAttribute(
                "sequences",
                books.sequences(year).stream()
                        .map(book -> Map.entry(book, Numbering.label(book)))
                        .toList());
        return "register/print";
    }

    /// @param sequence which of the outgoing books
    @GetMapping("/so-van-ban/in/{kind}.{format}")
    ResponseEntity<byte[]> print(
            @PathVariable String kind,
            @PathVariable String format,
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @RequestParam(name = "so", defaultValue = Numbering.COMMON) String sequence,
            @RequestParam(name = "quyen", defaultValue = "01") String volume,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.READ_REGISTER);
        var of = BookKind.of(kind).orElseThrow(BookPrintController::notHere);
        int year = Shown.year(asked, incoming.today());
        var book = books.book(of, year, sequence, volume, who);
        var name = "so-%s-%d.%s".formatted(kind, year, format);
        return switch (format) {
            case "docx" -> Shown.download(printer.docx(book), WORD, name);
            case "pdf" -> Shown.inline(printer.pdf(book), "application/pdf", name);
            case "xlsx" -> Shown.download(printer.xlsx(book), SHEET, name);
            default -> throw notHere();
        };
    }

    /// The closing page of the outgoing book, with the roots of journal and archive.
    @GetMapping("/so-van-ban/in/trang-ket-thuc")
    ResponseEntity<byte[]> close(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @RequestParam(name = "so", defaultValue = Numbering.COMMON) String sequence,
            @RequestParam(name = "quyen", defaultValue = "01") String volume,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.READ_REGISTER);
        int year = Shown.year(asked, incoming.today());
        var book = books.book(BookKind.OUTGOING, year, sequence, volume, who);
        var root = journal.newestRoot().orElse(null);
        return Shown.inline(
                ClosingPage.pdf(book, root),
                "application/pdf",
                "trang-ket-thuc-so-%d.pdf".formatted(year));
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
