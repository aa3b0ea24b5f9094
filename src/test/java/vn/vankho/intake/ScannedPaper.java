package vn.vankho.intake;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.document.DocumentId;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.intake.pdf.TwoLayerTask;

/// The scan of a paper in an archive, read already, and the PDF/A of two layers of it.
public final class ScannedPaper {

    private static final String NAME = "quet.pdf";
    private static final PageText PAGE =
            new PageText(1, "BÁO CÁO", PageText.Source.OCR, 1, List.of(0, 3, 10, 20, 90, 30));

    private ScannedPaper() {}

    /// @param scan a PDF of one page
    public static DocumentId kept(Archive archive, byte[] scan, Person who) {
        var arrival = new Arrival(NAME, "upload");
        var id = archive.deposit(new ByteArrayInputStream(scan), arrival, who).id();
        archive.keepReading(id, reading());
        return id;
    }

    private static Reading reading() {
        return new Reading(
                "application/pdf",
                Reading.Origin.SCAN,
                "unicode",
                true,
                Reading.Outcome.COMPLETE,
                List.of(PAGE),
                Map.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public static byte[] twoLayers(byte[] scan, Path folder) {
        try {
            var request = new TwoLayerTask.Request(NAME, List.of(PAGE));
            new TwoLayerTask().run(Files.write(folder.resolve(NAME), scan), folder, request);
            return Files.readAllBytes(folder.resolve(TwoLayerTask.MADE));
        } catch (Exception e) {
            throw new AssertionError("No PDF/A of the scan", e);
        }
    }
}
