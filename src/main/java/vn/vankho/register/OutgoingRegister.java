package vn.vankho.register;

import java.time.LocalDate;
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

/// The books of outgoing documents, one a year for each sequence: gives out each number once, in
/// order, never again (Nghị định 30/2020, Điều 15). Which sequence is asked is decided by
/// [NumberingPlans].
@Service
public class OutgoingRegister {

    private final Database database;
    private final Journal journal;

    public OutgoingRegister(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// Gives the next number of the document's sequence in the year of the date. Asked twice for
    /// one draft it answers with the same entry, until that is struck out.
    ///
    /// @throws DateBeforeLastNumber if the book has a later date already
    public Entry give(Request request, Person who) {
        return give(request, Dispatch.NOTHING_YET, who);
    }

    /// The same, with what is known of its dispatch.
    public Entry give(Request request, Dispatch dispatch, Person who) {
        Access.require(who, Action.GIVE_NUMBER);
        return database.write(
                jdbc ->
                        givenEarlier(jdbc, request)
                                .orElseGet(() -> giveNext(jdbc, request, dispatch, who)));
    }

    private static Optional<Entry> givenEarlier(JdbcClient jdbc, Request request) {
        var draft = request.draft();
        return draft == null ? Optional.empty() : Entries.live(jdbc, draft);
    }

    private Entry giveNext(JdbcClient jdbc, Request request, Dispatch dispatch, Person who) {
        int year = request.issuedDate().getYear();
        var plan = NumberingPlans.at(jdbc, request.issuedDate());
        var book = plan.book(request.type(), request.symbol());
        refuseEarlierDate(jdbc, book, request.issuedDate());
        stayUnique(jdbc, plan, book, request);
        var key = new Key(book, year, Sequence.next(jdbc, book, year), "");
        var entry = new Entry(key, request, null, null, dispatch);
        Entries.insert(jdbc, entry, false);
        journal.record(who, "number-issued", key.place(), JournalDetail.of(request));
        return entry;
    }

    /// Number and symbol are unique in the year: where the way of counting has changed within it, a
    /// sequence goes on behind what its documents had in the others.
    private static void stayUnique(JdbcClient jdbc, Numbering plan, String book, Request request) {
        int year = request.issuedDate().getYear();
        int last = Entries.highest(jdbc, year, request.symbol(), book);
        if (!Sequence.isOpen(jdbc, book, year)) {
            last =
                    Entries.all(jdbc, year).stream()
                            .filter(entry -> entry.belongsTo(book, plan))
                            .mapToInt(Entry::number)
                            .reduce(last, Math::max);
        }
        if (last > 0) {
            Sequence.startAfter(jdbc, book, year, last);
        }
    }

    /// Numbers rise with their dates. A number struck out no longer holds the others back: else one
    /// slip of the pen in January, 31/12, would close the book for the year.
    private static void refuseEarlierDate(JdbcClient jdbc, String book, LocalDate date) {
        Entries.lastLive(jdbc, book, date.getYear())
                .filter(last -> date.isBefore(last.request().issuedDate()))
                .ifPresent(
                        last -> {
                            throw new DateBeforeLastNumber(last, date);
                        });
    }

    /// Goes on from the common book that was kept on paper: the next number is one more.
    ///
    /// @throws BookAlreadyBegun if numbers of that year were given here
    public void continueAfter(int year, int lastOnPaper, Person who) {
        Access.require(who, Action.GIVE_NUMBER);
        if (lastOnPaper < 1) {
            throw new IllegalArgumentException("Not a number of a book: " + lastOnPaper);
        }
        database.write(
                jdbc -> {
                    if (!Entries.all(jdbc, Numbering.COMMON, year).isEmpty()) {
                        throw new BookAlreadyBegun(year);
                    }
                    Sequence.startAfter(jdbc, Numbering.COMMON, year, lastOnPaper);
                    var detail = Map.of("last", Integer.toString(lastOnPaper));
                    journal.record(who, "book-continued", Numbering.COMMON + "/" + year, detail);
                    return year;
                });
    }

    /// Strikes an entry out; its number is never used again.
    ///
    /// @throws NoSuchNumber if it was never given
    /// @throws NumberStruckOut if that was done before
    public Entry strikeOut(Key key, String reason, Person who) {
        Access.require(who, Action.VOID_NUMBER);
        if (reason.isBlank()) {
            throw new ReasonMissing();
        }
        return database.write(
                jdbc -> {
                    Entries.strikeOut(jdbc, live(jdbc, key), reason.strip());
                    var detail = Map.of("reason", reason.strip());
                    journal.record(who, "number-struck-out", key.place(), detail);
                    return find(jdbc, key);
                });
    }

    /// Ties the signed document to its entry; doing it again with the same document changes
    /// nothing.
    ///
    /// @throws AnotherDocumentFiled if the entry has a different one
    /// @throws DocumentHasAnotherNumber if the document belongs to another entry
    public void file(Key key, DocumentId document, Person who) {
        Access.require(who, Action.ARCHIVE_SIGNED);
        database.write(
                jdbc -> {
                    var entry = live(jdbc, key);
                    if (entry.document() == null) {
                        refuseSecondNumber(jdbc, document);
                        Entries.file(jdbc, entry, document);
                        var detail = Map.of("document", document.toString());
                        journal.record(who, "number-filed", key.place(), detail);
                    } else if (!entry.document().equals(document)) {
                        throw new AnotherDocumentFiled(entry);
                    }
                    return entry;
                });
    }

    /// Writes down how the document went out; from its day of dispatch on it is issued.
    ///
    /// @throws NoSuchNumber if it was never given
    /// @throws NumberStruckOut if it was struck out
    public Entry dispatch(Key key, Dispatch dispatch, Person who) {
        Access.require(who, Action.GIVE_NUMBER);
        return database.write(
                jdbc -> {
                    Entries.dispatch(jdbc, live(jdbc, key), dispatch);
                    journal.record(
                            who, "document-dispatched", key.place(), JournalDetail.of(dispatch));
                    return find(jdbc, key);
                });
    }

    private static void refuseSecondNumber(JdbcClient jdbc, DocumentId document) {
        Entries.live(jdbc, document)
                .ifPresent(
                        other -> {
                            throw new DocumentHasAnotherNumber(other);
                        });
    }

    private static Entry find(JdbcClient jdbc, Key key) {
        return Entries.find(jdbc, key)
                .orElseThrow(() -> new NoSuchNumber(key.year(), key.number()));
    }

    private static Entry live(JdbcClient jdbc, Key key) {
        var entry = find(jdbc, key);
        if (entry.struckOutBecause() != null) {
            throw new NumberStruckOut(entry);
        }
        return entry;
    }

    /// All books of a year, sequence by sequence, each by number; struck-out entries among them.
    public List<Entry> entries(int year) {
        return database.read(jdbc -> Entries.all(jdbc, year));
    }

    /// One line, struck out or not.
    public Optional<Entry> find(Key key) {
        return database.read(jdbc -> Entries.find(jdbc, key));
    }

    /// The draft's entry, unless it was struck out.
    public Optional<Entry> forDraft(UUID draft) {
        return database.read(jdbc -> Entries.live(jdbc, draft));
    }

    /// The entry that a document was filed under, unless it was struck out.
    public Optional<Entry> forDocument(DocumentId document) {
        return database.read(jdbc -> Entries.live(jdbc, document));
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

    /// Where a line stands.
    ///
    /// @param book the sequence, see [Numbering#label(String)]
    /// @param suffix the letter that paper books put behind a number, such as `a`; else empty
    public record Key(String book, int year, int number, String suffix) {

        /// A line of the sequence that all types share.
        public static Key common(int year, int number) {
            return new Key(Numbering.COMMON, year, number, "");
        }

        String place() {
            return "%s/%d/%d%s".formatted(book, year, number, suffix);
        }
    }

    /// One line of the book.
    ///
    /// @param document the signed file, once it is there
    /// @param struckOutBecause null unless the number was struck out
    public record Entry(
            Key key,
            Request request,
            @Nullable DocumentId document,
            @Nullable String struckOutBecause,
            Dispatch dispatch) {

        public int year() {
            return key.year();
        }

        public int number() {
            return key.number();
        }

        public NumberState state() {
            if (struckOutBecause != null) {
                return NumberState.VOIDED;
            }
            return document != null || dispatch.sentOn() != null
                    ? NumberState.ISSUED
                    : NumberState.RESERVED;
        }

        boolean belongsTo(String book, Numbering plan) {
            return plan.book(request.type(), request.symbol()).equals(book);
        }

        /// As printed: below ten with a leading zero.
        public String printed() {
            return "%s/%s".formatted(printedNumber(), request.symbol());
        }

        /// The number alone, as printed.
        public String printedNumber() {
            return "%02d%s".formatted(number(), key.suffix());
        }
    }
}
