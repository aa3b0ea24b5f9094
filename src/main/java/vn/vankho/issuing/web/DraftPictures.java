package vn.vankho.issuing.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.Problem;
import vn.vankho.home.Refusal;

/// What a draft looks like now. Rendering takes seconds, so the last few are kept until their
/// draft changes.
///
/// Only files that the product itself made are rendered here, so this needs no sandbox.
@Component
class DraftPictures {

    private static final int KEPT = 8;

    /// About 1000 pixels to a page's width.
    private static final float DOTS_PER_INCH = 120;

    private final Drafts drafts;
    private final LinkedHashMap<UUID, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    DraftPictures(Drafts drafts) {
        this.drafts = drafts;
    }

    /// @param pages how many pages it has; 0 if it cannot be filled or rendered
    /// @param problems what is missing or wrong
    /// @param refusal why there is nothing to look at
    record Rendered(byte[] pdf, int pages, List<Problem> problems, Optional<String> refusal) {}

    private record Kept(Drafts.Draft draft, Rendered rendered) {}

    /// One at a time: a machine of two cores has no room for more.
    synchronized Rendered of(UUID id) {
        var draft = drafts.find(id);
        var known = kept.get(id);
        if (known != null && known.draft().equals(draft)) {
            return known.rendered();
        }
        var rendered = render(id);
        kept.put(id, new Kept(draft, rendered));
        if (kept.size() > KEPT) {
            kept.remove(kept.firstEntry().getKey());
        }
        return rendered;
    }

    /// @param number the page, from 1
    Optional<byte[]> picture(UUID id, int number) {
        var rendered = of(id);
        return number < 1 || number > rendered.pages()
                ? Optional.empty()
                : Optional.of(paint(rendered.pdf(), number));
    }

    private Rendered render(UUID id) {
        var problems = drafts.problems(id);
        try {
            var pdf = drafts.pdf(id);
            return new Rendered(pdf, pages(pdf), problems, Optional.empty());
        } catch (Refusal refusal) {
            return new Rendered(
                    new byte[0], 0, problems, Optional.ofNullable(refusal.getMessage()));
        }
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] paint(byte[] pdf, int number) {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document);
            return png(page.renderImageWithDPI(number - 1, DOTS_PER_INCH, ImageType.RGB));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
