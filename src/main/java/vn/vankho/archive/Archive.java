package vn.vankho.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.RightsChanges;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

/// Keeps documents unchanged, and proves that it did.
///
/// A document enters once, through [#deposit]; from then on its bytes are only read. What is learnt
/// of it later is kept beside it as objects of their own. Whether a person may do a thing is the
/// caller's to ask.
public final class Archive {

    private static final int PAGE = 200;

    private static final String RENDITION_FILE = "rendition.pdf";

    private final Database database;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final RightsChanges changes;
    private final ObjectStore store;
    private final Deposits deposits;
    private final Clock clock;
    private final Disposals disposals;
    private volatile List<IntegrityFinding> alarms = List.of();
    private volatile Set<DocumentId> listedAgain = Set.of();

    private Archive(
            VankhoHome home,
            Database database,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock,
            DepositStep.Watcher watcher) {
        this.database = database;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
        this.changes = new RightsChanges(database, journal, clock);
        this.store = new ObjectStore(home.archive());
        this.deposits = new Deposits(store, database, journal, clock, watcher);
        var holding = home.archive().resolve("holding");
        this.disposals = new Disposals(this, store, holding, database, journal, clock);
    }

    /// Opens the archive: removes what an interrupted deposit left, lists again every object that
    /// the database does not know, and raises an alarm for every one that is lost.
    public static Archive open(
            VankhoHome home,
            Database database,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        return open(home, database, journal, events, clock, _ -> {});
    }

