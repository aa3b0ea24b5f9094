package vn.vankho.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;
import vn.vankho.intake.pdf.ScanFacts;
import vn.vankho.intake.pdf.ScanFactsTask;
import vn.vankho.intake.pdf.TwoLayerTask;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;

/// PDF/A of two layers of papers that were signed by hand and scanned: made when somebody asks for
/// it, in the background, and kept beside the scan. A file with a digital signature has none.
@Service
public class ScanRenditions implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ScanRenditions.class);

    private static final long MOST_BYTES = 200L << 20;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration A_PAGE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Limits TO_MEASURE = new Limits(Duration.ofMinutes(3), 10_000_000);

    /// How far it is.
    public enum State {
        NONE,
        MAKING,
        MADE,
        FAILED
    }

    private final Archive archive;
    private final SignatureRecords signatures;
    private final Sandbox sandbox;
    private final Map<DocumentId, State> asked = new ConcurrentHashMap<>();
    private final ExecutorService oneAtATime =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("scan-rendition").factory());

    public ScanRenditions(Archive archive, SignatureRecords signatures, Sandbox sandbox) {
        this.archive = archive;
        this.signatures = signatures;
        this.sandbox = sandbox;
    }

    /// Whether the document is a scan of a paper, and bears no digital signature.
    public boolean isWanted(DocumentId id) {
        return isScan(id) && !signatures.bearsSignatures(id);
    }

    private boolean isScan(DocumentId id) {
        return archive.reading(id)
                .filter(reading -> reading.origin() == Reading.Origin.SCAN)
                .filter(reading -> !reading.pages().isEmpty())
                .isPresent();
    }

    public State state(DocumentId id) {
        if (asked.get(id) == State.MAKING) {
            return State.MAKING;
        }
        return archive.rendition(id).isPresent() ? State.MADE : asked.getOrDefault(id, State.NONE);
    }

    /// The PDF/A, where it was made.
    public Optional<Path> find(DocumentId id) {
        return archive.rendition(id);
    }

    /// What the law asks of a scan or an electronic copy and the file has not; none for others.
    public List<Finding> findings(DocumentId id) {
        return archive.reading(id)
                .map(
                        reading ->
                                findings(
                                        archive.original(id),
                                        reading,
                                        signatures.bearsSignatures(id)))
                .orElse(List.of());
    }

    /// What forbids an electronic copy of a scan: too coarse, not in colour.
    public List<Finding> againstCopying(DocumentId id) {
        return facts(archive.original(id)).map(ElectronicCopyRules::ofScan).orElse(List.of());
    }

    /// The same of a file that is not stored.
    ///
    /// @param reading what was read of it
    /// @param signed whether it bears a digital signature
    public List<Finding> findings(Path file, Reading reading, boolean signed) {
        boolean scan = reading.origin() == Reading.Origin.SCAN && !reading.pages().isEmpty();
        return scan || signed
                ? facts(file).map(facts -> findings(facts, reading, signed)).orElse(List.of())
                : List.of();
    }

    private static List<Finding> findings(ScanFacts file, Reading reading, boolean signed) {
        var ofScan =
                reading.origin() == Reading.Origin.SCAN
                        ? ScanRule.check(file, signed)
                        : List.<Finding>of();
        var ofCopy = ElectronicCopyRules.check(file, reading.origin(), signed);
        return Stream.concat(ofScan.stream(), ofCopy.stream()).toList();
    }

    private Optional<ScanFacts> facts(Path file) {
        return switch (sandbox.run(
                ScanFactsTask.class, file, new ScanFactsTask.Request(), TO_MEASURE)) {
            case Verdict.Done<ScanFacts>(var facts, var folder) -> {
                sandbox.release(folder);
                yield Optional.of(facts);
            }
            case Verdict.Failed<ScanFacts>(var reason) -> notMeasured(file, reason);
            case Verdict.OverLimit<ScanFacts>(var what) -> notMeasured(file, what);
        };
    }

    private static Optional<ScanFacts> notMeasured(Path file, String reason) {
        log.info("How {} was scanned cannot be measured: {}", file.getFileName(), reason);
        return Optional.empty();
    }

    /// Has it made in the background, unless there is one.
    ///
    /// @return false if the document is no scan, or bears a digital signature
    /// @throws vn.vankho.access.NotAllowed if the person may not describe documents
    public boolean ask(DocumentId id, Person who) {
        Access.require(who, Action.DESCRIBE);
        if (!isWanted(id)) {
            return false;
        }
        if (state(id) != State.MADE && asked.put(id, State.MAKING) != State.MAKING) {
            oneAtATime.execute(() -> make(id, who));
        }
        return true;
    }

    private void make(DocumentId id, Person who) {
        var became = State.FAILED;
        try {
            became = archive.find(id).map(document -> make(document, who)).orElse(State.FAILED);
        } catch (RuntimeException e) {
            log.error("The PDF/A of {} could not be made", id, e);
        } finally {
            asked.put(id, became);
        }
    }

    private State make(ArchivedDocument document, Person who) {
        var id = document.id();
        var pages = archive.reading(id).map(Reading::pages).orElse(List.of());
        var request = new TwoLayerTask.Request(document.fileName(), pages);
        var original = archive.original(id);
        return switch (sandbox.run(TwoLayerTask.class, original, request, limits(pages.size()))) {
            case Verdict.Done<TwoLayerTask.Done>(_, var folder) -> {
                try {
                    var made = Files.readAllBytes(folder.resolve(TwoLayerTask.MADE));
                    archive.keepRendition(id, made, who);
                    yield State.MADE;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    sandbox.release(folder);
                }
            }
            case Verdict.Failed<TwoLayerTask.Done>(var reason) -> failed(document, reason);
            case Verdict.OverLimit<TwoLayerTask.Done>(var what) -> failed(document, what);
        };
    }

    private static Limits limits(int pages) {
        var time = FIRST.plus(A_PAGE.multipliedBy(pages));
        return new Limits(time.compareTo(LONGEST) < 0 ? time : LONGEST, MOST_BYTES);
    }

    private static State failed(ArchivedDocument document, String reason) {
        log.warn("The PDF/A of {} was not made: {}", document.fileName(), reason);
        return State.FAILED;
    }

    @Override
    public void close() {
        oneAtATime.shutdownNow();
    }
}
