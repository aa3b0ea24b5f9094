package vn.vankho.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.home.Durably;

/// The one way in which a document leaves the archive: by a decision whose own document is here,
/// when its term is over and nothing holds it. All that is asked here again, whatever a page said.
///
/// A destroyed document goes out of `store/` into `holding/`, where it lies thirty days; then it is
/// erased, if somebody asks for that. Its description, its digests and the certificate stay for
/// ever. What was interrupted is finished at the next start.
public final class Disposals {

    /// How many days a destroyed document can still be brought back.
    public static final int HOLDING_DAYS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(Disposals.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Archive archive;
    private final ObjectStore store;
    private final Path holding;
    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final DisposalRules rules;
    private final HoldingArea area;
    private volatile DisposalStep.Watcher watcher = _ -> {};

    Disposals(
            Archive archive,
            ObjectStore store,
            Path holding,
            Database database,
            Journal journal,
            Clock clock) {
        this.archive = archive;
        this.store = store;
        this.holding = holding;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.rules = new DisposalRules(store);
        this.area = new HoldingArea(archive, holding, database, journal, clock, this::passed);
    }

    void watch(DisposalStep.Watcher told) {
        watcher = told;
    }

    /// A document that was destroyed.
    ///
    /// @param sentence what is answered instead of it
    /// @param eraseAfter the first day on which it may be erased
    /// @param erased whether its bytes are gone
    public record Destroyed(DocumentId id, String sentence, LocalDate eraseAfter, boolean erased) {}

    public Optional<Destroyed> find(DocumentId id) {
        return database.read(jdbc -> DisposalRows.find(jdbc, id)).map(Disposals::destroyed);
    }

    static Destroyed destroyed(DisposalRows.Row row) {
        return new Destroyed(
                row.document(),
                row.sentence(),
                row.eraseAfter(),
                row.state() == DisposalRows.State.ERASED);
    }

    /// Until when a document must be kept, as far as anybody said.
    public Optional<KeepingTerm> term(DocumentId id) {
        return database.read(jdbc -> DisposalRows.term(jdbc, id));
    }

    /// Says until when a document must be kept; without a term it stays.
    public void setTerm(DocumentId id, @Nullable KeepingTerm term, Person who) {
        database.write(
                jdbc -> {
                    DisposalRows.setTerm(jdbc, id, term, clock.instant(), who.login());
                    return id;
                });
    }

    /// What stands against destroying a document, a Vietnamese sentence each; empty if nothing
    /// does.
    public List<String> objections(DocumentId id, DisposalDecision decision) {
        return database.read(jdbc -> rules.objections(jdbc, id, decision, today()));
    }

    /// Keeps the files of a list beside the decision on it, for ever.
    public void keepList(DocumentId decision, Map<String, byte[]> files, Person who) {
        archive.keepEvidence(decision, ObjectId.DISPOSAL, files, who, (_, _) -> {});
    }

    /// Destroys a document. Asked again after an interruption, it goes on where it stopped.
    ///
    /// @param remark why this one, as the list says
    /// @throws DisposalRefused if anything stands against it; then nothing has changed
    /// @throws UnknownDocument if there is no such document
    public synchronized void destroy(
            DocumentId id, DisposalDecision decision, String remark, Person who) {
        Leaving.out().lock();
        try {
            var earlier = database.read(jdbc -> DisposalRows.find(jdbc, id));
            if (earlier.isEmpty()) {
                var slip = slip(id);
                database.write(jdbc -> begin(jdbc, id, slip, decision, remark, who));
                watcher.passed(DisposalStep.BEGUN);
            }
            finish(id, who);
        } finally {
            Leaving.out().unlock();
        }
    }

    private DepositSlip slip(DocumentId id) {
        try {
            return DepositSlip.read(store.content(ObjectId.of(id), DepositSlip.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentId begin(
            JdbcClient jdbc,
            DocumentId id,
            DepositSlip slip,
            DisposalDecision decision,
            String remark,
            Person who) {
        var objections = rules.objections(jdbc, id, decision, today());
        if (!objections.isEmpty()) {
            throw DisposalRefused.because(objections);
        }
        var certificate = certificate(jdbc, id, slip, decision, remark, who);
        DisposalRows.insert(jdbc, id, certificate, DisposalRows.State.MOVING);
        DisposalRows.forgetEvidence(jdbc, id);
        journal.record(
                who,
                "document-disposal-begun",
                id.toString(),
                Map.of(
                        "decision",
                        decision.document().toString(),
                        "list",
                        decision.list(),
                        "sha256",
                        slip.sha256()));
        return id;
    }

    private DisposalCertificate certificate(
            JdbcClient jdbc,
            DocumentId id,
            DepositSlip slip,
            DisposalDecision decision,
            String remark,
            Person who) {
        var document = DocumentRows.find(jdbc, id).orElseThrow();
        var decided = DocumentRows.find(jdbc, decision.document()).orElseThrow().description();
        var term = DisposalRows.term(jdbc, id).orElseThrow();
        var until = Objects.requireNonNull(term.until());
        return new DisposalCertificate(
                DisposalCertificate.VERSION,
                slip,
                document.description(),
                DisposalRows.objects(jdbc, id),
                until,
                term.basis(),
                decision.document().toString(),
                decided,
                decision.list(),
                decision.preparedBy(),
                decision.reviewedBy(),
                decision.decidedBy(),
                decision.decidedOn(),
                remark,
                who.login(),
                clock.instant(),
                today().plusDays(HOLDING_DAYS),
                DisposalRules.sentence(decided, decision.list(), until));
    }

    /// Finishes what an earlier run of the program began.
    void resume() {
        var moving = database.read(jdbc -> DisposalRows.in(jdbc, DisposalRows.State.MOVING));
        moving.forEach(row -> finish(row.document(), Person.system()));
        var erasing = database.read(jdbc -> DisposalRows.in(jdbc, DisposalRows.State.ERASING));
        erasing.forEach(row -> area.eraseFiles(row.document()));
    }

    private void finish(DocumentId id, Person who) {
        var row = database.read(jdbc -> DisposalRows.find(jdbc, id)).orElseThrow();
        if (row.state() != DisposalRows.State.MOVING) {
            return;
        }
        var json = database.read(jdbc -> DisposalRows.certificate(jdbc, id)).orElseThrow();
        var certificate = DisposalCertificate.parse(json);
        if (last(id, ObjectId.DISPOSAL) == 0) {
            var file = Map.of(DisposalCertificate.FILE, certificate.print());
            archive.keepEvidence(id, ObjectId.DISPOSAL, file, who, (_, _) -> {});
        }
        watcher.passed(DisposalStep.CERTIFIED);
        if (last(id, ObjectId.READING) == 0) {
            archive.keepReading(id, DestroyedReading.of(certificate));
        }
        watcher.passed(DisposalStep.ANSWERED);
        move(id);
        database.write(
                jdbc -> {
                    DisposalRows.set(jdbc, id, DisposalRows.State.HELD, null);
                    journal.record(
                            who,
                            "document-destroyed",
                            id.toString(),
                            Map.of("sentence", certificate.sentence()));
                    return id;
                });
        watcher.passed(DisposalStep.HELD);
    }

    private int last(DocumentId id, String kind) {
        return database.read(jdbc -> DocumentRows.lastEvidence(jdbc, id, kind));
    }

    /// Moves every object of the document that is still in the store; one rename each.
    private void move(DocumentId id) {
        var target = holding.resolve(id.toString());
        try {
            Durably.createFolders(target);
            for (var going : database.read(jdbc -> DisposalRows.going(jdbc, id))) {
                if (store.has(going.folder())) {
                    store.take(going.folder(), target.resolve(going.folder()));
                    watcher.passed(DisposalStep.MOVED);
                }
            }
        } catch (IOException e) {
            LOG.error("The destruction of {} was interrupted; it goes on at the next start", id, e);
            throw new UncheckedIOException(e);
        }
    }

    /// What was destroyed and lies there until it is erased.
    public HoldingArea holding() {
        return area;
    }

    private void passed(DisposalStep step) {
        watcher.passed(step);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
