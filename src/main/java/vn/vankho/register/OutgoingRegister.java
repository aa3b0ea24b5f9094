package vn.vankho.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;

/// The book of outgoing documents, one a year: gives out each number once, in order, never again
/// (Nghị định 30/2020, Điều 15).
@Service
public class OutgoingRegister {

    /// The one sequence that all types share; offices that keep several will have more books.
    private static final String COMMON_BOOK = "common";

    private final Database database;
    private final Journal journal;

    public OutgoingRegister(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// Gives the next number of the year of the date. Asked twice for one draft it answers with the
    /// same entry, until that is struck out.
    ///
    /// @throws DateBeforeLastNumber if the book has a later date already
    public Entry give(Request request, Person who) {
        Access.require(who, Action.GIVE_NUMBER);
        return database.write(
                jdbc -> givenEarlier(jdbc, request).orElseGet(() -> giveNext(jdbc, request, who)));
    }

    private static Optional<Entry> givenEarlier(JdbcClient jdbc, Request request) {
        var draft = request.draft();
        return draft == null ? Optional.empty() : Entries.live(jdbc, draft);
    }

    private Entry giveNext(JdbcClient jdbc, Request request, Person who) {
        int year = request.issuedDate().getYear();
        refuseEarlierDate(jdbc, year, request.issuedDate());
        var entry = new Entry(year, Sequence.next(jdbc, COMMON_BOOK, year), request, null, null);
        Entries.insert(jdbc, COMMON_BOOK, entry);
        journal.record(who, "number-issued", place(entry), detail(request));
        return entry;
    }

    /// Numbers rise with their dates. A number struck out no longer holds the others back: else one
    /// slip of the pen in January, 31/12, would close the book for the year.
    private static void refuseEarlierDate(JdbcClient jdbc, int year, LocalDate date) {
        Entries.lastLive(jdbc, COMMON_BOOK, year)
                .filter(last -> date.isBefore(last.request().issuedDate()))
                .ifPresent(
                        last -> {
                            throw new DateBeforeLastNumber(last, date);
                        });
    }

    /// Goes on from a book that was kept on paper: the next number is one more.
    ///
    /// @throws BookAlreadyBegun if numbers of that year were given here
    public void continueAfter(int year, int lastOnPaper, Person who) {
        Access.require(who, Action.GIVE_NUMBER);
        if (lastOnPaper < 1) {
            throw new IllegalArgumentException("Not a number of a book: " + lastOnPaper);
        }
        database.write(
                jdbc -> {
                    if (!Entries.all(jdbc, COMMON_BOOK, year).isEmpty()) {
                        throw new BookAlreadyBegun(year);
                    }
                    Sequence.startAfter(jdbc, COMMON_BOOK, year, lastOnPaper);
                    var detail = Map.of("last", Integer.toString(lastOnPaper));
                    journal.record(who, "book-continued", COMMON_BOOK + "/" + year, detail);
                    return year;
                });
    }

    /// Strikes an entry out; its number is never used again.
    ///
    /// @throws NoSuchNumber if it was never given
    /// @throws NumberStruckOut if that was done before
    public Entry strikeOut(int year, int number, String reason, Person who) {
        Access.require(who, Action.VOID_NUMBER);
        if (reason.isBlank()) {
            throw new ReasonMissing();
        }
        return database.write(
                jdbc -> {
                    var entry = live(jdbc, year, number);
                    Entries.strikeOut(jdbc, COMMON_BOOK, entry, reason.strip());
                    var detail = Map.of("reason", reason.strip());
                    journal.record(who, "number-struck-out", place(entry), detail);
                    return find(jdbc, year, number);
                });
    }

    /// Ties the signed document to its entry; doing it again with the same document changes
    /// nothing.
    ///
    /// @throws AnotherDocumentFiled if the entry has a different one
    /// @throws DocumentHasAnotherNumber if the document belongs to another entry
    public void file(int year, int number, DocumentId document, Person who) {
        Access.require(who, Action.ARCHIVE_SIGNED);
        database.write(
                jdbc -> {
                    var entry = live(jdbc, year, number);
                    if (entry.document() == null) {
                        refuseSecondNumber(jdbc, document);
                        Entries.file(jdbc, COMMON_BOOK, entry, document);
                        var detail = Map.of("document", document.toString());
                        journal.record(who, "number-filed", place(entry), detail);
                    } else if (!entry.document().equals(document)) {
                        throw new AnotherDocumentFiled(entry);
                    }
                    return entry;
                });
    }

    private static void refuseSecondNumber(JdbcClient jdbc, DocumentId document) {
        Entries.live(jdbc, document)
                .ifPresent(
                        other -> {
                            throw new DocumentHasAnotherNumber(other);
                        });
    }

    private static Entry find(JdbcClient jdbc, int year, int number) {
        return Entries.find(jdbc, COMMON_BOOK, year, number)
                .orElseThrow(() -> new NoSuchNumber(year, number));
    }

    private static Entry live(JdbcClient jdbc, int year, int number) {
        var entry = find(jdbc, year, number);
        if (entry.struckOutBecause() != null) {
            throw new NumberStruckOut(entry);
        }
        return entry;
    }

    /// The book of a year by number, struck-out entries among them.
    public List<Entry> entries(int year) {
        return database.read(jdbc -> Entries.all(jdbc, COMMON_BOOK, year));
    }

    /// The draft's entry, unless it was struck out.
    public Optional<Entry> forDraft(UUID draft) {
        return database.read(jdbc -> Entries.live(jdbc, draft));
    }

    private static String place(Entry entry) {
        return "%s/%d/%d".formatted(COMMON_BOOK, entry.year(), entry.number());
    }

    private static Map<String, String> detail(Request request) {
        var detail = new HashMap<String, String>();
        detail.put("symbol", request.symbol());
        detail.put("date", request.issuedDate().toString());
        detail.put("subject", request.subject());
        if (request.draft() != null) {
            detail.put("draft", request.draft().toString());
        }
        return detail;
    }

    /// What the book is to say of a document.
    ///
    /// @param symbol such as `BC-UBND`
    public record Request(
            @Nullable UUID draft,
            String type,
            String symbol,
            LocalDate issuedDate,
            String subject,
            @Nullable String signerName,
            @Nullable String recipients) {

        public Request {
            requireText(type);
            requireText(symbol);
            requireText(subject);
        }

        private static void requireText(String value) {
            if (value.isBlank()) {
                throw new IllegalArgumentException("A line of the book lacks a part");
            }
        }
    }

    /// One line of the book.
    ///
    /// @param struckOutBecause null unless the number was struck out
    public record Entry(
            int year,
            int number,
            Request request,
            @Nullable DocumentId document,
            @Nullable String struckOutBecause) {

        /// As printed: below ten with a leading zero.
        public String printed() {
            return "%s/%s".formatted(printedNumber(), request.symbol());
        }

        /// The number alone, as printed.
        public String printedNumber() {
            return "%02d".formatted(number);
        }
    }
}
