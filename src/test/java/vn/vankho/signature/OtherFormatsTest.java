package vn.vankho.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.signature.FileSignatures.Verdict;

class OtherFormatsTest {

    @TempDir Path folder;

    private FileSignatures read(Path file) throws IOException {
        return new SignatureTask().run(file, folder, new SignatureTask.Question(1_000_000));
    }

    private Path zipWith(String... names) throws IOException {
        var file = folder.resolve("file.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("text".getBytes(ISO_8859_1));
            }
        }
        return file;
    }

    @Test
    void findsNothingInAPlainOfficeFile() throws IOException {
        assertThat(read(zipWith("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileSignatures.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_xmlsignatures/sig1.xml", "META-INF/documentsignatures.xml"})
    void doesNotJudgeASignedOfficeFile(String name) throws IOException {
        var read = read(zipWith("[Content_Types].xml", name));
        assertThat(read.fileVerdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(read.reasons()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/pkcs7-mime; smime-type=signed-data",
                "-----BEGIN PKCS7-----",
                "0\202\1\0\6\11\52\206\110\206\367\15\1\7\2",
                "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\">",
                "PK torn zip with word/document.xml and _xmlsignatures/sig1.xml",
                "a packed PDF: /ByteRange [0 10 20 30]"
            })
    void doesNotJudgeOtherSignedThings(String content) throws IOException {
        var file = Files.write(folder.resolve("file"), content.getBytes(ISO_8859_1));
        assertThat(read(file).fileVerdict()).isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void findsNothingInText() throws IOException {
        var file = Files.writeString(folder.resolve("file.txt"), "Báo cáo về chữ ký số");
        assertThat(read(file)).isEqualTo(FileSignatures.none());
    }
}
