package vn.vankho.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.home.Database;
import vn.vankho.office.DaysOff;

/// The book of incoming documents, one a year: *số đến* runs in one sequence, whether on paper or
/// electronic (Nghị định 30/2020, Điều 22).
@Service
public class IncomingRegister {

    static final String BOOK = "incoming";

    /// How many of the newest files are looked through for those without a line.
    private static final int LATELY = 200;

    private final Database database;
    private final Journal journal;
    private final ArrivedPapers papers;
    private final DaysOff daysOff;
    private final Clock clock;

    public IncomingRegister(
            Database database,
            Journal journal,
            ArrivedPapers papers,
            DaysOff daysOff,
            Clock clock) {
        this.database = database;
        this.journal = journal;
        this.papers = papers;
        this.daysOff = daysOff;
        this.clock = clock;
    }

    /// Enters a document. Asked twice with one form, or for one file, it answers with the same
    /// line.
    ///
    /// @param form names the sheet that the person filled in
    /// @param knowingly whether the person saw what is doubtful and wants it entered all the same
    /// @throws SecretDocument if it bears the mark of a state secret; then nothing is kept
    public Registration register(
            IncomingDocument content, UUID form, boolean knowingly, Person who) {
        Access.require(who, Action.REGISTER_INCOMING);
        IncomingRules.refuseSecrets(content);
        var file = content.document();
        if (file != null) {
            papers.refuseSecrets(file);
        }
        return database.write(jdbc -> register(jdbc, content, form, knowingly, who));
    }

    private Registration register(
            JdbcClient jdbc, IncomingDocument content, UUID form, boolean knowingly, Person who) {
        var earlier =
                IncomingRows.byForm(jdbc, form)
                        .or(
                                () ->
                                        Optional.ofNullable(content.document())
                                                .flatMap(file -> IncomingRows.live(jdbc, file)));
        if (earlier.isPresent()) {
            return new Registration.Registered(earlier.get(), List.of());
        }
        var findings =
                IncomingRules.judge(content, same(jdbc, content), today(), daysOff.calendar());
        if (!knowingly && findings.stream().anyMatch(IncomingRegister::needsALook)) {
            return new Registration.Doubtful(findings);
        }
        int year = content.arrivedOn().getYear();
        var key = new IncomingEntry.Key(year, Sequence.next(jdbc, BOOK, year), "");
        var entry =
                new IncomingEntry(
                        key,
                        content,
                        Handling.NOTHING_YET,
                        clock.instant(),
                        who.login(),
                        false,
                        null);
        IncomingRows.insert(jdbc, entry, form);
        journal.record(who, "document-arrived", key.place(), JournalDetail.of(content));
        return new Registration.Registered(entry, findings);
    }

    /// Late is late: the clerk cannot mend it, and is told with the number. A double may be no
    /// double, and a date may be a slip: these are asked about first.
    private static boolean needsALook(Finding finding) {
        return finding.code().equals("G01") || finding.code().equals("D08");
    }

    /// The same number in another year is another document.
    private static List<IncomingEntry> same(JdbcClient jdbc, IncomingDocument content) {
        return IncomingRows.same(jdbc, content).stream()
                .filter(
                        other -> {
                            var theirs = other.content().issuedDate();
                            var ours = content.issuedDate();
                            return theirs == null
                                    || ours == null
                                    || theirs.getYear() == ours.getYear();
                        })
                .toList();
    }

    /// Corrects what the book says of a document; the number and the file stay.
    ///
    /// @throws NoSuchArrival if there is no such line that stands
    public IncomingEntry correct(IncomingEntry.Key key, IncomingDocument content, Person who) {
        Access.require(who, Action.REGISTER_INCOMING);
        IncomingRules.refuseSecrets(content);
        return database.write(
                jdbc -> {
                    var before = live(jdbc, key);
                    var after = content.withDocument(before.content().document());
                    IncomingRows.rewrite(jdbc, key, after);
                    var detail = Corrections.between(before.content(), after);
                    journal.record(who, "arrival-corrected", key.place(), detail);
                    return find(jdbc, key);
                });
    }

    /// Ties a file that came later to a paper that has its line.
    ///
    /// @throws AlreadyArrived if the line has another file, or the file another line
    /// @throws SecretDocument if the file bears the mark of a state secret
    public IncomingEntry attach(IncomingEntry.Key key, DocumentId file, Person who) {
        Access.require(who, Action.REGISTER_INCOMING);
        papers.refuseSecrets(file);
        return database.write(
                jdbc -> {
                    var entry = live(jdbc, key);
                    var has = entry.content().document();
                    if (file.equals(has)) {
                        return entry;
                    }
                    if (has != null) {
                        throw AlreadyArrived.another(entry);
                    }
                    IncomingRows.live(jdbc, file)
                            .ifPresent(
                                    other -> {
                                        throw AlreadyArrived.elsewhere(other);
                                    });
                    IncomingRows.rewrite(jdbc, key, entry.content().withDocument(file));
                    journal.record(
                            who, "arrival-filed", key.place(), Map.of("document", file.toString()));
                    return find(jdbc, key);
                });
    }

