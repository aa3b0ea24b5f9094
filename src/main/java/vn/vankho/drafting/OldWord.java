package vn.vankho.drafting;

import java.util.Optional;
import vn.vankho.drafting.pdf.LibreOffice;
import vn.vankho.drafting.pdf.WithSpare;

/// Turns a .docx that the product itself has made into a .doc of Word 97 to 2003, which some
/// offices still ask for. Only LibreOffice can do that.
public final class OldWord {

    private final Optional<LibreOffice> program;

    private OldWord(Optional<LibreOffice> program) {
        this.program = program;
    }

    /// With the program that also renders, if that is LibreOffice.
    public static OldWord with(PdfRenderer renderer) {
        return new OldWord(
                renderer instanceof WithSpare both
                        ? Optional.of(both.program())
                        : Optional.empty());
    }

    /// Whether this machine can do it.
    public boolean available() {
        return program.isPresent();
    }

    /// @return empty where this machine cannot do it
    /// @throws PdfFailed if the program did not make a file
    public Optional<byte[]> make(byte[] docx) {
        return program.map(found -> found.toOldWord(docx));
    }
}
