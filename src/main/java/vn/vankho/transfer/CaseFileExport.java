package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
import vn.vankho.home.Durably;
import vn.vankho.home.VankhoHome;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;

/// Gives out a whole case file in the order of time: as one PDF to look through, as XML with all
/// that is known, and each document as it was received (Nghị định 30/2020, Phụ lục VI).
@Service
public class CaseFileExport {

    private static final Logger LOG = LoggerFactory.getLogger(CaseFileExport.class);
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(5), 2_000_000_000L);

    private final VankhoHome home;
    private final CaseFiles files;
    private final Archive archive;
    private final SignatureRecords signatures;
    private final Sandbox sandbox;
    private final Journal journal;

    public CaseFileExport(
            VankhoHome home,
            CaseFiles files,
            Archive archive,
            SignatureRecords signatures,
            Sandbox sandbox,
            Journal journal) {
        this.home = home;
        this.files = files;
        this.archive = archive;
        this.signatures = signatures;
        this.sandbox = sandbox;
        this.journal = journal;
    }

    /// @param notJoined names of the documents that are not in the PDF, only beside it
    public record Exported(Path zip, int documents, List<String> notJoined) {}

    /// @param organ the office's identifier, for the XML; may be empty
    /// @throws PackageRefused with the reason: then nothing was left in the folder
    public Exported export(CaseFileId id, String organ, Path folder, Person who) {
        Access.require(who, Action.READ_FILES);
        var file =
                files.of(id)
                        .filter(found -> CaseFiles.mayRead(found, who))
                        .orElseThrow(PackageRefused::notHere);
        var described =
                new Describing(files, archive, signatures, Profile.load(home.templates()))
                        .describe(file, organ);
        if (described.sources().stream()
                .anyMatch(source -> !Access.mayRead(who, source.document().audience()))) {
            throw PackageRefused.notHere();
        }
        var name = "ho-so-%d-%s.zip".formatted(file.year(), Describing.safe(file.code()));
        var target = folder.toAbsolutePath().resolve(name);
        if (Files.exists(target)) {
            throw PackageRefused.exists(target);
        }
        var exported = write(file, organ, described, target);
        journal.record(
                who,
                "case-file-exported",
                "case-file/" + id,
                Map.of("code", file.code(), "count", Integer.toString(exported.documents())));
        return exported;
    }

    private Exported write(CaseFile file, String organ, Described described, Path target) {
        @Nullable Path work = null;
        try {
            Files.createDirectories(target.getParent());
            work = Files.createTempDirectory(target.getParent(), ".xuat-ho-so");
            var folder = Files.createDirectory(work.resolve("ho-so"));
            var written = originals(folder, described);
            PackedFile.write(folder, "ho-so.xml", FileXml.of(file, organ, described, written));
            var left = join(folder, work, file, described, written);
            var zip = work.resolve("ho-so.zip");
            ZipFile.write(folder, zip);
            Durably.sync(zip);
            Durably.rename(zip, target);
            return new Exported(target, written.size(), left);
        } catch (IOException e) {
            throw PackageRefused.notWritten(target, e);
        } finally {
            remove(work);
        }
    }

    private static List<PackedFile> originals(Path folder, Described described) throws IOException {
        var written = new ArrayList<PackedFile>();
        for (var source : described.sources()) {
            var name =
                    "van-ban/%03d.%s"
                            .formatted(
                                    written.size() + 1,
                                    PackedFile.ending(source.document().fileName()));
            var packed = PackedFile.write(folder, name, out -> Files.copy(source.original(), out));
            if (!packed.sha256().equals(source.document().sha256().hex())) {
                throw PackageRefused.changed(source.document().fileName());
            }
            written.add(packed);
        }
        return written;
    }

    /// @return names of the documents that are not in the PDF
    private List<String> join(
            Path folder, Path work, CaseFile file, Described described, List<PackedFile> written)
            throws IOException {
        var left = new ArrayList<String>();
        var parts = work.resolve("phan.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(parts))) {
            add(zip, "muc-luc.pdf", FileList.pdf(file, described, written));
            for (int i = 0; i < written.size(); i++) {
                var path = written.get(i).path();
                if (PackedFile.ending(path).equals("pdf")) {
                    add(zip, path, Files.readAllBytes(folder.resolve(path)));
                } else {
                    left.add(path);
                }
            }
        }
        left.addAll(merge(parts, folder));
        return left;
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private List<String> merge(Path parts, Path folder) throws IOException {
        return switch (sandbox.run(MergeTask.class, parts, new MergeTask.Request(), LIMITS)) {
            case Verdict.Done<MergeTask.Answer>(var answer, var output) -> {
                try {
                    Files.copy(output.resolve(MergeTask.OUTPUT), folder.resolve(MergeTask.OUTPUT));
                } finally {
                    sandbox.release(output);
                }
                yield answer.left();
            }
            case Verdict.Failed<MergeTask.Answer>(var reason) -> throw notJoined(reason);
            case Verdict.OverLimit<MergeTask.Answer>(var what) -> throw notJoined(what);
        };
    }

    private static PackageRefused notJoined(String reason) {
        LOG.warn("The PDF of a case file could not be made: {}", reason);
        return PackageRefused.notJoined();
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
