package vn.vankho.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Signatures in files that are no PDF: seen, named, and not judged.
final class OtherFormats {

    private static final int LOOKED_AT = 4_000_000;
    private static final String IN_OFFICE_FILE =
            "Tệp văn phòng có chữ ký số riêng của định dạng; Văn khố chưa kiểm tra loại này.";
    private static final String IN_MESSAGE =
            "Tệp có chữ ký số kiểu CMS hoặc S/MIME; Văn khố chưa kiểm tra loại này.";
    private static final String IN_XML = "Tệp có chữ ký số XML; Văn khố chưa kiểm tra loại này.";
    private static final String PDF_INSIDE =
            "Trong tệp có dấu vết chữ ký số của PDF; hãy tách tệp PDF ra rồi kiểm tra.";

    /// Words that only stand in signed files, and what they mean.
    private static final List<Mark> MARKS =
            List.of(
                    new Mark("_xmlsignatures", IN_OFFICE_FILE),
                    new Mark(inWide("_xmlsignatures"), IN_OFFICE_FILE),
                    new Mark(inWide("_signatures"), IN_OFFICE_FILE),
                    new Mark("documentsignatures.xml", IN_OFFICE_FILE),
                    new Mark("application/pkcs7-", IN_MESSAGE),
                    new Mark("application/x-pkcs7-", IN_MESSAGE),
                    new Mark("begin pkcs7", IN_MESSAGE),
                    new Mark("begin cms", IN_MESSAGE),
                    new Mark("http://www.w3.org/2000/09/xmldsig#", IN_XML));

    /// The object identifier 1.2.840.113549.1.7.2 (*signed data*) in DER.
    private static final String SIGNED_DATA =
            new String(
                    new byte[] {
                        6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 2
                    },
                    ISO_8859_1);

    private OtherFormats() {}

    private record Mark(String text, String reason) {}

    static FileSignatures read(Path file, RawTraces traces) throws IOException {
        if (!traces.byteRanges().isEmpty() || traces.signatureNames()) {
            return FileSignatures.notJudged(PDF_INSIDE);
        }
        var head = head(file);
        if (head.startsWith("PK")
                && namesInZip(file).stream().anyMatch(OtherFormats::ofSignature)) {
            return FileSignatures.notJudged(IN_OFFICE_FILE);
        }
        if (head.substring(0, Math.min(64, head.length())).contains(SIGNED_DATA)) {
            return FileSignatures.notJudged(IN_MESSAGE);
        }
        return byMarks(head.toLowerCase(Locale.ROOT));
    }

    private static FileSignatures byMarks(String text) {
        return MARKS.stream()
                .filter(mark -> text.contains(mark.text()))
                .findFirst()
                .map(mark -> FileSignatures.notJudged(mark.reason()))
                .orElseGet(FileSignatures::none);
    }

    private static boolean ofSignature(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return plain.startsWith("_xmlsignatures/")
                || plain.startsWith("meta-inf/") && plain.endsWith("signatures.xml");
    }

    /// A torn zip has no list of names; its bytes are looked through all the same.
    private static List<String> namesInZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        } catch (ZipException _) {
            return List.of();
        }
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), ISO_8859_1);
        }
    }

    private static String inWide(String text) {
        return new String(text.getBytes(UTF_16LE), ISO_8859_1);
    }
}
