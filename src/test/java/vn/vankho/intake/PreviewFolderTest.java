package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;

class PreviewFolderTest {

    private static final Sandbox SANDBOX = new Sandbox(new SandboxSettings(1, 256, 100));

    @TempDir Path folder;
    private Path original;
    private Path previews;

    @AfterAll
    static void endTheWorkers() {
        SANDBOX.close();
    }

    @BeforeEach
    void makeTwoPages() throws Exception {
        original = folder.resolve("goc.pdf");
        previews = folder.resolve("previews");
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.addPage(new PDPage());
            pdf.save(original.toFile());
        }
    }

    @Test
    void drawsAPageOnceAndKeepsIt() throws Exception {
        var pages = folderOf(original);
        assertThat(pages.page(2)).contains(previews.resolve("2.png"));
        Files.delete(original);
        assertThat(pages.page(2)).contains(previews.resolve("2.png"));
        assertThat(pages.pageCount()).hasValue(2);
        assertThat(pages.page(3)).isEmpty();
    }

    @Test
    void servesManyWhoLookAtThePageTogether() throws Exception {
        var pages = folderOf(original);
        try (var people = Executors.newFixedThreadPool(8)) {
            Callable<Optional<Path>> look = () -> pages.page(1);
            var looks = IntStream.range(0, 8).mapToObj(_ -> look).collect(Collectors.toList());
            for (var seen : people.invokeAll(looks)) {
                assertThat(seen.get()).contains(previews.resolve("1.png"));
            }
        }
        assertThat(previews).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void remembersThatAFileCannotBeDrawn() throws Exception {
        var broken = Files.writeString(folder.resolve("hong.pdf"), "%PDF-1.7 hỏng");
        var pages = folderOf(broken);
        assertThat(pages.page(1)).isEmpty();
        assertThat(previews.resolve("1.failed")).isNotEmptyFile();
        assertThat(pages.pageCount()).isEmpty();
    }

    private PreviewFolder folderOf(Path file) {
        return new PreviewFolder(previews, SANDBOX, file, file.getFileName().toString());
    }
}
