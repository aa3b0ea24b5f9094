package vn.vankho.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @TempDir Path folder;

    private String type(String name, byte[] bytes) throws Exception {
        return MediaTypes.of(Files.write(folder.resolve("x"), bytes), name);
    }

    private String type(String name, String text) throws Exception {
        return type(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "{\\rtf1 abc}, a.doc, application/rtf",
        "<html><body>a</body></html>, a.doc, text/html",
        "%PDF-1.4 abc, a.docx, application/pdf",
        "Báo cáo năm 2023, a.txt, text/plain",
        "Báo cáo năm 2023, a, text/plain",
    })
    void believesTheBytesRatherThanTheName(String text, String name, String type) throws Exception {
        assertThat(type(name, text)).isEqualTo(type);
    }

    @Test
    void tellsADocxFromAZip() throws Exception {
        var docx = ZipFiles.docx(folder.resolve("a"), "<w:p/>");
        assertThat(MediaTypes.of(docx, "a.zip")).endsWith("wordprocessingml.document");
    }

    @Test
    void takesTextWithoutAMarkForText() throws Exception {
        assertThat(type("a.bin", "Báo cáo năm".getBytes(Charset.forName("UTF-16LE"))))
                .isEqualTo("text/plain");
        assertThat(type("a.txt", "céng hßa x· héi".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("text/plain");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> type("a.docx", ""))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("rỗng");
    }

    @Test
    void refusesPrograms() {
        var windows = new byte[512];
        windows[0] = 'M';
        windows[1] = 'Z';
        assertThatThrownBy(() -> type("báo cáo.docx", windows))
                .hasMessageContaining("chương trình");
        var linux = new byte[64];
        System.arraycopy(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 0, linux, 0, 7);
        assertThatThrownBy(() -> type("a.pdf", linux)).hasMessageContaining("chương trình");
    }

    @Test
    void refusesAFileWithAPassword() throws Exception {
        var locked = folder.resolve("locked.docx");
        try (var files = new POIFSFileSystem();
                var out = Files.newOutputStream(locked)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(Files.readAllBytes(ZipFiles.docx(folder.resolve("a.docx"), "<w:p/>")));
            }
            files.writeFilesystem(out);
        }
        assertThatThrownBy(() -> MediaTypes.of(locked, "locked.docx"))
                .hasMessageContaining("mật khẩu");
    }
}
