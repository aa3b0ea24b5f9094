package vn.vankho.register.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vankho.drafting.filling.Repacked;

/// Makes the templates of the books and of the handling slip, so that a change of layout is a
/// change that can be read. After a change run its `main` and look at the PDF of each.
public final class BookTemplateMaker {

    private static final Path FOLDER =
            Path.of("src", "main", "resources", "vn", "vankho", "register", "templates");
    private static final String NAMESPACES =
            """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships\"""";
    private static final double TWIPS_PER_MM = 56.69;
    private static final int ACROSS = 15420;

    private BookTemplateMaker() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(FOLDER);
        for (var template : all().entrySet()) {
            Files.write(FOLDER.resolve(template.getKey() + ".docx"), template.getValue());
        }
    }

    /// Name without `.docx` to content.
    static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        for (var kind : BookKind.values()) {
            all.put(
                    kind.address(),
                    document(
                            kind.title(),
                            cover(kind) + page() + grid(kind.columns()) + p("Nho", ""),
                            true));
        }
        all.put(
                BookTemplates.SLIP,
                document("Phiếu giải quyết văn bản đến", HandlingSlipLayout.body(), false));
        return all;
    }

    // The cover: a sheet in a double frame

    private static String cover(BookKind kind) {
        var numbers = kind.numbered() ? p("BiaNghieng", "Từ số «từ số» đến số «đến số»") : "";
        var inside =
                p("BiaCach", "")
                        + marker("nếu cơ quan chủ quản")
                        + p("BiaChuQuan", "«cơ quan chủ quản | chữ hoa»")
                        + marker("hết cơ quan chủ quản")
                        + marker("lặp tên cơ quan")
                        + p("BiaCoQuan", "«tên cơ quan | chữ hoa»")
                        + marker("hết tên cơ quan")
                        + p("BiaTen", kind.title().toUpperCase(Locale.ROOT))
                        + marker("nếu phần sổ")
                        + p("BiaCoQuan", "(«phần sổ»)")
                        + marker("hết phần sổ")
                        + p("BiaNam", "Năm: «năm»")
                        + p("BiaNghieng", "Từ ngày «từ ngày» đến ngày «đến ngày»")
                        + numbers
                        + p("BiaQuyen", "Quyển số: «quyển số | có thể trống»");
        int width = 8500;
        return """
                <w:tbl><w:tblPr><w:tblW w:w="%1$d" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>%2$s</w:tblBorders>\
                <w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="%1$d"/></w:tblGrid>\
                <w:tr><w:trPr><w:trHeight w:val="9300" w:hRule="exact"/></w:trPr>\
                <w:tc><w:tcPr><w:tcW w:w="%1$d" w:type="dxa"/></w:tcPr>%3$s</w:tc></w:tr></w:tbl>"""
                .formatted(width, borders("double", 6, "top", "left", "bottom", "right"), inside);
    }

    static String page() {
        return "<w:p><w:pPr><w:pStyle w:val=\"Nho\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    }

    // The lines

    static String grid(List<BookKind.Column> columns) {
        int last = columns.size() - 1;
        var heads = new StringBuilder();
        var numbers = new StringBuilder();
        var fields = new StringBuilder();
        var widths = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            int width = (int) Math.round(columns.get(i).widthMm() * TWIPS_PER_MM);
            widths.append("<w:gridCol w:w=\"%d\"/>".formatted(width));
            heads.append(cell(width, "center", p("BangDau", columns.get(i).heading())));
            numbers.append(cell(width, "center", p("BangSo", "(%d)".formatted(i + 1))));
            var field = "«%s | có thể trống»".formatted(columns.get(i).field());
            var text = (i == 0 ? "«lặp dòng»" : "") + field + (i == last ? "«hết dòng»" : "");
            fields.append(cell(width, "top", p("BangChu", text)));
        }
        var head = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>%s</w:tr>";
        return "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>%s</w:tblBorders><w:tblLayout w:type=\"fixed\"/>"
                        .formatted(
                                ACROSS,
                                borders(
                                        "single", 4, "top", "left", "bottom", "right", "insideH",
                                        "insideV"))
                + "<w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
                + widths
                + "</w:tblGrid>"
                + head.formatted(heads)
                + head.formatted(numbers)
                + "<w:tr><w:trPr><w:cantSplit/></w:trPr>%s</w:tr></w:tbl>".formatted(fields);
    }

    private static String cell(int width, String align, String inside) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/><w:vAlign w:val=\"%s\"/></w:tcPr>%s</w:tc>"
                .formatted(width, align, inside);
    }

    static String borders(String kind, int size, String... sides) {
        return java.util.Arrays.stream(sides)
                .map(
                        side ->
                                "<w:%s w:val=\"%s\" w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/>"
                                        .formatted(side, kind, size))
                .collect(Collectors.joining());
    }

    // Paragraphs

    static String marker(String words) {
        return p("DauHieu", "«" + words + "»");
    }

    static String p(String style, String text) {
        var run =
                text.isEmpty()
                        ? ""
                        : "<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>"
                                .formatted(text.replace("&", "&amp;").replace("<", "&lt;"));
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>".formatted(style, run);
    }

    // The package

    static byte[] document(String title, String body, boolean across) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", BookTemplateParts.CONTENT_TYPES);
        parts.put("_rels/.rels", BookTemplateParts.PACKAGE);
        parts.put(
                "word/document.xml",
                xml(
                        "document",
                        "<w:body>" + body + BookTemplateParts.section(across) + "</w:body>"));
        parts.put("word/_rels/document.xml.rels", BookTemplateParts.RELATIONS);
        parts.put("word/styles.xml", xml("styles", BookTemplateParts.styles()));
        parts.put("word/header1.xml", xml("hdr", BookTemplateParts.PAGE_NUMBER));
        parts.put("word/header2.xml", xml("hdr", p("Nho", "")));
        parts.put("docProps/core.xml", BookTemplateParts.CORE.formatted(title));
        var entries = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Repacked.of(entries);
    }

    private static String xml(String root, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:%s %s>%s</w:%s>"
                .formatted(root, NAMESPACES, inside, root);
    }
}
