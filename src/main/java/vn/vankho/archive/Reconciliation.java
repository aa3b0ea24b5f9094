package vn.vankho.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;

/// Makes the list agree with the store at start. The store is right: an object without a row is
/// listed again from what lies beside it; a row without an object is an alarm. Folders only are
/// compared; digests are for [StoreCheck].
final class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int BATCH = 200;

    private final ObjectStore store;
    private final Database database;
    private final Journal journal;
    private final List<IntegrityFinding> alarms = new ArrayList<>();
    private final Set<DocumentId> listedAgain = new HashSet<>();

    Reconciliation(ObjectStore store, Database database, Journal journal) {
        this.store = store;
        this.database = database;
        this.journal = journal;
    }

    /// An object that is there but not listed.
    private record Unlisted(ObjectId id, Path folder, String inventory) {}

    List<IntegrityFinding> run() throws IOException {
        var known = new HashSet<>(database.read(DocumentRows::objects));
        var gone = new HashSet<>(database.read(DisposalRows::allGone));
        var unlisted = new ArrayList<Unlisted>();
        var present = new HashSet<String>();
        store.walk(
                new ObjectStore.Visitor() {
                    @Override
                    public void object(Path folder) {
                        var name = folder.getFileName().toString();
                        present.add(name);
                        if (!known.contains(name) && !gone.contains(name)) {
                            identify(folder, unlisted);
                        }
                    }

                    @Override
                    public void stranger(Path path) {
                        // For the check that reads everything.
                    }

                    @Override
                    public void unreadable(Path folder) {
                        alarms.add(StoreFindings.folderUnreadable(store, folder));
                    }
                });
        known.stream().filter(name -> !present.contains(name)).sorted().forEach(this::lost);
        list(unlisted);
        return List.copyOf(alarms);
    }

    /// The documents that were listed again.
    Set<DocumentId> listedAgain() {
        return Set.copyOf(listedAgain);
    }

    private void lost(String name) {
        alarms.add(StoreFindings.objectMissing(store, name));
    }

    private void identify(Path folder, List<Unlisted> unlisted) {
        try {
            var bytes = Files.readAllBytes(folder.resolve(Inventory.FILE));
            var id = ObjectId.parse(Inventory.parse(bytes).id());
            if (!id.folderName().equals(folder.getFileName().toString())) {
                throw new IllegalArgumentException("An object in another's place: " + id.urn());
            }
            unlisted.add(new Unlisted(id, folder, Digests.of(bytes).sha512()));
        } catch (IOException | IllegalArgumentException e) {
            unreadable(folder, e);
        }
    }

    private void unreadable(Path folder, Exception reason) {
        LOG.error("An object that is not listed cannot be read: {}", folder, reason);
        alarms.add(StoreFindings.objectUnreadable(store, folder));
    }

    private void list(List<Unlisted> unlisted) {
        var documents = unlisted.stream().filter(object -> object.id().isDocument()).toList();
        inBatches(documents, this::listDocument);
        var evidence = unlisted.stream().filter(object -> !object.id().isDocument()).toList();
        inBatches(evidence, this::listDestroyed);
        inBatches(evidence, this::listEvidence);
        proposeAgain(evidence);
        documents.forEach(object -> listedAgain.add(object.id().document()));
        if (!listedAgain.isEmpty()) {
            new Replay(database, listedAgain()).run(journal);
        }
    }

    private interface Listing {
        void list(JdbcClient jdbc, Unlisted object);
    }

    private void inBatches(List<Unlisted> objects, Listing listing) {
        for (int from = 0; from < objects.size(); from += BATCH) {
            var batch = objects.subList(from, Math.min(objects.size(), from + BATCH));
            database.write(
                    jdbc -> {
                        batch.forEach(object -> listing.list(jdbc, object));
                        return batch.size();
                    });
        }
    }

    private void listDocument(JdbcClient jdbc, Unlisted object) {
        try {
            var slip =
                    DepositSlip.read(object.folder().resolve(Inventory.CONTENT + DepositSlip.FILE));
            DocumentRows.insert(jdbc, slip.document(), slip.contentName(), object.inventory());
            journal.record(
                    Person.system(),
                    "deposit-listed-again",
                    slip.document().id().toString(),
                    slip.journalDetail(object.inventory()));
        } catch (IOException | IllegalArgumentException e) {
            unreadable(object.folder(), e);
        }
    }

    /// A document of which only the certificate is left was destroyed: it is listed as such.
    private void listDestroyed(JdbcClient jdbc, Unlisted object) {
        var id = object.id().document();
        var file = object.folder().resolve(Inventory.CONTENT + DisposalCertificate.FILE);
        if (!ObjectId.DISPOSAL.equals(object.id().kind())
                || !Files.exists(file)
                || DisposalRows.find(jdbc, id).isPresent()) {
            return;
        }
        try {
            var certificate = DisposalCertificate.read(file);
            if (DocumentRows.find(jdbc, id).isPresent()) {
                // It was on its way out when the database was lost: that is gone on with.
                DisposalRows.insert(jdbc, id, certificate, DisposalRows.State.MOVING);
                return;
            }
            var slip = certificate.slip();
            DocumentRows.insert(
                    jdbc,
                    slip.document(),
                    slip.contentName(),
                    certificate.objects().getFirst().inventory());
            DocumentRows.describe(jdbc, id, certificate.description());
            // Whatever of it is still in the store goes now.
            DisposalRows.insert(jdbc, id, certificate, DisposalRows.State.MOVING);
            listedAgain.add(id);
        } catch (IOException | IllegalArgumentException e) {
            unreadable(object.folder(), e);
        }
    }

    private void listEvidence(JdbcClient jdbc, Unlisted object) {
        if (DisposalRows.isGoing(jdbc, object.id().folderName())) {
            return;
        }
        if (DocumentRows.find(jdbc, object.id().document()).isEmpty()) {
            unreadable(object.folder(), new IOException("Evidence of a document that is not here"));
            return;
        }
        DocumentRows.insertEvidence(jdbc, object.id(), object.inventory());
        journal.record(
                Person.system(),
                "evidence-listed-again",
                object.id().document().toString(),
                Map.of("evidence", object.id().urn(), "inventory", object.inventory()));
    }

    /// Shows what the newest reading says of each document, where no person has confirmed anything.
    private void proposeAgain(List<Unlisted> evidence) {
        var documents = new HashSet<DocumentId>();
        evidence.forEach(object -> documents.add(object.id().document()));
        documents.forEach(this::proposeAgain);
    }

    private void proposeAgain(DocumentId id) {
        var number = database.read(jdbc -> DocumentRows.reading(jdbc, id));
        if (number.isEmpty()) {
            return;
        }
        var object = new ObjectId(id, ObjectId.READING, number.get());
        try {
            var proposal = Proposal.of(ReadingFile.read(store.content(object, ReadingFile.FILE)));
            database.write(
                    jdbc -> {
                        if (!DocumentRows.find(jdbc, id).orElseThrow().description().confirmed()) {
                            DocumentRows.describe(jdbc, id, proposal);
                        }
                        return id;
                    });
        } catch (IOException | JacksonException e) {
            unreadable(store.folder(object), e);
        }
    }
}
