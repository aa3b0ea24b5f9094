package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFileId;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.document.Finding;
import vn.vankho.home.Durably;
import vn.vankho.home.VankhoHome;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;

/// Makes packages (SIP, AIP) of case files: described and judged before anything is written, read
/// again from the disk afterwards.
@Service
public class Packaging {

    private static final Logger LOG = LoggerFactory.getLogger(Packaging.class);

    private final VankhoHome home;
    private final CaseFiles files;
    private final Archive archive;
    private final SignatureRecords signatures;
    private final Office office;
    private final Journal journal;
    private final Clock clock;

    public Packaging(
            VankhoHome home,
            CaseFiles files,
            Archive archive,
            SignatureRecords signatures,
            Office office,
            Journal journal,
            Clock clock) {
        this.home = home;
        this.files = files;
        this.archive = archive;
        this.signatures = signatures;
        this.office = office;
        this.journal = journal;
        this.clock = clock;
    }

    /// A package that was written.
    ///
    /// @param sha256 of the zip, in hex
    public record Packed(Path zip, String sha256, int documents) {}

    /// Packs a closed case file into a new zip.
    ///
    /// @param organ the office's identifier (*mã định danh cơ quan*), such as `H49.64.33`
    /// @param folder where the zip goes
    /// @throws PackageRefused with the reason: then nothing was left in the folder
    public Packed pack(CaseFileId id, PackageKind kind, String organ, Path folder, Person who) {
        return pack(id, kind, organ, folder, who, Progress.UNSEEN);
    }

    /// The same, telling how far it is.
    public Packed pack(
            CaseFileId id,
            PackageKind kind,
            String organ,
            Path folder,
            Person who,
            Progress progress) {
        Access.require(who, Action.KEEP_FILES);
        var file = require(id, who);
        var profile = Profile.load(home.templates());
        var described = new Describing(files, archive, signatures, profile).describe(file, organ);
        described.requireReadable(who);
        var findings = judge(profile, kind, described);
        if (!findings.isEmpty()) {
            throw PackageRefused.missing(findings);
        }
        var target = folder.resolve(Describing.safe(described.code()) + "." + kind + ".zip");
        if (Files.exists(target)) {
            throw PackageRefused.exists(target);
        }
        var packed = write(profile, kind, described, target, progress);
        journal.record(
                who,
                "case-file-packed",
                "case-file/" + id,
                Map.of(
                        "code", described.code(),
                        "kind", kind.name(),
                        "sha256", packed.sha256(),
                        "count", Integer.toString(packed.documents())));
        return packed;
    }

    /// What a package of this case file would lack, each a sentence; empty if it can be packed.
    ///
    /// @throws PackageRefused if the person may not read every document in it
    public List<Finding> judge(CaseFileId id, PackageKind kind, String organ, Person who) {
        Access.require(who, Action.KEEP_FILES);
        var profile = Profile.load(home.templates());
        var file = require(id, who);
        var described = new Describing(files, archive, signatures, profile).describe(file, organ);
        described.requireReadable(who);
        return judge(profile, kind, described);
    }

    /// Judges a package on the disk: a bag by its manifests and proofs, all others by the profile
    /// (G14 and the profile's fields).
    public List<Finding> check(Path pack) {
        try {
            return OpenedPackage.of(
                    pack,
                    folder ->
                            BagCheck.isBag(folder)
                                    ? BagCheck.of(folder)
                                    : PackageCheck.ofFolder(
                                            Profile.load(home.templates()), folder));
        } catch (IOException e) {
            throw PackageRefused.notRead(pack, e);
        }
    }

    private CaseFile require(CaseFileId id, Person who) {
        var file =
                files.of(id)
                        .filter(found -> CaseFiles.mayRead(found, who))
                        .orElseThrow(PackageRefused::notHere);
        if (file.isOpen()) {
            throw PackageRefused.open();
        }
        return file;
    }

    private static List<Finding> judge(Profile profile, PackageKind kind, Described described) {
        if (described.sources().isEmpty()) {
            throw PackageRefused.empty();
        }
        var check = new FieldCheck(profile);
        var findings =
                new ArrayList<>(
                        check.of(
                                "Hồ sơ",
                                profile.of(kind).dossier(),
                                known(profile.of(kind).dossier(), described.dossier())));
        for (var source : described.sources()) {
            var names = profile.of(kind).document();
            findings.addAll(check.of(source.place(), names, known(names, source.values())));
            if (!profile.files().contains(PackedFile.ending(source.name()))) {
                findings.add(FieldCheck.fileType(source.place(), source.name()));
            }
        }
        return findings;
    }

    private static Map<String, String> known(List<String> names, Map<String, String> values) {
        return Profile.ordered(names, values);
    }

    private Packed write(
            Profile profile,
            PackageKind kind,
            Described described,
            Path target,
            Progress progress) {
        var organ = office.current().map(OwnOffice::name).orElse("");
        @Nullable Path work = null;
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            work = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".dong-goi");
            var folder =
                    new PackageFolder(profile, kind, clock.instant(), organ)
                            .write(work, described, progress);
            var zip = work.resolve("goi.zip");
            ZipFile.write(folder, zip);
            Durably.sync(zip);
            var found = PackageCheck.of(profile, zip);
            if (!found.isEmpty()) {
                found.forEach(finding -> LOG.error("The package just written: {}", finding));
                throw PackageRefused.notSound(found);
            }
            Durably.rename(zip, target);
            return new Packed(target, PackedFile.sha256Of(target), described.sources().size());
        } catch (IOException e) {
            throw PackageRefused.notWritten(target, e);
        } finally {
            remove(work);
        }
    }

    private static void remove(@Nullable Path work) {
        try {
            if (work != null) {
                Durably.deleteTree(work);
            }
        } catch (IOException e) {
            LOG.warn("What was written beside the package stays: {}", work, e);
        }
    }
}
