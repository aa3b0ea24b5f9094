package vn.vankho.intake.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.Tika;
import vn.vankho.intake.format.Unreadable;
import vn.vankho.sandbox.Task;

/// Measures how a paper was scanned. Runs in the sandbox.
public final class ScanFactsTask implements Task<ScanFactsTask.Request, ScanFacts> {

    private static final int MOST_PAGES = 100;
    private static final int MOST_METADATA = 1 << 20;
    private static final int GREY = 8;
    private static final Pattern PDFA =
            Pattern.compile("pdfaid:part(?:\\s{0,9}=\\s{0,9}[\"']|>)\\s{0,9}[1-4]");

    /// Nothing but the file is needed.
    public record Request() {}

    @Override
    public Class<Request> inputType() {
        return Request.class;
    }

    @Override
    public Class<ScanFacts> outputType() {
        return ScanFacts.class;
    }

    @Override
    public ScanFacts run(Path file, Path folder, Request request) throws Exception {
        return new Tika().detect(file).equals("application/pdf") ? ofPdf(file) : ofPicture(file);
    }

    private static ScanFacts ofPdf(Path file) throws Unreadable, PageFailed, IOException {
        try (var pdf = OpenPdf.open(file)) {
            var pages = new ArrayList<ScanQuality>();
            for (int i = 0; i < Math.min(MOST_PAGES, pdf.pageCount()); i++) {
                int index = i;
                pages.add(pdf.work(document -> ScanQuality.of(document.getPage(index))));
            }
            pages.removeIf(page -> !page.scanned());
            boolean archival = pdf.work(ScanFactsTask::saysPdfA);
            boolean text = pages.stream().allMatch(ScanQuality::text);
            return new ScanFacts(
                    true,
                    archival,
                    text,
                    least(pages, ScanQuality::dpi),
                    least(pages, ScanQuality::bits),
                    pages.size(),
                    !pages.stream().allMatch(ScanQuality::colour),
                    pdf.work(document -> rounded(document.getVersion())),
                    pdf.work(document -> document.getSignatureDictionaries().size()),
                    pdf.work(ScanFactsTask::shown));
        }
    }

    /// 1.4, not 1.399999976158142.
    private static double rounded(float version) {
        return Math.round(version * 10) / 10.0;
    }

    private static List<ShownSignature> shown(PDDocument document) throws IOException {
        return document.getNumberOfPages() == 0
                ? List.of()
                : ShownSignatures.on(document.getPage(0));
    }

    private static int least(List<ScanQuality> pages, ToIntFunction<ScanQuality> of) {
        return pages.stream().mapToInt(of).filter(value -> value > 0).min().orElse(0);
    }

    private static boolean saysPdfA(PDDocument document) throws IOException {
        var metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return false;
        }
        try (var content = metadata.exportXMPMetadata()) {
            var xmp = new String(content.readNBytes(MOST_METADATA), StandardCharsets.UTF_8);
            return PDFA.matcher(xmp).find();
        }
    }

    /// What pictures say of their resolution is mostly a default.
    private static ScanFacts ofPicture(Path file) throws Unreadable, IOException {
        try (var pictures = PictureFile.open(file)) {
            int bits = pictures.bits(0);
            return new ScanFacts(
                    false, false, false, 0, bits, 1, bits > 0 && bits <= GREY, 0, 0, List.of());
        }
    }
}
