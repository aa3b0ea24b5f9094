package vn.vankho.intake.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import vn.vankho.document.PageText.Source;
import vn.vankho.document.Reading.Origin;
import vn.vankho.intake.format.Extraction;
import vn.vankho.intake.format.FormatReader;
import vn.vankho.intake.format.Unreadable;

/// Reads pictures of paper by OCR: scans and photographs, a TIFF with all its pages.
public final class ImageReader implements FormatReader {

    private static final Set<String> TYPES =
            Set.of(
                    "image/jpeg",
                    "image/png",
                    "image/tiff",
                    "image/bmp",
                    "image/x-ms-bmp",
                    "image/gif");

    private static final int MOST_PAGES = 1000;

    private final Map<String, String> environment;

    public ImageReader() {
        this(System.getenv());
    }

    /// @param environment where programs are looked for, as in [System#getenv()]
    ImageReader(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public Extraction read(Path file, String mediaType, Path folder)
            throws Unreadable, IOException {
        try (var pictures = PictureFile.open(file)) {
            var results = new PageResults();
            read(pictures, results);
            return results.extraction(Origin.SCAN, Set.of("unicode"));
        }
    }

    private void read(PictureFile pictures, PageResults results) {
        var count = Math.min(pictures.pageCount(), MOST_PAGES);
        if (pictures.pageCount() > MOST_PAGES) {
            results.fail("Tệp có quá nhiều trang, chỉ đọc %d trang đầu.".formatted(MOST_PAGES));
        }
        try (var queue = OcrQueue.open(environment)) {
            for (var i = 0; i < count; i++) {
                var index = i;
                queue.add(
                        () -> GreyPage.of(pictures.page(index)),
                        ocr -> tell(index + 1, ocr, results));
            }
        } catch (OcrUnavailable e) {
            results.fail(e.sentence());
            for (var i = 1; i <= count; i++) {
                results.add(i, Source.NONE, Layout.EMPTY);
            }
        }
    }

    private static void tell(int number, OcrQueue.Outcome ocr, PageResults results) {
        switch (ocr) {
            case OcrQueue.Outcome.Read(var layout) when layout.text().isBlank() ->
                    results.addBlank(number);
            case OcrQueue.Outcome.Read(var layout) -> results.add(number, Source.OCR, layout);
            case OcrQueue.Outcome.Failed(var why) -> {
                results.failPage(number, why);
                results.add(number, Source.NONE, Layout.EMPTY);
            }
        }
    }
}
