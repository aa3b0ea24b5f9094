package vn.vankho.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.intake.format.Extraction.Embedded;

class ZipReaderTest {

    @TempDir Path folder;

    private Path zip() {
        return folder.resolve("a.zip");
    }

    @Test
    void unpacksFilesUnderTheirOwnNames() throws Exception {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("năm 2023/", new byte[0]);
        parts.put("năm 2023/báo cáo.txt", ZipFiles.bytes("một"));
        parts.put("../../hai.txt", ZipFiles.bytes("hai"));
        parts.put("__MACOSX/x", ZipFiles.bytes("ba"));
        assertThat(Texts.read(ZipFiles.write(zip(), parts)).embedded())
                .containsExactly(
                        new Embedded("báo cáo.txt", "embedded-1"),
                        new Embedded("hai.txt", "embedded-2"));
        assertThat(folder.resolve("../../hai.txt")).doesNotExist();
    }

    @Test
    void passesOverLinks() throws Exception {
        try (var out = new ZipArchiveOutputStream(zip())) {
            var link = new ZipArchiveEntry("link.txt");
            link.setUnixMode(0120777);
            out.putArchiveEntry(link);
            out.write(ZipFiles.bytes("/etc/passwd"));
            out.closeArchiveEntry();
        }
        assertThat(Texts.read(zip()).embedded()).isEmpty();
    }

    @Test
    void readsNamesOfOldWindows() throws Exception {
        try (var out = new ZipArchiveOutputStream(zip())) {
            out.setEncoding("windows-1258");
            out.setUseLanguageEncodingFlag(false);
            out.putArchiveEntry(new ZipArchiveEntry("năm.txt"));
            out.write('x');
            out.closeArchiveEntry();
        }
        assertThat(Texts.read(zip()).embedded())
                .extracting(Embedded::name)
                .containsExactly("năm.txt");
    }

    @Test
    void refusesABomb() throws Exception {
        ZipFiles.write(zip(), Map.of("bom.txt", new byte[100 << 20]));
        assertThat(Files.size(zip())).isLessThan(1 << 20);
        assertThatThrownBy(() -> Texts.read(zip()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("phình to");
    }

    @Test
    void refusesTooManyFiles() throws Exception {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= EmbeddedFiles.MOST; i++) {
            parts.put(i + ".txt", new byte[] {'x'});
        }
        ZipFiles.write(zip(), parts);
        assertThatThrownBy(() -> Texts.read(zip()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("1000");
    }
}
