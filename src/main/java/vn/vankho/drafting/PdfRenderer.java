package vn.vankho.drafting;

import vn.vankho.drafting.pdf.FopRenderer;
import vn.vankho.drafting.pdf.LibreOffice;

/// Makes a PDF of a .docx that the product itself has made.
public interface PdfRenderer {

    /// @throws PdfFailed if no PDF came of it
    byte[] render(byte[] docx);

    /// LibreOffice if this machine has it, else the renderer that comes with the product.
    static PdfRenderer ofThisMachine() {
        return LibreOffice.find().<PdfRenderer>map(program -> program).orElseGet(FopRenderer::new);
    }
}
