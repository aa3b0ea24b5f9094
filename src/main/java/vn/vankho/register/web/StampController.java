package vn.vankho.register.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.intake.Previews;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;
import vn.vankho.register.ArrivedPapers;
import vn.vankho.register.IncomingEntry;
import vn.vankho.register.IncomingRegister;
import vn.vankho.register.print.ArrivalStamp;
import vn.vankho.register.print.BookPrinter;
import vn.vankho.register.print.Slip;
import vn.vankho.register.print.StampPicture;
import vn.vankho.register.print.StampedPage;

/// The stamp of an incoming document, by itself and on a print of its first page, and its handling
/// slip.
@Controller
@RequestMapping("/so-van-ban/den/{year}/{number}")
class StampController {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final IncomingRegister register;
    private final ArrivedPapers papers;
    private final Office office;
    private final Previews previews;
    private final BookPrinter printer;

    StampController(
            IncomingRegister register,
            ArrivedPapers papers,
            Office office,
            Previews previews,
            BookPrinter printer) {
        this.register = register;
        this.papers = papers;
        this.office = office;
        this.previews = previews;
        this.printer = printer;
    }

    @GetMapping("/dau-den.svg")
    ResponseEntity<byte[]> svg(
            @PathVariable int year,
            @PathVariable String number,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.READ_REGISTER);
        var svg = stamp(line(year, number)).svg().getBytes(StandardCharsets.UTF_8);
        return Shown.inline(svg, "image/svg+xml", "dau-den-%d-%s.svg".formatted(year, number));
    }

    @GetMapping("/dau-den.png")
    ResponseEntity<byte[]> png(
            @PathVariable int year,
            @PathVariable String number,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.READ_REGISTER);
        var png = StampPicture.png(stamp(line(year, number)));
        return Shown.inline(png, "image/png", "dau-den-%d-%s.png".formatted(year, number));
    }

    /// The original is only looked at; this is a PDF of its own.
    @GetMapping("/ban-in.pdf")
    ResponseEntity<byte[]> page(
            @PathVariable int year,
            @PathVariable String number,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.READ_REGISTER);
        var entry = readable(line(year, number), who);
        var file = entry.content().document();
        var picture = file == null ? null : previews.page(file, 1).orElse(null);
        if (picture == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var pdf = StampedPage.pdf(picture, stamp(entry));
        return Shown.inline(pdf, "application/pdf", "den-%d-%s.pdf".formatted(year, number));
    }

    @GetMapping("/phieu.docx")
    ResponseEntity<byte[]> slip(
            @PathVariable int year,
            @PathVariable String number,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.READ_REGISTER);
        var docx = printer.slip(slip(readable(line(year, number), who)));
        return Shown.download(docx, WORD, "phieu-%d-%s.docx".formatted(year, number));
    }

    @GetMapping("/phieu.pdf")
    ResponseEntity<byte[]> slipPdf(
            @PathVariable int year,
            @PathVariable String number,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.READ_REGISTER);
        var pdf = printer.slipPdf(slip(readable(line(year, number), who)));
        return Shown.inline(pdf, "application/pdf", "phieu-%d-%s.pdf".formatted(year, number));
    }

    private IncomingEntry line(int year, String number) {
        return register.find(Shown.arrival(year, number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private IncomingEntry readable(IncomingEntry entry, Person who) {
        if (!papers.readable(entry.content().document(), who)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return entry;
    }

    private java.util.Map<String, Object> slip(IncomingEntry entry) {
        var today = register.today();
        return Slip.data(entry, office.letterhead(today), today);
    }

    private ArrivalStamp stamp(IncomingEntry entry) {
        var content = entry.content();
        var name = office.at(content.arrivedOn()).or(office::current).map(OwnOffice::headLines);
        return new ArrivalStamp(
                name.orElse(List.of()),
                entry.printed(),
                content.arrivedOn(),
                content.receiver(),
                content.fileNotation());
    }
}
