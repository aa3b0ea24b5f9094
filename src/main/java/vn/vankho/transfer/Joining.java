package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.casefile.CaseFile;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;

/// Joins an exported case file into one PDF, its list first: in another process, since nobody knows
/// what is in those files.
final class Joining {

    private static final Logger LOG = LoggerFactory.getLogger(Joining.class);
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(5), 2_000_000_000L);

    private final Sandbox sandbox;

    Joining(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// @return names of the documents that are not in the PDF
    List<String> join(Path folder, CaseFile file, Described described, List<PackedFile> written)
            throws IOException {
        var left = new ArrayList<String>();
        var parts = folder.resolveSibling("phan.zip");
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
        Files.delete(parts);
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
}
