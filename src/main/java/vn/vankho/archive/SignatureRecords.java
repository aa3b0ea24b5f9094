package vn.vankho.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.signature.Judgment;
import vn.vankho.signature.ProofFiles;
import vn.vankho.signature.SignatureReport;
import vn.vankho.signature.Signatures;

/// What was concluded of documents' signatures, on the day of deposit and later. Each verdict is an
/// object of its own beside the document, with the certificates and lists that it rests on; a later
/// one stands beside the earlier ones and never replaces them.
public final class SignatureRecords {

    private static final String REPORT = "report.json";
    private static final String CERTIFICATES = "certificates/";
    private static final String CRLS = "crl/";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Archive archive;
    private final Signatures signatures;
    private final Database database;
    private final Clock clock;

    public SignatureRecords(
            Archive archive, Signatures signatures, Database database, Clock clock) {
        this.archive = archive;
        this.signatures = signatures;
        this.database = database;
        this.clock = clock;
    }

    /// A report as it is kept. @param version of this form, so that later programs can tell
    private record Kept(int version, SignatureReport report) {}

    /// All verdicts that are kept, the first one first; none where there was nothing to judge.
    public List<SignatureReport> all(DocumentId id) {
        return numbers(id).stream().map(number -> report(folder(id, number))).toList();
    }

    /// The folders that hold all verdicts with the certificates and lists that each rests on, to be
    /// copied and never written to; the first one first.
    public List<Path> folders(DocumentId id) {
        return numbers(id).stream().map(number -> folder(id, number)).toList();
    }

    private List<Integer> numbers(DocumentId id) {
        return database.read(jdbc -> DocumentRows.evidence(jdbc, id, ObjectId.SIGNATURES));
    }

    private Path folder(DocumentId id, int number) {
        return archive.evidence(new ObjectId(id, ObjectId.SIGNATURES, number));
    }

    private static SignatureReport report(Path folder) {
        try {
            return JSON.readValue(Files.readAllBytes(folder.resolve(REPORT)), Kept.class).report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The verdict of the day of deposit. Where nobody judged the document yet, it is judged now.
    public SignatureReport first(DocumentId id) {
        var numbers = numbers(id);
        return numbers.isEmpty()
                ? judge(id, Person.system())
                : report(folder(id, numbers.getFirst()));
    }

    /// Judges a document as of now, with what was kept of earlier verdicts, and keeps the verdict
    /// if the file bears any trace of a signature.
    ///
    /// @throws UnknownDocument if there is no such document
    public SignatureReport judge(DocumentId id, Person who) {
        var document = archive.find(id).orElseThrow(() -> new UnknownDocument(id));
        var judgment = signatures.judge(archive.original(id), document.depositedAt(), kept(id));
        if (worthKeeping(judgment.report())) {
            keep(id, judgment, who);
        } else {
            database.write(
                    jdbc -> {
                        DocumentRows.noteVerdict(
                                jdbc, id, verdict(judgment.report()), clock.instant());
                        return id;
                    });
        }
        return judgment.report();
    }

    private static boolean worthKeeping(SignatureReport report) {
        return !report.signatures().isEmpty()
                || switch (report.fileVerdict()) {
                    case NONE, NOT_JUDGED -> false;
                    default -> true;
                };
    }

    /// Whether a document bears any trace of a digital signature: then not a byte of it, and no
    /// copy in another form, speaks for it.
    public boolean bearsSignatures(DocumentId id) {
        return worthKeeping(first(id));
    }

    private static String verdict(SignatureReport report) {
        return report.fileVerdict().name();
    }

    private void keep(DocumentId id, Judgment judgment, Person who) {
        var files = new HashMap<String, byte[]>();
        files.put(
                REPORT,
                JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(new Kept(VERSION, judgment.report())));
        judgment.proofs()
                .certificates()
                .forEach((sha256, der) -> files.put(CERTIFICATES + sha256 + ".cer", der));
        judgment.proofs().crls().forEach((sha256, der) -> files.put(CRLS + sha256 + ".crl", der));
        archive.keepEvidence(
                id,
                ObjectId.SIGNATURES,
                files,
                who,
                (jdbc, _) ->
                        DocumentRows.noteVerdict(
                                jdbc, id, verdict(judgment.report()), clock.instant()));
    }

    /// The certificates and lists of all earlier verdicts: after twenty years they may be had
    /// nowhere else.
    private ProofFiles kept(DocumentId id) {
        var certificates = new HashMap<String, byte[]>();
        var crls = new HashMap<String, byte[]>();
        for (int number : numbers(id)) {
            load(folder(id, number).resolve(CERTIFICATES), certificates);
            load(folder(id, number).resolve(CRLS), crls);
        }
        return new ProofFiles(certificates, crls);
    }

    private static void load(Path folder, Map<String, byte[]> into) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                into.put(name.substring(0, name.lastIndexOf('.')), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A document whose signatures nobody has looked at.
    ///
    /// @param without those that are not to be tried again
    Optional<DocumentId> nextUnjudged(Set<DocumentId> without) {
        return database.read(jdbc -> DocumentRows.unjudged(jdbc, without.size() + 1)).stream()
                .filter(id -> !without.contains(id))
                .findFirst();
    }

    /// Judges a document for the first time, unless that was done before its row was lost.
    void judgeFirst(DocumentId id) {
        var kept = numbers(id);
        if (kept.isEmpty()) {
            judge(id, Person.system());
        } else {
            var first = report(folder(id, kept.getFirst()));
            database.write(
                    jdbc -> {
                        DocumentRows.noteVerdict(jdbc, id, verdict(first), first.checkedAt());
                        return id;
                    });
        }
    }
}
