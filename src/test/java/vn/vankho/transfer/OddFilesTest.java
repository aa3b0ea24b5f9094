package vn.vankho.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.FilesForHandover;

/// Whatever a file is called and however long it is, what leaves the archive is what came in.
class OddFilesTest {

    /// What a name in a package may look like, for the file systems of the next decades.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]+(?<!\\.)");

    private static final Map<String, byte[]> FILES = files();

    @TempDir Path folder;
    private FilesForHandover open;
    private CaseFile file;

    /// Each with bytes of its own; the names in pairs are the same.
    private static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("rỗng.pdf", new byte[0]);
        files.put("một.pdf", new byte[] {7});
        files.put("Ba\u0301o ca\u0301o nghe\u0300o đói.pdf", new byte[] {'N', 'F', 'D'});
        files.put("Báo cáo nghèo đói.pdf", new byte[] {'N', 'F', 'C'});
        files.put("  có  khoảng trắng .pdf", new byte[] {1, 2});
        files.put("d".repeat(196) + ".pdf", new byte[] {3, 4});
        files.put("CON.pdf", new byte[] {'C'});
        files.put("NUL", new byte[] {'N'});
        files.put("a<b>:\"|?*.pdf", new byte[] {'?'});
        files.put("../../x.pdf", new byte[] {'.'});
        files.put("x./../y", new byte[] {'/'});
        files.put("hết.", new byte[] {'e'});
        files.put("dòng\nhai.Tháng 12", new byte[] {'\n'});
        files.put("\ud83d\ude00", new byte[] {(byte) 0xff, 0, 13, 10, 26});
        return files;
    }

    @BeforeEach
    void open() {
        open = new FilesForHandover(folder.resolve("co-quan"));
        file = open.opened("Trồng rừng năm 2025");
    }

    @AfterEach
    void close() {
        open.close();
    }

    private List<byte[]> put(Map<String, byte[]> files) {
        var contents = new ArrayList<byte[]>();
        files.forEach(
                (name, bytes) -> {
                    contents.add(bytes);
                    open.put(file, name, bytes, contents.size());
                });
        return contents;
    }

    @Test
    void anExportHoldsEveryFileByteForByte() throws IOException {
        var contents = put(FILES);
        contents.add("lần hai".getBytes());
        open.put(file, "CON.pdf", contents.getLast(), contents.size());
        var done =
                Handovers.export(open)
                        .export(file.id(), "", folder.resolve("ra"), FilesForHandover.CLERK);
        assertThat(contents(done.zip(), "/van-ban/")).containsExactlyElementsOf(contents);
        assertThat(names(done.zip())).allMatch(name -> PLAIN.matcher(name).matches());
        assertThat(Handovers.packaging(open).check(done.zip())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPackageHoldsEveryFileByteForByte(PackageKind kind) throws IOException {
        var named = new LinkedHashMap<>(FILES);
        named.keySet().removeIf(name -> !name.endsWith(".pdf"));
        var contents = put(named);
        open.close(file);
        var packed =
                Handovers.packaging(open)
                        .pack(
                                file.id(),
                                kind,
                                "H49.64.33",
                                folder.resolve("ra"),
                                FilesForHandover.CLERK);
        assertThat(contents(packed.zip(), "/data/")).containsExactlyInAnyOrderElementsOf(contents);
        assertThat(names(packed.zip())).allMatch(name -> PLAIN.matcher(name).matches());
    }

    private static List<String> names(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        }
    }

    private static List<byte[]> contents(Path path, String below) throws IOException {
        var contents = new ArrayList<byte[]>();
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry :
                    zip.stream().sorted((a, b) -> a.getName().compareTo(b.getName())).toList()) {
                if (entry.getName().contains(below)) {
                    try (var in = zip.getInputStream(entry)) {
                        contents.add(in.readAllBytes());
                    }
                }
            }
        }
        return contents;
    }

    @Test
    void theArchiveGivesEveryFileBack() throws IOException {
        var ids = new ArrayList<vn.vankho.document.DocumentId>();
        FILES.forEach((name, bytes) -> ids.add(open.put(file, name, bytes, ids.size() + 1)));
        int at = 0;
        for (var bytes : FILES.values()) {
            assertThat(Files.readAllBytes(open.archive().original(ids.get(at++)))).isEqualTo(bytes);
        }
        assertThat(open.archive().verify()).isEmpty();
    }
}
