package vn.vankho.issuing.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.vankho.RealParts;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.PdfRenderer;

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
