package vn.vankho.signature;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vankho.signature.FileSignatures.LongTerm;

/// What a PDF carries for later validation, in its dictionary `/DSS`.
final class Proofs {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName CRLS = COSName.getPDFName("CRLs");
    private static final COSName OCSPS = COSName.getPDFName("OCSPs");

    private Proofs() {}

    static LongTerm of(PDDocument document) {
        var trailer = document.getDocument().getTrailer();
        var catalog = trailer == null ? null : trailer.getCOSDictionary(COSName.ROOT);
        var proofs = catalog == null ? null : catalog.getCOSDictionary(DSS);
        return proofs == null
                ? new LongTerm(false, 0, 0)
                : new LongTerm(true, count(proofs, CRLS), count(proofs, OCSPS));
    }

    private static int count(COSDictionary proofs, COSName name) {
        return proofs.getDictionaryObject(name) instanceof COSArray array ? array.size() : 0;
    }
}
