package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.access.RootLine;
import vn.vankho.archive.RootStamps.Carried;
import vn.vankho.signature.TimeStamps;
import vn.vankho.transfer.ProofFile.Broken;

/// The time stamps that go along with the proofs of an export: each with the line of `roots.jsonl`
/// that it is over, so that an authority tells when all was so that leads to this root.
final class StampFiles {

    static final String FOLDER = "chung-cu/dau-thoi-gian";
    private static final String ROOT = "ma-goc.json";
    private static final String TOKEN = "dau.tsr";

    private StampFiles() {}

    static void write(Path payload, List<Carried> stamps) throws IOException {
        int number = 0;
        for (var stamp : stamps) {
            var place = "%s/%02d-%s/".formatted(FOLDER, ++number, stamp.day());
            PackedFile.write(payload, place + ROOT, out -> out.write(stamp.root()));
            PackedFile.write(payload, place + TOKEN, out -> out.write(stamp.token()));
        }
    }

    /// What does not hold of them.
    ///
    /// @param roots to which the proofs lead
    static List<Broken> check(Path payload, List<RootLine> roots) throws IOException {
        var folder = payload.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var broken = new ArrayList<Broken>();
        try (var all = Files.list(folder)) {
            for (var one : all.sorted().toList()) {
                if (!holds(one, roots)) {
                    broken.add(
                            new Broken(
                                    Bag.name(payload, one),
                                    "Dấu thời gian không phải của mã gốc nào trong tệp chứng cứ."));
                }
            }
        }
        return broken;
    }

    private static boolean holds(Path folder, List<RootLine> roots) throws IOException {
        var root = folder.resolve(ROOT);
        var token = folder.resolve(TOKEN);
        if (!Files.isRegularFile(root) || !Files.isRegularFile(token)) {
            return false;
        }
        try {
            return roots.contains(RootLine.parse(Files.readString(root)))
                    && TimeStamps.isOver(Files.readAllBytes(token), Files.readAllBytes(root));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
