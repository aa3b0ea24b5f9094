package vn.vankho.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import vn.vankho.sandbox.Limits;

/// What reading a file may use. PDF files and pictures may need OCR, page by page, so they are
/// given time by their size.
final class ReadingLimits {

    private static final Duration PAGE = Duration.ofMinutes(1);

    /// The least that a page of a scan takes.
    private static final long PAGE_BYTES = 20 << 10;

    private static final long OUTPUT = 64L << 20;

    private ReadingLimits() {}

    static Limits of(Path file, IntakeSettings settings) throws IOException {
        var size = Files.size(file);
        // A zip gives out its content: what is packed honestly swells little.
        var output = Math.min(settings.output().toBytes(), OUTPUT + 4 * size);
        return new Limits(
                mayNeedOcr(file) ? ocrTime(size, settings) : settings.officeTime(), output);
    }

    private static Duration ocrTime(long size, IntakeSettings settings) {
        var time = settings.officeTime().plus(PAGE.multipliedBy(size / PAGE_BYTES));
        return time.compareTo(settings.scanTime()) < 0 ? time : settings.scanTime();
    }

    private static boolean mayNeedOcr(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var start = new String(content.readNBytes(1024), StandardCharsets.ISO_8859_1);
            return start.contains("%PDF-")
                    || Stream.of("\u00FF\u00D8", "\u0089PNG", "II*\0", "MM\0*", "GIF8", "BM")
                            .anyMatch(start::startsWith);
        }
    }
}