    static Archive open(
            VankhoHome home,
            Database database,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock,
            DepositStep.Watcher watcher) {
        var archive = new Archive(home, database, journal, events, clock, watcher);
        try {
            archive.store.prepare();
            archive.store.removeEmptyFolders();
            boolean unknown = journal.size() == 0;
            var reconciliation = new Reconciliation(archive.store, database, journal);
            archive.alarms = reconciliation.run();
            archive.listedAgain = reconciliation.listedAgain();
            if (unknown && !archive.listedAgain.isEmpty()) {
                journal.recordLossOfAll();
            }
            archive.disposals.resume();
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the bytes and their digests durable, and only then returns.
    ///
    /// @throws DepositFailed if that did not succeed: then nothing of the file is in the archive
    public DepositOutcome deposit(InputStream content, Arrival arrival, Person who) {
        var outcome = deposits.deposit(content, arrival, who);
        if (outcome instanceof DepositOutcome.Stored stored) {
            publish(new DocumentDeposited(stored.id()));
        }
        return outcome;
    }

    public Optional<ArchivedDocument> find(DocumentId id) {
        return database.read(jdbc -> DocumentRows.find(jdbc, id));
    }

    /// The received bytes, a read-only file. Never opened for writing.
    ///
    /// @throws UnknownDocument if there is no such document
    /// @throws DocumentDestroyed if it was destroyed by a decision
    public Path original(DocumentId id) {
        disposals
                .find(id)
                .ifPresent(
                        gone -> {
                            throw new DocumentDestroyed(id, gone.sentence());
                        });
        return database.read(jdbc -> DocumentRows.contentName(jdbc, id))
                .map(name -> store.content(ObjectId.of(id), DepositSlip.ORIGINAL + name))
                .orElseThrow(() -> new UnknownDocument(id));
    }

    /// Whether the document's object lies in the store. Only looks at its folder; whether every
    /// byte
    /// is as it was, [#verify] says.
    public boolean holds(DocumentId id) {
        return store.has(ObjectId.of(id).folderName());
    }

    /// The way in which documents leave the archive.
    public Disposals disposals() {
        return disposals;
    }

    /// Keeps files as an object of evidence beside a document.
    ///
    /// @param more the same transaction as the object's row: what else is to be written then
    void keepEvidence(
            DocumentId id,
            String kind,
            Map<String, byte[]> files,
            Person who,
            BiConsumer<JdbcClient, ObjectId> more) {
        requireKnown(id);
        deposits.keepEvidence(
                id,
                kind,
                files,
                who,
                (object, inventory) ->
                        database.write(
                                jdbc -> {
                                    DocumentRows.insertEvidence(jdbc, object, inventory);
                                    more.accept(jdbc, object);
                                    journal.record(
                                            who,
                                            kind + "-kept",
                                            id.toString(),
                                            Map.of(
                                                    "number",
                                                    Integer.toString(object.number()),
                                                    "inventory",
                                                    inventory));
                                    return object;
                                }));
    }

    /// The folder that holds the files of an object of evidence.
    Path evidence(ObjectId object) {
        return store.content(object, "");
    }

    /// Keeps another form of a document, such as the PDF/A of a scan, as an object of its own
    /// beside it; the original stays what it is.
    ///
    /// @throws UnknownDocument if there is no such document
    public void keepRendition(DocumentId id, byte[] pdf, Person who) {
        keepEvidence(id, ObjectId.RENDITION, Map.of(RENDITION_FILE, pdf), who, (_, _) -> {});
    }

    /// The newest of those that [#keepRendition] kept.
    public Optional<Path> rendition(DocumentId id) {
        var numbers = database.read(jdbc -> DocumentRows.evidence(jdbc, id, ObjectId.RENDITION));
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        evidence(new ObjectId(id, ObjectId.RENDITION, numbers.getLast()))
                                .resolve(RENDITION_FILE));
    }

    /// The documents that were deposited last, the newest first.
    public List<ArchivedDocument> newest(int most) {
        return database.read(jdbc -> DocumentRows.newest(jdbc, most));
    }

    /// The documents that came out of this one (a zip, an e-mail), in the order of deposit.
    public List<ArchivedDocument> inside(DocumentId container) {
        return database.read(jdbc -> DocumentRows.inside(jdbc, container));
    }

    /// Keeps what was read as an object of its own beside the document, and publishes
    /// [ReadingKept]. Until a person has confirmed a description, it is the one to show.
    ///
    /// @throws UnknownDocument if there is no such document
    public void keepReading(DocumentId id, Reading reading) {
        requireKnown(id);
        deposits.keepReading(id, reading);
        publish(new ReadingKept(id));
    }

    /// The newest reading.
    public Optional<Reading> reading(DocumentId id) {
        return database.read(jdbc -> DocumentRows.reading(jdbc, id))
                .map(number -> new ObjectId(id, ObjectId.READING, number))
                .map(object -> readReading(store, object));
    }

    static Reading readReading(ObjectStore store, ObjectId object) {
        try {
            return ReadingFile.read(store.content(object, ReadingFile.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The confirmed documents of the same type and issuer that were issued before this one, the
    /// newest first; none where one of the three is not known.
    public List<ArchivedDocument> earlierOfItsKind(ArchivedDocument document, int limit) {
        return earlierOfItsKind(document.description(), limit);
    }

    /// The same for a paper that need not be in the archive.
    public List<ArchivedDocument> earlierOfItsKind(Reading reading, int limit) {
        return earlierOfItsKind(Proposal.of(reading), limit);
    }

    private List<ArchivedDocument> earlierOfItsKind(Description description, int limit) {
        return database.read(jdbc -> DocumentRows.earlierOfItsKind(jdbc, description, limit));
    }

    /// The number of the newest reading, from 1.
    public Optional<Integer> readingNumber(DocumentId id) {
        return database.read(jdbc -> DocumentRows.reading(jdbc, id));
    }

    /// The number of the newest reading of every document that has one: it grows with each reading,
    /// so what was derived from an older one can be told without loading it.
    public Map<DocumentId, Integer> readingNumbers() {
        return database.read(DocumentRows::readings);
    }

    /// Every document that has a reading, oldest first; close the stream.
    public Stream<ArchivedDocument> readDocuments() {
        return documents(true);
    }

    /// Every document that waits for its first reading, oldest first; close the stream.
    public Stream<ArchivedDocument> unreadDocuments() {
        return documents(false);
    }

    /// Page by page, so that no connection is held while the caller works.
    private Stream<ArchivedDocument> documents(boolean read) {
        return Stream.iterate(
                        page(0, read),
                        page -> !page.isEmpty(),
                        page -> page(page.getLast().seq(), read))
                .flatMap(List::stream)
                .map(DocumentRows.Numbered::document);
    }

    private List<DocumentRows.Numbered> page(long after, boolean read) {
        return database.read(jdbc -> DocumentRows.after(jdbc, after, read, PAGE));
    }

    /// The documents that have a reading which no person has confirmed yet, oldest first, without
    /// those that only hold other files, and those for named persons: these confirm them
    /// themselves.
    ///
    /// @param after only those deposited after this one; null from the beginning
    public List<ArchivedDocument> unconfirmed(@Nullable DocumentId after, int limit, int offset) {
        return database.read(jdbc -> DocumentRows.unconfirmed(jdbc, after, limit, offset));
    }

    /// How many documents [#unconfirmed] lists in all.
    public int unconfirmedCount() {
        return database.read(DocumentRows::unconfirmedCount);
    }

    /// The documents that bear this number and symbol, oldest first, whoever issued them; zeros
    /// before the number do not count.
    public List<ArchivedDocument> numbered(String number, String symbol) {
        return database.read(jdbc -> DocumentRows.numbered(jdbc, number, symbol));
    }

    /// Corrects or confirms what is shown of a document, and publishes [DocumentDescribed].
    ///
    /// @throws UnknownDocument if there is no such document
    /// @throws DocumentFrozen if nobody may change it any more
    public void describe(DocumentId id, Description description, Person who) {
        describe(id, description, Map.of(), who);
    }

    /// The same, with more for the journal's line, such as what stood there before.
    ///
    /// @throws UnknownDocument if there is no such document
    public void describe(
            DocumentId id, Description description, Map<String, String> more, Person who) {
        requireKnown(id);
        var detail = new TreeMap<>(more);
        detail.putAll(Replay.print(description));
        database.write(
                jdbc -> {
                    FrozenRows.refuse(jdbc, id);
                    DocumentRows.describe(jdbc, id, description);
                    journal.record(who, Replay.DESCRIBE, id.toString(), detail);
                    return id;
                });
        publish(new DocumentDescribed(id));
    }

    /// Changes who may read a document, and publishes [DocumentDescribed].
    ///
    /// @throws UnknownDocument if there is no such document
    public void changeSensitivity(DocumentId id, Sensitivity sensitivity, Person who) {
        requireKnown(id);
        database.write(
                jdbc -> {
                    FrozenRows.refuse(jdbc, id);
                    DocumentRows.setSensitivity(jdbc, id, sensitivity);
                    journal.record(
                            who,
                            Replay.SENSITIVITY_CHANGED,
                            id.toString(),
                            Replay.print(sensitivity));
                    changes.note(
                            who,
                            id.toString(),
                            "Văn bản đổi mức tiếp cận thành «%s».".formatted(sensitivity.label()));
                    return id;
                });
        publish(new DocumentDescribed(id));
    }

    /// Names those who alone may read a document, or nobody, so that its sensitivity says who may;
    /// publishes [DocumentDescribed]. Nothing happens if it is so already.
    ///
    /// @param logins empty for nobody
    /// @throws UnknownDocument if there is no such document
    public void limitReaders(DocumentId id, Set<String> logins, Person who) {
        var before = find(id).orElseThrow(() -> new UnknownDocument(id)).readers();
        if (before.equals(logins)) {
            return;
        }
        database.write(
                jdbc -> {
                    DocumentRows.setReaders(jdbc, id, logins);
                    journal.record(
                            who, Replay.READERS_CHANGED, id.toString(), Replay.print(logins));
                    return id;
                });
        publish(new DocumentDescribed(id));
    }

    /// From now on nobody changes what is written of a document, or who may read it; publishes
    /// [DocumentDescribed]. Asked again nothing happens.
    ///
    /// @param reason a sentence in Vietnamese, for whoever wants to change it
    /// @throws UnknownDocument if there is no such document
    public void freeze(DocumentId id, String reason, Person who) {
        requireKnown(id);
        database.write(
                jdbc -> {
                    if (FrozenRows.reason(jdbc, id).isEmpty()) {
                        FrozenRows.insert(jdbc, id, reason, clock.instant(), who.login());
                        journal.record(who, Replay.FROZEN, id.toString(), Map.of("reason", reason));
                    }
                    return id;
                });
        publish(new DocumentDescribed(id));
    }

    /// Why nobody may change what is written of a document; nothing for most.
    public Optional<String> frozen(DocumentId id) {
        return database.read(jdbc -> FrozenRows.reason(jdbc, id));
    }

    /// The documents whose rows were lost and made again at start: what else was known of them in
    /// the database is lost as well, and must be taken from the journal.
    public Set<DocumentId> listedAgain() {
        return listedAgain;
    }

    /// What was found wrong at start: objects that are lost or cannot be read. For the first page.
    public List<IntegrityFinding> alarms() {
        return alarms;
    }

    /// Reads every byte of the archive again and compares it with what was written down; also
    /// checks the journal, and the list of documents against it. What is found of each object is
    /// remembered. Empty if all is well; else in the order in which one thing vouches for the next.
    public List<IntegrityFinding> verify() {
        var lines = journal.verify();
        var rows = new RowCheck(database, journal).run();
        var results = new ArrayList<FixityResult>();
        var objects = new StoreCheck(store, database, results::add).run();
        fixity(Pace.FREE).record(results);
        return Stream.of(lines, rows, objects).flatMap(List::stream).toList();
    }

    /// The objects on the disk.
    ObjectStore store() {
        return store;
    }

    /// The work that looks at every object over and over.
    Fixity fixity(Pace pace) {
        return new Fixity(store, database, journal, clock, pace);
    }

    private void requireKnown(DocumentId id) {
        if (find(id).isEmpty()) {
            throw new UnknownDocument(id);
        }
    }

    private void publish(Object event) {
        database.afterCommit(() -> events.publishEvent(event));
    }
}
