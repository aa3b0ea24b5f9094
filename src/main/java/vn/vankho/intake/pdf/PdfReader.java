package vn.vankho.intake.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.vankho.document.Reading.Origin;
import vn.vankho.intake.format.Extraction;
import vn.vankho.intake.format.FormatReader;
import vn.vankho.intake.format.Unreadable;
import vn.vankho.vietnamese.LegacyEncoding;

/// Reads PDF files page by page: the text layer where it is sound or can be mended, else the
/// picture
/// of the page by OCR.
public final class PdfReader implements FormatReader {

    private static final int MOST_PAGES = 3000;

    private final Map<String, String> environment;

    public PdfReader() {
        this(System.getenv());
    }

    /// @param environment where programs are looked for, as in [System#getenv()]
    PdfReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /// One that leaves pictures alone.
    static PdfReader withoutOcr() {
        return new PdfReader(Map.of());
    }

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/pdf");
    }

    @Override
    public Extraction read(Path file, String mediaType, Path folder)
            throws Unreadable, IOException {
        try (var pdf = OpenPdf.open(file)) {
            return read(pdf);
        }
    }

    private Extraction read(OpenPdf pdf) {
        var count = Math.min(pdf.pageCount(), MOST_PAGES);
        var layers = new ArrayList<PdfPage>();
        for (var i = 0; i < count; i++) {
            layers.add(PdfPage.lookAt(pdf, i));
        }
        var results = new PageResults();
        if (pdf.pageCount() > MOST_PAGES) {
            results.fail(
                    "Tệp có %d trang, chỉ đọc %d trang đầu."
                            .formatted(pdf.pageCount(), MOST_PAGES));
        }
        readPictures(pdf, layers, results);
        layers.stream().filter(page -> !page.needsOcr()).forEach(page -> page.tell(results));
        return results.extraction(origin(layers), encodings(layers));
    }

    private void readPictures(OpenPdf pdf, List<PdfPage> layers, PageResults results) {
        var wanting = layers.stream().filter(PdfPage::needsOcr).toList();
        if (wanting.isEmpty()) {
            return;
        }
        try (var queue = OcrQueue.open(environment)) {
            for (var page : wanting) {
                queue.add(() -> page.picture(pdf), ocr -> page.tell(ocr, results));
            }
        } catch (OcrUnavailable e) {
            results.fail(e.sentence());
            wanting.forEach(page -> page.tellWithoutOcr(results));
        }
    }

    private static Origin origin(List<PdfPage> pages) {
        var scans = pages.stream().filter(PdfPage::isScan).count();
        if (scans == 0) {
            return Origin.BORN_DIGITAL;
        }
        return scans == pages.size() ? Origin.SCAN : Origin.MIXED;
    }

    private static Set<String> encodings(List<PdfPage> pages) {
        var labels = new TreeSet<String>();
        for (var page : pages) {
            page.encodings().stream().map(LegacyEncoding::label).forEach(labels::add);
        }
        return labels.isEmpty() ? Set.of("unicode") : labels;
    }
}
