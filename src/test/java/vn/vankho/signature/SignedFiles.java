package vn.vankho.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import vn.vankho.sample.SampleSigner;

/// PDFs named by what is wrong with them, made anew for each test run.
final class SignedFiles {

    static final Instant TIME = Instant.parse("2023-12-15T02:15:30Z");
    static final SampleSigner LEADER =
            SampleSigner.create("Nguyễn Văn Minh", "Ủy ban nhân dân xã Minh Sơn", TIME);
    static final SampleSigner OFFICE =
            SampleSigner.create("UBND xã Minh Sơn", "Ủy ban nhân dân xã Minh Sơn", TIME);

    private SignedFiles() {}

    static byte[] unsigned() throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 1; i <= 2; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                write(document, page, "Page " + i, 700);
            }
            return saved(document);
        }
    }

    private static void write(PDDocument document, PDPage page, String text, int height)
            throws IOException {
        try (var content =
                new PDPageContentStream(document, page, AppendMode.APPEND, false, true)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(100, height);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static byte[] signed() throws IOException {
        return LEADER.sign(unsigned(), TIME);
    }

    static byte[] leaderThenOffice() throws IOException {
        return OFFICE.sign(signed(), TIME.plusSeconds(600));
    }

    /// The clerk prints the number into the page after the leader signed.
    static byte[] numberStampedBetween() throws IOException {
        return OFFICE.sign(stamped(signed()), TIME.plusSeconds(600));
    }

    /// An incremental update that adds to the content of page 1.
    static byte[] stamped(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = document.getPage(0);
            write(document, page, "1147", 760);
            return updated(
                    document, Set.of(page.getCOSObject(), page.getResources().getCOSObject()));
        }
    }

    /// An incremental update that lays a note over page 2.
    static byte[] annotated(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = document.getPage(1);
            var note = new PDAnnotationText();
            note.setContents("Added later");
            note.setRectangle(new PDRectangle(50, 50, 100, 100));
            var notes = new ArrayList<>(page.getAnnotations());
            notes.add(note);
            page.setAnnotations(notes);
            return updated(document, Set.of(page.getCOSObject(), note.getCOSObject()));
        }
    }

    /// An incremental update that only adds a proof for later validation.
    static byte[] withProofs(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var proofs = new COSDictionary();
            proofs.setItem(COSName.getPDFName("CRLs"), new COSArray());
            var catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(COSName.getPDFName("DSS"), proofs);
            return updated(document, Set.of(catalog));
        }
    }

    static byte[] updated(PDDocument document, Set<COSDictionary> changed) throws IOException {
        var out = new ByteArrayOutputStream();
        document.saveIncremental(out, new HashSet<>(changed));
        return out.toByteArray();
    }

    /// Another program opened the file, dropped its form, and saved all of it anew.
    static byte[] formRemovedAndSavedAgain(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().setAcroForm(null);
            return saved(document);
        }
    }

    static byte[] savedAgain(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return saved(document);
        }
    }

    static byte[] encrypted(byte[] pdf, String password) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return saved(document);
        }
    }

    static byte[] withTail(byte[] pdf, String tail) {
        return concat(pdf, tail.getBytes(ISO_8859_1));
    }

    private static byte[] concat(byte[] a, byte[] b) {
        var all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    static byte[] flipped(byte[] pdf, int at) {
        var copy = pdf.clone();
        copy[at] ^= 1;
        return copy;
    }

    /// Overwrites what stands between the two marks, from the last occurrence of the first.
    static byte[] blanked(byte[] pdf, String from, String to, char with) {
        var text = new String(pdf, ISO_8859_1);
        int start = text.lastIndexOf(from) + from.length();
        int end = text.indexOf(to, start);
        var copy = pdf.clone();
        Arrays.fill(copy, start, end, (byte) with);
        return copy;
    }

    static int indexOf(byte[] pdf, String text) {
        return new String(pdf, ISO_8859_1).indexOf(text);
    }
}
