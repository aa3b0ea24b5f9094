package vn.vankho.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.home.Durably;

/// Where destroyed documents lie for thirty days: until then they can be brought back, from then on
/// they can be erased.
public final class HoldingArea {

    /// Where a document came from that was brought back.
    static final String SOURCE = "holding";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Archive archive;
    private final Path folder;
    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final DisposalStep.Watcher watcher;

    HoldingArea(
            Archive archive,
            Path folder,
            Database database,
            Journal journal,
            Clock clock,
            DisposalStep.Watcher watcher) {
        this.archive = archive;
        this.folder = folder;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.watcher = watcher;
    }

    /// What was destroyed and not erased yet, the oldest first.
    public List<Disposals.Destroyed> all() {
        return database.read(jdbc -> DisposalRows.in(jdbc, DisposalRows.State.HELD)).stream()
                .map(Disposals::destroyed)
                .toList();
    }

    /// Brings a destroyed document back: its bytes come in again as a new document with the same
    /// description and readers. The destroyed one stays destroyed, with its certificate: that it
    /// was is never unsaid. Asked twice, it answers with the same new document.
    ///
    /// @throws DisposalRefused if it is not here any more, its bytes are not what they were, or
    ///     there is no reason
    public synchronized DocumentId bringBack(DocumentId id, String reason, Person who) {
        var row =
                database.read(jdbc -> DisposalRows.find(jdbc, id))
                        .filter(one -> one.state() == DisposalRows.State.HELD)
                        .orElseThrow(DisposalRefused::nothingHeld);
        if (reason.isBlank()) {
            throw DisposalRefused.because(List.of("Hãy ghi lý do đưa văn bản trở lại."));
        }
        var json = database.read(jdbc -> DisposalRows.certificate(jdbc, id)).orElseThrow();
        var certificate = DisposalCertificate.parse(json);
        var back = depositAgain(row.document(), certificate, who);
        database.write(
                jdbc -> {
                    archive.describe(back, certificate.description(), who);
                    archive.find(id)
                            .ifPresent(old -> archive.limitReaders(back, old.readers(), who));
                    journal.record(
                            who,
                            "document-brought-back",
                            id.toString(),
                            Map.of("as", back.toString(), "reason", reason.strip()));
                    return back;
                });
        return back;
    }

    private DocumentId depositAgain(DocumentId id, DisposalCertificate certificate, Person who) {
        var slip = certificate.slip();
        var content =
                folder.resolve(id.toString())
                        .resolve(ObjectId.of(id).folderName())
                        .resolve(Inventory.CONTENT + DepositSlip.ORIGINAL + slip.contentName());
        var old = archive.find(id).orElseThrow();
        try {
            if (!Files.exists(content)
                    || !Digests.of(content).sha256().hex().equals(slip.sha256())) {
                throw DisposalRefused.because(
                        List.of(
                                "Tệp của văn bản này không còn nguyên vẹn, không đưa trở lại được."));
            }
            try (var in = Files.newInputStream(content)) {
                var arrival = new Arrival(old.fileName(), SOURCE, old.sensitivity(), null);
                return switch (archive.deposit(in, arrival, who)) {
                    case DepositOutcome.Stored stored -> stored.id();
                    case DepositOutcome.Duplicate(var earlier, _) -> earlier;
                };
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Erases a destroyed document for good.
    ///
    /// @throws DisposalRefused before its day, or if something holds it
    public synchronized void erase(DocumentId id, Person who) {
        database.write(
                jdbc -> {
                    var row =
                            DisposalRows.find(jdbc, id)
                                    .filter(one -> one.state() == DisposalRows.State.HELD)
                                    .orElseThrow(DisposalRefused::nothingHeld);
                    if (today().isBefore(row.eraseAfter())) {
                        throw DisposalRefused.tooEarly(row.eraseAfter());
                    }
                    var holds = Holds.on(jdbc, id);
                    if (!holds.isEmpty()) {
                        throw DisposalRefused.held(holds);
                    }
                    DisposalRows.set(jdbc, id, DisposalRows.State.ERASING, null);
                    journal.record(who, "document-erased", id.toString(), Map.of());
                    return id;
                });
        watcher.passed(DisposalStep.ERASING);
        eraseFiles(id);
    }

    void eraseFiles(DocumentId id) {
        try {
            Durably.deleteTree(folder.resolve(id.toString()));
            if (Files.isDirectory(folder)) {
                Durably.syncFolder(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        watcher.passed(DisposalStep.ERASED);
        database.write(
                jdbc -> {
                    DisposalRows.set(jdbc, id, DisposalRows.State.ERASED, clock.instant());
                    return id;
                });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
