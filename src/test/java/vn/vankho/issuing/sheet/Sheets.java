package vn.vankho.issuing.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.vankho.RealParts;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.drafting.pdf.FopRenderer;

/// A short report of the office, as a rendered PDF; each kind is rendered once in a test run.
public final class Sheets {

    public static final String LEADER = "Lường Văn Khánh";
    public static final Block BLOCK = new Block(List.of("Chủ tịch"), LEADER);

    private static final Map<String, byte[]> RENDERED = new ConcurrentHashMap<>();

    private Sheets() {}

    /// Number and date are left open.
    public static byte[] withoutNumber() {
        return rendered("bao-cao", Map.of());
    }

    /// The signer's name stands in the text as well.
    public static byte[] withNumber() {
        return rendered(
                "bao-cao",
                Map.of("số", "1147", "ngày ký", "2025-12-15", "mở đầu", List.of(LEADER)));
    }

    /// The same as [#withoutNumber()], drawn quickly and without LibreOffice.
    public static byte[] drawn() {
        return drawn(Map.of());
    }

    public static byte[] drawn(Map<String, ?> more) {
        return new DrawnSheet().render(docx("bao-cao", more));
    }

    /// By the product's own way, which needs no other program.
    static byte[] madeByFop() {
        return RENDERED.computeIfAbsent(
                "fop", _ -> new FopRenderer().render(docx("bao-cao", Map.of())));
    }

    /// The foot of a document of two bodies: two titles and two names beside each other.
    public static byte[] joint() throws IOException {
        try (var document = new PDDocument();
                var letters =
                        DrawnSheet.class.getResourceAsStream("/fonts/Tinos/Tinos-Regular.ttf")) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var font = PDType0Font.load(document, letters, true);
            try (var content = new PDPageContentStream(document, page)) {
                content.setFont(font, 13);
                write(content, 110, 400, "CHỦ TỊCH");
                write(content, 380, 400, "CHỦ TỊCH");
                write(content, 95, 320, LEADER);
                write(content, 370, 320, "Nông Văn Hai");
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDPageContentStream content, float left, float base, String text)
            throws IOException {
        content.beginText();
        content.newLineAtOffset(left, base);
        content.showText(text);
        content.endText();
    }

    static byte[] rendered(String template, Map<String, ?> more) {
        RealParts.need("soffice");
        return RENDERED.computeIfAbsent(
                template + more, _ -> PdfRenderer.ofThisMachine().render(docx(template, more)));
    }

    static byte[] docx(String template, Map<String, ?> more) {
        var data = new HashMap<String, Object>(DATA);
        data.putAll(more);
        return switch (new Filler().fill(template(template), data, false)) {
            case Filler.Filled.Done(var docx, var _) -> docx;
            case Filler.Filled.Refused(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static byte[] template(String name) {
        try {
            return Files.readAllBytes(Path.of("templates", name + ".docx"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static final Map<String, Object> DATA =
            Map.ofEntries(
                    Map.entry("tên cơ quan", List.of("Ủy ban nhân dân", "xã Minh Sơn")),
                    Map.entry("ký hiệu", "BC-UBND"),
                    Map.entry("địa danh", "Minh Sơn"),
                    Map.entry("năm ban hành", "2025"),
                    Map.entry("trích yếu", "Kết quả công tác năm 2025"),
                    Map.entry(
                            "mục",
                            List.of(
                                    Map.of(
                                            "tên mục",
                                            "Kết quả",
                                            "đoạn mục",
                                            List.of("Mọi việc đã xong."),
                                            "khoản",
                                            List.of()))),
                    Map.entry("nơi nhận", List.of("UBND tỉnh")),
                    Map.entry("lưu", "VT"),
                    Map.entry("quyền hạn", "TM. Ủy ban nhân dân"),
                    Map.entry("chức vụ", List.of("Chủ tịch")),
                    Map.entry("người ký", LEADER));
}
