package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// A package on the disk, zipped or not.
final class OpenedPackage {

    private OpenedPackage() {}

    /// Judges the package's folder.
    interface Judge {
        List<Finding> of(Path folder) throws IOException;
    }

    /// @param pack the package's folder, or a zip that holds nothing else
    static List<Finding> of(Path pack, Judge judge) throws IOException {
        if (Files.isDirectory(pack)) {
            return judge.of(pack);
        }
        try (var zip = FileSystems.newFileSystem(pack, Map.of());
                var tops = Files.list(zip.getPath("/"))) {
            var all = tops.toList();
            if (all.size() == 1 && Files.isDirectory(all.getFirst())) {
                return judge.of(all.getFirst());
            }
            var message = "Tệp nén phải chứa đúng một thư mục gói tin.";
            return List.of(
                    new Finding(PackageCheck.G14, Severity.E, 1, "gói tin", "", "", message));
        }
    }
}
