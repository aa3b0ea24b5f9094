package vn.vankho.drafting;

import static vn.vankho.drafting.TemplateStyles.styles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.drafting.filling.Repacked;

/// Makes the official templates in the folder `templates/`, so that a change of layout is a
/// change that can be read.
///
/// After a change run its `main` and look at the PDF of each.
public final class TemplateMaker {

    private static final String NAMESPACES =
            """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships\"""";

    private TemplateMaker() {}

    public static void main(String[] args) throws IOException {
        for (var template : all().entrySet()) {
            Files.write(Path.of("templates", template.getKey() + ".docx"), template.getValue());
        }
    }

    /// Name without `.docx` to content.
    static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put(
                "bao-cao",
                named(
                        "Báo cáo",
                        kinhGui()
                                + body()
                                + indicators("Thực hiện", "So KH (%)", "So cùng kỳ (%)")));
        all.put(
                "ke-hoach",
                named("Kế hoạch", body() + indicators("Kế hoạch", "Đơn vị thực hiện", "Thời hạn")));
        all.put("to-trinh", named("Tờ trình", kinhGui() + body()));
        all.put("thong-bao", named("Thông báo", body()));
        all.put(
                "cong-van",
                document("Công văn", head(true) + kinhGui() + body() + closing() + foot(thanks())));
        all.put(
                "quyet-dinh",
                document(
                        "Quyết định",
                        head(false) + title("Quyết định") + decision() + foot(articles())));
        return all;
    }

    private static byte[] named(String type, String body) {
        var thanks = body.contains("kính gửi") ? thanks() : "";
        return document(type, head(false) + title(type) + body + closing() + foot(thanks));
    }

    // The head

    private static String head(boolean letter) {
        var agency =
                p("nếu cơ quan chủ quản")
                        + p("CoQuanChuQuan", "«cơ quan chủ quản | chữ hoa»")
                        + p("hết cơ quan chủ quản")
                        + p("lặp tên cơ quan")
                        + p("TenCoQuan", "«tên cơ quan | chữ hoa»")
                        + p("hết tên cơ quan")
                        + rule("DuongKe", TemplateStyles.HEAD_LEFT, 950);
        var motto =
                p("QuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                        + p("TieuNgu", "Độc lập - Tự do - Hạnh phúc")
                        + rule("DuongKeTieuNgu", TemplateStyles.HEAD_RIGHT, TemplateStyles.MOTTO);
        var number =
                p(
                                "SoKyHieu",
                                "Số: «nếu số»«số | hai chữ số»«hết số»«nếu không số»       «hết số»/«ký hiệu»")
                        + (letter ? p("TrichYeuCongVan", "V/v «trích yếu | bỏ dấu cuối»") : "");
        var date =
                p(
                        "DiaDanhNgayThang",
                        "«địa danh», «nếu ngày ký»«ngày ký | ngày tháng năm»«hết ngày ký»"
                                + "«nếu không ngày ký»ngày      tháng      năm «năm ban hành | có thể trống»«hết ngày ký»");
        return table(
                List.of(TemplateStyles.HEAD_LEFT, TemplateStyles.HEAD_RIGHT),
                row("", agency, motto),
                row("", number, date));
    }

    private static String title(String type) {
        return p("TenLoai", type.toUpperCase(java.util.Locale.ROOT))
                + p("TrichYeu", "«trích yếu | bỏ dấu cuối»")
                + rule("DuongKe", TemplateStyles.TEXT, 2300)
                        .replace("<w:ind", "<w:spacing w:after=\"120\"/><w:ind");
    }

    private static String kinhGui() {
        return p("nếu kính gửi")
                + p("lặp kính gửi")
                + p("nếu duy nhất?")
                + p("KinhGui", "Kính gửi: «kính gửi | bỏ dấu cuối».")
                + p("hết duy nhất?")
                + p("nếu không duy nhất?")
                + p("nếu đầu?")
                + p("KinhGuiNhieu", "Kính gửi:")
                + p("hết đầu?")
                + p(
                        "KinhGuiDanhSach",
                        "-\t«kính gửi | bỏ dấu cuối»«nếu cuối?».«hết cuối?»«nếu không cuối?»;«hết cuối?»")
                + p("hết duy nhất?")
                + p("hết kính gửi")
                + p("hết kính gửi");
    }

    // The body

    private static String body() {
        return bases("") + optional("mở đầu", "NoiDung") + sections() + asItStands();
    }

    /// @param more what follows the last of them, so that it ends with `;` too
    private static String bases(String more) {
        var ending =
                more.isEmpty()
                        ? "«nếu cuối?».«hết cuối?»«nếu không cuối?»;«hết cuối?»"
                        : "«nếu cuối?»«nếu %s»;«hết %s»«nếu không %s».«hết %s»«hết cuối?»«nếu không cuối?»;«hết cuối?»"
                                .replace("%s", more);
        return p("nếu căn cứ")
                + p("lặp căn cứ")
                + p("CanCu", "«căn cứ | bỏ dấu cuối»" + ending)
                + p("hết căn cứ")
                + p("hết căn cứ");
    }

    private static String optional(String list, String style) {
        return p("nếu " + list)
                + p("lặp " + list)
                + p(style, "«" + list + "»")
                + p("hết " + list)
                + p("hết " + list);
    }

    /// Parts that the template numbers: I., 1., a).
    private static String sections() {
        return p("nếu mục")
                + p("lặp mục")
                + p("Muc", "«thứ tự | số La Mã». «tên mục | chữ hoa»")
                + optional("đoạn mục", "NoiDung")
                + p("nếu khoản")
                + p("lặp khoản")
                + p("nếu tên khoản")
                + p("Khoan", "«thứ tự». «tên khoản»")
                + p("hết tên khoản")
                + p("nếu không tên khoản")
                + p("NoiDung", "«thứ tự». «lời khoản»")
                + p("hết tên khoản")
                + optional("đoạn khoản", "NoiDung")
                + p("nếu điểm")
                + p("lặp điểm")
                + p("NoiDung", "«thứ tự | chữ cái») «điểm»")
                + p("hết điểm")
                + p("hết điểm")
                + p("hết khoản")
                + p("hết khoản")
                + p("hết mục")
                + p("hết mục");
    }

    /// Headings and paragraphs in any order, with the numbers that they bring along, as an
    /// earlier report had them.
    private static String asItStands() {
        return p("nếu nội dung")
                + p("lặp nội dung")
                + either("đề phần", p("Phan", "«đề phần»"))
                + either("tên phần", p("TenPhan", "«tên phần | chữ hoa»"))
                + either("đề mục", p("Muc", "«đề mục»"))
                + either("đề khoản", p("Khoan", "«đề khoản»"))
                + either("lời", p("NoiDung", "«lời»"))
                + p("hết nội dung")
                + p("hết nội dung");
    }

    private static String either(String name, String inside) {
        return p("nếu " + name) + inside + p("hết " + name);
    }

    private static String decision() {
        return p("ThamQuyen", "«thẩm quyền | chữ hoa»")
                + bases("theo đề nghị")
                + either("theo đề nghị", p("CanCu", "«theo đề nghị | bỏ dấu cuối»."))
                + p("QuyetDinh", "QUYẾT ĐỊNH:")
                + p("lặp điều")
                + "<w:p>%s%s%s</w:p>"
                        .formatted(
                                style("Dieu"),
                                bold(
                                        "Điều «thứ tự». «nếu tên điều»«tên điều | bỏ dấu cuối».«hết tên điều»"),
                                runs(
                                        "«nếu lời điều»«nếu tên điều» «hết tên điều»"
                                                + "«nếu không cuối?»«lời điều»«hết cuối?»"
                                                + "«nếu cuối?»«nếu đoạn điều»«lời điều»«hết đoạn điều»"
                                                + "«nếu không đoạn điều»«lời điều | bỏ dấu cuối»./.«hết đoạn điều»"
                                                + "«hết cuối?»«hết lời điều»"
                                                + "«nếu không lời điều»«nếu không đoạn điều»"
                                                + "«nếu cuối?»./.«hết cuối?»«hết đoạn điều»«hết lời điều»"))
                + p("nếu đoạn điều")
                + p("lặp đoạn điều")
                + p("NoiDung", "«đoạn điều»")
                + p("hết đoạn điều")
                + p("hết đoạn điều")
                + p("hết điều");
    }

    private static String indicators(String fourth, String fifth, String sixth) {
        var names =
                List.of(
                        "TT",
                        "Chỉ tiêu",
                        "Đơn vị tính",
                        fourth.equals("Kế hoạch") ? "Thực hiện năm trước" : "Kế hoạch",
                        fourth,
                        fifth,
                        sixth);
        var fields = new ArrayList<String>();
        var heads = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            heads.add(p("BangDau", names.get(i)));
            fields.add(
                    p(
                            i == 1 ? "BangChu" : "BangSo",
                            i == 0
                                    ? "«lặp chỉ tiêu»«thứ tự»"
                                    : "«"
                                            + names.get(i).replaceAll("[()%]", "").strip()
                                            + " | có thể trống»"
                                            + (i == 6 ? "«hết chỉ tiêu»" : "")));
        }
        var widths = List.of(567, 2900, 1134, 1247, 1247, 1134, 1125);
        var grid = table(widths, "<w:tblHeader/>", heads, fields);
        return p("nếu chỉ tiêu") + p("BangTen", "«tên bảng»") + grid + p("hết chỉ tiêu");
    }

    private static String closing() {
        return p("nếu kết thúc") + p("KetThuc", "«kết thúc | bỏ dấu cuối»./.") + p("hết kết thúc");
    }

    // The foot

    private static String thanks() {
        return p("nếu kính gửi") + p("NoiNhanDanhSach", "- Như trên;") + p("hết kính gửi");
    }

    private static String articles() {
        return p("nếu điều thi hành")
                + p("NoiNhanDanhSach", "- Như Điều «điều thi hành»;")
                + p("hết điều thi hành");
    }

    private static String foot(String first) {
        var recipients =
                p("NoiNhan", "Nơi nhận:")
                        + first
                        + p("nếu nơi nhận")
                        + p("lặp nơi nhận")
                        + p("NoiNhanDanhSach", "- «nơi nhận | bỏ dấu cuối»;")
                        + p("hết nơi nhận")
                        + p("hết nơi nhận")
                        + p("NoiNhanDanhSach", "- Lưu: «lưu | bỏ dấu cuối».");
        var signature =
                p("nếu quyền hạn")
                        + p("QuyenHan", "«quyền hạn | chữ hoa»")
                        + p("hết quyền hạn")
                        + p("lặp chức vụ")
                        + p("ChucVu", "«chức vụ | chữ hoa»")
                        + p("hết chức vụ")
                        + p("ChuKy", "")
                        + p("HoTen", "«người ký»");
        return p("TruocChuKy", "")
                + table(
                        List.of(TemplateStyles.TEXT / 2, TemplateStyles.TEXT / 2),
                        row("<w:cantSplit/>", recipients, signature))
                + p("SauChuKy", "");
    }

    // WordprocessingML

    private static String style(String id) {
        return "<w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>".formatted(id);
    }

    /// A marker alone in its paragraph.
    private static String p(String marker) {
        return "<w:p>%s%s</w:p>".formatted(style("DauHieu"), runs("«" + marker + "»"));
    }

    private static String p(String style, String text) {
        return "<w:p>%s%s</w:p>".formatted(style(style), runs(text));
    }

    private static String runs(String text) {
        return text.isEmpty() ? "" : "<w:r>%s</w:r>".formatted(content(text));
    }

    private static String bold(String text) {
        return "<w:r><w:rPr><w:b/><w:bCs/></w:rPr>%s</w:r>".formatted(content(text));
    }

    private static String content(String text) {
        return "<w:t xml:space=\"preserve\">%s</w:t>"
                .formatted(text.replace("&", "&amp;").replace("<", "&lt;"))
                .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">");
    }

    private static String rule(String style, int width, int length) {
        int side = (width - length) / 2;
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/><w:ind w:left=\"%d\" w:right=\"%d\"/></w:pPr></w:p>"
                .formatted(style, side, width - length - side);
    }

    private static String row(String properties, String left, String right) {
        return "<w:tr>%s%%s%%s</w:tr>"
                .formatted(properties.isEmpty() ? "" : "<w:trPr>" + properties + "</w:trPr>")
                .formatted(
                        "<w:tc><w:tcPr>@</w:tcPr>" + left + "</w:tc>",
                        "<w:tc><w:tcPr>@</w:tcPr>" + right + "</w:tc>");
    }

    private static String table(List<Integer> widths, String... rows) {
        return table("<w:tblStyle w:val=\"BangTrang\"/>", widths, String.join("", rows));
    }

    private static String table(
            List<Integer> widths, String headProperties, List<String> heads, List<String> fields) {
        return table(
                "<w:tblStyle w:val=\"BangKe\"/>",
                widths,
                row("<w:cantSplit/>" + headProperties, heads) + row("<w:cantSplit/>", fields));
    }

    private static String row(String properties, List<String> cells) {
        var row = new StringBuilder("<w:tr><w:trPr>" + properties + "</w:trPr>");
        cells.forEach(
                cell -> row.append("<w:tc><w:tcPr>@</w:tcPr>").append(cell).append("</w:tc>"));
        return row.append("</w:tr>").toString();
    }

    private static String table(String style, List<Integer> widths, String rows) {
        var grid = new StringBuilder();
        widths.forEach(width -> grid.append("<w:gridCol w:w=\"%d\"/>".formatted(width)));
        int total = widths.stream().mapToInt(Integer::intValue).sum();
        var column = new int[1];
        var sized =
                Pattern.compile("<w:tcPr>@</w:tcPr>")
                        .matcher(rows)
                        .replaceAll(
                                cell ->
                                        Matcher.quoteReplacement(
                                                "<w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>"
                                                        .formatted(
                                                                widths.get(
                                                                        column[0]++
                                                                                % widths.size()))));
        return "<w:tbl><w:tblPr>%s<w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>%s</w:tblGrid>%s</w:tbl>"
                .formatted(style, total, grid, sized);
    }

    private static byte[] document(String type, String body) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TemplateStyles.resource("content-types"));
        parts.put("_rels/.rels", TemplateStyles.resource("package-rels"));
        parts.put(
                "word/document.xml",
                xml("document", "<w:body>" + body + TemplateStyles.SECTION + "</w:body>"));
        parts.put("word/_rels/document.xml.rels", TemplateStyles.resource("document-rels"));
        parts.put("word/styles.xml", xml("styles", styles()));
        parts.put("word/settings.xml", xml("settings", TemplateStyles.SETTINGS));
        parts.put("word/header1.xml", xml("hdr", TemplateStyles.PAGE_NUMBER));
        parts.put("word/header2.xml", xml("hdr", p("SoTrang", "")));
        parts.put("docProps/core.xml", TemplateStyles.resource("core").formatted(type));
        parts.put("docProps/custom.xml", TemplateStyles.resource("custom"));
        return pack(parts);
    }

    private static byte[] pack(Map<String, String> parts) {
        var entries = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Repacked.of(entries);
    }

    private static String xml(String root, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:%s %s>%s</w:%s>"
                .formatted(root, NAMESPACES, inside, root);
    }
}
