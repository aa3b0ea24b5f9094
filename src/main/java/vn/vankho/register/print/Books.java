package vn.vankho.register.print;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.office.Office;
import vn.vankho.register.IncomingEntry;
import vn.vankho.register.IncomingRegister;
import vn.vankho.register.LoanBook;
import vn.vankho.register.Numbering;
import vn.vankho.register.OutgoingRegister;
import vn.vankho.register.OutgoingRegister.Entry;
import vn.vankho.register.PostBook;

/// The books of a year, ready to be printed.
@Service
public class Books {

    private final OutgoingRegister outgoing;
    private final IncomingRegister incoming;
    private final PostBook post;
    private final LoanBook loans;
    private final Office office;

    public Books(
            OutgoingRegister outgoing,
            IncomingRegister incoming,
            PostBook post,
            LoanBook loans,
            Office office) {
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.post = post;
        this.loans = loans;
        this.office = office;
    }

    /// @param sequence which of the outgoing books; of no meaning for the others
    /// @param volume *quyển số*
    public PrintedBook book(BookKind kind, int year, String sequence, String volume, Person who) {
        Access.require(who, Action.READ_REGISTER);
        return switch (kind) {
            case OUTGOING -> outgoing(year, sequence, volume);
            case INCOMING -> incoming(year, volume);
            case FOLLOW_UP -> followUp(year, volume);
            case POST -> post(year, volume);
            case LOANS -> loans(year, volume);
        };
    }

    /// The sequences of outgoing documents that a year has.
    public List<String> sequences(int year) {
        var used = outgoing.entries(year).stream().map(entry -> entry.key().book());
        return Stream.concat(Stream.of(Numbering.COMMON), used).distinct().toList();
    }

    private PrintedBook outgoing(int year, String sequence, String volume) {
        var lines =
                outgoing.entries(year).stream()
                        .filter(entry -> entry.key().book().equals(sequence))
                        .toList();
        var part = sequence.equals(Numbering.COMMON) ? null : Numbering.label(sequence);
        return book(
                BookKind.OUTGOING,
                part,
                year,
                volume,
                lines,
                entry -> entry.request().issuedDate(),
                Entry::printedNumber,
                Books::row);
    }

    private static List<String> row(Entry entry) {
        var request = entry.request();
        var dispatch = entry.dispatch();
        return List.of(
                entry.printed(),
                Cells.day(request.issuedDate()),
                request.type() + ": " + request.subject(),
                Cells.text(request.signerName()),
                Cells.text(request.recipients()),
                Cells.text(dispatch.holder()),
                Cells.text(dispatch.copies()),
                Cells.day(dispatch.sentOn()),
                Cells.text(dispatch.receivedBy()),
                Cells.note(entry.struckOutBecause(), dispatch.note()));
    }

    private PrintedBook incoming(int year, String volume) {
        return book(
                BookKind.INCOMING,
                null,
                year,
                volume,
                incoming.entries(year),
                entry -> entry.content().arrivedOn(),
                IncomingEntry::printed,
                Books::row);
    }

    private static List<String> row(IncomingEntry entry) {
        var content = entry.content();
        return List.of(
                Cells.day(content.arrivedOn()),
                entry.printed(),
                content.author(),
                content.printedNumber(),
                Cells.day(content.issuedDate()),
                content.typeAndSubject(),
                Cells.text(content.receiver()),
                Cells.day(entry.handling().forwardedOn()),
                Cells.text(entry.handling().receivedBy()),
                Cells.note(entry.struckOutBecause(), content.note()));
    }

    private PrintedBook followUp(int year, String volume) {
        return book(
                BookKind.FOLLOW_UP,
                null,
                year,
                volume,
                incoming.entries(year),
                entry -> entry.content().arrivedOn(),
                IncomingEntry::printed,
                this::followUpRow);
    }

    private List<String> followUpRow(IncomingEntry entry) {
        var content = entry.content();
        var done = entry.handling().doneOn();
        var progress = entry.progress(incoming.today());
        var result = Cells.text(entry.handling().result());
        return List.of(
                entry.printed(),
                Slip.about(content),
                Cells.text(content.receiver()),
                Cells.day(content.dueDate()),
                done == null ? progress : "%s ngày %s".formatted(progress, Cells.day(done)),
                Cells.text(entry.handling().answer()),
                Cells.note(entry.struckOutBecause(), result.isEmpty() ? content.note() : result));
    }

    private PrintedBook post(int year, String volume) {
        return book(
                BookKind.POST,
                null,
                year,
                volume,
                post.lines(year),
                PostBook.Line::sentOn,
                PostBook.Line::document,
                line ->
                        List.of(
                                Cells.day(line.sentOn()),
                                line.document(),
                                line.recipient(),
                                Integer.toString(line.envelopes()),
                                Cells.text(line.receipt()),
                                Cells.note(line.struckOutBecause(), line.note())));
    }

    private PrintedBook loans(int year, String volume) {
        return book(
                BookKind.LOANS,
                null,
                year,
                volume,
                loans.lines(year),
                LoanBook.Line::lentOn,
                LoanBook.Line::document,
                line ->
                        List.of(
                                Cells.day(line.lentOn()),
                                line.borrower(),
                                line.document(),
                                line.subject(),
                                Cells.text(line.fileNotation()),
                                Cells.text(line.receipt()),
                                Cells.day(line.returnedOn()),
                                line.allowedBy(),
                                Cells.note(line.struckOutBecause(), line.note())));
    }

    private <T> PrintedBook book(
            BookKind kind,
            @Nullable String part,
            int year,
            String volume,
            List<T> lines,
            Function<T, LocalDate> day,
            Function<T, String> number,
            Function<T, List<String>> row) {
        var head =
                office.letterhead(LocalDate.of(year, 12, 31))
                        .or(() -> office.letterhead(incoming.today()));
        var days = lines.stream().map(day).sorted().toList();
        return new PrintedBook(
                kind,
                head.map(letterhead -> letterhead.superiorLine()).orElse(null),
                head.map(letterhead -> letterhead.headLines()).orElse(List.of()),
                part,
                year,
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                lines.isEmpty() ? null : number.apply(lines.getFirst()),
                lines.isEmpty() ? null : number.apply(lines.getLast()),
                volume,
                lines.stream().map(row).toList());
    }
}
