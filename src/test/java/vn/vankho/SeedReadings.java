package vn.vankho;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.document.Reading;
import vn.vankho.intake.ReadTask;

/// What the product reads of each rendering of the seed report. Each is read once for all tests,
/// because OCR takes its time.
public final class SeedReadings {

    public static final List<String> ALL =
            List.of(
                    "bao-cao-1147.txt",
                    "bao-cao-1147.docx",
                    "bao-cao-1147.odt",
                    "bao-cao-1147.rtf",
                    "bao-cao-1147.doc",
                    "bao-cao-1147.pdf",
                    "bao-cao-1147-tcvn3.docx",
                    "bao-cao-1147-tcvn3.doc",
                    "bao-cao-1147-broken-text-layer.pdf",
                    "bao-cao-1147-scan.pdf");

    private static final Map<String, Reading> READ = new HashMap<>();

    private SeedReadings() {}

    public static List<String> all() {
        return ALL;
    }

    public static synchronized Reading of(String name) {
        if (isScan(name)) {
            RealParts.need("tesseract");
        }
        return READ.computeIfAbsent(name, SeedReadings::read);
    }

    public static boolean isScan(String name) {
        return name.contains("scan");
    }

    private static Reading read(String name) {
        try {
            var folder = Files.createTempDirectory("seed");
            var file = RealParts.shared("seed/" + name);
            return new ReadTask().run(file, folder, new ReadTask.Request(name)).reading();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
