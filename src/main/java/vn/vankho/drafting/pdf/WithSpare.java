package vn.vankho.drafting.pdf;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.drafting.PdfFailed;
import vn.vankho.drafting.PdfRenderer;

/// Renders with LibreOffice, and with what comes with the product where that does not answer: a
/// clerk who must send a paper does not wait for a program that hangs.
public record WithSpare(LibreOffice program, PdfRenderer spare) implements PdfRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(WithSpare.class);

    @Override
    public byte[] render(byte[] docx) {
        try {
            return program.render(docx);
        } catch (PdfFailed failed) {
            if (Thread.currentThread().isInterrupted()) {
                throw failed;
            }
            LOG.warn("Rendered without LibreOffice: {}", failed.getMessage());
            return spare.render(docx);
        }
    }
}