    /// Strikes a line out; its number is never used again.
    ///
    /// @throws NoSuchArrival if there is no such line that stands
    public IncomingEntry strikeOut(IncomingEntry.Key key, String reason, Person who) {
        Access.require(who, Action.VOID_NUMBER);
        if (reason.isBlank()) {
            throw new ReasonMissing();
        }
        return database.write(
                jdbc -> {
                    live(jdbc, key);
                    IncomingRows.strikeOut(jdbc, key, reason.strip());
                    journal.record(
                            who,
                            "arrival-struck-out",
                            key.place(),
                            Map.of("reason", reason.strip()));
                    return find(jdbc, key);
                });
    }

    /// Changes how far a document was dealt with, and writes that to the journal.
    IncomingEntry handle(
            IncomingEntry.Key key,
            String what,
            Map<String, String> detail,
            UnaryOperator<IncomingEntry> change,
            Person who) {
        return database.write(
                jdbc -> {
                    var after = change.apply(live(jdbc, key));
                    IncomingRows.rewrite(jdbc, key, after.content());
                    IncomingRows.rewrite(jdbc, key, after.handling());
                    journal.record(who, what, key.place(), detail);
                    return find(jdbc, key);
                });
    }

    /// The book of a year by number, struck-out lines among them.
    public List<IncomingEntry> entries(int year) {
        return database.read(jdbc -> IncomingRows.all(jdbc, year));
    }

    public Optional<IncomingEntry> find(IncomingEntry.Key key) {
        return database.read(jdbc -> IncomingRows.find(jdbc, key));
    }

    /// The line of a file, unless it was struck out.
    public Optional<IncomingEntry> forDocument(DocumentId file) {
        return database.read(jdbc -> IncomingRows.live(jdbc, file));
    }

    /// Lines without an end, the first due first.
    public List<IncomingEntry> open() {
        return database.read(IncomingRows::open);
    }

    /// Files that came in lately and have no line yet, as far as the person may read them, the
    /// oldest first, as they came.
    public List<ArchivedDocument> waiting(Person who) {
        return papers.lately(LATELY).stream()
                .filter(document -> Access.mayRead(who, document.audience()))
                .filter(document -> forDocument(document.id()).isEmpty())
                .toList()
                .reversed();
    }

    List<IncomingEntry> due(LocalDate until) {
        return database.read(jdbc -> IncomingRows.due(jdbc, until));
    }

    /// How the documents of a year were dealt with.
    public IncomingStatistics statistics(int year) {
        return IncomingStatistics.of(entries(year), today());
    }

    /// What is odd about a line that stands in the book.
    public List<Finding> findings(IncomingEntry entry) {
        var others =
                database.read(jdbc -> same(jdbc, entry.content())).stream()
                        .filter(other -> !other.key().equals(entry.key()))
                        .toList();
        var registered = entry.registeredAt().atZone(zone()).toLocalDate();
        return IncomingRules.judge(entry.content(), others, registered, daysOff.calendar()).stream()
                .filter(finding -> !entry.fromPaper() || finding.severity() != Severity.E)
                .toList();
    }

    private static IncomingEntry find(JdbcClient jdbc, IncomingEntry.Key key) {
        return IncomingRows.find(jdbc, key).orElseThrow(() -> NoSuchArrival.of(key));
    }

    private static IncomingEntry live(JdbcClient jdbc, IncomingEntry.Key key) {
        var entry = find(jdbc, key);
        if (entry.struckOutBecause() != null) {
            throw NoSuchArrival.struckOut(entry);
        }
        return entry;
    }

    /// The day as it is in this office.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    private static ZoneId zone() {
        return ZoneId.of("Asia/Ho_Chi_Minh");
    }

    /// What a correction changed, for the journal.
    private static final class Corrections {

        static Map<String, String> between(IncomingDocument before, IncomingDocument after) {
            var old = JournalDetail.of(before);
            var detail = new JournalDetail();
            JournalDetail.of(after)
                    .forEach(
                            (name, value) -> {
                                if (!value.equals(old.get(name))) {
                                    detail.with(name, value).with(name + "-before", old.get(name));
                                }
                            });
            old.forEach(
                    (name, value) -> {
                        if (!JournalDetail.of(after).containsKey(name)) {
                            detail.with(name + "-before", value);
                        }
                    });
            return detail.map();
        }
    }
}
