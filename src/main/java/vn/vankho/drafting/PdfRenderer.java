package vn.vankho.drafting;

import vn.vankho.drafting.pdf.FopRenderer;
import vn.vankho.drafting.pdf.LibreOffice;
import vn.vankho.drafting.pdf.WithSpare;

/// Makes a PDF of a .docx that the product itself has made.
public interface PdfRenderer {

    /// @throws PdfFailed if no PDF came of it
    byte[] render(byte[] docx);

    /// LibreOffice if this machine has it and it answers, else the renderer that comes with the
    /// product.
    static PdfRenderer ofThisMachine() {
        var own = new FopRenderer();
        return LibreOffice.find()
                .<PdfRenderer>map(program -> new WithSpare(program, own))
                .orElse(own);
    }
}
