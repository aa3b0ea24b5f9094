package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.vankho.RealParts;
import vn.vankho.intake.Item.State;
import vn.vankho.intake.format.ZipFiles;

/// Each of these files is kept, is not read, and says why in one sentence; what comes after it is
/// read as ever.
class HostileFilesTest {

    @TempDir static Path folder;
    private static OpenIntake open;

    @BeforeAll
    static void open() throws IOException {
        var hasty =
                new IntakeSettings(
                        false,
                        1,
                        DataSize.ofMegabytes(30),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(60),
                        DataSize.ofMegabytes(100),
                        Path.of("inbox"));
        open = new OpenIntake(Files.createDirectory(folder.resolve("home")), hasty);
    }

    @AfterAll
    static void close() {
        open.close();
    }

    private static void assertKeptUnread(Received received, String sentence) {
        var item = open.read(received);
        assertThat(item.state()).isEqualTo(State.FAILED);
        assertThat(item.reason()).contains(sentence);
        assertThat(open.archive.original(item.id())).exists();
        var ordinary = open.receive("sau.txt", "đọc như thường " + System.nanoTime());
        assertThat(open.read(ordinary).state()).isEqualTo(State.COMPLETE);
    }

    private static void assertKeptUnread(String name, byte[] bytes, String sentence) {
        assertKeptUnread(open.receive(name, bytes), sentence);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        return Files.readAllBytes(
                ZipFiles.write(folder.resolve("made.zip"), Map.of(name, content)));
    }

    private static byte[] docx(String body) throws IOException {
        return Files.readAllBytes(ZipFiles.docx(folder.resolve("made.docx"), body));
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void aZipBomb() throws IOException {
        assertKeptUnread("bom.zip", zip("bom.txt", new byte[200 << 20]), "phình to bất thường");
    }

    @Test
    void aDocxThatSwells() throws IOException {
        assertKeptUnread("bom.docx", docx(p("0".repeat(60_000_000))), "phình to bất thường");
    }

    @Test
    void aDocxThatFetchesOtherFiles() throws IOException {
        var file = ZipFiles.docx(folder.resolve("xxe.docx"), p("x"));
        try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
            var xxe =
                    "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><document><body><p><r><t>&x;</t></r></p></body></document>";
            Files.writeString(zip.getPath("word/document.xml"), xxe);
        }
        assertKeptUnread("xxe.docx", Files.readAllBytes(file), "DTD");
    }

    @Test
    void tablesNestedWithoutEnd() throws IOException {
        var n = 20_000;
        var deep = "<w:tbl><w:tr><w:tc>".repeat(n) + p("x") + "</w:tc></w:tr></w:tbl>".repeat(n);
        assertKeptUnread("sâu.docx", docx(deep), "quá nhiều lớp");
    }

    /// Twenty million letters are more than a small worker can think about.
    @Test
    void aTextWithoutEnd() {
        var random = new java.util.Random(1);
        var text = new StringBuilder();
        while (text.length() < 20_000_000) {
            text.append("cộng hòa ")
                    .append(random.nextInt())
                    .append(text.length() % 7 == 0 ? '\n' : ' ');
        }
        var item = open.read(open.receive("dài.txt", text.toString()));
        assertThat(item.state()).isEqualTo(State.FAILED);
        assertThat(item.reason()).containsAnyOf("quá lâu", "bộ nhớ");
    }

    /// Each form draws the one below it ten times: a million million pieces of text.
    @Test
    void aPdfThatNeverEndsDrawing() throws IOException {
        assertKeptUnread("treo.pdf", endlessPdf(12, 10), "quá lâu");
    }

    private static byte[] endlessPdf(int depth, int times) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            PDFormXObject below = null;
            for (var level = 0; level < depth; level++) {
                below = form(pdf, below, times);
            }
            page.setResources(new PDResources());
            write(
                    page.getCOSObject(),
                    COSName.CONTENTS,
                    pdf,
                    drawing(page.getResources(), below, 1));
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static PDFormXObject form(PDDocument pdf, PDFormXObject below, int times)
            throws IOException {
        var form = new PDFormXObject(pdf);
        form.setBBox(new PDRectangle(600, 800));
        form.setResources(new PDResources());
        var content = below == null ? "0 0 m 9 9 l S" : drawing(form.getResources(), below, times);
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private static String drawing(PDResources resources, PDFormXObject form, int times) {
        return ("/" + resources.add(form).getName() + " Do\n").repeat(times);
    }

    private static void write(COSDictionary owner, COSName name, PDDocument pdf, String content)
            throws IOException {
        var stream = pdf.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        owner.setItem(name, stream);
    }

    @Test
    void aTruncatedWordFile() throws IOException {
        var whole = Files.readAllBytes(RealParts.shared("seed/bao-cao-1147.doc"));
        assertKeptUnread("cụt.doc", java.util.Arrays.copyOf(whole, 9_000), "bị hỏng");
    }

    @Test
    void aTruncatedDocx() throws IOException {
        var whole = docx(p("nội dung ".repeat(1000)));
        assertKeptUnread(
                "cụt.docx", java.util.Arrays.copyOf(whole, whole.length / 2), "chưa trọn vẹn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "báo cáo.docx", "../../x"})
    void aProgram(String name) {
        var program = ("MZ" + "\0".repeat(60) + name).getBytes(StandardCharsets.UTF_8);
        assertKeptUnread(name, java.util.Arrays.copyOf(program, 4096), "chương trình máy tính");
    }

    @Test
    void anEmptyFile() {
        assertKeptUnread("rỗng.pdf", new byte[0], "rỗng");
    }

    @Test
    void somethingNobodyKnows() {
        assertKeptUnread(
                "lạ.xyz",
                new byte[] {1, 2, 3, 4, 5, 0, 0, 9, 9, 9, -1, -2},
                "Chưa đọc được loại tệp này");
    }
}
