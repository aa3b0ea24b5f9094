package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.RootStamps;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFileId;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.home.Durably;
import vn.vankho.home.VankhoHome;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;
import vn.vankho.sandbox.Sandbox;

/// Gives out a whole case file in the order of time, as a bag (BagIt): one PDF to look through, XML
/// with all that is known (Nghị định 30/2020, Phụ lục VI), each document as it was received, the
/// verdicts on its signatures with what they rest on, and what proves all this by the journal.
@Service
public class CaseFileExport {

    private static final Logger LOG = LoggerFactory.getLogger(CaseFileExport.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final VankhoHome home;
    private final CaseFiles files;
    private final Archive archive;
    private final SignatureRecords signatures;
    private final Joining joining;
    private final Office office;
    private final Journal journal;
    private final RootStamps stamps;
    private final Clock clock;

    public CaseFileExport(
            VankhoHome home,
            CaseFiles files,
            Archive archive,
            SignatureRecords signatures,
            Sandbox sandbox,
            Office office,
            Journal journal,
            RootStamps stamps,
            Clock clock) {
        this.home = home;
        this.files = files;
        this.archive = archive;
        this.signatures = signatures;
        this.joining = new Joining(sandbox);
        this.office = office;
        this.journal = journal;
        this.stamps = stamps;
        this.clock = clock;
    }

    /// @param notJoined names of the documents that are not in the PDF, only beside it
    /// @param notProved names of the documents of which no closed day of the journal tells yet
    public record Exported(
            Path zip, int documents, List<String> notJoined, List<String> notProved) {}

    /// @param organ the office's identifier, for the XML; may be empty
    /// @throws PackageRefused with the reason: then nothing was left in the folder
    public Exported export(CaseFileId id, String organ, Path folder, Person who) {
        return export(id, organ, folder, who, Progress.UNSEEN);
    }

    /// The same, telling how far it is.
    public Exported export(
            CaseFileId id, String organ, Path folder, Person who, Progress progress) {
        Access.require(who, Action.READ_FILES);
        var file =
                files.of(id)
                        .filter(found -> CaseFiles.mayRead(found, who))
                        .orElseThrow(PackageRefused::notHere);
        var described =
                new Describing(files, archive, signatures, Profile.load(home.templates()))
                        .describe(file, organ);
        described.requireReadable(who);
        var name = "ho-so-%d-%s".formatted(file.year(), Describing.safe(file.code()));
        var target = folder.toAbsolutePath().resolve(name + ".zip");
        if (Files.exists(target)) {
            throw PackageRefused.exists(target);
        }
        var exported = write(new Content(file, organ, described, progress), name, target);
        journal.record(
                who,
                "case-file-exported",
                "case-file/" + id,
                Map.of(
                        "code",
                        file.code(),
                        "count",
                        Integer.toString(exported.documents()),
                        "sha256",
                        sha256(exported.zip())));
        return exported;
    }

    private static String sha256(Path zip) {
        try {
            return PackedFile.sha256Of(zip);
        } catch (IOException e) {
            throw PackageRefused.notRead(zip, e);
        }
    }

    /// What is to be written.
    private record Content(CaseFile file, String organ, Described described, Progress progress) {}

    private Exported write(Content content, String name, Path target) {
        @Nullable Path work = null;
        try {
            Files.createDirectories(target.getParent());
            work = Files.createTempDirectory(target.getParent(), ".xuat-ho-so");
            var folder = Files.createDirectory(work.resolve(name));
            var exported = payload(content, Files.createDirectory(folder.resolve(Bag.PAYLOAD)));
            Bag.seal(folder, info(content, exported.proof()));
            var zip = work.resolve("ho-so.zip");
            ZipFile.write(folder, zip);
            Durably.sync(zip);
            requireSound(zip);
            Durably.rename(zip, target);
            return new Exported(
                    target, exported.written(), exported.notJoined(), exported.proof().notYet());
        } catch (IOException e) {
            throw PackageRefused.notWritten(target, e);
        } finally {
            remove(work);
        }
    }

    private record Payload(int written, List<String> notJoined, ProofFile proof) {}

    private Payload payload(Content content, Path data) throws IOException {
        var described = content.described();
        var written = originals(data, described, content.progress());
        PackedFile.write(
                data, "ho-so.xml", FileXml.of(content.file(), content.organ(), described, written));
        PackedFile.write(data, "danh-muc.csv", ListCsv.of(described, written));
        verdicts(data, described);
        var carried = stamps.carried();
        var proof = proof(content.file(), described, written, carried);
        PackedFile.write(data, ProofFile.PATH, proof.writing());
        StampFiles.write(data, carried);
        PackedFile.write(data, "chung-cu/DOC-TRUOC.txt", out -> out.write(shipped()));
        var left = joining.join(data, content.file(), described, written);
        return new Payload(written.size(), left, proof);
    }

    private static List<PackedFile> originals(Path data, Described described, Progress progress)
            throws IOException {
        var written = new ArrayList<PackedFile>();
        for (var source : described.sources()) {
            var name =
                    PackedFile.named(
                            "van-ban/%03d".formatted(written.size() + 1),
                            PackedFile.ending(source.document().fileName()));
            var packed = PackedFile.write(data, name, out -> Files.copy(source.original(), out));
            if (!packed.sha256().equals(source.document().sha256().hex())) {
                throw PackageRefused.changed(source.document().fileName());
            }
            written.add(packed);
            progress.written(written.size(), described.sources().size());
        }
        return written;
    }

    /// The verdicts on the signatures, with the certificates and lists that they rest on.
    private void verdicts(Path data, Described described) throws IOException {
        for (int i = 0; i < described.sources().size(); i++) {
            int number = 0;
            for (var folder : signatures.folders(described.sources().get(i).document().id())) {
                var place = "chu-ky/%03d/%02d/".formatted(i + 1, ++number);
                for (var kept : Bag.files(folder)) {
                    PackedFile.write(
                            data, place + Bag.name(folder, kept), out -> Files.copy(kept, out));
                }
            }
        }
    }

    private ProofFile proof(
            CaseFile file,
            Described described,
            List<PackedFile> written,
            List<RootStamps.Carried> carried) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < written.size(); i++) {
            names.put(described.sources().get(i).document().id().toString(), written.get(i).path());
        }
        var objects = new HashSet<>(names.keySet());
        objects.add("case-file/" + file.id());
        var days = carried.stream().map(RootStamps.Carried::day).collect(Collectors.toSet());
        return ProofFile.of(journal.proofs(objects, days), names);
    }

    private static byte[] shipped() throws IOException {
        try (var in =
                Objects.requireNonNull(CaseFileExport.class.getResourceAsStream("doc-truoc.txt"))) {
            return in.readAllBytes();
        }
    }

    private Map<String, String> info(Content content, ProofFile proof) {
        var info = new LinkedHashMap<String, String>();
        info.put("Source-Organization", office.current().map(OwnOffice::name).orElse(""));
        info.put("Bagging-Date", LocalDate.ofInstant(clock.instant(), ZONE).toString());
        info.put("External-Identifier", content.described().code());
        info.put("External-Description", content.file().title());
        info.put("Bag-Software-Agent", "Văn khố");
        if (!proof.roots().isEmpty()) {
            var newest = proof.roots().getLast();
            info.put("Vankho-Root-Date", newest.day().toString());
            info.put("Vankho-Journal-Root", newest.root());
            info.put("Vankho-Objects-Root", Objects.requireNonNullElse(newest.objectsRoot(), ""));
        }
        return info;
    }

    private static void requireSound(Path zip) throws IOException {
        var found = OpenedPackage.of(zip, BagCheck::of);
        if (!found.isEmpty()) {
            found.forEach(finding -> LOG.error("The bag just written: {}", finding));
            throw PackageRefused.notSound(found);
        }
    }

    private static void remove(@Nullable Path work) {
        try {
            if (work != null) {
                Durably.deleteTree(work);
            }
        } catch (IOException e) {
            LOG.warn("What was written beside the export stays: {}", work, e);
        }
    }
}
