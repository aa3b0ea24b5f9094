package vn.vankho.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;
import vn.vankho.document.Sha256;
import vn.vankho.home.Database;
import vn.vankho.home.Refusal;

/// Brings objects in: staged, synced, renamed into place, and only then listed and answered for.
final class Deposits {

    private static final Logger LOG = LoggerFactory.getLogger(Deposits.class);
    private static final int LOCKS = 64;
    private static final long FULL_BELOW_BYTES = 1 << 20;

    private final ObjectStore store;
    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final DepositStep.Watcher watcher;
    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

    Deposits(
            ObjectStore store,
            Database database,
            Journal journal,
            Clock clock,
            DepositStep.Watcher watcher) {
        this.store = store;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.watcher = watcher;
    }

    DepositOutcome deposit(InputStream content, Arrival arrival, Person who) {
        try (var staged = store.stage()) {
            var name = ContentName.of(arrival.fileName());
            var digests = staged.add(DepositSlip.ORIGINAL + name, new Source(content));
            watcher.passed(DepositStep.RECEIVED);
            // The same bytes twice at once: the second waits, and finds the first.
            synchronized (lock(digests.sha256())) {
                return keepOnce(staged, name, digests, arrival, who);
            }
        } catch (Source.Broken e) {
            throw DepositFailed.source(arrival.fileName(), e);
        } catch (IOException | DataAccessException | TransactionException e) {
            throw isFull(e)
                    ? DepositFailed.diskFull(arrival.fileName(), e)
                    : DepositFailed.store(arrival.fileName(), e);
        }
    }

    private Object lock(Object key) {
        return locks.get(Math.floorMod(key.hashCode(), LOCKS));
    }

    private DepositOutcome keepOnce(
            StagedObject staged, String name, Digests digests, Arrival arrival, Person who)
            throws IOException {
        var earlier = earlier(digests.sha256());
        if (earlier.isPresent()) {
            journal.record(
                    who,
                    "deposit-duplicate",
                    earlier.get().toString(),
                    Map.of("name", arrival.fileName(), "source", arrival.source()));
            return new DepositOutcome.Duplicate(earlier.get(), digests.sha256());
        }
        return keep(staged, name, digests, arrival, who);
    }

    /// A document with these bytes; one whose object is lost does not count.
    private Optional<DocumentId> earlier(Sha256 sha256) {
        return database.read(jdbc -> DocumentRows.withBytes(jdbc, sha256)).stream()
                .filter(id -> store.has(ObjectId.of(id).folderName()))
                .findFirst();
    }

    private DepositOutcome keep(
            StagedObject staged, String name, Digests digests, Arrival arrival, Person who)
            throws IOException {
        var id = DocumentId.random();
        var slip = DepositSlip.of(id, arrival, name, digests, who, clock.instant());
        staged.add(DepositSlip.FILE, slip.print());
        var object = ObjectId.of(id);
        try {
            register(slip, install(staged, object, "Deposit", who), who);
        } catch (IOException | DataAccessException | TransactionException | Refusal e) {
            withdraw(object);
            throw e;
        }
        watcher.passed(DepositStep.REGISTERED);
        return new DepositOutcome.Stored(id, digests.sha256());
    }

    private String install(StagedObject staged, ObjectId id, String message, Person who)
            throws IOException {
        var version =
                new Inventory.Version(
                        clock.instant(), message, who.fullName(), address(who.login()));
        var inventory = staged.describe(id, version);
        watcher.passed(DepositStep.DESCRIBED);
        store.install(staged, id, watcher);
        return inventory;
    }

    private static String address(String login) {
        return "urn:vankho:person:" + URLEncoder.encode(login, StandardCharsets.UTF_8);
    }

    private void register(DepositSlip slip, String inventory, Person who) {
        database.write(
                jdbc -> {
                    DocumentRows.insert(jdbc, slip.document(), slip.contentName(), inventory);
                    journal.record(
                            who,
                            "deposit",
                            slip.document().id().toString(),
                            slip.journalDetail(inventory));
                    return slip;
                });
    }

