package vn.vankho.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;

/// Takes lines of paper books into the books of the office: all of a file, or nothing.
@Service
public class PaperTakeover {

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public PaperTakeover(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// A line that cannot stand beside the others, or beside what the book has.
    public record Clash(int row, String sentence) {}

    /// What stands in the way of these lines; empty if they can be taken over.
    ///
    /// @param perType whether each type had a sequence of its own in that paper book
    public List<Clash> clashes(int year, boolean perType, List<PaperLine> lines) {
        return database.read(jdbc -> clashes(jdbc, year, perType, lines));
    }

    private static List<Clash> clashes(
            JdbcClient jdbc, int year, boolean perType, List<PaperLine> lines) {
        var taken = new HashMap<String, String>();
        Entries.all(jdbc, year)
                .forEach(
                        entry -> {
                            taken.put(entry.key().place(), "đã có trong sổ");
                            taken.put(symbolKey(entry), "đã có trong sổ");
                        });
        IncomingRows.all(jdbc, year)
                .forEach(entry -> taken.put(entry.key().place(), "đã có trong sổ"));
        var clashes = new ArrayList<Clash>();
        for (var line : lines) {
            secret(line).ifPresent(clashes::add);
            var where = "trùng với dòng %d".formatted(line.row());
            for (var key : keys(year, perType, line)) {
                var other = taken.putIfAbsent(key, where);
                if (other != null) {
                    var shown = "%02d%s".formatted(line.number(), line.suffix());
                    clashes.add(new Clash(line.row(), "Số %s %s.".formatted(shown, other)));
                    break;
                }
            }
        }
        return clashes;
    }

    private static Optional<Clash> secret(PaperLine line) {
        try {
            switch (line) {
                case PaperLine.Arrival arrival -> IncomingRules.refuseSecrets(arrival.content());
                case PaperLine.Outgoing outgoing ->
                        IncomingRules.refuseSecret(outgoing.request().subject());
            }
            return Optional.empty();
        } catch (SecretDocument secret) {
            return Optional.of(new Clash(line.row(), String.valueOf(secret.getMessage())));
        }
    }

    private static List<String> keys(int year, boolean perType, PaperLine line) {
        return switch (line) {
            case PaperLine.Arrival arrival -> List.of(key(year, arrival).place());
            case PaperLine.Outgoing outgoing -> {
                var entry = entry(year, perType, outgoing);
                yield List.of(entry.key().place(), symbolKey(entry));
            }
        };
    }

    private static String symbolKey(OutgoingRegister.Entry entry) {
        return entry.year() + " " + entry.printed();
    }

    private static IncomingEntry.Key key(int year, PaperLine line) {
        return new IncomingEntry.Key(year, line.number(), line.suffix());
    }

    private static OutgoingRegister.Entry entry(
            int year, boolean perType, PaperLine.Outgoing line) {
        var plan = new Numbering(line.request().issuedDate(), perType, Set.of(), "Theo sổ giấy");
        var book = plan.book(line.request().type(), line.request().symbol());
        return new OutgoingRegister.Entry(
                new OutgoingRegister.Key(book, year, line.number(), line.suffix()),
                line.request(),
                null,
                line.struckOutBecause(),
                line.dispatch());
    }

    /// Writes the lines, and lets the numbers go on behind them.
    ///
    /// @param source the file from which they were read, as it lies in the archive
    /// @throws PaperBookClashes if one of them cannot stand; then nothing is written
    public void takeOver(
            int year, boolean perType, List<PaperLine> lines, DocumentId source, Person who) {
        Access.require(who, Action.MANAGE_BOOKS);
        database.write(
                jdbc -> {
                    var clashes = clashes(jdbc, year, perType, lines);
                    if (!clashes.isEmpty()) {
                        throw new PaperBookClashes(clashes);
                    }
                    var last = new HashMap<String, Integer>();
                    lines.forEach(
                            line ->
                                    last.merge(
                                            book(year, perType, line), line.number(), Math::max));
                    last.forEach((book, number) -> Sequence.startAfter(jdbc, book, year, number));
                    lines.forEach(line -> insert(jdbc, year, perType, line, who));
                    var detail =
                            Map.of(
                                    "lines",
                                    Integer.toString(lines.size()),
                                    "file",
                                    source.toString());
                    journal.record(who, "paper-book-taken-over", "paper/" + year, detail);
                    return year;
                });
    }

    private static String book(int year, boolean perType, PaperLine line) {
        return switch (line) {
            case PaperLine.Arrival _ -> IncomingRegister.BOOK;
            case PaperLine.Outgoing outgoing -> entry(year, perType, outgoing).key().book();
        };
    }

    private void insert(JdbcClient jdbc, int year, boolean perType, PaperLine line, Person who) {
        switch (line) {
            case PaperLine.Outgoing outgoing ->
                    Entries.insert(jdbc, entry(year, perType, outgoing), true);
            case PaperLine.Arrival arrival ->
                    IncomingRows.insert(
                            jdbc,
                            new IncomingEntry(
                                    key(year, arrival),
                                    arrival.content(),
                                    Handling.onPaper(arrival.forwardedOn(), arrival.receivedBy()),
                                    clock.instant(),
                                    who.login(),
                                    true,
                                    arrival.struckOutBecause()),
                            UUID.randomUUID());
        }
    }

    /// How the columns under such a head were understood before; empty if never.
    public Optional<String> columns(String book, String head) {
        return database.read(
                jdbc ->
                        jdbc.sql("select mapping from paper_columns where book = ? and head = ?")
                                .params(book, head)
                                .query(String.class)
                                .optional());
    }

    /// Remembers how the columns under such a head are understood.
    public void rememberColumns(String book, String head, String mapping, Person who) {
        Access.require(who, Action.MANAGE_BOOKS);
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into paper_columns (book, head, mapping) values (?, ?, ?)
                                        on conflict (book, head) do update set mapping = excluded.mapping
                                        """)
                                .params(book, head, mapping)
                                .update());
    }
}
