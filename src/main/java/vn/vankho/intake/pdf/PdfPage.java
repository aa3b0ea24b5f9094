package vn.vankho.intake.pdf;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.document.PageText.Source;
import vn.vankho.intake.pdf.LayerJudge.Verdict;
import vn.vankho.intake.pdf.LineReader.Spacing;
import vn.vankho.vietnamese.LegacyEncoding;
import vn.vankho.vietnamese.Syllables;

/// A page of a PDF after the first look at it: its text layer, and whether that can be believed.
///
/// @param number from 1
/// @param failure why the page could not be looked at, the end of a Vietnamese sentence
/// @param pictureDpi the resolution at which OCR sees it best
record PdfPage(
        int number,
        TextLayer layer,
        Verdict verdict,
        boolean isScan,
        double pictureDpi,
        @Nullable String failure) {

    private static final Logger log = LoggerFactory.getLogger(PdfPage.class);

    private static final double USUAL_DPI = 300;
    private static final double LEAST_DPI = 190;
    private static final double CLEARLY_BETTER = 0.02;
    private static final double CLEARLY_MORE_MARKS = 0.2;
    private static final double DAMAGED_SPACING = 0.9;

    /// @param index from 0
    static PdfPage lookAt(OpenPdf pdf, int index) {
        try {
            return pdf.work(document -> of(index + 1, PageScanner.scan(document.getPage(index))));
        } catch (PageFailed e) {
            log.info("The content of page {} cannot be read", index + 1, e);
            var nothing = new TextLayer(Layout.EMPTY, false, Set.of());
            return new PdfPage(index + 1, nothing, Verdict.ABSENT, false, USUAL_DPI, e.words());
        }
    }

    static PdfPage of(int number, PageContent content) {
        var layer = bestLayer(content);
        var verdict = LayerJudge.judge(content, layer.text());
        return new PdfPage(number, layer, verdict, content.isScan(), dpi(content), null);
    }

    /// Where gaps make no words the file's own spaces may.
    private static TextLayer bestLayer(PageContent content) {
        var byGaps = TextLayer.of(content, Spacing.BY_GAPS);
        if (byGaps.quality() >= DAMAGED_SPACING) {
            return byGaps;
        }
        return Stream.of(byGaps, TextLayer.of(content, Spacing.BY_SPACES))
                .max(Comparator.comparingDouble(TextLayer::quality))
                .orElseThrow();
    }

    /// A scan of fair resolution is read as it is; a poor one twice as large.
    private static double dpi(PageContent content) {
        var own = content.isScan() ? content.pictureDpi() : 0;
        if (own <= 0 || own >= USUAL_DPI) {
            return USUAL_DPI;
        }
        return own >= LEAST_DPI ? own : Math.min(USUAL_DPI, 2 * own);
    }

    boolean needsOcr() {
        return verdict != Verdict.SOUND;
    }

    Set<LegacyEncoding> encodings() {
        return layer.encodings();
    }

    /// Grey at once: a coloured picture takes four times the memory.
    GreyPage picture(OpenPdf pdf) throws PageFailed {
        return pdf.work(
                document -> GreyPage.of(PagePainter.paint(document, number - 1, pictureDpi)));
    }

    void tell(PageResults results) {
        results.add(number, layer.mended() ? Source.REPAIRED : Source.TEXT, layer.layout());
    }

    void tell(OcrQueue.Outcome ocr, PageResults results) {
        switch (ocr) {
            case OcrQueue.Outcome.Read(var layout) -> tellBetter(layout, results);
            case OcrQueue.Outcome.Failed(var why) -> {
                results.failPage(number, why);
                tellWithoutOcr(results);
            }
        }
    }

    /// What the layer says is kept, however little it is.
    void tellWithoutOcr(PageResults results) {
        var source = layer.text().isBlank() ? Source.NONE : Source.TEXT;
        results.add(number, source, layer.layout());
    }

    private void tellBetter(Layout ocr, PageResults results) {
        if (isBetter(ocr.text())) {
            results.add(number, Source.OCR, ocr);
        } else if (layer.text().isBlank()) {
            results.addBlank(number);
        } else {
            tell(results);
        }
    }

    private boolean isBetter(String ocr) {
        return switch (verdict) {
            case SOUND -> false;
            case ABSENT -> !ocr.isBlank();
            case BESIDE_PICTURE -> LayerJudge.words(ocr) > LayerJudge.words(layer.text());
            case DAMAGED ->
                    Syllables.quality(ocr) > layer.quality() + CLEARLY_BETTER
                            || LayerJudge.markedShare(ocr)
                                    > LayerJudge.markedShare(layer.text()) + CLEARLY_MORE_MARKS;
        };
    }
}
