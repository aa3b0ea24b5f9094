package vn.vankho.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.signature.FileSignatures.Verdict.CHANGED_AFTER_SIGNING;
import static vn.vankho.signature.FileSignatures.Verdict.VALID;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The three shapes of the shadow attacks (hide, replace, hide and replace): the attacker prepares
/// a
/// page before it is signed, and swaps what is seen by a small update afterwards. Each has an
/// honest
/// twin that nobody touched.
class ShadowAttackTest {

    private static final Instant TIME = Instant.parse("2024-05-06T02:15:30Z");
    private static final Pki PKI = Pki.usual();

    @TempDir Path folder;

    private FileSignatures.Verdict verdict(byte[] pdf) throws IOException {
        var trust = PKI.trust(PKI.crl(TIME.plus(Duration.ofDays(1))));
        return Judge.trusting(folder, trust).judge(pdf).verdict();
    }

    private static byte[] signed(byte[] pdf) throws IOException {
        var leader = Signing.by(PKI.leader(), TIME).stamped().over(pdf);
        return Signing.by(PKI.office(), TIME.plusSeconds(600)).stamped().over(leader);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static PDFormXObject overlay(PDDocument document, String text) throws IOException {
        var overlay = new PDFormXObject(new PDStream(document));
        overlay.setBBox(new PDRectangle(300, 40));
        try (var out = overlay.getStream().createOutputStream()) {
            out.write(("1 g 0 0 300 40 re f % " + text).getBytes());
        }
        return overlay;
    }

    /// A page with a sum of money, and a form XObject that can cover it.
    private static byte[] prepared() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var cover = overlay(document, "cover");
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 700);
                content.showText("Pay 1 000 000");
                content.endText();
                content.drawForm(cover);
            }
            var field = new PDTextField(withForm(document));
            field.setPartialName("amount");
            field.getCOSObject().setString(COSName.V, "1 000 000");
            document.getDocumentCatalog().getAcroForm().getFields().add(field);
            return saved(document);
        }
    }

    private static PDAcroForm withForm(PDDocument document) {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        return form;
    }

    private interface Swap {
        Set<COSDictionary> change(PDDocument document) throws IOException;
    }

    private static byte[] swapped(byte[] pdf, Swap swap) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return SignedFiles.updated(document, swap.change(document));
        }
    }

    private static COSDictionary cover(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        var name = resources.getXObjectNames().iterator().next();
        return resources.getXObject(name).getCOSObject();
    }

    @Test
    void theHonestTwinIsValid() throws IOException {
        assertThat(verdict(signed(prepared()))).isEqualTo(VALID);
    }

    @Test
    void seesWhatIsUncoveredAfterSigning() throws IOException {
        var hidden =
                swapped(
                        signed(prepared()),
                        document -> {
                            var cover = cover(document);
                            cover.setItem(COSName.SUBTYPE, COSName.getPDFName("Hidden"));
                            return Set.of(cover);
                        });
        assertThat(verdict(hidden)).isEqualTo(CHANGED_AFTER_SIGNING);
    }

    @Test
    void seesAFieldWhoseValueIsReplaced() throws IOException {
        var replaced =
                swapped(
                        signed(prepared()),
                        document -> {
                            var field =
                                    document.getDocumentCatalog().getAcroForm().getField("amount");
                            field.getCOSObject().setString(COSName.V, "9 000 000");
                            return Set.of(field.getCOSObject());
                        });
        assertThat(verdict(replaced)).isEqualTo(CHANGED_AFTER_SIGNING);
    }

    @Test
    void seesAFontThatIsReplacedUnderTheSignedText() throws IOException {
        var replaced =
                swapped(
                        signed(prepared()),
                        document -> {
                            var resources = document.getPage(0).getResources();
                            var name = resources.getFontNames().iterator().next();
                            var font = resources.getFont(name).getCOSObject();
                            font.setName(COSName.BASE_FONT, "Symbol");
                            return Set.of(font);
                        });
        assertThat(verdict(replaced)).isEqualTo(CHANGED_AFTER_SIGNING);
    }

    @Test
    void seesTheWholePageTreeExchanged() throws IOException {
        var exchanged =
                swapped(
                        signed(prepared()),
                        document -> {
                            var other = new PDPage(PDRectangle.A4);
                            document.getPages().insertBefore(other, document.getPage(0));
                            document.removePage(1);
                            return Set.of(document.getPages().getCOSObject(), other.getCOSObject());
                        });
        assertThat(verdict(exchanged)).isEqualTo(CHANGED_AFTER_SIGNING);
    }
}
