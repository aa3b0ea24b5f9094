package vn.vankho.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.RootLine;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.FilesForHandover;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Finding;
import vn.vankho.signature.StampAuthority;

class CaseFileExportTest {

    @TempDir Path folder;
    private FilesForHandover open;
    private CaseFile file;
    private DocumentId june;

    @BeforeEach
    void open() {
        open = new FilesForHandover(folder.resolve("co-quan"));
        file = open.opened("Trồng rừng năm 2025");
        june = open.put(file, "Giấy mời", "12", "Họp về trồng rừng", 6);
        open.put(file, "Công văn", "3", "Đăng ký cây giống", 2);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void givesTheDocumentsInTheOrderOfTimeByteForByte() throws IOException {
        var entries = entries();
        assertThat(entries.keySet())
                .contains("ho-so.pdf", "ho-so.xml", "van-ban/001.pdf", "van-ban/002.pdf")
                .doesNotContain("van-ban/003.pdf");
        assertThat(entries.get("van-ban/002.pdf"))
                .isEqualTo(Files.readAllBytes(open.archive().original(june)));
    }

    @Test
    void saysInXmlWhatIsKnownUnderTheNamesOfTheDecree() throws IOException {
        var xml = new String(entries().get("ho-so.xml"), StandardCharsets.UTF_8);
        assertThat(xml)
                .contains("<OrganId>H49.64.33</OrganId>", "<FileCatalog>2025</FileCatalog>")
                .contains("<Title>Trồng rừng năm 2025</Title>", "<DocTotal>2</DocTotal>")
                .containsSubsequence(
                        "<DocOrdinal>1</DocOrdinal>",
                        "<Subject>Đăng ký cây giống</Subject>",
                        "<DocOrdinal>2</DocOrdinal>",
                        "<CodeNumber>12</CodeNumber>",
                        "<FullName>Trần Văn Lâm</FullName>");
    }

    @Test
    void listsTheDocumentsInThePdfAndNamesThoseThatAreNotInIt() throws IOException {
        var done = export();
        assertThat(done.notJoined()).containsExactly("van-ban/001.pdf", "van-ban/002.pdf");
        try (var pdf = Loader.loadPDF(read(done.zip()).get("ho-so.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .containsSubsequence(
                            "MỤC LỤC VĂN BẢN", "Đăng ký cây giống", "Họp về trồng rừng");
        }
    }

    @Test
    void joinsEveryPdfThatOpensIntoOne() throws IOException {
        var zip = folder.resolve("phan.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int pages = 1; pages <= 2; pages++) {
                out.putNextEntry(new ZipEntry(pages + ".pdf"));
                out.write(pdf(pages));
                out.closeEntry();
            }
            out.putNextEntry(new ZipEntry("hong.pdf"));
            out.write(new byte[] {1, 2, 3});
            out.closeEntry();
        }
        var work = Files.createDirectory(folder.resolve("lam"));
        var answer = new MergeTask().run(zip, work, new MergeTask.Request());
        assertThat(answer.left()).containsExactly("hong.pdf");
        try (var joined = Loader.loadPDF(work.resolve(MergeTask.OUTPUT).toFile())) {
            assertThat(joined.getNumberOfPages()).isEqualTo(3);
        }
        assertThat(work).isDirectoryNotContaining("glob:**part-*");
    }

    private static byte[] pdf(int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            var out = new java.io.ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void isABagWhoseFilesAndProofsHold() throws IOException {
        open.nextDay();
        var done = export();
        assertThat(Handovers.packaging(open).check(done.zip())).isEmpty();
        assertThat(done.notProved()).isEmpty();
        assertThat(new String(read(done.zip()).get("bag-info.txt"), StandardCharsets.UTF_8))
                .contains("External-Identifier: H49.64.33.2025." + file.code())
                .contains(
                        "Vankho-Journal-Root: " + open.journal().newestRoot().orElseThrow().root());
    }

    @Test
    void provesByTheRootOfTheDayThatEachDocumentWasReceived() throws IOException {
        open.nextDay();
        var proofs = JsonMapper.builder().build().readTree(entries().get("chung-cu/chung-cu.json"));
        var root = open.journal().newestRoot().orElseThrow().root();
        assertThat(proofs.path("lines"))
                .anySatisfy(
                        line -> {
                            assertThat(line.path("file").asString()).isEqualTo("van-ban/002.pdf");
                            assertThat(line.path("line").asString())
                                    .contains("\"what\":\"deposit\"");
                            assertThat(line.path("root").asString()).isEqualTo(root);
                        });
    }

    @Test
    void saysWhichDocumentsNoClosedDayTellsOfYet() {
        assertThat(export().notProved()).containsExactly("van-ban/001.pdf", "van-ban/002.pdf");
    }

    @Test
    void findsAFileThatWasChangedAndListedAnew() throws IOException {
        open.nextDay();
        var bag = unzipped(export().zip());
        Files.writeString(bag.resolve("data/van-ban/001.pdf"), "khác");
        assertThat(Handovers.packaging(open).check(bag))
                .extracting(Finding::place)
                .contains("data/van-ban/001.pdf");
        Bag.seal(bag, new TreeMap<>());
        assertThat(Handovers.packaging(open).check(bag))
                .extracting(Finding::place)
                .containsExactly("van-ban/001.pdf");
    }

    @Test
    void findsAFileThatIsMissingAndOneThatWasAdded() throws IOException {
        var bag = unzipped(export().zip());
        Files.delete(bag.resolve("data/ho-so.xml"));
        Files.writeString(bag.resolve("data/la.txt"), "lạ");
        assertThat(Handovers.packaging(open).check(bag))
                .extracting(Finding::place)
                .contains("data/ho-so.xml", "data/la.txt", "bag-info.txt");
    }

    /// A stamp over the root of the day on which the documents came in.
    private void stamp() {
        open.nextDay();
        var day = open.journal().newestRoot().orElseThrow().day();
        var stamps = Handovers.stamps(open);
        var answer = StampAuthority.usual().answer(stamps.question(day), open.clock().instant());
        stamps.add(answer, FilesForHandover.CLERK);
        open.nextDay();
    }

    @Test
    void carriesTheTimeStampsOverTheRootsToWhichItsProofsLead() throws IOException {
        stamp();
        var done = export();
        var entries = read(done.zip());
        var root = entries.entrySet().stream().filter(one -> one.getKey().endsWith("/ma-goc.json"));
        var line = RootLine.parse(new String(root.findFirst().orElseThrow().getValue(), UTF_8));
        var proofs = JsonMapper.builder().build().readTree(entries.get("chung-cu/chung-cu.json"));
        assertThat(proofs.path("inventories"))
                .anySatisfy(
                        one ->
                                assertThat(one.path("root").asString())
                                        .isEqualTo(line.objectsRoot()));
        assertThat(Handovers.packaging(open).check(done.zip())).isEmpty();
    }

    @Test
    void findsATimeStampThatIsOverAnotherRoot() throws IOException {
        stamp();
        var bag = unzipped(export().zip());
        try (var files = Files.walk(bag)) {
            var root = files.filter(one -> one.endsWith("ma-goc.json")).findFirst().orElseThrow();
            Files.writeString(root, Files.readString(root).replace("\"count\":", "\"count\":1"));
        }
        Bag.seal(bag, new TreeMap<>());
        assertThat(Handovers.packaging(open).check(bag))
                .extracting(Finding::place)
                .singleElement()
                .asString()
                .startsWith(StampFiles.FOLDER);
    }

    private Path unzipped(Path zip) throws IOException {
        var top = Files.createDirectory(folder.resolve("tui"));
        try (var open = new ZipFile(zip.toFile())) {
            for (var entry : open.stream().toList()) {
                var to = top.resolve(entry.getName().replaceFirst("^[^/]+/", ""));
                Files.createDirectories(to.getParent());
                try (var in = open.getInputStream(entry)) {
                    Files.copy(in, to);
                }
            }
        }
        return top;
    }

    @Test
    void givesNothingToWhoMayNotReadCaseFiles() {
        var admin = new Person("qt", "Quản Trị", Set.of(Role.ADMIN));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () ->
                                Handovers.export(open)
                                        .export(file.id(), "", folder.resolve("ra"), admin));
    }

    private TreeMap<String, byte[]> entries() throws IOException {
        return read(export().zip());
    }

    private CaseFileExport.Exported export() {
        return Handovers.export(open)
                .export(file.id(), "H49.64.33", folder.resolve("ra"), FilesForHandover.CLERK);
    }

    private static TreeMap<String, byte[]> read(Path path) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    entries.put(
                            entry.getName().replaceFirst("^[^/]+/(data/)?", ""), in.readAllBytes());
                }
            }
        }
        return entries;
    }
}