    /// Nobody was told of the object, so it may go, unless the database has it after all. If not
    /// even that can be found out, it stays: whole, and listed at the next start.
    private void withdraw(ObjectId id) {
        try {
            if (store.has(id.folderName()) && !isListed(id)) {
                store.withdraw(id);
            }
        } catch (IOException | DataAccessException | TransactionException e) {
            LOG.warn("Left in the store without a row: {}", id.urn(), e);
        }
    }

    private boolean isListed(ObjectId id) {
        return database.read(jdbc -> DocumentRows.inventory(jdbc, id.folderName())).isPresent();
    }

    private boolean isFull(Exception failure) {
        try {
            return Files.getFileStore(store.root()).getUsableSpace() < FULL_BELOW_BYTES
                    || String.valueOf(failure.getMessage()).contains("No space left")
                    || String.valueOf(failure.getMessage()).contains("SQLITE_FULL");
        } catch (IOException e) {
            LOG.warn("Cannot ask the disk for its free space", e);
            return false;
        }
    }

    void keepReading(DocumentId id, Reading reading) {
        keepEvidence(
                id,
                ObjectId.READING,
                Map.of(ReadingFile.FILE, ReadingFile.print(reading)),
                Person.system(),
                (object, inventory) -> registerReading(object, reading, inventory));
    }

    /// Lists a new object of evidence in the database.
    interface Registration {
        void register(ObjectId object, String inventory);
    }

    /// Keeps files as an object of their own beside a document.
    void keepEvidence(
            DocumentId id,
            String kind,
            Map<String, byte[]> files,
            Person who,
            Registration registration) {
        synchronized (lock(id)) {
            var object = next(id, kind);
            try (var staged = store.stage()) {
                for (var file : files.entrySet()) {
                    staged.add(file.getKey(), file.getValue());
                }
                installEvidence(staged, object, who, registration);
            } catch (IOException | DataAccessException | TransactionException e) {
                throw isFull(e)
                        ? DepositFailed.diskFull(object.urn(), e)
                        : DepositFailed.store(object.urn(), e);
            }
        }
    }

    private void installEvidence(
            StagedObject staged, ObjectId object, Person who, Registration registration)
            throws IOException {
        try {
            registration.register(object, install(staged, object, message(object), who));
        } catch (IOException | DataAccessException | TransactionException | Refusal e) {
            withdraw(object);
            throw e;
        }
    }

    private static String message(ObjectId object) {
        return switch (String.valueOf(object.kind())) {
            case ObjectId.READING -> "Reading";
            case ObjectId.RENDITION -> "Rendition";
            case ObjectId.DISPOSAL -> "Disposal";
            case ObjectId.TIMESTAMP -> "Time stamp";
            default -> "Signatures";
        };
    }

    /// The first number that neither a row nor an object has.
    private ObjectId next(DocumentId id, String kind) {
        int last = database.read(jdbc -> DocumentRows.lastEvidence(jdbc, id, kind));
        var object = new ObjectId(id, kind, last + 1);
        while (store.has(object.folderName())) {
            object = new ObjectId(id, kind, object.number() + 1);
        }
        return object;
    }

    private void registerReading(ObjectId object, Reading reading, String inventory) {
        database.write(
                jdbc -> {
                    DocumentRows.insertEvidence(jdbc, object, inventory);
                    var document = DocumentRows.find(jdbc, object.document()).orElseThrow();
                    if (!document.description().confirmed()) {
                        DocumentRows.describe(jdbc, document.id(), Proposal.of(reading));
                    }
                    journal.record(
                            Person.system(),
                            "reading-kept",
                            document.id().toString(),
                            Map.of(
                                    "number", Integer.toString(object.number()),
                                    "outcome", reading.outcome().name(),
                                    "inventory", inventory));
                    return object;
                });
    }
}
