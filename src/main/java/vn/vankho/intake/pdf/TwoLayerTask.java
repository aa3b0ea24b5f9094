package vn.vankho.intake.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.Tika;
import vn.vankho.document.PageText;
import vn.vankho.intake.format.Unreadable;
import vn.vankho.sandbox.Task;

/// Makes a PDF/A-2u of two layers of a scan: the pictures of its pages at their own resolution, and
/// behind them the words that were read. Runs in the sandbox.
public final class TwoLayerTask implements Task<TwoLayerTask.Request, TwoLayerTask.Done> {

    /// The PDF's name in the folder.
    public static final String MADE = "two-layers.pdf";

    private static final int USUAL_DPI = 200;
    private static final int LEAST_DPI = 100;
    private static final int MOST_DPI = 400;

    /// @param fileName as received; becomes the title
    /// @param pages what was read of each page, in order
    public record Request(String fileName, List<PageText> pages) {}

    /// @param pages how many there are in it
    public record Done(int pages) {}

    @Override
    public Class<Request> inputType() {
        return Request.class;
    }

    @Override
    public Class<Done> outputType() {
        return Done.class;
    }

    @Override
    public Done run(Path file, Path folder, Request request) throws Exception {
        try (var made = new TwoLayerPdf(request.fileName())) {
            int pages =
                    new Tika().detect(file).equals("application/pdf")
                            ? ofPdf(file, made, request)
                            : ofPictures(file, made, request);
            made.save(folder.resolve(MADE));
            return new Done(pages);
        }
    }

    private static int ofPdf(Path file, TwoLayerPdf made, Request request)
            throws Unreadable, PageFailed, IOException {
        try (var pdf = OpenPdf.open(file)) {
            for (int i = 0; i < pdf.pageCount(); i++) {
                int index = i;
                var quality = pdf.work(document -> ScanQuality.of(document.getPage(index)));
                var picture = pdf.work(document -> painted(document, index, quality));
                made.add(picture, quality.bits() == 1, words(request, i));
            }
            return pdf.pageCount();
        }
    }

    private static PagePainter.Picture painted(PDDocument document, int index, ScanQuality quality)
            throws IOException {
        double dpi = quality.dpi() == 0 ? USUAL_DPI : quality.dpi();
        return PagePainter.paint(document, index, Math.clamp(dpi, LEAST_DPI, MOST_DPI));
    }

    private static int ofPictures(Path file, TwoLayerPdf made, Request request)
            throws Unreadable, PageFailed, IOException {
        try (var pictures = PictureFile.open(file)) {
            for (int i = 0; i < pictures.pageCount(); i++) {
                made.add(pictures.page(i), pictures.bits(i) == 1, words(request, i));
            }
            return pictures.pageCount();
        }
    }

    private static PageText words(Request request, int index) {
        return index < request.pages().size()
                ? request.pages().get(index)
                : new PageText(index + 1, "", PageText.Source.NONE, 0, List.of());
    }
}
