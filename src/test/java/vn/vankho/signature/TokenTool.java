package vn.vankho.signature;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.cms.CMSException;
import org.jspecify.annotations.Nullable;

/// Stands for the program with which people sign: it puts a signature with a small picture into a
/// field that is there, behind what is there.
public final class TokenTool {

    public static final String LEADER = "Lường Văn Khánh";
    private static final Color INK = new Color(20, 40, 190);
    private static final Color SEAL = new Color(200, 20, 30);

    private TokenTool() {}

    /// Signs as the leader whose name stands in the test documents.
    public static byte[] leader(byte[] pdf, Instant time) {
        return person(LEADER, pdf, time);
    }

    public static byte[] person(String name, byte[] pdf, Instant time) {
        return sign(pdf, "NguoiKy", Pki.usual().person(name, Pki.FROM, Pki.UNTIL), INK, time);
    }

    /// Signs as the office: its name and a red seal.
    public static byte[] office(byte[] pdf, Instant time) {
        return sign(pdf, "CoQuan", Pki.usual().office(), SEAL, time);
    }

    /// Signs a copy as the office: what the field shows stays.
    public static byte[] copy(byte[] pdf, Instant time) {
        return sign(pdf, "CoQuan", Pki.usual().office(), null, time);
    }

    /// A person who signs without a place of their own.
    public static byte[] besides(String name, byte[] pdf, Instant time) {
        try {
            return Signing.by(Pki.usual().person(name, Pki.FROM, Pki.UNTIL), time).over(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A person who signs in the office's place.
    public static byte[] asOffice(String name, byte[] pdf, Instant time) {
        return sign(pdf, "CoQuan", Pki.usual().person(name, Pki.FROM, Pki.UNTIL), SEAL, time);
    }

    private static byte[] sign(
            byte[] pdf, String field, Pki.Identity who, @Nullable Color colour, Instant time) {
        var out = new ByteArrayOutputStream();
        var signing = Signing.by(who, time);
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(20_000);
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setSignDate(GregorianCalendar.from(time.atZone(ZoneOffset.UTC)));
            var place = field(document, field);
            var widget = place.getWidgets().getFirst();
            var rectangle = widget.getRectangle();
            var shown = widget.getAppearance();
            place.setValue(signature);
            document.addSignature(signature, options);
            widget.setRectangle(rectangle);
            widget.setAppearance(colour == null ? shown : look(document, rectangle, colour));
            widget.getCOSObject().setNeedToBeUpdated(true);
            var open = document.saveIncrementalForExternalSigning(out);
            open.setSignature(signing.message(open.getContent().readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | CMSException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static PDSignatureField field(PDDocument document, String name) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm(null);
        return (PDSignatureField) form.getField(name);
    }

    private static PDAppearanceDictionary look(
            PDDocument document, PDRectangle rectangle, Color colour) throws IOException {
        var image = new BufferedImage(120, 60, BufferedImage.TYPE_INT_ARGB);
        var drawing = image.createGraphics();
        drawing.setColor(colour);
        drawing.fillOval(5, 5, 100, 50);
        drawing.dispose();
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(rectangle.getWidth(), rectangle.getHeight()));
        stream.setResources(new PDResources());
        try (var content = new PDPageContentStream(document, stream)) {
            content.drawImage(
                    LosslessFactory.createFromImage(document, image),
                    0,
                    0,
                    rectangle.getWidth(),
                    rectangle.getHeight());
        }
        var look = new PDAppearanceDictionary();
        look.setNormalAppearance(stream);
        return look;
    }

    /// A program that writes all of the file anew.
    public static byte[] savedAnew(byte[] pdf) {
        try {
            return SignedFiles.savedAgain(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lays a note over a page, behind what is there.
    public static byte[] withNote(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var page = document.getPage(0);
            var note = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText();
            note.setContents("Added later");
            note.setRectangle(new PDRectangle(50, 50, 100, 100));
            var notes = new java.util.ArrayList<>(page.getAnnotations());
            notes.add(note);
            page.setAnnotations(notes);
            return SignedFiles.updated(
                    document, java.util.Set.of(page.getCOSObject(), note.getCOSObject()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Types something into a field that is not for that.
    public static byte[] withOtherNumber(byte[] pdf, String number) {
        try (var document = Loader.loadPDF(pdf)) {
            var field =
                    document.getDocumentCatalog().getAcroForm(null).getField("So").getCOSObject();
            field.setString(COSName.V, number);
            return SignedFiles.updated(document, java.util.Set.of(field));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] withOtherText(byte[] pdf) {
        try {
            return SignedFiles.stamped(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
